#pragma once

#include "events/time_zone.h"

#include <array>
#include <cstdint>

namespace chronomap {

/// Turns local times of one zone into instants, millions of them: remembers how long the offsets it met hold.
/// For one thread.
class LocalClock {
public:
    explicit LocalClock(const TimeZone& zone);

    /// Milliseconds of UTC of a local time, as TimeZone::to_instant has them; for the years 0000 to 9999 and a year
    /// around them.
    std::int64_t to_utc_ms(std::int64_t local_ms) {
        const Stretch& stretch = m_stretches[static_cast<std::uint64_t>(local_ms) >> slot_shift & (slots - 1)];
        if (stretch.begin_ms <= local_ms && local_ms < stretch.end_ms) {
            return local_ms - stretch.offset_ms;
        }
        return to_utc_ms_slowly(local_ms);
    }

private:
    /// Local times that only one offset can show.
    struct Stretch {
        std::int64_t begin_ms = 0, end_ms = 0, offset_ms = 0;
    };

    static constexpr unsigned slot_shift = 31; ///< 25 days
    static constexpr std::size_t slots = 128;

    std::int64_t to_utc_ms_slowly(std::int64_t local_ms);

    TimeZone m_zone;
    std::array<Stretch, slots> m_stretches{};
};

} // namespace chronomap
