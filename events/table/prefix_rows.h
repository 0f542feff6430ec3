#pragma once

#include "events/table/event_sets.h"
#include "events/table/table_threads.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace chronomap {

/// Sums over events by category, kept for every so many events, so that the sums over any range of them are found by
/// looking at a few near its ends. Everything is modulo 2^64, or what Number holds.
template <class Number>
class PrefixRows {
public:
    PrefixRows(EventRange events, std::size_t categories)
        : m_events(events), m_categories(categories), m_step(step_for(categories)) {}

    /// The same with sums that were filled before.
    PrefixRows(EventRange events, std::size_t categories, std::shared_ptr<const std::vector<Number>> sums)
        : m_events(events), m_categories(categories), m_step(step_for(categories)), m_sums(std::move(sums)) {}

    /// How many sums there are for so many events.
    static std::size_t sum_count(std::size_t events, std::size_t categories) {
        return (events / step_for(categories) + 1) * categories;
    }

    const std::shared_ptr<const std::vector<Number>>& sums() const { return m_sums; }

    /// Adds up all events. `add(range, sums, sign)` adds to `sums`, by category, sign times what each event of a range is
    /// worth; on several threads at a time.
    template <class Add>
    void fill(unsigned threads, const Add& add) {
        const std::size_t rows = m_events.size() / m_step;
        const auto filled = std::make_shared<std::vector<Number>>((rows + 1) * m_categories);
        std::vector<Number>& sums = *filled;
        for_each_on_threads(threads, rows, [&](std::size_t row) {
            add(EventRange{event_at(row), event_at(row + 1)}, &sums[(row + 1) * m_categories], Number{1});
        });
        for (std::size_t i = m_categories; i < sums.size(); ++i) {
            sums[i] += sums[i - m_categories];
        }
        m_sums = filled;
    }

    /// Adds the sums over a range of the events. `add` as in fill(), for std::uint64_t.
    template <class Add>
    void sum(EventRange range, std::span<std::uint64_t> sums, const Add& add) const {
        if (range.size() <= m_step) {
            add(range, sums.data(), std::uint64_t{1});
            return;
        }
        sum_before(range.last, sums, std::uint64_t{1}, add);
        sum_before(range.first, sums, ~std::uint64_t{0}, add);
    }

private:
    // Close enough that what lies between two rows is looked at in a microsecond, far enough apart that a row's numbers
    // cost no more than a byte or two an event.
    static std::size_t step_for(std::size_t categories) {
        return std::max<std::size_t>(1'024, std::bit_ceil(4 * categories));
    }

    EventNumber event_at(std::size_t row) const { return m_events.first + static_cast<EventNumber>(row * m_step); }

    template <class Add>
    void sum_before(EventNumber event, std::span<std::uint64_t> sums, std::uint64_t sign, const Add& add) const {
        const std::size_t last_row = m_sums->size() / m_categories - 1;
        const std::size_t row = std::min((event - m_events.first + m_step / 2) / m_step, last_row);
        const Number* const before = &(*m_sums)[row * m_categories];
        for (std::size_t category = 0; category < m_categories; ++category) {
            sums[category] += sign * before[category];
        }
        if (event_at(row) < event) {
            add(EventRange{event_at(row), event}, sums.data(), sign);
        } else {
            add(EventRange{event, event_at(row)}, sums.data(), ~sign + 1);
        }
    }

    EventRange m_events;
    std::size_t m_categories, m_step;
    std::shared_ptr<const std::vector<Number>> m_sums; ///< by row, then by category: over the events before row * step
};

} // namespace chronomap
