#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chronomap {

/// The text in quotes, shortened to `most` bytes between characters, without controls (see safe_text.h).
std::string quoted(std::string_view text, std::size_t most = 60);

/// Throws the TimeError for a text: "'2022-13': <why>".
[[noreturn]] void throw_time_error(std::string_view text, const std::string& why);

/// Walks through the text of one value and complains about it as a whole.
class EdtfCursor {
public:
    explicit EdtfCursor(std::string_view text) : m_text(text), m_rest(text) {}

    bool at_end() const { return m_rest.empty(); }
    std::string_view rest() const { return m_rest; }

    /// The next character, or '\0' at the end.
    char peek() const { return at_end() ? '\0' : m_rest.front(); }

    bool take(char c);

    /// The digits and X that come next, however many.
    std::string_view take_digits_and_x();

    /// The digits that come next, however many.
    std::string_view take_digits();

    /// Exactly two digits, or a failure that names what is wanted ("hour") and its range.
    int take_two_digits(const char* what, int least, int most);

    /// The same, in the range of [least, most].
    int take_two_digits_within(const char* what, int least, int most);

    [[noreturn]] void fail(const std::string& why) const { throw_time_error(m_text, why); }

private:
    std::string_view m_text, m_rest;
};

/// The number that up to 18 digits stand for.
std::int64_t number_of(std::string_view digits);

} // namespace chronomap
