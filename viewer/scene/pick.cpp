#include "viewer/scene/display_list.h"

#include <cmath>
#include <limits>

namespace chronomap {

namespace {

double distance_to_segment(Point p, Point a, Point b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length_squared = dx * dx + dy * dy;
    if (length_squared <= 0)
        return distance_between(p, a);
    const double along = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length_squared, 0.0, 1.0);
    return distance_between(p, {a.x + along * dx, a.y + along * dy});
}

double distance_to_line(Point p, const LineCommand& line) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.points.size(); ++i)
        least = std::min(least, distance_to_segment(p, line.points[i - 1], line.points[i]));
    if (line.points.size() == 1 || (line.closed && !line.points.empty()))
        least = std::min(least, distance_to_segment(p, line.points.back(), line.points.front()));
    return least - line.width_px / 2;
}

double distance_to_rect(Point p, const Rect& r) {
    return std::hypot(std::max({r.x - p.x, 0.0, p.x - r.right()}), std::max({r.y - p.y, 0.0, p.y - r.bottom()}));
}

// How far the point is from the item's shape; 0 or less inside.
double distance_to(Point p, const DisplayItem& item) {
    if (const auto* line = std::get_if<LineCommand>(&item.command))
        return distance_to_line(p, *line);
    if (const auto* circle = std::get_if<CircleCommand>(&item.command))
        return distance_between(p, circle->center) - circle->radius_px -
               (circle->stroke.a > 0 ? circle->stroke_px / 2 : 0);
    if (const auto* disc = std::get_if<SoftDiscCommand>(&item.command))
        return distance_between(p, disc->center) - disc->radius_px;
    return distance_to_rect(p, item.bounds);
}

bool is_shape(const DisplayItem& item) {
    return !std::holds_alternative<BeginClipCommand>(item.command) &&
           !std::holds_alternative<EndClipCommand>(item.command);
}

} // namespace

Pick pick_at(const DisplayList& list, Point at, double tolerance_px) {
    // From the back to the front, as clips open before what they hold: the last hit wins.
    Pick hit;
    std::size_t open_clips = 0;
    std::size_t clips_without_point = 0;
    for (const DisplayItem& item : list.items) {
        if (const auto* clip = std::get_if<BeginClipCommand>(&item.command)) {
            ++open_clips;
            // Once outside, every clip further in is outside as well.
            if (clips_without_point > 0 || !clip->rect.contains(at))
                ++clips_without_point;
        } else if (std::holds_alternative<EndClipCommand>(item.command) && open_clips > 0) {
            --open_clips;
            clips_without_point -= clips_without_point > 0 ? 1 : 0;
        }
        if (item.pick.kind != PickKind::none && clips_without_point == 0 && is_shape(item) &&
            distance_to(at, item) <= tolerance_px)
            hit = item.pick;
    }
    return hit;
}

} // namespace chronomap
