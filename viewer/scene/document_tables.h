#pragma once

#include "events/facets.h"
#include "viewer/scene/table_event.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace chronomap {

class EventTable;
struct LoadedTable;

/// A table as a part of a document.
struct DocumentTable {
    std::shared_ptr<const LoadedTable> loaded;
    TableEvent first = 0;                       ///< the number of its first event
    std::vector<std::uint32_t> category_values; ///< by category of the table: its value of Facet::category
    std::vector<std::uint32_t> source_values;   ///< by source of the table: its value of Facet::source

    const EventTable& events() const;
};

/// Where an event stands: which table, and its number there.
struct TablePosition {
    std::size_t table = 0;
    EventNumber event = 0;
};

/// Every table of a document, with what is theirs together.
struct DocumentTables {
    std::vector<DocumentTable> all;
    std::vector<std::uint32_t> colored; ///< values of Facet::category with a colour of their own, most events first

    bool empty() const { return all.empty(); }

    /// Events of all tables.
    TableEvent size() const;
    TablePosition position_of(TableEvent event) const;
    TableEvent event_at(TablePosition position) const { return all[position.table].first + position.event; }
};

/// Numbers the tables' events and finds their categories and sources among the facets' values. Throws TableError when
/// there are more events than can be numbered.
DocumentTables document_tables(std::vector<std::shared_ptr<const LoadedTable>> tables, const FacetTable& facets);

} // namespace chronomap
