#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

enum class FontWeight : std::uint8_t { regular, bold };

/// How a line of text looks, colour aside. Size in logical pixels.
struct TextStyle {
    double size_px = 13;
    FontWeight weight = FontWeight::regular;
    double letter_spacing_px = 0; ///< ignored for scripts whose letters join (Arabic)

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// Base direction of a line: taken from its first strong letter, or forced.
enum class TextDirection : std::uint8_t { automatic, left_to_right, right_to_left };

/// Advance width, and height above and below the baseline, in logical pixels. The vertical metrics are those of
/// the default font at this size, so that lines in different scripts share a grid.
struct TextExtent {
    double width = 0;
    double ascent = 0;
    double descent = 0;

    double height() const { return ascent + descent; }
};

/// No usable font; says where fonts were looked for and which package brings one.
struct FontError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Measures one line (line breaks count as spaces; invalid UTF-8 as U+FFFD; control characters and direction overrides
/// as nothing; what follows the first 4096 characters as "…"). Metrics are unhinted, so they scale exactly. Any thread;
/// each keeps its own cache. Throws FontError.
TextExtent measure_text(std::string_view utf8, const TextStyle& style);

/// The text cut at a cluster boundary with "…" at its end in reading order, so that it fits; "" when nothing fits.
std::string elided(std::string_view utf8, const TextStyle& style, double max_width_px);

/// The text broken into at most `max_lines` lines of at most `max_width_px`, at places where its language allows
/// (within a word only where a word alone is too wide); the last line is elided when something is left over. A line
/// break in the text begins a new line. Each line reads in the direction of its paragraph when drawn by itself: where
/// its first letter says otherwise, an invisible direction mark stands before it.
std::vector<std::string> wrapped(std::string_view utf8, const TextStyle& style, double max_width_px,
                                 std::size_t max_lines);

/// True when the first strong letter is of a right-to-left script.
bool reads_right_to_left(std::string_view utf8);

} // namespace chronomap
