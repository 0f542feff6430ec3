#pragma once

#include "viewer/painters/image.h"
#include "viewer/scene/display_list.h"

#include <memory>
#include <mutex>

namespace chronomap {

/// Paints many lists that begin alike, such as the frames of a film over one map: what lies at the very back, up to the
/// first picture, is painted once and kept until a list begins differently. Each image is the same as paint() makes it
/// with best smoothing.
class SteadyPainter {
public:
    /// As for paint(). Throws std::invalid_argument for a size that cannot be.
    SteadyPainter(Size size, double scale, Color background);
    ~SteadyPainter();
    SteadyPainter(const SteadyPainter&) = delete;
    SteadyPainter& operator=(const SteadyPainter&) = delete;

    /// Any thread; on that thread alone. Throws what paint() throws.
    Image paint(const DisplayList& list);

private:
    struct Backdrop;
    std::shared_ptr<const Backdrop> backdrop_of(const DisplayList& head);

    Size m_size;
    double m_scale;
    Color m_background;
    int m_width_px, m_height_px;
    std::mutex m_mutex;                         // guards what follows
    std::shared_ptr<const Backdrop> m_backdrop; // of the last list
};

} // namespace chronomap
