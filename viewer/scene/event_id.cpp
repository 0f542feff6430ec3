#include "viewer/scene/event_id.h"

#include "events/table/loaded_table.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace chronomap {

namespace {

/// Of several tables of one name each after the first has one "+" more.
std::string unmistakable_name(const DocumentTables& tables, std::size_t table) {
    const std::string& name = tables.all[table].loaded->name;
    const auto end = tables.all.begin() + static_cast<std::ptrdiff_t>(table);
    const auto before =
        std::count_if(tables.all.begin(), end, [&](const DocumentTable& other) { return other.loaded->name == name; });
    return name + std::string(static_cast<std::size_t>(before), '+');
}

} // namespace

std::string id_of(const DocumentTables& tables, TableEvent event) {
    const TablePosition position = tables.position_of(event);
    const LoadedTable& table = *tables.all[position.table].loaded;
    return unmistakable_name(tables, position.table) + '@' + std::to_string(table.events->offset_of(position.event));
}

std::optional<TableEvent> event_from_id(const DocumentTables& tables, std::string_view id) {
    const std::size_t at = id.rfind('@');
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    RowOffset offset = 0;
    const char* end = id.data() + id.size();
    const auto read = std::from_chars(id.data() + at + 1, end, offset);
    if (read.ec != std::errc() || read.ptr != end) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < tables.all.size(); ++i) {
        const EventTable& events = tables.all[i].events();
        const bool is_meant = unmistakable_name(tables, i) == id.substr(0, at);
        for (EventNumber event = 0; is_meant && event < events.size(); ++event) {
            if (events.offset_of(event) == offset) {
                return tables.event_at({i, event});
            }
        }
    }
    return std::nullopt;
}

} // namespace chronomap
