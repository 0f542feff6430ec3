#include "viewer/painters/raster_painter.h"

#include "viewer/painters/bands.h"
#include "viewer/painters/frame_mesh.h"
#include "viewer/painters/picture_tiles.h"
#include "viewer/painters/raster.h"

#include <variant>
#include <vector>

namespace chronomap {

namespace {

// Below this another thread costs more than it saves.
constexpr std::int64_t pixels_of_a_band = 100'000;

int bands_for(const PixelBox& part) {
    return static_cast<int>(std::clamp<std::int64_t>(std::int64_t{part.width()} * part.height() / pixels_of_a_band, 1, 8));
}

Rect as_rect(const PixelBox& box) {
    return {double(box.left), double(box.top), double(box.width()), double(box.height())};
}

} // namespace

struct RasterPainter::Parts {
    MaskCache masks;
    FrameMesh frame;
    PictureTiles tiles;
    std::vector<std::vector<PictureTiles::Placed>> placed; // by picture of the frame
    bool has_drawn = false;

    void mesh(const DisplayList& list, double scale, Size target_px, const Rect& part_px);
    void place_tiles(const Rect& part_px);
    void draw_run(const PixelSpan& target, const FrameRun& run, const PixelBox& band) const;
};

void RasterPainter::Parts::mesh(const DisplayList& list, double scale, Size target_px, const Rect& part_px) {
    masks.begin_frame();
    mesh_frame(list, scale, target_px, part_px, masks, frame);
}

void RasterPainter::Parts::place_tiles(const Rect& part_px) {
    placed.assign(frame.pictures.size(), {});
    for (const FrameRun& run : frame.runs) {
        if (const Rect seen = intersection(run.clip, part_px); run.kind == FrameRun::Kind::picture && !seen.is_empty()) {
            placed[run.first] = tiles.placed(run.first, seen);
        }
    }
}

void RasterPainter::Parts::draw_run(const PixelSpan& target, const FrameRun& run, const PixelBox& band) const {
    const PixelBox clip = intersection(pixels_within(run.clip), band);
    if (clip.is_empty()) {
        return;
    }
    switch (run.kind) {
    case FrameRun::Kind::shapes:
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            std::visit([&](const auto& part) { chronomap::draw(target, clip, part); }, frame.mesh.parts()[i]);
        }
        break;
    case FrameRun::Kind::picture:
        for (const PictureTiles::Placed& tile : placed[run.first]) {
            chronomap::draw(target, intersection(pixels_within(tile.clip), clip), tile.image);
        }
        break;
    case FrameRun::Kind::image: {
        const PixelImage& image = *frame.images[run.first];
        chronomap::draw(target, clip, StretchedImage{image.pixels.data(), image.width_px, image.height_px, run.image_at});
        break;
    }
    }
}

RasterPainter::RasterPainter() : m_parts(std::make_unique<Parts>()) {}

RasterPainter::~RasterPainter() = default;

void RasterPainter::prepare(const DisplayList& list, Size size, double scale) {
    const Size target_px{size.width * scale, size.height * scale};
    m_parts->mesh(list, scale, target_px, {0, 0, target_px.width, target_px.height});
    m_parts->tiles.plan(m_parts->frame, scale, PictureTiles::Clock::now());
}

void RasterPainter::draw(const PixelSpan& target, const DisplayList& list, double scale, Color background,
                         const PixelBox& part, std::chrono::milliseconds patience) {
    const PixelBox seen = intersection(part, target.all());
    if (seen.is_empty()) {
        return;
    }
    m_parts->mesh(list, scale, {double(target.width_px), double(target.height_px)}, as_rect(seen));
    m_parts->tiles.plan(m_parts->frame, scale, PictureTiles::Clock::now());
    m_parts->tiles.take();
    if (!m_parts->has_drawn) {
        m_parts->tiles.wait_for_visible(patience);
        m_parts->has_drawn = true;
    }
    m_parts->place_tiles(as_rect(seen));
    const int bands = bands_for(seen);
    for_each_in_parallel(bands, [&](int index) {
        const Band rows = band_at(index, bands, seen.height());
        const PixelBox band{seen.left, seen.top + rows.begin, seen.right, seen.top + rows.end};
        fill(target, band, premultiplied(background));
        for (const FrameRun& run : m_parts->frame.runs) {
            m_parts->draw_run(target, run, band);
        }
    });
}

bool RasterPainter::is_complete() const {
    return m_parts->tiles.is_complete();
}

bool RasterPainter::is_idle() const {
    return m_parts->tiles.is_idle();
}

void RasterPainter::take_tiles() {
    m_parts->tiles.take();
}

void RasterPainter::wait_for_tiles(std::chrono::milliseconds time) {
    m_parts->tiles.wait(time);
}

} // namespace chronomap
