#pragma once

#include "events/civil_time.h"
#include "events/instant.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chronomap {

/// A stretch [begin, end) of time in which a zone keeps its offset; infinite where it always did or will.
struct OffsetPeriod {
    Instant begin, end;
    std::int64_t offset_ms = 0;
};

/// A zone of the IANA database, or UTC; a cheap value. Never looks at TZ, TZDIR or the machine's own zone.
class TimeZone {
public:
    TimeZone(); ///< UTC

    /// Reads the zone from the system's database (about 0.05 ms). "UTC" and "Etc/UTC" need no database. Nothing for a
    /// name that is not there, or that is no name of the database ("../x", "localtime", "right/...").
    static std::optional<TimeZone> find(std::string_view iana_name);

    const std::string& name() const;

    /// Local minus UTC.
    std::int64_t offset_ms(Instant t) const;

    /// The offset at t, and how long around t it certainly holds (it may hold longer).
    OffsetPeriod offset_period(Instant t) const;

    /// Defined for every Instant, the infinite ones included.
    CivilTime to_civil(Instant t) const;

    /// In a gap the instant of the jump, in a fold the earlier one. Nothing beyond the range of Instant. Hour 24 with
    /// nothing after it is the end of the day.
    std::optional<Instant> to_instant(const CivilTime& civil) const;

    /// "UTC", or "UTC+4", "UTC−3:30" for the offset at t (seconds of an old local mean time are left out).
    std::string offset_label(Instant t) const;

private:
    struct Zone;
    explicit TimeZone(std::shared_ptr<const Zone> zone) : m_zone(std::move(zone)) {}

    std::shared_ptr<const Zone> m_zone;
};

} // namespace chronomap
