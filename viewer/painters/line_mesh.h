#pragma once

#include "viewer/painters/mesh.h"

#include <optional>
#include <vector>

namespace chronomap {

/// The pieces of a line that a dash pattern leaves: lengths on and off in turn, beginning with on. A pattern of an odd
/// count is run through twice, as in SVG; without a positive length the line comes back whole.
std::vector<std::vector<Point>> dashed(const std::vector<Point>& points, bool closed,
                                       const std::vector<double>& dash_px);

/// Adds a line as one quad a segment across which `profile`, a line stamp that must outlive the mesh, is stretched. Gentle bends are
/// mitred, sharp ones rounded; ends are cut square. Points closer than a tenth of a pixel are left out.
void add_line(Mesh& mesh, const std::vector<Point>& points_px, bool closed, double width_px, Argb color,
              const Mask& profile);

/// Horizontal and vertical lines with their first edge on a whole pixel, others as they are.
std::vector<Point> aligned_to_pixels(std::vector<Point> points_px, double width_px);

/// The whole pixels that an aligned horizontal or vertical line of a whole width covers; nothing for any other line.
std::optional<Rect> pixels_of(const std::vector<Point>& aligned_px, double width_px);

} // namespace chronomap
