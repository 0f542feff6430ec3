#pragma once

#include "events/time_extent.h"

namespace chronomap {

/// Times of few milliseconds, for what only compares them.
inline TimeExtent moment(Instant earliest, Instant latest, bool questionable = false) {
    return {TimeExtent::Kind::moment, {earliest, latest}, {earliest, latest}, questionable};
}

inline TimeExtent moment(std::int64_t earliest_ms, std::int64_t latest_ms, bool questionable = false) {
    return moment(Instant{earliest_ms}, Instant{latest_ms}, questionable);
}

/// A span that begins between b0 and b1 and ends between x0 and x1.
inline TimeExtent span(Instant b0, Instant b1, Instant x0, Instant x1) {
    return {TimeExtent::Kind::span, {b0, b1}, {x0, x1}};
}

inline TimeExtent span(std::int64_t b0_ms, std::int64_t b1_ms, std::int64_t x0_ms, std::int64_t x1_ms) {
    return span(Instant{b0_ms}, Instant{b1_ms}, Instant{x0_ms}, Instant{x1_ms});
}

} // namespace chronomap
