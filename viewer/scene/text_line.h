#pragma once

#include "viewer/scene/display_list.h"

#include <string>

namespace chronomap {

/// One line of text elided to `width`, its middle at `middle_y`; at the left end of the room, or at its right end.
enum class TextSide { left, right };
void draw_line(DisplayList& list, const std::string& text, const TextStyle& style, Color color, double left,
               double width, double middle_y, TextSide side, Pick pick = {}, Color halo = {0, 0, 0, 0});

} // namespace chronomap
