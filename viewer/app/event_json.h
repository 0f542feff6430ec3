#pragma once

#include "viewer/app/event_record.h"

#include <memory>
#include <string>
#include <vector>

namespace chronomap {

/// An event of a table as one JSON object, with times in a zone. Texts of tables have no language: they are under "und".
/// `keys`: column_keys() of the table.
std::string event_json(const EventRecord& record, const TimeZone& zone, const std::vector<std::string>& keys);

/// The names of a table's columns as keys of a JSON object, each once: `"id":`, `"id_2":`.
std::vector<std::string> column_keys(const std::shared_ptr<const LoadedTable>& table);

/// What became of a table's rows, what its columns mean, and how many events of each category are listed.
std::string table_json(const LoadedTable& table, const TableNow& now);

} // namespace chronomap
