#pragma once

#include <pango/pango-break.h>

#include <string_view>
#include <vector>

namespace chronomap {

/// What may begin or end at each byte of valid UTF-8, with one more for its end; bytes within a character have nothing.
/// By the rules of Unicode, whatever the language.
std::vector<PangoLogAttr> attributes_by_byte(std::string_view utf8);

} // namespace chronomap
