#include "viewer/painters/far_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

namespace chronomap {

namespace {

bool is_number(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

std::vector<Point> numbers_of(const std::vector<Point>& points) {
    std::vector<Point> kept;
    std::copy_if(points.begin(), points.end(), std::back_inserter(kept), is_number);
    return kept;
}

// Liang and Barsky: the part of a segment inside a rectangle.
std::optional<std::pair<Point, Point>> segment_within(Point a, Point b, const Rect& room) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    double from = 0;
    double to = 1;
    const auto cut = [&](double direction, double distance) {
        if (direction == 0)
            return distance >= 0;
        const double t = distance / direction;
        (direction < 0 ? from : to) = direction < 0 ? std::max(from, t) : std::min(to, t);
        return from <= to;
    };
    if (!cut(-dx, a.x - room.x) || !cut(dx, room.right() - a.x) || !cut(-dy, a.y - room.y) ||
        !cut(dy, room.bottom() - a.y))
        return std::nullopt;
    return std::pair{Point{a.x + from * dx, a.y + from * dy}, Point{a.x + to * dx, a.y + to * dy}};
}

// Sutherland and Hodgman, one edge: keeps where `inside` is not negative.
template <typename Inside>
std::vector<Point> cut_ring(const std::vector<Point>& ring, Inside inside) {
    std::vector<Point> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        const double at_a = inside(a);
        const double at_b = inside(b);
        if (at_a >= 0)
            kept.push_back(a);
        if ((at_a >= 0) != (at_b >= 0)) {
            const double t = at_a / (at_a - at_b);
            kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
    }
    return kept;
}

} // namespace

bool reaches_beyond(const Rect& box, const Rect& room) {
    return !room.contains(box);
}

std::vector<std::vector<Point>> line_within(const std::vector<Point>& points, bool closed, const Rect& room) {
    std::vector<Point> all = numbers_of(points);
    if (closed && !all.empty())
        all.push_back(all.front());
    std::vector<std::vector<Point>> pieces;
    bool goes_on = false;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto part = segment_within(all[i - 1], all[i], room);
        if (part && goes_on && part->first == pieces.back().back())
            pieces.back().push_back(part->second);
        else if (part)
            pieces.push_back({part->first, part->second});
        goes_on = part && part->second == all[i];
    }
    return pieces;
}

std::vector<Point> ring_within(const std::vector<Point>& ring, const Rect& room) {
    std::vector<Point> part = numbers_of(ring);
    part = cut_ring(part, [&](Point p) { return p.x - room.x; });
    part = cut_ring(part, [&](Point p) { return room.right() - p.x; });
    part = cut_ring(part, [&](Point p) { return p.y - room.y; });
    return cut_ring(part, [&](Point p) { return room.bottom() - p.y; });
}

std::vector<Point> circle_ring(Point center, double radius_px) {
    const int count = static_cast<int>(std::clamp(2.5 * std::sqrt(std::max(1.0, radius_px) * 10), 24.0, 8000.0));
    std::vector<Point> ring;
    ring.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count;
        ring.push_back({center.x + radius_px * std::cos(angle), center.y + radius_px * std::sin(angle)});
    }
    return ring;
}

} // namespace chronomap
