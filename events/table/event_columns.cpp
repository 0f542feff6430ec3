#include "events/table/event_columns.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

std::uint32_t to_step(double part) {
    return static_cast<std::uint32_t>(std::clamp(std::floor(part * place_steps), 0.0, place_steps - 2));
}

// Sums and differences wrap around: times hundreds of millions of years apart come back all the same.
std::int64_t sum(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

std::int64_t difference(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

/// An instant that is given as a distance from t, or as itself where t is infinitely long ago.
Instant at_distance(Instant t, std::int64_t distance_ms) {
    if (distance_ms == TimeShape::without_end) {
        return infinite_future;
    }
    return t == infinite_past ? Instant{distance_ms} : Instant{sum(t.ms, distance_ms)};
}

std::int64_t distance(Instant t, Instant later) {
    if (later == infinite_future) {
        return TimeShape::without_end;
    }
    return t == infinite_past ? later.ms : difference(later.ms, t.ms);
}

} // namespace

FixedPoint to_fixed(WorldPoint point) {
    return {to_step(point.x - std::floor(point.x)), to_step(point.y)};
}

WorldPoint world_point(FixedPoint point) {
    // The middle of the step, so that going to and fro changes nothing.
    return {(point.x + 0.5) / place_steps, (point.y + 0.5) / place_steps};
}

TimeExtent extent_of(const TimeShape& shape, Instant t) {
    TimeExtent extent;
    extent.kind = shape.kind;
    extent.questionable = shape.questionable;
    const Instant last = at_distance(t, shape.end_last_ms);
    if (shape.kind == TimeExtent::Kind::moment) {
        extent.begin = extent.end = {t, last};
    } else {
        extent.begin = {t, at_distance(t, shape.begin_width_ms)};
        extent.end = {at_distance(t, shape.end_first_ms), last};
    }
    return extent;
}

TimeShape shape_of(const TimeExtent& extent) {
    const Instant t = extent.earliest();
    TimeShape shape;
    shape.kind = extent.kind;
    shape.questionable = extent.questionable;
    shape.end_last_ms = distance(t, extent.latest());
    if (shape.kind == TimeExtent::Kind::span) {
        shape.begin_width_ms = distance(t, extent.begin.last);
        shape.end_first_ms = distance(t, extent.end.first);
    }
    return shape;
}

} // namespace chronomap
