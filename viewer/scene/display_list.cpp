#include "viewer/scene/display_list.h"

#include <cmath>
#include <iterator>
#include <utility>

namespace chronomap {

namespace {

Rect around(const std::vector<Point>& points, double margin) {
    if (points.empty())
        return {};
    Point min = points.front();
    Point max = points.front();
    for (const Point p : points) {
        min = {std::min(min.x, p.x), std::min(min.y, p.y)};
        max = {std::max(max.x, p.x), std::max(max.y, p.y)};
    }
    return Rect{min.x, min.y, max.x - min.x, max.y - min.y}.inset(-margin);
}

Rect around(Point center, double radius) {
    return {center.x - radius, center.y - radius, 2 * radius, 2 * radius};
}

double rim(Color stroke, double stroke_px) {
    return stroke.a > 0 ? stroke_px / 2 : 0;
}

struct Bounds {
    Rect operator()(const RectCommand& c) const { return c.rect.inset(-rim(c.stroke, c.stroke_px)); }
    Rect operator()(const GradientCommand& c) const { return c.rect; }
    Rect operator()(const CircleCommand& c) const { return around(c.center, c.radius_px + rim(c.stroke, c.stroke_px)); }
    Rect operator()(const SoftDiscCommand& c) const { return around(c.center, c.radius_px); }
    Rect operator()(const LineCommand& c) const { return around(c.points, c.width_px / 2); }
    Rect operator()(const ConvexCommand& c) const { return around(c.points, 0); }
    Rect operator()(const PathCommand& c) const {
        Rect bounds;
        bool first = true;
        for (const std::vector<Point>& ring : c.rings) {
            if (ring.empty())
                continue;
            bounds = first ? around(ring, 0) : united(bounds, around(ring, 0));
            first = false;
        }
        return bounds;
    }
    Rect operator()(const TextCommand& c) const {
        const TextExtent extent = measure_text(c.text, c.style);
        const Rect letters{c.origin.x, c.origin.y - extent.ascent, extent.width, extent.height()};
        return letters.inset(c.halo.a > 0 ? -c.halo_px : 0);
    }
    Rect operator()(const BeginClipCommand& c) const { return c.rect; }
    Rect operator()(const EndClipCommand&) const { return {}; }
    Rect operator()(const PictureCommand& c) const { return c.view; }
    Rect operator()(const ImageCommand& c) const { return c.rect; }
};

} // namespace

void DisplayList::append(DisplayList other) {
    items.insert(items.end(), std::make_move_iterator(other.items.begin()), std::make_move_iterator(other.items.end()));
}

void DisplayList::add(Command command, Pick pick) {
    const Rect bounds = bounds_of(command);
    items.push_back({std::move(command), bounds, pick});
}

Rect bounds_of(const Command& command) {
    return std::visit(Bounds{}, command);
}

} // namespace chronomap
