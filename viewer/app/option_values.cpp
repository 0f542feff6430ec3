#include "viewer/app/option_values.h"

#include "events/edtf.h"
#include "events/json_reading.h"
#include "events/safe_text.h"
#include "viewer/app/command_film.h"
#include "viewer/app/export_sheets.h"
#include "viewer/app/input_kinds.h"
#include "viewer/app/picture_job.h"
#include "viewer/painters/image.h"
#include "viewer/scene/camera.h"
#include "viewer/scene/paper.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace chronomap {
namespace {

// Larger pictures than this Cairo cannot hold.
constexpr int min_side_px = 16;

[[noreturn]] void refuse(std::string_view option, const std::string& value, std::string_view expected) {
    throw UsageError(std::string(option) + ' ' + in_quotes(value) + ": expected " + std::string(expected));
}

// The whole text as a number, whatever the locale; nothing when it is none.
template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// Numbers between commas; nothing when one is no number.
std::optional<std::vector<double>> numbers_in(std::string_view text) {
    std::vector<double> numbers;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto number = number_in<double>(text.substr(begin, end - begin));
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
        begin = end + 1;
    }
    return numbers;
}

// "210x297", each as a Number.
template <class Number>
std::optional<Size> sides_in(std::string_view text) {
    const std::size_t cross = text.find('x');
    const auto width = number_in<Number>(text.substr(0, cross));
    const auto height = cross == text.npos ? std::nullopt : number_in<Number>(text.substr(cross + 1));
    return width && height ? std::optional(Size{static_cast<double>(*width), static_cast<double>(*height)})
                           : std::nullopt;
}

} // namespace

void take_size(Options& options, const std::string& value) {
    std::optional<Size> paper = sheet_named(value);
    if (!paper && value.size() > 2 && value.substr(value.size() - 2) == "mm")
        if (const auto sides_mm = sides_in<double>(std::string_view(value).substr(0, value.size() - 2)))
            paper = Size{px_of_mm(sides_mm->width), px_of_mm(sides_mm->height)};
    const std::optional<Size> size = paper ? paper : sides_in<int>(value);
    const auto is_possible = [](double side) { return side >= min_side_px && side <= max_side_px; };
    if (!size || !is_possible(size->width) || !is_possible(size->height))
        refuse("--size", value,
               "WIDTHxHEIGHT in pixels, each from 16 to 32767, such as 1600x900, or a sheet of paper: "
               "A5, A4, A3, Letter, A4-landscape, 210x297mm");
    options.size = size;
    options.size_is_paper = paper.has_value();
}

void take_dpi(Options& options, const std::string& value) {
    const auto dpi = number_in<double>(value);
    if (!dpi || !(*dpi >= 24 && *dpi <= 1200))
        refuse("--dpi", value, "pixels for an inch from 24 to 1200, such as 300");
    options.dpi = dpi;
}

void take_scale(Options& options, const std::string& value) {
    const auto scale = number_in<double>(value);
    if (!scale || !(*scale >= 0.25 && *scale <= 8))
        refuse("--scale", value, "a number from 0.25 to 8, such as 2");
    options.scale = *scale;
}

void take_language(Options& options, const std::string& value) {
    if (!is_language_tag(value))
        refuse("--lang", value, "a language tag, such as en or ar");
    options.language = value;
}

void take_mode(Options& options, const std::string& value) {
    constexpr std::array<std::string_view, 3> names{"window", "instant", "cumulative"};
    const auto name = std::find(names.begin(), names.end(), value);
    if (name == names.end())
        refuse("--mode", value, "window, instant or cumulative");
    options.mode = static_cast<TimeMode>(name - names.begin());
}

void take_only(Options& options, const std::string& value) {
    if (value == "map" || value == "figure") {
        options.content = value == "map" ? PageContent::map : PageContent::page;
        return;
    }
    if (value != "sure" && value != "maybe")
        refuse("--only", value, "sure or maybe, and for a picture map or figure");
    options.shows_sure = value == "sure";
    options.shows_maybe = value == "maybe";
}

void take_theme(Options& options, const std::string& value) {
    const auto theme = theme_from_name(value);
    if (!theme)
        refuse("--theme", value, "light, dark, contrast or print");
    options.theme = theme;
}

// A time in view, or else the name of a column: what is no time may be one until the inputs are known.
void take_time(Options& options, const std::string& value) {
    Options read;
    read.time = value;
    try {
        window_of(read, TimeZone());
        if (options.time)
            refuse("--time", value, "one time in view; there is " + in_quotes(*options.time) + " already");
        options.time = value;
    } catch (const UsageError& error) {
        if (kinds_of(options.inputs).tables.empty())
            throw;
        options.table.time = value;
    }
}

void take_date_order(Options& options, const std::string& value) {
    if (value != "D/M/Y" && value != "M/D/Y")
        refuse("--date-order", value, "D/M/Y or M/D/Y");
    options.table.date_order = value;
}

void take_at(Options& options, const std::string& value) {
    options.at = value;
    window_of(options, TimeZone());
}

void take_clock(Options& options, const std::string& value) {
    options.clock = clock_from_name(value);
    if (!options.clock)
        refuse("--clock", value, "story, happened or known");
}

void take_center(Options& options, const std::string& value) {
    const auto numbers = numbers_in(value);
    if (!numbers || numbers->size() != 2 || !is_valid({(*numbers)[0], (*numbers)[1]}))
        refuse("--center", value, "LONGITUDE,LATITUDE in degrees, such as 46.3,39.5");
    options.center = LonLat{(*numbers)[0], (*numbers)[1]};
}

void take_zoom(Options& options, const std::string& value) {
    const auto zoom = number_in<double>(value);
    if (!zoom || !(*zoom >= min_zoom && *zoom <= max_zoom))
        refuse("--zoom", value,
               "a number from 0 (the world) to " + std::to_string(static_cast<int>(max_zoom)) + ", such as 7.5");
    options.zoom = *zoom;
}

void take_box(Options& options, const std::string& value) {
    const auto n = numbers_in(value);
    if (!n || n->size() != 4 || !is_valid({(*n)[0], (*n)[1]}) || !is_valid({(*n)[2], (*n)[3]}) ||
        !((*n)[1] < (*n)[3]) || (*n)[0] == (*n)[2])
        refuse("--bbox", value, "WEST,SOUTH,EAST,NORTH in degrees, such as 44,39,48,41");
    options.west_south_east_north = {(*n)[0], (*n)[1], (*n)[2], (*n)[3]};
}

void take_out(Options& options, const std::string& value) {
    options.out = value;
    if (!picture_format_of(options.out) && !is_film(options.out))
        refuse("--out", value, "a file name that ends in .png, .svg, .pdf, .gif or .mp4");
}

void take_data_out(Options& options, const std::string& value) {
    options.out = value;
    const std::string ending = options.out.extension();
    if (ending != ".geojson" && ending != ".csv" && ending != ".kml" && !is_of_sheets(options.out))
        refuse("--out", value,
               "a file name that ends in .geojson, .csv, .kml or .xlsx, or a folder with a slash at its end");
}

void take_series(Options& options, const std::string& value) {
    constexpr std::array<std::string_view, 4> names{"entry", "day", "hour", "lang"};
    const auto name = std::find(names.begin(), names.end(), value);
    if (name == names.end())
        refuse("--series", value, "entry, day, hour or lang");
    options.series = static_cast<SeriesKind>(name - names.begin());
}

void take_length(Options& options, const std::string& value) {
    const auto length = number_in<double>(value);
    if (!length || !(*length >= 0.1 && *length <= 3'600))
        refuse("--length", value, "seconds from 0.1 to 3600, such as 10");
    options.film_length_s = *length;
}

void take_frame_rate(Options& options, const std::string& value) {
    const auto rate = number_in<int>(value);
    if (!rate || *rate < 1 || *rate > 60)
        refuse("--fps", value, "a whole number of frames a second from 1 to 60, such as 25");
    options.film_frames_a_second = *rate;
}

void take_film_course(Options& options, const std::string& value) {
    if (value != "event" && value != "clock")
        refuse("--by", value, "event or clock");
    options.film_by_clock = value == "clock";
}

void take_limit(Options& options, const std::string& value) {
    const auto limit = number_in<std::size_t>(value);
    if (!limit)
        refuse("--limit", value, "a whole number, 0 or more");
    options.limit = limit;
}

} // namespace chronomap
