#pragma once

#include "viewer/painters/pixels.h"
#include "viewer/scene/display_list.h"

#include <chrono>
#include <memory>
#include <vector>

namespace chronomap {

/// Draws the display lists of a window onto pixels in memory: texts and small shapes as masks that are kept from frame to
/// frame, pictures as tiles that threads rasterise with the Cairo painter. Keeps what it needs, in a few tens of megabytes.
class RasterPainter {
public:
    RasterPainter();
    ~RasterPainter();
    RasterPainter(const RasterPainter&) = delete;
    RasterPainter& operator=(const RasterPainter&) = delete;

    /// Begins the work for a first frame of `size` logical px before there is a window: shapes its texts and has its
    /// tiles made. May run on another thread than draw(), but not at the same time. Throws FontError.
    void prepare(const DisplayList& list, Size size, double scale);

    /// Fills some parts of the target, in its pixels, and leaves the rest as it is; at `scale` device pixels a logical one. The
    /// first frame waits up to `patience` for its tiles; later frames show coarser or older tiles where new ones are still being
    /// made, and wait as long only where not even the whole world is there to stand in. Throws FontError and what drawing a picture throws.
    void draw(const PixelSpan& target, const DisplayList& list, double scale, Color background,
              const std::vector<PixelBox>& parts, std::chrono::milliseconds patience = std::chrono::milliseconds(250));

    /// Every picture of the last frame was there at its exact zoom. Until then, draw again.
    bool is_complete() const;

    /// No tiles are being made ahead either. Until then, call take_tiles() now and then.
    bool is_idle() const;

    /// Takes over tiles that were made ahead, without drawing.
    void take_tiles();

    /// Waits until there is a tile to take, all are made, or the time is over.
    void wait_for_tiles(std::chrono::milliseconds time);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace chronomap
