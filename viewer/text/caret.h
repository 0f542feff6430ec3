#pragma once

#include "viewer/text/text.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace chronomap {

/// A place between two characters, as a person counts them (grapheme clusters), of a shaped line. Pixels count from the
/// line's left end.
struct CaretStop {
    std::size_t byte = 0;       ///< where the character after it begins in the text
    double x = 0;               ///< where a caret stands
    double left = 0, right = 0; ///< the room of that character; equal for the stop at the end

    friend bool operator==(const CaretStop&, const CaretStop&) = default;
};

/// Every stop of a line in reading order, the last one at its end. Where directions mix, x goes back and forth; a stop
/// between two directions stands beside the character of the outer one, so that no two stops share a place. The text must
/// be as clean_line leaves it. Throws FontError.
std::vector<CaretStop> caret_stops(std::string_view utf8, const TextStyle& style);

/// Where a caret stands at a byte, or at the next stop after it.
double caret_x(const std::vector<CaretStop>& stops, std::size_t byte);

/// The byte of the stop that is nearest to a place on the line.
std::size_t byte_at_x(const std::vector<CaretStop>& stops, double x);

/// What is marked from one byte to another: from left to right, with one stretch more for each change of direction.
struct Stretch {
    double left = 0, right = 0;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};
std::vector<Stretch> stretches_between(const std::vector<CaretStop>& stops, std::size_t from, std::size_t to);

/// The end of the first word that ends after a byte, or the beginning of the last that begins before it; else the end or
/// the beginning of the text. Valid UTF-8.
std::size_t next_word_end(std::string_view utf8, std::size_t byte);
std::size_t previous_word_begin(std::string_view utf8, std::size_t byte);

} // namespace chronomap
