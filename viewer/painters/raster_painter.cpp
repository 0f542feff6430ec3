#include "viewer/painters/raster_painter.h"

#include "viewer/painters/bands.h"
#include "viewer/painters/frame_mesh.h"
#include "viewer/painters/picture_tiles.h"
#include "viewer/painters/raster.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace chronomap {

namespace {

// Rows that one thread draws at a time: enough of them for all to have work until the end.
constexpr int rows_of_a_band = 48;

std::vector<PixelBox> bands_of(const std::vector<PixelBox>& parts) {
    std::vector<PixelBox> bands;
    for (const PixelBox& part : parts) {
        for (int top = part.top; top < part.bottom; top += rows_of_a_band) {
            bands.push_back({part.left, top, part.right, std::min(top + rows_of_a_band, part.bottom)});
        }
    }
    return bands;
}

} // namespace

struct RasterPainter::Parts {
    MaskCache masks;
    FrameMesh frame;
    PictureTiles tiles;
    std::vector<std::vector<PictureTiles::Placed>> placed; // by picture of the frame
    bool has_drawn = false;

    void mesh(const DisplayList& list, double scale, Size target_px, const std::vector<PixelBox>& parts);
    void place_tiles(const std::vector<PixelBox>& parts);
    void draw_run(const PixelSpan& target, const FrameRun& run, const PixelBox& band) const;
};

void RasterPainter::Parts::mesh(const DisplayList& list, double scale, Size target_px,
                                const std::vector<PixelBox>& parts) {
    masks.begin_frame();
    mesh_frame(list, scale, target_px, parts, masks, frame);
}

void RasterPainter::Parts::place_tiles(const std::vector<PixelBox>& parts) {
    placed.assign(frame.pictures.size(), {});
    for (const FrameRun& run : frame.runs) {
        const auto shows = [&](const PixelBox& part) {
            return !intersection(pixels_within(run.clip), part).is_empty();
        };
        if (run.kind == FrameRun::Kind::picture && std::any_of(parts.begin(), parts.end(), shows)) {
            placed[run.first] = tiles.placed(run.first, run.clip);
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
            const MeshPart& part = frame.mesh.parts()[i];
            if (const PixelBox seen = intersection(part.bounds, clip); !seen.is_empty()) {
                std::visit([&](const auto& shape) { chronomap::draw(target, seen, shape); }, part.shape);
            }
        }
        break;
    case FrameRun::Kind::picture:
        for (const PictureTiles::Placed& tile : placed[run.first]) {
            chronomap::draw(target, intersection(pixels_within(tile.clip), clip), tile.image);
        }
        break;
    case FrameRun::Kind::image: {
        const PixelImage& image = *frame.images[run.first];
        chronomap::draw(target, clip,
                        StretchedImage{image.pixels.data(), image.width_px, image.height_px, run.image_at});
        break;
    }
    }
}

RasterPainter::RasterPainter() : m_parts(std::make_unique<Parts>()) {}

RasterPainter::~RasterPainter() = default;

void RasterPainter::prepare(const DisplayList& list, Size size, double scale) {
    const Size target_px{size.width * scale, size.height * scale};
    m_parts->mesh(list, scale, target_px, {pixels_within({0, 0, target_px.width, target_px.height})});
    m_parts->tiles.plan(m_parts->frame, scale, PictureTiles::Clock::now());
}

void RasterPainter::draw(const PixelSpan& target, const DisplayList& list, double scale, Color background,
                         const std::vector<PixelBox>& parts, std::chrono::milliseconds patience) {
    std::vector<PixelBox> seen;
    for (const PixelBox& part : parts) {
        if (const PixelBox within = intersection(part, target.all()); !within.is_empty()) {
            seen.push_back(within);
        }
    }
    m_parts->mesh(list, scale, {double(target.width_px), double(target.height_px)}, seen);
    m_parts->tiles.plan(m_parts->frame, scale, PictureTiles::Clock::now());
    if (std::exchange(m_parts->has_drawn, true)) {
        m_parts->tiles.wait_for_stand_ins(patience);
    } else {
        m_parts->tiles.wait_for_visible(patience);
    }
    m_parts->place_tiles(seen);
    const std::vector<PixelBox> bands = bands_of(seen);
    for_each_in_parallel(static_cast<int>(bands.size()), [&](int index) {
        const PixelBox& band = bands[static_cast<std::size_t>(index)];
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
