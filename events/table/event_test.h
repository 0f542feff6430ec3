#pragma once

#include "events/table/event_table.h"

namespace chronomap {

/// Asks a filter about single events. What it is made of must outlive it.
class EventTest {
public:
    EventTest(const EventColumnsView& columns, const TableFilter& filter)
        : m_filter(filter), m_sources(filter.sources.empty() ? std::span<const std::uint16_t>() : columns.sources),
          m_categories(filter.categories.empty() ? std::span<const std::uint16_t>() : columns.categories),
          m_takes_none(columns.categories.empty() && !filter.looks_at_category(0)) {}

    bool passes_everything() const { return !looks_at_columns() && !m_filter.found; }

    /// Whether more than a search decides.
    bool looks_at_columns() const { return !m_sources.empty() || !m_categories.empty() || m_takes_none; }

    /// Whether the event's source is looked at and a search found it.
    bool passes_but_for_category(EventNumber event) const {
        return (m_sources.empty() || m_filter.looks_at_source(m_sources[event])) &&
               (!m_filter.found || m_filter.found->has(event));
    }

    bool passes(EventNumber event) const {
        return !m_takes_none && (m_categories.empty() || m_filter.looks_at_category(m_categories[event])) &&
               passes_but_for_category(event);
    }

private:
    const TableFilter& m_filter;
    std::span<const std::uint16_t> m_sources, m_categories;
    bool m_takes_none; ///< what has no category counts as the first
};

} // namespace chronomap
