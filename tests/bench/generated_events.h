#pragma once

#include "events/table/event_columns.h"
#include "events/table/event_table.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace chronomap {

/// Made-up events in random order, as tests with other programs use them: nine in ten in 200 hotspots, five years to the
/// second, 8 categories. Always the same.
struct GeneratedEvents {
    std::shared_ptr<EventNumberings> numberings;
    std::vector<EventColumns> pieces;
};
GeneratedEvents generated_events(std::size_t count);

/// The table of them, made once for each count.
std::shared_ptr<const EventTable> generated_table(std::size_t count);

} // namespace chronomap
