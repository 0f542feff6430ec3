#include "events/edtf_cursor.h"

#include "events/digit.h"
#include "events/edtf.h"
#include "events/safe_text.h"

#include <charconv>

namespace chronomap {

namespace {

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string range(int least, int most) {
    return two_digits(least) + " to " + two_digits(most);
}

} // namespace

std::string quoted(std::string_view text, std::size_t most) {
    std::size_t length = text.size();
    if (length > most) {
        length = most;
        while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
            --length;
    }
    return "'" + without_controls(text.substr(0, length)) + (length < text.size() ? "…'" : "'");
}

void throw_time_error(std::string_view text, const std::string& why) {
    throw TimeError(quoted(text) + ": " + why);
}

bool EdtfCursor::take(char c) {
    if (peek() != c || at_end())
        return false;
    m_rest.remove_prefix(1);
    return true;
}

std::string_view EdtfCursor::take_digits_and_x() {
    std::size_t length = 0;
    while (length < m_rest.size() && (is_digit(m_rest[length]) || m_rest[length] == 'X'))
        ++length;
    const std::string_view taken = m_rest.substr(0, length);
    m_rest.remove_prefix(length);
    return taken;
}

std::string_view EdtfCursor::take_digits() {
    std::size_t length = 0;
    while (length < m_rest.size() && is_digit(m_rest[length]))
        ++length;
    const std::string_view taken = m_rest.substr(0, length);
    m_rest.remove_prefix(length);
    return taken;
}

int EdtfCursor::take_two_digits(const char* what, int least, int most) {
    const std::string_view digits = take_digits();
    if (digits.size() != 2)
        fail(std::string("the ") + what + " is not two digits (" + range(least, most) + ")");
    return static_cast<int>(number_of(digits));
}

int EdtfCursor::take_two_digits_within(const char* what, int least, int most) {
    const int number = take_two_digits(what, least, most);
    if (number < least || number > most)
        fail(std::string("there is no ") + what + " " + two_digits(number) + "; it runs from " + range(least, most));
    return number;
}

std::int64_t number_of(std::string_view digits) {
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace chronomap
