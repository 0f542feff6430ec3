#include "viewer/scene/document_tables.h"

#include "events/table/category_codes.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <unordered_map>

namespace chronomap {

namespace {

std::unordered_map<std::string, std::uint32_t> values_by_id(const FacetTable& facets, Facet facet) {
    std::unordered_map<std::string, std::uint32_t> values;
    for (const std::string& id : facets.column(facet).ids) {
        values.emplace(id, static_cast<std::uint32_t>(values.size()));
    }
    return values;
}

std::vector<std::uint32_t> values_of(const std::vector<std::string>& names,
                                     const std::unordered_map<std::string, std::uint32_t>& values) {
    std::vector<std::uint32_t> found;
    found.reserve(names.size());
    for (const std::string& name : names) {
        found.push_back(values.at(name));
    }
    return found;
}

std::vector<std::uint32_t> most_frequent(const std::vector<DocumentTable>& tables) {
    std::map<std::uint32_t, std::uint64_t> events;
    for (const DocumentTable& table : tables) {
        const TableCounts counts = table.events().count(std::nullopt, {});
        for (std::size_t i = 0; i < table.category_values.size(); ++i) {
            events[table.category_values[i]] += counts.certain[i];
        }
    }
    std::vector<std::uint32_t> values;
    values.reserve(events.size());
    for (const auto& [value, count] : events) {
        values.push_back(value);
    }
    std::stable_sort(values.begin(), values.end(), [&](auto a, auto b) { return events[a] > events[b]; });
    return values;
}

} // namespace

const EventTable& DocumentTable::events() const {
    return *loaded->events;
}

TableEvent DocumentTables::size() const {
    return all.empty() ? 0 : all.back().first + static_cast<TableEvent>(all.back().events().size());
}

TablePosition DocumentTables::position_of(TableEvent event) const {
    const auto next =
        std::upper_bound(all.begin(), all.end(), event,
                         [](TableEvent number, const DocumentTable& table) { return number < table.first; });
    const auto table = static_cast<std::size_t>(next - all.begin()) - 1;
    return {table, event - all[table].first};
}

DocumentTables document_tables(std::vector<std::shared_ptr<const LoadedTable>> tables, const FacetTable& facets) {
    const auto categories = values_by_id(facets, Facet::category);
    const auto sources = values_by_id(facets, Facet::source);
    DocumentTables made;
    std::uint64_t events = 0;
    for (std::shared_ptr<const LoadedTable>& loaded : tables) {
        DocumentTable table{std::move(loaded), static_cast<TableEvent>(events), {}, {}};
        events += table.events().size();
        if (events > std::numeric_limits<TableEvent>::max()) {
            throw TableError("the tables together hold more events than can be shown at a time (4 294 967 295)");
        }
        table.category_values = values_of(category_names(*table.loaded), categories);
        table.source_values = values_of(table.events().sources(), sources);
        made.all.push_back(std::move(table));
    }
    made.colored = most_frequent(made.all);
    return made;
}

} // namespace chronomap
