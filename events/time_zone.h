#pragma once

#include "events/instant.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chronomap {

/// A civil date and time of day, without a zone. Proleptic Gregorian with a year 0; month 1-12, day 1-31.
struct CivilTime {
    std::int64_t year = 1970;
    int month = 1, day = 1;
    int hour = 0, minute = 0, second = 0, millisecond = 0;

    friend bool operator==(const CivilTime&, const CivilTime&) = default;
};

/// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t days_from_civil(std::int64_t year, int month, int day);
int days_in_month(std::int64_t year, int month);

/// 0 is Sunday.
int weekday_of(const CivilTime& date);

/// A zone of the IANA database, or UTC; a cheap value. Never looks at TZ or the machine's own zone.
class TimeZone {
public:
    TimeZone();                                                     ///< UTC
    static std::optional<TimeZone> find(std::string_view iana_name);

    const std::string& name() const;
    std::int64_t offset_ms(Instant t) const;                        ///< local minus UTC
    CivilTime to_civil(Instant t) const;

    /// In a gap the instant of the jump, in a fold the earlier one. Nothing beyond the range of Instant.
    std::optional<Instant> to_instant(const CivilTime& civil) const;

    /// "UTC", or "UTC+4", "UTC−3:30" for the offset at t.
    std::string offset_label(Instant t) const;

private:
    struct Zone;
    std::shared_ptr<const Zone> m_zone;
};

} // namespace chronomap
