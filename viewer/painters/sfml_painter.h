#pragma once

#include "viewer/scene/display_list.h"

#include <chrono>
#include <memory>

namespace sf {
class RenderTarget;
}

namespace chronomap {

/// Draws display lists into a window: text and shapes from one atlas texture in one call a run, pictures as tiles that
/// threads rasterise with the Cairo painter. Keeps what it needs from frame to frame, in a few tens of megabytes.
class SfmlPainter {
public:
    SfmlPainter();
    ~SfmlPainter();
    SfmlPainter(const SfmlPainter&) = delete;
    SfmlPainter& operator=(const SfmlPainter&) = delete;

    /// Begins the work for a first frame of `size` logical px before there is a window: shapes its texts and has its
    /// tiles made. Needs no OpenGL; may run on another thread than draw(), but not at the same time. Throws FontError.
    void prepare(const DisplayList& list, Size size, double scale);

    /// Fills a part of the target, in its pixels, and leaves the rest as it is; at `scale` device pixels a logical one. Its view must show one unit a pixel, as it does after a
    /// resize is passed on to it. The first frame waits up to `patience` for its tiles; later frames never wait, and show
    /// coarser or older tiles where new ones are still being made. Throws FontError and what drawing a picture throws.
    void draw(sf::RenderTarget& target, const DisplayList& list, double scale, Color background, const Rect& part_px,
              std::chrono::milliseconds patience = std::chrono::milliseconds(250));

    /// To be called once the first frame is on the screen. Until then every shape is drawn as texts are: a software
    /// renderer takes several milliseconds to prepare for each other way.
    void make_ready(sf::RenderTarget& target);

    /// Every picture of the last frame was there at its exact zoom. Until then, draw again.
    bool is_complete() const;

    /// No tiles are being made ahead either. Until then, call take_tiles() now and then.
    bool is_idle() const;

    /// Stores tiles that were made ahead, without drawing.
    void take_tiles();

    /// Waits until there is a tile to take, all are made, or the time is over.
    void wait_for_tiles(std::chrono::milliseconds time);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace chronomap
