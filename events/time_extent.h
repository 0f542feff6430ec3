#pragma once

#include "events/instant.h"

#include <cstdint>

namespace chronomap {

/// What is known of a time. Two kinds:
///  - `moment`: something that happened at one moment, somewhere in [begin.first, end.last). The other two bounds
///    repeat these.
///  - `span`: something that lasted, beginning in [begin.first, begin.last) and ending in (end.first, end.last].
///    A bound that is exact has first == last. An open end is infinite on both; an unknown end is as wide as the
///    other end allows.
struct TimeExtent {
    enum class Kind { moment, span };

    struct Bound {
        Instant first;
        Instant last;

        friend bool operator==(const Bound&, const Bound&) = default;
        bool is_exact() const { return first == last; }
    };

    Kind kind = Kind::moment;
    Bound begin;
    Bound end;
    bool questionable = false; ///< the source doubts it (EDTF `?` or `%`): never better than possible

    friend bool operator==(const TimeExtent&, const TimeExtent&) = default;

    /// Earliest and latest instants that may belong to it.
    Instant earliest() const { return begin.first; }
    Instant latest() const { return end.last; }
};

/// Whether something lies in a window of time. `possible` means that the sources do not settle it.
enum class Certainty : std::uint8_t { certain, possible, outside };

/// Answers for the half-open window. The rules stand in ARCHITECTURE.md, "Honest time". An empty window holds nothing.
Certainty certainty_in(const TimeExtent& extent, TimeWindow window);

} // namespace chronomap
