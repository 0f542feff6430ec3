#include "viewer/scene/event_words.h"

#include "events/table/loaded_table.h"
#include "viewer/scene/facet_words.h"
#include "viewer/scene/time_words.h"

namespace chronomap {

namespace {

const LoadedTable& table_of(const Scene& scene, TablePosition position) {
    return *scene.document.tables.all[position.table].loaded;
}

} // namespace

std::string event_title(const Scene& scene, TableEvent event) {
    const TablePosition position = scene.document.tables.position_of(event);
    const LoadedTable& table = table_of(scene, position);
    if (const std::optional<std::size_t> column = table.column_of(ColumnRole::title)) {
        try {
            if (std::string title = table.row_of(position.event)[*column]; !title.empty()) {
                return title;
            }
        } catch (const TableError& error) {
            return error.what();
        }
    }
    const std::string category = event_category_words(scene, event);
    return category.empty() ? scene.words.get("kind.event") : category;
}

std::string event_time_words(const Scene& scene, TableEvent event) {
    const TablePosition position = scene.document.tables.position_of(event);
    const std::optional<TimeExtent> time = table_of(scene, position).events->time_of(position.event);
    return time ? extent_words(*time, scene.zone(), scene.words) : scene.words.get("panel.undated");
}

std::string event_category_words(const Scene& scene, TableEvent event) {
    const TablePosition position = scene.document.tables.position_of(event);
    const DocumentTable& table = scene.document.tables.all[position.table];
    const std::span<const std::uint16_t> categories = table.events().columns().categories;
    if (categories.empty()) {
        return "";
    }
    const FacetValue value{Facet::category, table.category_values[categories[position.event]]};
    return value_words(scene.document, value, scene.words, scene.view.language);
}

std::vector<std::pair<std::string, std::string>> event_cells(const Scene& scene, TableEvent event) {
    const TablePosition position = scene.document.tables.position_of(event);
    const LoadedTable& table = table_of(scene, position);
    std::vector<std::pair<std::string, std::string>> cells;
    try {
        const std::vector<std::string> row = table.row_of(position.event);
        for (std::size_t column = 0; column < row.size() && column < table.columns.size(); ++column) {
            if (!row[column].empty()) {
                cells.emplace_back(table.columns[column].name, row[column]);
            }
        }
    } catch (const TableError& error) {
        cells.emplace_back("", error.what());
    }
    return cells;
}

} // namespace chronomap
