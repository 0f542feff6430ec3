#pragma once

#include "events/yearly_rule.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chronomap {

/// The offset of one zone through all of time: its changes so far, then a rule for every year to come.
/// Read from a TZif file of version 2 or later (RFC 8536) by ourselves: date/tz 3.0 visits all 600 files of the
/// database for its first zone (2 ms warm, 7 the first time; one file costs 0.05), and leaves out the rule at the file's
/// end, so that summer time stops in 2037.
class ZoneRules {
public:
    /// Nothing when the bytes are no such file, are cut short, or count leap seconds.
    static std::optional<ZoneRules> parse(std::string_view tzif);

    /// Seconds to add to UTC.
    std::int32_t offset_s(std::int64_t utc_s) const;

    /// Seconds of UTC, [begin_s, end_s), around an instant in which the offset is the same. The extreme numbers stand
    /// for "without end".
    struct Period {
        std::int64_t begin_s = 0, end_s = 0;
        std::int32_t offset_s = 0;
    };
    Period period(std::int64_t utc_s) const;

private:
    struct Change {
        std::int64_t utc_s = 0;
        std::int32_t offset_s = 0;
    };

    std::vector<Change>::const_iterator change_after(std::int64_t utc_s) const;

    std::int32_t m_first_offset_s = 0;
    std::vector<Change> m_changes; ///< in order of time
    std::optional<YearlyRule> m_rest;
};

} // namespace chronomap
