#include "events/time_extent.h"

namespace chronomap {

namespace {

Certainty moment_in(const TimeExtent& moment, TimeWindow window) {
    const Instant earliest = moment.earliest();
    const Instant latest = moment.latest();
    // `earliest < end` matters for an instant without width alone: at the window's end it is no longer in it.
    if (window.begin <= earliest && latest <= window.end && earliest < window.end)
        return Certainty::certain;
    return earliest < window.end && latest > window.begin ? Certainty::possible : Certainty::outside;
}

Certainty span_in(const TimeExtent& span, TimeWindow window) {
    const bool begins_before_end =
        span.begin.is_exact() ? span.begin.first < window.end : span.begin.last <= window.end;
    const bool ends_after_begin = span.end.is_exact() ? span.end.first > window.begin : span.end.first >= window.begin;
    if (begins_before_end && ends_after_begin)
        return Certainty::certain;
    return span.begin.first < window.end && span.end.last > window.begin ? Certainty::possible : Certainty::outside;
}

} // namespace

// Only comparisons: nothing can overflow, and the infinite ends compare as any other instant.
Certainty certainty_in(const TimeExtent& extent, TimeWindow window) {
    if (window.is_empty())
        return Certainty::outside;
    const Certainty answer =
        extent.kind == TimeExtent::Kind::moment ? moment_in(extent, window) : span_in(extent, window);
    return extent.questionable && answer == Certainty::certain ? Certainty::possible : answer;
}

} // namespace chronomap
