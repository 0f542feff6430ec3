#pragma once

#include "viewer/scene/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace chronomap {

/// A date in words or with points, "13 September 2022", "Sep 13, 2022", "September 2022", "13.9.2022", as EDTF:
/// "2022-09-13", "2022-09". Months by their names in any language of the interface; day before month. Nothing when it is
/// no such date; whether that day exists is for parse_edtf to tell.
std::optional<std::string> edtf_of_plain_date(std::string_view text, const MessageSet& words);

} // namespace chronomap
