#pragma once

#include <string_view>

namespace chronomap {

/// 1 to 12 for the English name of a month, whole or from its third letter on ("Sep", "sept", "SEPTEMBER"); else 0.
int month_named(std::string_view word);

/// Whether a word is an English day of the week, whole or from its third letter on.
bool is_weekday(std::string_view word);

} // namespace chronomap
