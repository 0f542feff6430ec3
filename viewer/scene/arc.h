#pragma once

#include "viewer/scene/geometry.h"

#include <functional>
#include <vector>

namespace chronomap {

/// A bow from one point to another (a quadratic Bézier curve in 16 pieces). `bend` is the height of its middle as a share
/// of the distance; positive bends to the left of the way.
std::vector<Point> bow(Point from, Point to, double bend);

using Shape = std::function<bool(Point)>;

/// The curve without its beginning inside one shape and its end inside another; cut exactly at their edges. Empty when
/// nothing is left.
std::vector<Point> between(const std::vector<Point>& curve, const Shape& from, const Shape& to);

/// Splits a curve at shares of its length in (0, 1); each piece begins where the one before ends.
std::vector<std::vector<Point>> split_at(const std::vector<Point>& curve, const std::vector<double>& shares);

/// A triangle with its tip at the end of the curve, pointing along it.
std::vector<Point> arrow_head(const std::vector<Point>& curve, double length_px, double width_px);

/// The curve shortened at its end.
std::vector<Point> shortened(const std::vector<Point>& curve, double by_px);

} // namespace chronomap
