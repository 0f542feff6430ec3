#pragma once

#include "events/table/table_parts.h"

#include <optional>

namespace chronomap {

/// The smallest window that holds every finite bound of every time, at least one second long, as finite_hull() has it;
/// nothing without one.
std::optional<TimeWindow> finite_span(const TableParts& parts);

/// The box of all places.
WorldBox bounds_of(std::span<const FixedPoint> places, unsigned threads);

/// Looks at every event.
TableSummary summary_of(const TableParts& parts, unsigned threads);

} // namespace chronomap
