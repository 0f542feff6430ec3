#include "viewer/scene/destinations.h"

#include "events/edtf.h"
#include "geodata/coordinates.h"
#include "viewer/scene/plain_date.h"

#include <algorithm>

namespace chronomap {

namespace {

using Fault = CoordinateReading::Problem;

const char* message_of(Fault problem) {
    switch (problem) {
    case Fault::one_alone:
        return "go_to.one_alone";
    case Fault::two_of_a_kind:
        return "go_to.two_of_a_kind";
    case Fault::latitude:
        return "go_to.latitude";
    case Fault::longitude:
        return "go_to.longitude";
    case Fault::minutes:
        return "go_to.minutes";
    case Fault::none:
    case Fault::no_coordinates:
        break;
    }
    return "go_to.nothing";
}

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? ""
                                           : std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// What can only be meant as a time: names do not begin so.
bool looks_like_time(const std::string& text) {
    return text.find_first_of("0123456789.-+") == 0;
}

std::vector<Destination> named(const std::string& text, const Document& document, Clock clock) {
    const auto matches = document.finder->search(text);
    std::vector<Destination> found;
    if (!matches) {
        return found;
    }
    for (const PlaceIndex place : matches->places) {
        if (document.places[place].kind != PlaceShape::Kind::nowhere && found.size() < most_destinations) {
            found.push_back({Destination::Kind::place, {}, {}, place});
        }
    }
    const auto& in_time = document.order_of(clock).entries;
    const std::vector<EntryIndex> order(in_time.begin(), in_time.end());
    for (const EntryIndex entry : ranked(*matches, order, most_destinations - found.size())) {
        found.push_back({Destination::Kind::entry, {}, {}, entry});
    }
    return found;
}

} // namespace

Destinations destinations_of(std::string_view typed, const Document& document, const ViewState& view) {
    const std::string text = trimmed(with_western_digits(typed));
    if (text.empty()) {
        return {};
    }
    const CoordinateReading coordinates = read_coordinates(text);
    if (coordinates.problem == Fault::none) {
        return {{{Destination::Kind::coordinates, {}, coordinates.at, 0}}, ""};
    }
    const Messages& words = document.words_in(view.language);
    if (coordinates.problem != Fault::no_coordinates) {
        return {{}, words.get(message_of(coordinates.problem))};
    }
    std::string problem = words.get("go_to.nothing");
    try {
        const std::string time = edtf_of_plain_date(text, *document.words).value_or(text);
        const TimeZone zone = view.zone_is_utc ? TimeZone() : document.zone;
        return {{{Destination::Kind::time, parse_window(time, zone), {}, 0}}, ""};
    } catch (const TimeError&) {
        if (looks_like_time(text)) {
            problem = words.get("go_to.no_time");
        }
    }
    std::vector<Destination> found = named(text, document, view.clock);
    return {found, found.empty() ? problem : ""};
}

} // namespace chronomap
