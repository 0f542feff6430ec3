#include "viewer/scene/arc.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr int bow_pieces = 16;

Point mixed_point(Point a, Point b, double share) {
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

double length_of(const std::vector<Point>& curve) {
    double length = 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        length += distance_between(curve[i - 1], curve[i]);
    }
    return length;
}

// Where a segment crosses the edge of a shape; one end lies inside, the other outside.
Point crossing(Point inside, Point outside, const Shape& shape) {
    for (int i = 0; i < 12; ++i) {
        const Point middle = mixed_point(inside, outside, 0.5);
        (shape(middle) ? inside : outside) = middle;
    }
    return outside;
}

// Drops the leading points that lie inside the shape.
std::vector<Point> after_leaving(std::vector<Point> curve, const Shape& shape) {
    std::size_t first = 0;
    while (first < curve.size() && shape(curve[first])) {
        ++first;
    }
    if (first == 0 || first == curve.size()) {
        return first == 0 ? curve : std::vector<Point>{};
    }
    std::vector<Point> rest{crossing(curve[first - 1], curve[first], shape)};
    rest.insert(rest.end(), curve.begin() + static_cast<std::ptrdiff_t>(first), curve.end());
    return rest;
}

} // namespace

std::vector<Point> bow(Point from, Point to, double bend) {
    const Point middle = mixed_point(from, to, 0.5);
    // The curve's middle is half as high as its control point.
    const Point control{middle.x + (to.y - from.y) * bend * 2, middle.y - (to.x - from.x) * bend * 2};
    std::vector<Point> curve;
    curve.reserve(bow_pieces + 1);
    for (int i = 0; i <= bow_pieces; ++i) {
        const double t = static_cast<double>(i) / bow_pieces;
        curve.push_back(mixed_point(mixed_point(from, control, t), mixed_point(control, to, t), t));
    }
    return curve;
}

std::vector<Point> between(const std::vector<Point>& curve, const Shape& from, const Shape& to) {
    std::vector<Point> rest = after_leaving(curve, from);
    std::reverse(rest.begin(), rest.end());
    rest = after_leaving(std::move(rest), to);
    std::reverse(rest.begin(), rest.end());
    return rest.size() < 2 ? std::vector<Point>{} : rest;
}

std::vector<std::vector<Point>> split_at(const std::vector<Point>& curve, const std::vector<double>& shares) {
    const double whole = length_of(curve);
    std::vector<std::vector<Point>> result(1);
    double passed = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double step = i == 0 ? 0 : distance_between(curve[i - 1], curve[i]);
        while (next < shares.size() && step > 0 && passed + step >= shares[next] * whole) {
            const Point cut = mixed_point(curve[i - 1], curve[i], (shares[next] * whole - passed) / step);
            result.back().push_back(cut);
            result.push_back({cut});
            ++next;
        }
        passed += step;
        result.back().push_back(curve[i]);
    }
    return result;
}

std::vector<Point> arrow_head(const std::vector<Point>& curve, double length_px, double width_px) {
    if (curve.size() < 2) {
        return {};
    }
    const Point tip = curve.back();
    Point before = curve[curve.size() - 2];
    for (std::size_t i = curve.size() - 1; i > 0 && distance_between(before, tip) < length_px / 2; --i) {
        before = curve[i - 1];
    }
    const double far = distance_between(before, tip);
    if (far == 0) {
        return {};
    }
    const double ux = (tip.x - before.x) / far;
    const double uy = (tip.y - before.y) / far;
    const Point base{tip.x - ux * length_px, tip.y - uy * length_px};
    return {tip,
            {base.x - uy * width_px / 2, base.y + ux * width_px / 2},
            {base.x + uy * width_px / 2, base.y - ux * width_px / 2}};
}

std::vector<Point> shortened(const std::vector<Point>& curve, double by_px) {
    const double whole = length_of(curve);
    if (whole <= by_px || curve.size() < 2) {
        return curve;
    }
    return split_at(curve, {1 - by_px / whole}).front();
}

} // namespace chronomap
