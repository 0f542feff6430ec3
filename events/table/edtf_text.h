#pragma once

#include "events/table/time_forms.h"
#include "events/time_extent.h"
#include "events/time_zone.h"

#include <string_view>

namespace chronomap {

/// Reads EDTF that no other reader of tables understands: qualified and open values, seasons, intervals, years with a
/// sign. `fault` tells why not; nothing is thrown. What cannot be EDTF by its looks is refused within a few nanoseconds.
TimeFault read_edtf_text(std::string_view text, const TimeZone& zone, TimeExtent& extent);

/// Whether it would be read.
bool is_edtf(std::string_view text);

} // namespace chronomap
