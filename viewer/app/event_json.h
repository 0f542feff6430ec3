#pragma once

#include "viewer/app/event_record.h"

#include <string>

namespace chronomap {

/// An event of a table as one JSON object, with times in a zone. Texts of tables have no language: they are under "und".
std::string event_json(const EventRecord& record, const TimeZone& zone);

/// What became of a table's rows, what its columns mean, and how many events of each category are listed.
std::string table_json(const LoadedTable& table, const TableNow& now);

} // namespace chronomap
