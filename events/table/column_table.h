#pragma once

#include "events/table/category_prefix.h"
#include "events/table/event_table.h"
#include "events/table/table_parts.h"

#include <memory>
#include <mutex>
#include <vector>

namespace chronomap {

/// The table of events that lies in memory, or in a mapped file, column by column.
class ColumnTable final : public EventTable {
public:
    /// Looks at every event, unless the parts have a summary.
    ColumnTable(TableParts parts, unsigned threads);

    std::size_t size() const override { return m_parts.size; }
    const std::vector<std::string>& categories() const override { return m_parts.categories; }
    const std::vector<std::string>& sources() const override { return m_parts.sources; }
    EventColumnsView columns() const override { return view_of(m_parts.columns); }
    std::optional<TimeExtent> time_of(EventNumber event) const override;
    RowOffset offset_of(EventNumber event) const override { return m_parts.offset_of(event); }
    std::optional<TimeWindow> span() const override { return m_parts.summary->span; }
    WorldBox bounds() const override { return m_parts.summary->bounds; }
    const std::vector<EventRange>& runs() const override { return m_runs; }
    EventNumber first_not_before(std::size_t run, Instant t) const override;
    EventsInWindow in(TimeWindow window) const override;
    TableCounts count(const std::optional<TimeWindow>& window, const TableFilter& filter) const override;
    std::vector<float> histogram(TimeWindow window, std::size_t bins, const TableFilter& filter) const override;

    /// What it is made of, for a file.
    const TableParts& parts() const { return m_parts; }

private:
    /// Counts under the filter's sources and search. The last few are kept, because windows change more often.
    std::shared_ptr<const CategoryPrefix> prefix_for(const TableFilter& filter) const;

    TableParts m_parts;
    unsigned m_threads;
    std::vector<EventRange> m_runs;
    CategoryPrefix m_prefix; ///< of all events

    struct KeptPrefix {
        std::vector<std::uint8_t> sources;
        std::shared_ptr<const EventMask> found;
        std::shared_ptr<const CategoryPrefix> prefix;
    };
    mutable std::mutex m_mutex;
    mutable std::vector<KeptPrefix> m_kept; ///< the latest last
};

} // namespace chronomap
