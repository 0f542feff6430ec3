#include "events/forms/loose_date.h"

#include "events/civil_time.h"
#include "events/digit.h"

#include <array>
#include <cctype>

namespace chronomap {
namespace {

/// Up to three whole numbers between single separators of one kind.
struct Numbers {
    std::array<int, 3> value{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
};

std::optional<Numbers> numbers_in(std::string_view text, std::string_view separators) {
    Numbers numbers;
    for (std::size_t at = 0; at < text.size();) {
        if (numbers.count == 3)
            return std::nullopt;
        std::size_t end = at;
        int value = 0;
        for (; end < text.size() && is_digit(text[end]) && end - at < 5; ++end)
            value = value * 10 + (text[end] - '0');
        const bool is_followed = end < text.size();
        if (end == at || (is_followed && (separators.find(text[end]) == separators.npos || end + 1 == text.size())))
            return std::nullopt;
        numbers.value[numbers.count] = value;
        numbers.digits[numbers.count++] = end - at;
        at = end + (is_followed ? 1 : 0);
    }
    return numbers.count > 0 ? std::optional(numbers) : std::nullopt;
}

std::optional<StatedDate> valid(StatedDate date) {
    const bool has_month = !date.month || (*date.month >= 1 && *date.month <= 12);
    if (!has_month || (date.day && (*date.day < 1 || *date.day > days_in_month(date.year, *date.month))))
        return std::nullopt;
    return date;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

// Takes "am" or "pm" from the end of a text: 0, or the hours from midnight to noon.
std::optional<int> take_half_day(std::string_view& text) {
    if (text.size() < 2 || (text.back() != 'm' && text.back() != 'M'))
        return std::nullopt;
    const char half = text[text.size() - 2];
    if (half != 'a' && half != 'A' && half != 'p' && half != 'P')
        return std::nullopt;
    text = trimmed(text.substr(0, text.size() - 2));
    return half == 'p' || half == 'P' ? 12 : 0;
}

} // namespace

void DateOrderEvidence::look_at(std::string_view date) {
    const auto numbers = numbers_in(trimmed(date), "/.-");
    if (!numbers || numbers->count != 3 || numbers->digits[0] > 2)
        return;
    m_has_late_first |= numbers->value[0] > 12;
    m_has_late_second |= numbers->value[1] > 12;
}

DateOrder DateOrderEvidence::order() const {
    if (m_has_late_first == m_has_late_second)
        return DateOrder::unknown;
    return m_has_late_first ? DateOrder::day_first : DateOrder::month_first;
}

std::optional<StatedDate> loose_date(std::string_view text, DateOrder order) {
    const auto numbers = numbers_in(trimmed(text), "/.-");
    if (!numbers)
        return std::nullopt;
    const auto& [value, digits, count] = *numbers;
    StatedDate date;
    if (digits[0] == 4) {
        date.year = value[0];
        date.month = count > 1 ? std::optional(value[1]) : std::nullopt;
        date.day = count > 2 ? std::optional(value[2]) : std::nullopt;
        return valid(date);
    }
    if (count < 2 || digits[count - 1] != 4)
        return std::nullopt;
    date.year = value[count - 1];
    if (count == 2) {
        date.month = value[0];
        return valid(date);
    }
    // A date that can only be meant the other way round is.
    const bool is_day_first = value[0] > 12 || (order == DateOrder::day_first && value[1] <= 12);
    date.month = is_day_first ? value[1] : value[0];
    date.day = is_day_first ? value[0] : value[1];
    return valid(date);
}

bool add_clock(StatedDate& date, std::string_view text) {
    text = trimmed(text);
    const auto half_day = take_half_day(text);
    const auto numbers = numbers_in(text, ":");
    if (!date.day || !numbers || (numbers->count < 2 && !half_day))
        return false;
    int hour = numbers->value[0];
    if (half_day) {
        if (hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + *half_day;
    }
    if (hour > 23 || numbers->value[1] > 59 || numbers->value[2] > 59)
        return false;
    date.hour = hour;
    if (numbers->count > 1)
        date.minute = numbers->value[1];
    if (numbers->count > 2)
        date.second = numbers->value[2];
    return true;
}

} // namespace chronomap
