#include "events/safe_text.h"

namespace chronomap {
namespace {

enum class Found { plain, control, gap };

struct Look {
    Found found;
    std::size_t size;   // bytes of the character looked at (1 within a plain one)
};

unsigned byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

// Every such character begins with a byte below 0x20 or with 0x7F, 0xC2 or 0xE2, so most bytes need one look.
Look look_at(std::string_view text, std::size_t i) {
    const unsigned first = byte_at(text, i);
    if (first >= 0x20 && first != 0x7F && first != 0xC2 && first != 0xE2)
        return {Found::plain, 1};
    if (first == '\t' || first == '\n' || first == '\r')
        return {Found::gap, 1};
    if (first < 0x20 || first == 0x7F)
        return {Found::control, 1};

    if (well_formed_bytes(text.substr(i)) == 0)
        return {Found::plain, 1};
    const unsigned second = byte_at(text, i + 1);
    if (first == 0xC2)
        return {second == 0x85 ? Found::gap : second >= 0x80 && second <= 0x9F ? Found::control : Found::plain, 2};

    const unsigned third = byte_at(text, i + 2);
    if (second == 0x80 && (third == 0xA8 || third == 0xA9))   // U+2028, U+2029
        return {Found::gap, 3};
    if (second == 0x80 && third >= 0xAA && third <= 0xAE)     // U+202A-202E
        return {Found::control, 3};
    if (second == 0x81 && third >= 0xA6 && third <= 0xA9)     // U+2066-2069
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
            clean += "\uFFFD";     // what is behind it must not become another control with what is before it
        i += look.size;
    }
    return clean;
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
