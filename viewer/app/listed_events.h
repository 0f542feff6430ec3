#pragma once

#include "viewer/app/options.h"
#include "viewer/scene/finder.h"
#include "viewer/scene/tables_now.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace chronomap {

/// An event of a table, and how it stands to the time that is asked for.
struct ListedEvent {
    TablePosition position;
    std::optional<TimeExtent> time;
    std::optional<Certainty> certainty; ///< nothing for undated ones
};

/// What --time, --at, --only, --filter and --search leave of a document's tables, of which there may be millions.
class ListedEvents {
public:
    /// `window`: nothing for all of time; then every dated event is certain, and undated ones are there too. Looks for
    /// what --search asks for, but else reads no row. The tables must outlive it. Throws JobError, UsageError.
    ListedEvents(const DocumentTables& tables, const Options& options, const Filter& filter,
                 const std::optional<TimeWindow>& window);

    const DocumentTables& tables() const { return *m_tables; }

    /// By table: counts of the events that pass the filter.
    const std::vector<TableNow>& now() const { return m_now; }

    /// Calls with at most `most` events of all tables together, in time order; undated ones last.
    void for_each(std::size_t most, const std::function<void(const ListedEvent&)>& call) const;

private:
    const DocumentTables* m_tables;
    std::optional<TimeWindow> m_window;
    std::vector<TableNow> m_now;
};

/// The tables as they stand beside a dossier. Throws JobError when they are too many events.
DocumentTables tables_beside(const std::vector<std::shared_ptr<const LoadedTable>>& tables, const Finder& finder);

} // namespace chronomap
