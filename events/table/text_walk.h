#pragma once

#include "events/digit.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chronomap {

/// Walks through a short text from left to right; what is not there is not taken.
class TextWalk {
public:
    explicit TextWalk(std::string_view text) : m_rest(text) {}

    bool at_end() const { return m_rest.empty(); }
    std::string_view rest() const { return m_rest; }
    char peek() const { return at_end() ? '\0' : m_rest.front(); }

    bool take(char c) {
        if (at_end() || m_rest.front() != c) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    bool take_any(std::string_view characters) {
        if (at_end() || characters.find(m_rest.front()) == std::string_view::npos) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    void skip(std::string_view characters) {
        while (take_any(characters)) {
        }
    }

    /// The digits that come next.
    std::string_view take_digits() { return take_while(is_digit); }

    /// The ASCII letters that come next.
    std::string_view take_letters() { return take_while(is_letter); }

    static bool is_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }

private:
    template <class Test>
    std::string_view take_while(Test test) {
        std::size_t length = 0;
        while (length < m_rest.size() && test(m_rest[length])) {
            ++length;
        }
        const std::string_view taken = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return taken;
    }

    std::string_view m_rest;
};

/// The number that up to nine digits stand for.
inline int small_number(std::string_view digits) {
    int number = 0;
    for (const char digit : digits) {
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// Without the spaces, tabs and line breaks around it.
inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace chronomap
