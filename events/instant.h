#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace chronomap {

/// A point on the time line: milliseconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar,
/// without leap seconds. Covers ±292 million years; the two extreme values stand for "without end".
struct Instant {
    std::int64_t ms = 0;

    friend constexpr auto operator<=>(Instant, Instant) = default;
};

inline constexpr Instant infinite_past{std::numeric_limits<std::int64_t>::min()};
inline constexpr Instant infinite_future{std::numeric_limits<std::int64_t>::max()};

inline constexpr bool is_finite(Instant t) {
    return t != infinite_past && t != infinite_future;
}

inline constexpr std::int64_t ms_per_second = 1'000;
inline constexpr std::int64_t ms_per_minute = 60 * ms_per_second;
inline constexpr std::int64_t ms_per_hour = 60 * ms_per_minute;
inline constexpr std::int64_t ms_per_day = 24 * ms_per_hour;

/// A half-open window [begin, end) of time; empty when end <= begin.
struct TimeWindow {
    Instant begin;
    Instant end;

    friend constexpr bool operator==(const TimeWindow&, const TimeWindow&) = default;
    constexpr bool is_empty() const { return end <= begin; }
    constexpr bool contains(Instant t) const { return begin <= t && t < end; }
};

/// The window that holds every time.
inline constexpr TimeWindow all_time{infinite_past, infinite_future};

} // namespace chronomap
