#include "events/forms/foreign_dossier.h"

#include "events/dossier_parts.h"
#include "events/edtf.h"
#include "events/forms/html_text.h"
#include "events/safe_text.h"
#include "geodata/coordinates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace chronomap {
namespace {

template <class... Numbers>
std::string printed(const char* format, Numbers... numbers) {
    std::array<char, 64> text{};
    return {text.data(), static_cast<std::size_t>(std::snprintf(text.data(), text.size(), format, numbers...))};
}

std::string year_text(std::int64_t year, bool is_alone) {
    if (is_alone && std::abs(year) > 9999)
        return 'Y' + std::to_string(year);
    return (year < 0 ? "-" : year > 9999 ? "+" : "") + printed("%04lld", static_cast<long long>(std::abs(year)));
}

std::optional<double> number_of(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

} // namespace

std::string to_edtf(const StatedDate& date) {
    std::string text = year_text(date.year, !date.month);
    if (date.month)
        text += printed("-%02d", *date.month);
    if (date.day)
        text += printed("-%02d", *date.day);
    if (date.hour && !date.minute)
        return text + printed("T%02d:00/", *date.hour) + text +
               printed(*date.hour == 23 ? "T24:00" : "T%02d:00", *date.hour + 1);
    if (date.hour)
        text += printed("T%02d:%02d", *date.hour, *date.minute);
    if (date.second)
        text += printed(":%02d", *date.second);
    if (date.second && date.millisecond)
        text += printed(".%03d", *date.millisecond);
    return text;
}

LanguageText ForeignDossier::words(const std::string& text) {
    return text.empty() ? LanguageText() : LanguageText({{"und", text}});
}

std::string ForeignDossier::entry_id(const std::string& wished) {
    const std::string stem = wished.empty() ? "event-" + std::to_string(dossier.entries.size() + 1) : wished;
    std::string id = stem;
    for (int number = 2; !m_entry_ids.insert(id).second; ++number)
        id = stem + "-" + std::to_string(number);
    return id;
}

std::optional<PlaceIndex> ForeignDossier::place(const std::string& name, std::optional<LonLat> at) {
    if (name.empty() && !at)
        return std::nullopt;
    const LonLat position = at.value_or(LonLat{999, 999});
    const auto [found, is_new] =
        m_places.try_emplace({name, position.lon_deg, position.lat_deg}, dossier.places.size());
    if (is_new) {
        Place place;
        place.id = "place-" + std::to_string(dossier.places.size() + 1);
        place.kind = "place";
        place.name = words(name.empty() ? coordinates_text(position, coordinate_decimals(0)) : name);
        place.at = at;
        dossier.places.push_back(std::move(place));
    }
    return found->second;
}

SourceIndex ForeignDossier::source(const std::string& address, const std::string& title, const std::string& publisher) {
    const auto [found, is_new] = m_sources.try_emplace({address, title, publisher}, dossier.sources.size());
    if (is_new) {
        Source source;
        source.id = "source-" + std::to_string(dossier.sources.size() + 1);
        source.url = address;
        source.title = words(title);
        source.publisher = words(publisher);
        dossier.sources.push_back(std::move(source));
    }
    return found->second;
}

StatedTime ForeignDossier::time(JsonReading& reading, const JsonValue& at, const std::string& edtf, bool is_moment) {
    StatedTime time;
    time.edtf = edtf;
    try {
        time.extent = parse_edtf(edtf, TimeZone(), is_moment ? IntervalMeaning::within : IntervalMeaning::span);
    } catch (const TimeError& error) {
        reading.error(at, error.what());
    }
    return time;
}

Dossier ForeignDossier::finish() {
    dossier.languages = languages_of(dossier);
    return std::move(dossier);
}

std::optional<double> loose_number(JsonReading& reading, const JsonValue& object, std::string_view key) {
    const auto value = reading.member(object, key);
    if (!value || (value->is(JsonKind::text) && value->text().empty()))
        return std::nullopt;
    if (value->is(JsonKind::number))
        return value->number();
    const auto number = value->is(JsonKind::text) ? number_of(value->text()) : std::nullopt;
    if (!number)
        reading.error(*value, "expected a number, found " + described(*value));
    return number;
}

std::string loose_text(const JsonValue& object, std::string_view key) {
    const auto value = object.find(key);
    if (!value)
        return {};
    if (value->is(JsonKind::text))
        return without_controls(value->text());
    if (!value->is(JsonKind::number))
        return {};
    std::array<char, 40> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value->number()).ptr};
}

std::string plain_text(const JsonValue& object, std::string_view key, std::string_view older_key) {
    const auto value = object.find(key);
    const std::string text = value && value->is(JsonKind::text) ? text_of_html(value->text()) : loose_text(object, key);
    return text.empty() && !older_key.empty() ? plain_text(object, older_key) : text;
}

std::vector<std::string> names_in(const JsonValue& object, std::string_view key) {
    std::vector<std::string> names;
    const auto value = object.find(key);
    if (value && value->is(JsonKind::list)) {
        for (const JsonValue element : value->children())
            if (element.is(JsonKind::text))
                names.push_back(without_controls(element.text()));
        return names;
    }
    std::string rest = value && value->is(JsonKind::text) ? without_controls(value->text()) : std::string();
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        std::string name = rest.substr(0, comma);
        name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
        name.erase(name.find_last_not_of(' ') + 1);
        if (!name.empty())
            names.push_back(name);
        rest.erase(0, comma + 1);
    }
    return names;
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::string title_of(const std::string& text, std::size_t most) {
    constexpr std::size_t shortest = 25; // what ends earlier with a full stop is rather an abbreviation
    std::string_view title = text;
    for (const std::string_view end : {". ", "! ", "? ", "؟ "})
        title = title.substr(0, std::min(title.find(end, shortest), title.size()));
    if (first_characters(title, most).size() == title.size())
        return std::string(title);
    title = first_characters(title, most);
    const std::size_t word = title.rfind(' ');
    return std::string(title.substr(0, word == title.npos ? title.size() : word)) + "…";
}

} // namespace chronomap
