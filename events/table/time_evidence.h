#pragma once

#include "events/table/time_forms.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chronomap {

/// What the values of one column of times have in common, and each value alone does not tell.
struct TimeFormat {
    DateOrder order = DateOrder::unknown; ///< of dates of three numbers; unknown reads the day first
    bool midnight_is_a_date = false;      ///< times of day are all 00:00:00: they only fill up dates
    std::optional<TimeForm> numbers;      ///< of times written as numbers; nothing: each by its length

    friend bool operator==(const TimeFormat&, const TimeFormat&) = default;
};

/// Collects what the values of a column of times say of its format. For one thread; several can be added up.
class TimeEvidence {
public:
    void add(std::string_view text);
    void add(const TimeEvidence& other);

    TimeFormat format() const;

    /// Dates whose first number is above 12, whose second is, and that say nothing of the order.
    std::uint64_t day_first() const { return m_day_first; }
    std::uint64_t month_first() const { return m_month_first; }
    std::uint64_t either_order() const { return m_either_order; }

    /// Dates that say nothing of the order, with AM or PM behind them.
    std::uint64_t either_order_with_half_of_day() const { return m_either_order_with_half_of_day; }
    bool has_dates_of_numbers() const { return m_day_first > 0 || m_month_first > 0 || m_either_order > 0; }

    /// Times of day that are midnight, and others.
    std::uint64_t midnights() const { return m_midnights; }
    std::uint64_t other_times() const { return m_other_times; }

    std::uint64_t values() const { return m_values; } ///< that are not empty
    std::uint64_t times() const { return m_times; }   ///< of these, times
    std::uint64_t of_form(TimeForm form) const { return m_forms[static_cast<std::size_t>(form)]; }

    /// Whether values that have not been seen could change the format: dates of an order that nothing tells so far, or
    /// that is told both ways, and times that are all midnight so far.
    bool needs_whole_column() const;

private:
    void add_time(TimeForm form, bool is_midnight, bool has_time);

    std::uint64_t m_values = 0, m_times = 0;
    std::uint64_t m_day_first = 0, m_month_first = 0, m_either_order = 0, m_either_order_with_half_of_day = 0;
    std::uint64_t m_midnights = 0, m_other_times = 0;
    std::array<std::uint64_t, time_form_count> m_forms{};
};

} // namespace chronomap
