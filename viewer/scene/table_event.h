#pragma once

#include "events/table/event_sets.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace chronomap {

/// An event of any of a document's tables: the numbers of the second table follow those of the first.
using TableEvent = std::uint32_t;

/// What a search found in tables. Going through the text of many rows takes longer than a frame, so it is looked for
/// beside the frames, and until it is there nothing is shown of tables.
struct FoundInTables {
    std::string query;                                      ///< what was searched for
    std::vector<std::shared_ptr<const EventMask>> by_table; ///< empty while it is being searched

    friend bool operator==(const FoundInTables&, const FoundInTables&) = default;
};

} // namespace chronomap
