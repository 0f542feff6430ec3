#pragma once

#include "events/table/event_table.h"
#include "viewer/scene/document_tables.h"
#include "viewer/scene/entry_answers.h"

#include <vector>

namespace chronomap {

/// What there is of a table in the time in view.
struct TableNow {
    bool passes_any = true; ///< false: a filter asks for what a table's events never have
    TableFilter filter;
    EventsInWindow events; ///< in the time in view; what a switch takes out is not among them
    TableCounts counts;    ///< of the events that pass the filter

    friend bool operator==(const TableNow& a, const TableNow& b) {
        return a.passes_any == b.passes_any && a.filter == b.filter && a.events == b.events;
    }
};

/// What decides it.
struct TablesQuestion {
    EntryQuestion entries;
    FoundInTables found;

    friend bool operator==(const TablesQuestion&, const TablesQuestion&) = default;
};

/// By table of the document.
std::vector<TableNow> tables_now(const DocumentTables& tables, const TablesQuestion& question);

/// The same counts over all tables, in those of the entries.
Counts with_tables(Counts counts, const std::vector<TableNow>& tables);

} // namespace chronomap
