#pragma once

#include "events/table/event_table.h"
#include "events/table/row_source.h"

#include <memory>

namespace chronomap::fuzz {

/// Asks a table all that can be asked of it: its answers are those that looking at each event would give.
void check_table(const EventTable& table);

/// Asks the same of a table that somebody may have forged: whatever it answers, nothing goes wrong.
void ask_table(const EventTable& table);

/// Reads a source in every way, on one thread and on two: always the same rows, the same events, the same rejects. Errors
/// that the reading foresees (TableError) are the same as well.
void check_source(const RowSource& source);

/// Two readers of one text give the same rows.
void check_same_rows(const RowSource& a, const RowSource& b);

} // namespace chronomap::fuzz
