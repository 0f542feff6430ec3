#include "viewer/app/terminal_text.h"

#include <algorithm>
#include <array>

namespace chronomap {
namespace {

struct Range {
    char32_t first, last;
};

// Combining marks and formatting characters of the scripts that dossiers are written in (Unicode, general categories Mn
// and Cf), and the joiners and directional marks.
constexpr std::array without_cell = {
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x0610, 0x061C}, Range{0x064B, 0x065F},
    Range{0x0670, 0x0670}, Range{0x06D6, 0x06DD}, Range{0x06DF, 0x06E4}, Range{0x06E7, 0x06E8}, Range{0x06EA, 0x06ED},
    Range{0x200B, 0x200F}, Range{0x202A, 0x202E}, Range{0x2060, 0x2069}, Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF},
};

// Blocks of East Asian wide characters (Unicode, East_Asian_Width W and F), without the rarer planes.
constexpr std::array wide = {
    Range{0x1100, 0x115F}, Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},
    Range{0xAC00, 0xD7A3}, Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},
    Range{0xFF00, 0xFF60}, Range{0x1F300, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

// Blocks of right-to-left scripts (Unicode, Bidi_Class R and AL).
constexpr std::array right_to_left = {
    Range{0x0590, 0x08FF},   Range{0xFB1D, 0xFDFF},   Range{0xFE70, 0xFEFC},
    Range{0x10800, 0x10FFF}, Range{0x1E800, 0x1EFFF},
};

template <std::size_t size>
bool is_in(char32_t c, const std::array<Range, size>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// Takes the first character off a UTF-8 text that is known to be well-formed (the JSON parser has seen to that).
char32_t take_character(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = std::min<std::size_t>(text.size(), lead < 0x80   ? 1
                                                                : lead < 0xE0 ? 2
                                                                : lead < 0xF0 ? 3
                                                                              : 4);
    char32_t character = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i)
        character = (character << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(size);
    return character;
}

} // namespace

std::size_t cells_of(std::string_view text) {
    std::size_t cells = 0;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        cells += is_in(character, without_cell) ? 0 : is_in(character, wide) ? 2 : 1;
    }
    return cells;
}

std::string padded(std::string_view text, std::size_t cells) {
    const std::size_t own = cells_of(text);
    return std::string(text) + std::string(own < cells ? cells - own : 0, ' ');
}

std::string isolated(std::string_view text) {
    for (std::string_view rest = text; !rest.empty();)
        if (is_in(take_character(rest), right_to_left))
            return "\u2068" + std::string(text) + "\u2069";
    return std::string(text);
}

} // namespace chronomap
