#include "events/table/fixed_time.h"

#include "events/civil_time.h"
#include "events/digit.h"
#include "events/instant.h"
#include "events/table/eight_characters.h"

namespace chronomap {

namespace {

constexpr std::uint64_t word_of(const char (&text)[9]) {
    std::uint64_t word = 0;
    for (int i = 7; i >= 0; --i) {
        word = word << 8 | static_cast<unsigned char>(text[i]);
    }
    return word;
}

/// A form of eight characters in which '0' stands for any digit and every other character for itself. All eight are
/// compared at once: what differs from the form must stay below ten where a digit may stand, and be nothing elsewhere.
class EightCharacterForm {
public:
    explicit constexpr EightCharacterForm(const char (&form)[9]) : m_form(word_of(form)) {
        for (int i = 7; i >= 0; --i) {
            m_room = m_room << 8 | (form[i] == '0' ? 0x80 - 10 : 0x80 - 1);
        }
    }

    /// The values of the digits in their bytes; nothing else in the word. False when the text is of another form.
    bool digits_of(std::uint64_t text, std::uint64_t& digits) const {
        digits = text ^ m_form;
        return (((digits + m_room) | digits) & 0x8080808080808080) == 0;
    }

private:
    std::uint64_t m_form = 0, m_room = 0;
};

/// Each byte becomes ten times itself plus the next one.
constexpr std::uint64_t pairs_of(std::uint64_t digits) {
    return digits * 10 + (digits >> 8);
}

constexpr std::uint32_t byte_of(std::uint64_t word, int byte) {
    return static_cast<std::uint32_t>(word >> (8 * byte) & 0xff);
}

constexpr EightCharacterForm year_and_month("0000-00-");
constexpr EightCharacterForm day_and_minute("00T00:00");
constexpr EightCharacterForm spaced_day_and_minute("00 00:00");

bool read_days(std::uint64_t year_word, std::uint32_t day, FixedTime& time) {
    const std::uint64_t pairs = pairs_of(year_word);
    const std::uint32_t year = byte_of(pairs, 0) * 100 + byte_of(pairs, 2);
    const std::uint32_t month = byte_of(pairs, 5);
    if (month - 1 >= 12 || day - 1 >= 31 ||
        (day > 28 && day > static_cast<std::uint32_t>(days_in_month(year, static_cast<int>(month))))) {
        return false;
    }
    time.local_ms = days_of_date(year, month, day) * ms_per_day;
    return true;
}

/// What follows the minute: nothing, seconds, milliseconds.
bool read_seconds(const char* text, std::size_t size, FixedTime& time) {
    time.unit_ms = ms_per_minute;
    if (size == 0) {
        return true;
    }
    if (size < 3 || text[0] != ':' || !is_digit(text[1]) || !is_digit(text[2]) || text[1] > '5') {
        return false;
    }
    time.unit_ms = ms_per_second;
    time.local_ms += ((text[1] - '0') * 10 + (text[2] - '0')) * ms_per_second;
    if (size == 3) {
        return true;
    }
    if (size != 7 || text[3] != '.' || !is_digit(text[4]) || !is_digit(text[5]) || !is_digit(text[6])) {
        return false;
    }
    time.unit_ms = 1;
    time.local_ms += (text[4] - '0') * 100 + (text[5] - '0') * 10 + (text[6] - '0');
    return true;
}

} // namespace

std::int64_t days_of_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
    // Counting from March puts the leap day last; 400 years more keep the numbers positive.
    static constexpr std::uint16_t days_before[12] = {306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275};
    const std::uint32_t march_year = year + 400 - (month <= 2 ? 1 : 0);
    const std::uint32_t days = march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400;
    constexpr std::int64_t until_1970 = 719'469 + 146'097;
    return std::int64_t{days} + days_before[month - 1] + day - until_1970;
}

bool read_fixed_time(const char* text, std::size_t size, FixedTime& time) {
    if (size < 10) {
        return false;
    }
    std::uint64_t year_word = 0;
    if (!year_and_month.digits_of(eight_characters(text), year_word)) {
        return false;
    }
    if (size == 10) {
        time.has_time = time.is_utc = false;
        time.unit_ms = ms_per_day;
        return is_digit(text[8]) && is_digit(text[9]) &&
               read_days(year_word, static_cast<std::uint32_t>((text[8] - '0') * 10 + text[9] - '0'), time);
    }
    if (size < 16) {
        return false;
    }
    const std::uint64_t minute_text = eight_characters(text + 8);
    std::uint64_t minute_word = 0;
    if (!day_and_minute.digits_of(minute_text, minute_word) &&
        !spaced_day_and_minute.digits_of(minute_text, minute_word)) {
        return false;
    }
    const std::uint64_t pairs = pairs_of(minute_word);
    const std::uint32_t hour = byte_of(pairs, 3), minute = byte_of(pairs, 6);
    if (hour > 23 || minute > 59 || !read_days(year_word, byte_of(pairs, 0), time)) {
        return false;
    }
    time.has_time = true;
    time.is_utc = text[size - 1] == 'Z';
    time.local_ms += (std::int64_t{hour} * 60 + minute) * ms_per_minute;
    return read_seconds(text + 16, size - 16 - (time.is_utc ? 1 : 0), time);
}

} // namespace chronomap
