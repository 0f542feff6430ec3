#pragma once

#include "viewer/text/glyphs.h"

#include <string>
#include <vector>

namespace chronomap {

/// Shapes a line that `clean_line` gave, past the cache; sizes are held within 0 to 10 000 px. Throws FontError.
ShapedLine shape_line(const std::string& clean, const TextStyle& style, TextDirection direction);

/// All clusters of a line in reading order.
std::vector<GlyphCluster> clusters_in_reading_order(const ShapedLine& line);

/// The longest beginning of the line that fits together with an "…" after it; "" when not even that fits.
std::string cut_with_ellipsis(const ShapedLine& line, const TextStyle& style, double max_width_px);

/// The text, with an invisible mark in front where it alone would read in another direction than asked for.
std::string reading(std::string text, bool right_to_left);

/// Without the spaces at its end, and at its beginning.
std::string without_outer_spaces(std::string_view text);

} // namespace chronomap
