#include "viewer/text/clean_text.h"
#include "viewer/text/text.h"

#include <glib.h>

#include <algorithm>
#include <array>

namespace chronomap {

namespace {

constexpr gunichar left_to_right_mark = 0x200E;
constexpr gunichar right_to_left_mark = 0x200F;
constexpr gunichar arabic_letter_mark = 0x061C;

bool is_strong(gunichar character) {
    return g_unichar_isalpha(character) != 0 || character == left_to_right_mark || character == right_to_left_mark ||
           character == arabic_letter_mark;
}

bool is_right_to_left(gunichar character) {
    static constexpr std::array scripts{G_UNICODE_SCRIPT_ARABIC,    G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC,
                                        G_UNICODE_SCRIPT_THAANA,    G_UNICODE_SCRIPT_NKO,    G_UNICODE_SCRIPT_MANDAIC,
                                        G_UNICODE_SCRIPT_SAMARITAN, G_UNICODE_SCRIPT_ADLAM};
    if (character == right_to_left_mark || character == arabic_letter_mark)
        return true;
    return std::find(scripts.begin(), scripts.end(), g_unichar_get_script(character)) != scripts.end();
}

} // namespace

bool reads_right_to_left(std::string_view utf8) {
    const std::string line = clean_line(utf8);
    const char* const end = line.data() + line.size();
    for (const char* at = line.data(); at < end; at = g_utf8_next_char(at)) {
        const gunichar character = g_utf8_get_char(at);
        if (is_strong(character))
            return is_right_to_left(character);
    }
    return false;
}

} // namespace chronomap
