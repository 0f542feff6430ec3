#include "viewer/app/listed_events.h"

#include "events/table/event_order.h"
#include "events/table/event_ranges.h"
#include "events/table/loaded_table.h"
#include "events/table/table_search.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace chronomap {

namespace {

FoundInTables found_in(const DocumentTables& tables, const std::string& query) {
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    FoundInTables found{query, {}};
    for (const DocumentTable& table : tables.all) {
        try {
            Progress progress;
            found.by_table.push_back(query.empty() ? nullptr : search_table(*table.loaded, query, threads, progress));
        } catch (const TableError& error) {
            throw JobError(table.loaded->path.string() + ": " + error.what() + ".");
        }
    }
    return found;
}

std::vector<EventRange> dated_events(const EventTable& events) {
    std::vector<EventRange> ranges;
    for (const EventRange& run : events.runs()) {
        append_range(ranges, run);
    }
    return ranges;
}

/// All of time is not a window that holds everything: what is questionable is only possible in any window.
void look_at_all_of_time(const EventTable& events, const Options& options, TableNow& now) {
    if (!now.passes_any) {
        return;
    }
    now.counts = events.count(std::nullopt, now.filter);
    now.events = {};
    if (options.shows_sure) {
        now.events.certain = dated_events(events);
    }
}

/// The dated events of a table one after the other, of which some are fetched at a time.
class Course {
public:
    Course(const EventTable& events, const TableNow& now) : m_events(events), m_order(events, now.events, now.filter) {
        fetch();
    }

    bool is_over() const { return m_at == m_slice.size(); }
    EventNumber event() const { return m_slice[m_at]; }
    const TimeExtent& time() const { return m_time; }

    void advance() {
        if (++m_at == m_slice.size()) {
            fetch();
        } else {
            m_time = *m_events.time_of(event());
        }
    }

private:
    void fetch() {
        constexpr std::size_t most = 4096;
        m_slice = m_order.slice(m_next, most);
        m_next += m_slice.size();
        m_at = 0;
        if (!is_over()) {
            m_time = *m_events.time_of(event());
        }
    }

    const EventTable& m_events;
    EventOrder m_order;
    std::vector<EventNumber> m_slice;
    std::size_t m_next = 0, m_at = 0;
    TimeExtent m_time;
};

} // namespace

ListedEvents::ListedEvents(const DocumentTables& tables, const Options& options, const Filter& filter,
                           const std::optional<TimeWindow>& window)
    : m_tables(&tables), m_window(window) {
    const TimeWindow time = window.value_or(TimeWindow{infinite_past, infinite_future});
    const EntryQuestion question{time, Clock::story, options.shows_sure, options.shows_maybe, filter};
    m_now = tables_now(tables, {question, found_in(tables, filter.search)});
    for (std::size_t table = 0; !window && table < m_now.size(); ++table) {
        look_at_all_of_time(tables.all[table].events(), options, m_now[table]);
    }
}

void ListedEvents::for_each(std::size_t most, const std::function<void(const ListedEvent&)>& call) const {
    std::vector<std::pair<std::size_t, Course>> courses;
    for (std::size_t table = 0; most > 0 && table < m_now.size(); ++table) {
        courses.emplace_back(table, Course(m_tables->all[table].events(), m_now[table]));
    }
    const auto is_later = [](const auto& a, const auto& b) {
        return a.second.is_over() || (!b.second.is_over() && b.second.time().earliest() < a.second.time().earliest());
    };
    for (; most > 0 && !courses.empty(); --most) {
        auto& [table, course] = *std::min_element(courses.begin(), courses.end(),
                                                  [&](const auto& a, const auto& b) { return is_later(b, a); });
        if (course.is_over()) {
            break;
        }
        call({{table, course.event()},
              course.time(),
              m_window ? certainty_in(course.time(), *m_window) : Certainty::certain});
        course.advance();
    }
    for (std::size_t table = 0; !m_window && most > 0 && table < m_now.size(); ++table) {
        const EventTable& events = m_tables->all[table].events();
        const std::vector<EventRange> all{{0, static_cast<EventNumber>(events.size())}};
        if (!m_now[table].passes_any) {
            continue;
        }
        const EventSubset undated(events, without(all, dated_events(events)), m_now[table].filter);
        for (std::size_t i = 0; i < undated.size() && most > 0; ++i, --most) {
            call({{table, undated.select(i)}, std::nullopt, std::nullopt});
        }
    }
}

DocumentTables tables_beside(const std::vector<std::shared_ptr<const LoadedTable>>& tables, const Finder& finder) {
    try {
        return document_tables(tables, finder.facets());
    } catch (const TableError& error) {
        throw JobError(std::string("The event files cannot be listed together: ") + error.what() + ".");
    }
}

} // namespace chronomap
