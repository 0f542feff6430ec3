#include "events/dossier_parts.h"

#include "events/safe_text.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace chronomap {
namespace {

std::string plain_number(double value) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(10);
    text << value;
    return text.str();
}

std::string out_of_range(const char* what, double value, const char* range) {
    return what + (' ' + plain_number(value)) + " is outside " + range;
}

bool is_upper_word(std::string_view text, std::size_t least, std::size_t most, bool digits_too) {
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), [digits_too](char c) {
               return (c >= 'A' && c <= 'Z') || (digits_too && c >= '0' && c <= '9');
           });
}

bool is_country_code(std::string_view text) {
    return is_upper_word(text, 3, 3, false);
}

bool is_area_code(std::string_view text) {
    return is_country_code(text) ||
           (text.size() > 3 && text[2] == '-' && is_upper_word(text.substr(0, 2), 2, 2, false) &&
            is_upper_word(text.substr(3), 1, 3, true));
}

std::string read_area(JsonReading& reading, const JsonValue& object) {
    const auto value = reading.member(object, "area", JsonKind::text);
    if (!value)
        return {};
    if (is_area_code(value->text()))
        return std::string(value->text());
    reading.error(*value, in_quotes(value->text()) +
                              " is no area code; expected one of ISO 3166, such as \"AZ-LAC\" or \"ARM\"");
    return {};
}

std::vector<std::string> read_line(JsonReading& reading, const JsonValue& object) {
    const auto value = reading.member(object, "line", JsonKind::list);
    if (!value)
        return {};
    std::vector<std::string> codes;
    bool is_good = true;
    for (const JsonValue code : value->children()) {
        is_good = is_good && code.is(JsonKind::text) && is_country_code(code.text());
        if (is_good)
            codes.emplace_back(code.text());
    }
    if (is_good && codes.size() == 2 && codes[0] != codes[1])
        return codes;
    reading.error(*value, R"(expected the ISO 3166-1 alpha-3 codes of two countries, such as ["ARM", "AZE"])");
    return {};
}

std::vector<std::pair<std::string, std::vector<std::string>>> read_also(JsonReading& reading, const JsonValue& object) {
    std::vector<std::pair<std::string, std::vector<std::string>>> also;
    const auto value = reading.member(object, "also", JsonKind::object);
    if (!value)
        return also;
    for (const JsonValue names : value->children()) {
        if (!is_language_tag(names.key())) {
            reading.error(names,
                          in_quotes(names.key()) + " is no language tag; expected one such as \"en\" or \"az-Latn\"");
            continue;
        }
        if (!reading.expect(names, JsonKind::list))
            continue;
        auto& [language, texts] = also.emplace_back(std::string(names.key()), std::vector<std::string>());
        for (const JsonValue name : names.children())
            if (reading.expect(name, JsonKind::text))
                texts.push_back(reading.text(name));
    }
    return also;
}

double read_precision(JsonReading& reading, const JsonValue& object) {
    const auto metres = reading.number(object, "precision_m");
    if (!metres || *metres >= 0)
        return metres.value_or(0);
    reading.error(*object.find("precision_m"), "the precision is " + plain_number(*metres) + " m; expected 0 or more");
    return 0;
}

Place read_place(JsonReading& reading, const JsonValue& object, std::string id) {
    reading.check_keys(object, {"id", "kind", "name", "also", "at", "precision_m", "area", "line", "disputed"});
    Place place;
    place.id = std::move(id);
    place.kind = reading.text(object, "kind");
    place.name = reading.language_text(object, "name");
    place.also = read_also(reading, object);
    if (const auto at = reading.member(object, "at"))
        place.at = read_position(reading, *at);
    place.precision_m = read_precision(reading, object);
    place.area = read_area(reading, object);
    place.line = read_line(reading, object);
    place.disputed = reading.truth(object, "disputed");
    if (place.name.is_empty())
        reading.error(object, "this place has no name");
    if (!is_drawable(place))
        reading.warn(object, R"(this place cannot be drawn: it has no usable "at", "area" or "line")");
    return place;
}

} // namespace

std::optional<LonLat> read_position(JsonReading& reading, const JsonValue& value) {
    std::vector<double> degrees;
    for (const JsonValue number : value.children())
        if (number.is(JsonKind::number) && value.is(JsonKind::list))
            degrees.push_back(number.number());
        else
            degrees.resize(3); // no position, whatever follows
    if (!value.is(JsonKind::list) || degrees.size() != 2) {
        reading.error(value, "expected a position [longitude, latitude] in degrees, found " + described(value));
        return std::nullopt;
    }
    const LonLat position{degrees[0], degrees[1]};
    if (is_valid(position))
        return position;
    std::string message = std::abs(position.lat_deg) > 90 ? out_of_range("latitude", position.lat_deg, "-90..90")
                                                          : out_of_range("longitude", position.lon_deg, "-180..180");
    if (is_valid({position.lat_deg, position.lon_deg}))
        message += "; longitude comes first: did you mean [" + plain_number(degrees[1]) + ", " +
                   plain_number(degrees[0]) + "]?";
    reading.error(value, std::move(message));
    return std::nullopt;
}

void read_places(JsonReading& reading, const JsonValue& root, DossierDraft& draft) {
    for (const JsonValue& object : reading.list(root, "places"))
        if (reading.expect(object, JsonKind::object))
            if (auto id = draft.places.take(reading, object))
                draft.dossier.places.push_back(read_place(reading, object, std::move(*id)));
}

} // namespace chronomap
