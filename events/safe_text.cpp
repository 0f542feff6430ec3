#include "events/safe_text.h"

#include <algorithm>
#include <array>

namespace chronomap {
namespace {

enum class Found { plain, control, gap };

struct Look {
    Found found;
    std::size_t size; // bytes of the character looked at (1 within a plain one)
};

unsigned byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

// Every such character begins with a byte below 0x20 or with one of these, so most bytes need one look.
bool may_begin_one(unsigned byte) {
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE1 || byte == 0xEF || byte == 0xF3;
}

Look look_at(std::string_view text, std::size_t i) {
    const unsigned first = byte_at(text, i);
    if (!may_begin_one(first))
        return {Found::plain, 1};
    if (first == '\t' || first == '\n' || first == '\r')
        return {Found::gap, 1};
    if (first < 0x20 || first == 0x7F)
        return {Found::control, 1};

    if (well_formed_bytes(text.substr(i)) == 0)
        return {Found::plain, 1};
    const unsigned second = byte_at(text, i + 1);
    if (first == 0xC2)
        return {second == 0x85                                         ? Found::gap
                : (second >= 0x80 && second <= 0x9F) || second == 0xAD ? Found::control
                                                                       : Found::plain,
                2}; // U+00AD

    const unsigned third = byte_at(text, i + 2);
    if (first == 0xF3) // U+E0000-E007F
        return second == 0xA0 && (third == 0x80 || third == 0x81) && i + 3 < text.size() ? Look{Found::control, 4}
                                                                                         : Look{Found::plain, 1};
    if (first == 0xE1) // U+180E
        return second == 0xA0 && third == 0x8E ? Look{Found::control, 3} : Look{Found::plain, 1};
    if (first == 0xEF) // U+FEFF, U+FFF9-FFFB
        return (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xB9 && third <= 0xBB)
                   ? Look{Found::control, 3}
                   : Look{Found::plain, 1};
    if (second == 0x80 && (third == 0xA8 || third == 0xA9)) // U+2028, U+2029
        return {Found::gap, 3};
    if (second == 0x80 && third >= 0xAA && third <= 0xAE) // U+202A-202E
        return {Found::control, 3};
    if (second == 0x80 && third == 0x8B) // U+200B
        return {Found::control, 3};
    if (second == 0x81 && third >= 0xA0 && third <= 0xAF) // U+2060-206F: joiners, invisible operators, isolates
        return {Found::control, 3};
    return {Found::plain, 1};
}

} // namespace

bool has_controls(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const Look look = look_at(text, i);
        if (look.found != Found::plain)
            return true;
        i += look.size;
    }
    return false;
}

std::string without_controls(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Look look = look_at(text, i);
        if (look.found == Found::plain)
            clean.append(text.substr(i, look.size));
        else if (look.found == Found::gap)
            clean += ' ';
        else if ((byte_at(text, i + look.size) & 0xC0U) == 0x80U)
            clean += "\uFFFD"; // what is behind it must not become another control with what is before it
        i += look.size;
    }
    return clean;
}

bool begins_like_formula(std::string_view cell) {
    constexpr std::array<std::string_view, 11> beginnings{"\t", "\r",     "\n",     "=",      "+",     "-",
                                                          "@",  "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return cell.starts_with(beginning); });
}

std::string_view first_characters(std::string_view text, std::size_t limit) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((byte_at(text, i) & 0xC0U) != 0x80U && characters++ == limit)
            return text.substr(0, i);
    return text;
}

std::size_t well_formed_bytes(std::string_view text) {
    const unsigned first = byte_at(text, 0);
    if (first < 0x80)
        return text.empty() ? 0 : 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    // Too long forms, surrogates and what is beyond Unicode show in the second byte.
    const unsigned least = first == 0xE0 ? 0xA0U : first == 0xF0 ? 0x90U : 0x80U;
    const unsigned most = first == 0xED ? 0x9FU : first == 0xF4 ? 0x8FU : 0xBFU;
    if (byte_at(text, 1) < least || byte_at(text, 1) > most)
        return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte_at(text, i) & 0xC0U) != 0x80U)
            return 0;
    return length;
}

std::string in_quotes(std::string_view text, std::size_t limit) {
    const std::string_view shown = first_characters(text, limit);
    return '"' + without_controls(shown) + (shown.size() < text.size() ? "…\"" : "\"");
}

} // namespace chronomap
