#pragma once

#include "viewer/scene/document_tables.h"

#include <optional>
#include <string>
#include <string_view>

namespace chronomap {

/// How an event of a table is written on the command line and in saved views: the table's name and where its row stands
/// in the source, "events.csv@4096"; a second table of that name is "events.csv+". It stays the same while the source does.
std::string id_of(const DocumentTables& tables, TableEvent event);

/// The event that is written so, or nothing. Looks through the tables: milliseconds for ten million events.
std::optional<TableEvent> event_from_id(const DocumentTables& tables, std::string_view id);

} // namespace chronomap
