#include "geodata/gdal/cell_format.h"

#include "geodata/gdal/printed_text.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace chronomap::gdal {
namespace {

constexpr std::int64_t day_ms = 86'400'000;

// The first section of a code without what is only shown: texts in quotes, escaped characters, colours and conditions. An elapsed
// time's "[h]" stays.
std::string essence_of(std::string_view code) {
    std::string essence;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size() - 1);
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size() - 1);
            const std::string_view inner = code.substr(i + 1, end - i - 1);
            if (!inner.empty() && inner.find_first_not_of("hHmMsS") == inner.npos)
                essence += '[' + std::string(inner);
            i = end;
        } else {
            essence += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    for (const std::string_view half_day : {"am/pm", "a/p"})
        if (const std::size_t at = essence.find(half_day); at != essence.npos)
            essence.erase(at, half_day.size());
    return essence;
}

// Minutes stand after hours or before seconds; any other m is a month.
bool is_minute(std::string_view essence, std::size_t first, std::size_t after) {
    const std::size_t before = essence.substr(0, first).find_last_of("ymdhs");
    const std::size_t next = essence.find_first_of("ymdhs", after);
    return (before != essence.npos && essence[before] == 'h') || (next != essence.npos && essence[next] == 's');
}

std::string number_text(double number, int digits) {
    std::array<char, 400> text{};
    char* const end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::general, 15).ptr;
    std::string shown(text.data(), end);
    if (shown.find_first_of("eE") != shown.npos && std::abs(number) >= 1e-9 && std::abs(number) < 1e21) {
        const int decimals = std::abs(number) < 1 ? 14 - static_cast<int>(std::floor(std::log10(std::abs(number)))) : 0;
        shown.assign(
            text.data(),
            std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, decimals).ptr);
        if (shown.find('.') != shown.npos)
            shown.erase(shown.find_last_not_of('0') + 1);
    }
    if (number >= 0 && shown.find_first_not_of("0123456789") == shown.npos && static_cast<int>(shown.size()) < digits)
        shown.insert(0, static_cast<std::size_t>(digits) - shown.size(), '0');
    return shown;
}

std::string clock_text(std::int64_t ms, bool with_seconds) {
    std::string clock = printed("%02d:%02d", static_cast<int>(ms / 3'600'000), static_cast<int>(ms / 60'000 % 60));
    if (with_seconds || ms % 60'000 != 0)
        clock += printed(":%02d", static_cast<int>(ms / 1000 % 60));
    if (ms % 1000 != 0) {
        clock += printed(".%03d", static_cast<int>(ms % 1000));
        clock.erase(clock.find_last_not_of('0') + 1);
    }
    return clock;
}

std::string date_text(std::int64_t days, const CellFormat& format) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    const int year = static_cast<int>(date.year());
    if (format.year && !format.month && !format.day)
        return printed("%04d", year);
    const std::string month = printed("%04d-%02u", year, static_cast<unsigned>(date.month()));
    return format.year && !format.day ? month : month + printed("-%02u", static_cast<unsigned>(date.day()));
}

// A part of a second that no format shows and only rounding made.
std::int64_t rounded_ms(double days, const CellFormat& format) {
    const auto ms = static_cast<std::int64_t>(std::llround(days * static_cast<double>(day_ms)));
    return format.decimals > 0 ? ms : (ms + 500) / 1000 * 1000;
}

std::string time_text(std::int64_t days, std::int64_t ms, const CellFormat& format) {
    if (!format.has_clock() && ms == 0)
        return date_text(days, format);
    return date_text(days, {true, true, true}) + 'T' + clock_text(ms, format.second);
}

} // namespace

CellFormat cell_format(std::string_view code) {
    const std::string essence = essence_of(code);
    CellFormat format;
    if (essence.find("general") != essence.npos || essence.find('@') != essence.npos)
        return format;
    for (std::size_t i = 0; i < essence.size();) {
        const char c = essence[i];
        const std::size_t after = std::min(essence.find_first_not_of(c, i), essence.size());
        format.is_elapsed |= c == '[';
        format.year |= c == 'y' || c == 'e';
        format.day |= c == 'd';
        format.hour |= c == 'h';
        format.second |= c == 's';
        if (c == 'm')
            (is_minute(essence, i, after) || (i > 0 && essence[i - 1] == '[') ? format.minute : format.month) = true;
        if (c == '.' && format.second)
            format.decimals = static_cast<int>(std::min(essence.find_first_not_of('0', i + 1), essence.size()) - i - 1);
        i = after;
    }
    if (essence.find_first_of("0#?") != essence.npos && !format.second)
        format = {}; // a number, whatever letters of its unit stand beside it
    if (!essence.empty() && essence.find_first_not_of('0') == essence.npos)
        format.digits = static_cast<int>(essence.size());
    return format;
}

CellFormat built_in_cell_format(int number) {
    if (number == 17)
        return cell_format("mmm-yy");
    if (number == 22)
        return cell_format("m/d/yy h:mm");
    if ((number >= 14 && number <= 16) || (number >= 27 && number <= 31) || number == 36 ||
        (number >= 50 && number <= 54) || number == 57 || number == 58)
        return cell_format("yyyy-mm-dd");
    if (number == 18 || number == 20 || number == 32 || number == 34 || number == 55)
        return cell_format("h:mm");
    if (number == 19 || number == 21 || number == 33 || number == 35 || number == 45 || number == 56)
        return cell_format("h:mm:ss");
    if (number == 46)
        return cell_format("[h]:mm:ss");
    return number == 47 ? cell_format("mm:ss.0") : CellFormat();
}

std::string cell_text(double number, const CellFormat& format, bool from_1904) {
    constexpr double last_day = 2'958'466; // the year 10000
    if (!format.is_time() || !(number >= 0 && number < last_day))
        return number_text(number, format.digits);
    double day = std::floor(number);
    std::int64_t ms = rounded_ms(number - day, format);
    if (ms == day_ms) {
        day += 1;
        ms = 0;
    }
    if (!format.has_date() && (day == 0 || format.is_elapsed))
        return clock_text(static_cast<std::int64_t>(day) * day_ms + ms, format.second);
    // Excel counts a 29 February 1900 that there never was.
    const std::int64_t epoch = from_1904 ? -24'107 : day < 60 ? -25'568 : -25'569;
    return time_text(static_cast<std::int64_t>(day) + epoch, ms, format);
}

std::string cell_text(std::string_view iso_time, const CellFormat& format) {
    const std::size_t clock = iso_time.find('T');
    std::string date(iso_time.substr(0, clock));
    const std::string_view time = clock == iso_time.npos ? std::string_view() : iso_time.substr(clock + 1);
    const bool is_midnight = time.find_first_not_of("0:.") == time.npos;
    if (is_midnight && format.has_date() && !format.has_clock()) {
        if (format.year && !format.day && date.size() == 10)
            date.resize(format.month ? 7 : 4);
        return date;
    }
    std::string shown(iso_time);
    if (format.has_clock() && !format.second && time.size() == 8 && time.substr(5) == ":00")
        shown.resize(shown.size() - 3);
    return shown;
}

} // namespace chronomap::gdal
