#include "viewer/painters/sfml_painter.h"

#include "viewer/painters/frame_mesh.h"
#include "viewer/painters/picture_tiles.h"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/Graphics/Vertex.hpp>

#include <limits>
#include <optional>
#include <stdexcept>
#include <string>

namespace chronomap {

namespace {

// Labels of one window at scale 1 take a sixth of this. Making room in the middle of a zoom costs a frame of 20 ms; what
// is not used yet costs nothing.
constexpr int atlas_width = 2048;
constexpr int atlas_height = 1024;

// Uploading makes the renderer finish what it has begun, so a frame has room for few.
constexpr std::size_t tiles_a_frame = 2;

const sf::BlendMode over(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);

void fill(sf::RenderTarget& target, const Rect& part_px, sf::Color color) {
    if (part_px.width >= target.getSize().x && part_px.height >= target.getSize().y) {
        target.clear(color);
        return;
    }
    const auto corner = [&](double x, double y) { return sf::Vertex({float(x), float(y)}, color); };
    const sf::Vertex corners[] = {corner(part_px.x, part_px.y), corner(part_px.right(), part_px.y),
                                  corner(part_px.x, part_px.bottom()), corner(part_px.right(), part_px.bottom())};
    target.draw(corners, 4, sf::TriangleStrip, sf::RenderStates(sf::BlendNone));
}

} // namespace

struct ImageTexture {
    std::shared_ptr<const PixelImage> image;
    sf::Texture texture;
};

struct SfmlPainter::Parts {
    TextureAtlas atlas{atlas_width, atlas_height};
    FrameMesh frame;
    PictureTiles tiles;
    std::optional<sf::Texture> atlas_texture; // made with the first frame: it needs an OpenGL context
    std::vector<std::uint8_t> upload;
    std::vector<ImageTexture> images;         // by image of the frame, kept while the frame shows the same ones
    bool has_drawn = false;
    bool is_ready = false; // the driver knows every way of drawing

    void mesh(const DisplayList& list, double scale, Size target_px, const Rect& part_px);
    void upload_atlas();
    void upload_images();
    sf::RenderStates states_for(FrameRun::Kind kind) const;
    void draw_run(sf::RenderTarget& target, const FrameRun& run, const Rect& part_px);
};

/// Gives a texture a size. Throws where the driver has no room for it: what is missing from a picture must not go unnoticed.
void resize(sf::Texture& texture, unsigned width, unsigned height) {
    if (texture.getSize() != sf::Vector2u(width, height) && !texture.create(width, height)) {
        throw std::runtime_error("The display has no room for a picture of " + std::to_string(width) + " x " +
                                 std::to_string(height) + " pixels; a smaller window may do.");
    }
}

void SfmlPainter::Parts::mesh(const DisplayList& list, double scale, Size target_px, const Rect& part_px) {
    atlas.begin_frame();
    while (true) {
        try {
            mesh_frame(list, scale, target_px, part_px, atlas, frame);
            return;
        } catch (const AtlasFull& wanted) {
            atlas.make_room(wanted);
        }
    }
}

void SfmlPainter::Parts::upload_atlas() {
    const auto width = static_cast<unsigned>(atlas.width());
    const auto height = static_cast<unsigned>(atlas.height());
    if (!atlas_texture) {
        atlas_texture.emplace();
    }
    resize(*atlas_texture, width, height);
    for (const AtlasBox& box : atlas.take_changes()) {
        atlas.copy_rgba(box, upload);
        atlas_texture->update(upload.data(), static_cast<unsigned>(box.width), static_cast<unsigned>(box.height),
                              static_cast<unsigned>(box.x), static_cast<unsigned>(box.y));
    }
}

void SfmlPainter::Parts::upload_images() {
    images.resize(frame.images.size());
    for (std::size_t i = 0; i < images.size(); ++i) {
        ImageTexture& its = images[i];
        if (its.image == frame.images[i]) {
            continue;
        }
        its.image = frame.images[i];
        resize(its.texture, static_cast<unsigned>(its.image->width_px), static_cast<unsigned>(its.image->height_px));
        its.texture.update(reinterpret_cast<const sf::Uint8*>(its.image->pixels.data()));
    }
}

sf::RenderStates SfmlPainter::Parts::states_for(FrameRun::Kind kind) const {
    sf::RenderStates states(kind == FrameRun::Kind::opaque ? sf::BlendNone : over);
    states.texture = kind == FrameRun::Kind::textured ? &*atlas_texture : nullptr;
    return states;
}

void SfmlPainter::Parts::draw_run(sf::RenderTarget& target, const FrameRun& run, const Rect& part_px) {
    if (run.kind == FrameRun::Kind::picture) {
        if (const Rect seen = intersection(run.clip, part_px); !seen.is_empty()) {
            tiles.draw(target, run.picture, seen);
        }
        return;
    }
    sf::RenderStates states = states_for(is_ready ? run.kind : FrameRun::Kind::textured);
    if (run.kind == FrameRun::Kind::image) {
        states.texture = &images[run.picture].texture;
    }
    target.draw(frame.mesh.vertices().data() + run.first_vertex, run.vertex_count, sf::Triangles, states);
}

SfmlPainter::SfmlPainter() : m_parts(std::make_unique<Parts>()) {}

SfmlPainter::~SfmlPainter() = default;

void SfmlPainter::prepare(const DisplayList& list, Size size, double scale) {
    const Size target_px{size.width * scale, size.height * scale};
    m_parts->mesh(list, scale, target_px, {0, 0, target_px.width, target_px.height});
    m_parts->tiles.plan(m_parts->frame, scale, PictureTiles::Clock::now());
}

void SfmlPainter::draw(sf::RenderTarget& target, const DisplayList& list, double scale, Color background,
                       const Rect& part_px, std::chrono::milliseconds patience) {
    const sf::Vector2u size = target.getSize();
    m_parts->mesh(list, scale, {double(size.x), double(size.y)}, part_px);
    m_parts->tiles.plan(m_parts->frame, scale, PictureTiles::Clock::now());
    m_parts->upload_atlas();
    m_parts->upload_images();
    if (m_parts->has_drawn) {
        m_parts->tiles.upload(tiles_a_frame);
    } else {
        m_parts->tiles.wait_for_visible(patience);
        m_parts->has_drawn = true;
    }
    fill(target, part_px, sf::Color(background.r, background.g, background.b));
    for (const FrameRun& run : m_parts->frame.runs) {
        m_parts->draw_run(target, run, part_px);
    }
}

void SfmlPainter::make_ready(sf::RenderTarget& target) {
    if (m_parts->is_ready || !m_parts->has_drawn) {
        return;
    }
    const sf::Vertex nothing[3];
    for (const FrameRun::Kind kind : {FrameRun::Kind::opaque, FrameRun::Kind::plain}) {
        target.draw(nothing, 3, sf::Triangles, m_parts->states_for(kind));
    }
    m_parts->is_ready = true;
}

bool SfmlPainter::is_complete() const {
    return m_parts->tiles.is_complete();
}

bool SfmlPainter::is_idle() const {
    return m_parts->tiles.is_idle();
}

void SfmlPainter::take_tiles() {
    m_parts->tiles.upload(std::numeric_limits<std::size_t>::max());
}

void SfmlPainter::wait_for_tiles(std::chrono::milliseconds time) {
    m_parts->tiles.wait(time);
}

} // namespace chronomap
