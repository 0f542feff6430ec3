#include "viewer/scene/event_id.h"

#include "events/table/loaded_table.h"

#include <charconv>

namespace chronomap {

std::string id_of(const DocumentTables& tables, TableEvent event) {
    const TablePosition position = tables.position_of(event);
    const LoadedTable& table = *tables.all[position.table].loaded;
    return table.name + '@' + std::to_string(table.events->offset_of(position.event));
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
        const LoadedTable& table = *tables.all[i].loaded;
        for (EventNumber event = 0; table.name == id.substr(0, at) && event < table.events->size(); ++event) {
            if (table.events->offset_of(event) == offset) {
                return tables.event_at({i, event});
            }
        }
    }
    return std::nullopt;
}

} // namespace chronomap
