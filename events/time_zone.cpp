#include "events/time_zone.h"

#include "events/civil_time.h"
#include "events/zone_rules.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

namespace chronomap {

namespace {

constexpr std::string_view database_folder = "/usr/share/zoneinfo/";

// Whole days that fit an Instant, with two to spare on each side for the time of day and the offset.
constexpr std::int64_t most_days = infinite_future.ms / ms_per_day - 2;
constexpr std::int64_t most_years = 300'000'000;

// No offset was ever further from UTC than this (Manila's old 15 h 56 min comes closest).
constexpr std::int64_t furthest_offset_ms = 26 * ms_per_hour;

/// Whether a name may be looked for below the database's folder: it cannot leave it, and means the same everywhere.
bool is_zone_name(std::string_view name) {
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '+' || c == '/';
    };
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), allowed) &&
           name.front() != '/' && name.back() != '/' && name != "localtime" && name.substr(0, 6) != "right/";
}

} // namespace

struct TimeZone::Zone {
    std::string name;
    std::optional<ZoneRules> rules; ///< none: UTC

    std::int64_t offset_at(std::int64_t utc_ms) const {
        return rules ? rules->offset_s(floor_divide(utc_ms, ms_per_second)) * ms_per_second : 0;
    }
};

TimeZone::TimeZone() {
    static const auto utc = std::make_shared<const Zone>(Zone{"UTC", std::nullopt});
    m_zone = utc;
}

std::optional<TimeZone> TimeZone::find(std::string_view iana_name) {
    if (iana_name == "UTC" || iana_name == "Etc/UTC")
        return TimeZone();
    if (!is_zone_name(iana_name))
        return std::nullopt;
    std::ifstream file(std::string(database_folder) + std::string(iana_name), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf(); // a folder or a missing file gives no bytes, and no exception
    auto rules = ZoneRules::parse(bytes.str());
    if (!rules)
        return std::nullopt;
    return TimeZone(std::make_shared<const Zone>(Zone{std::string(iana_name), std::move(rules)}));
}

const std::string& TimeZone::name() const {
    return m_zone->name;
}

std::int64_t TimeZone::offset_ms(Instant t) const {
    return m_zone->offset_at(t.ms);
}

OffsetPeriod TimeZone::offset_period(Instant t) const {
    if (!m_zone->rules)
        return {infinite_past, infinite_future, 0};
    const ZoneRules::Period period = m_zone->rules->period(floor_divide(t.ms, ms_per_second));
    const auto instant = [](std::int64_t utc_s) {
        return utc_s <= infinite_past.ms / ms_per_second     ? infinite_past
               : utc_s >= infinite_future.ms / ms_per_second ? infinite_future
                                                             : Instant{utc_s * ms_per_second};
    };
    return {instant(period.begin_s), instant(period.end_s), period.offset_s * ms_per_second};
}

CivilTime TimeZone::to_civil(Instant t) const {
    // The offset is added to the time of day, so that nothing overflows at the ends.
    std::int64_t days = floor_divide(t.ms, ms_per_day);
    std::int64_t rest = t.ms % ms_per_day + (t.ms % ms_per_day < 0 ? ms_per_day : 0) + offset_ms(t);
    const std::int64_t carried = floor_divide(rest, ms_per_day);
    days += carried;
    rest -= carried * ms_per_day;

    CivilTime civil = civil_from_days(days);
    civil.hour = static_cast<int>(rest / ms_per_hour);
    civil.minute = static_cast<int>(rest / ms_per_minute % 60);
    civil.second = static_cast<int>(rest / ms_per_second % 60);
    civil.millisecond = static_cast<int>(rest % ms_per_second);
    return civil;
}

std::optional<Instant> TimeZone::to_instant(const CivilTime& civil) const {
    if (civil.year < -most_years || civil.year > most_years)
        return std::nullopt;
    const std::int64_t days = days_from_civil(civil.year, civil.month, civil.day);
    if (std::abs(days) >= most_days)
        return std::nullopt;
    const std::int64_t local = days * ms_per_day + civil.hour * ms_per_hour + civil.minute * ms_per_minute +
                               civil.second * ms_per_second + civil.millisecond;
    if (!m_zone->rules)
        return Instant{local};

    // Near one change of the clocks there are two offsets to try, the larger giving the earlier instant.
    std::int64_t low = local - furthest_offset_ms;
    std::int64_t high = local + furthest_offset_ms;
    const auto [smaller, larger] = std::minmax({m_zone->offset_at(low), m_zone->offset_at(high)});
    for (const std::int64_t offset : {larger, smaller})
        if (m_zone->offset_at(local - offset) == offset)
            return Instant{local - offset};

    // The clocks never showed this: the first instant at which they showed more.
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (middle + m_zone->offset_at(middle) > local ? high : low) = middle;
    }
    return Instant{high};
}

std::string TimeZone::offset_label(Instant t) const {
    const std::int64_t minutes = offset_ms(t) / ms_per_minute;
    if (minutes == 0)
        return "UTC";
    const std::int64_t absolute = std::abs(minutes);
    std::string label = minutes < 0 ? "UTC−" : "UTC+";
    label += std::to_string(absolute / 60);
    if (absolute % 60 != 0)
        label += (absolute % 60 < 10 ? ":0" : ":") + std::to_string(absolute % 60);
    return label;
}

} // namespace chronomap
