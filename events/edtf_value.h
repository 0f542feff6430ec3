#pragma once

#include "events/time_extent.h"
#include "events/time_zone.h"

#include <string_view>

namespace chronomap {

/// One value of EDTF, such as "2022-09~": what it states before it is used as a moment or as an end of an interval.
struct EdtfValue {
    TimeWindow unit;            ///< the unit that it states: a day, a decade, a minute, ...
    TimeWindow widened;         ///< with one unit more on each side; the same as `unit` unless approximate
    bool has_time = false;      ///< exact where it bounds an interval
    bool is_end_of_day = false; ///< T24:00, which only the end of an interval can mean
    bool questionable = false;

    /// Where an interval begins or ends that has this value on that side.
    TimeExtent::Bound as_bound() const;
};

/// Reads one value, without a slash. Throws TimeError.
EdtfValue read_edtf_value(std::string_view text, const TimeZone& zone);

} // namespace chronomap
