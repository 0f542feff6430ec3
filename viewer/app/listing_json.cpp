#include "viewer/app/listing.h"

#include "events/edtf.h"
#include "events/rounded_position.h"
#include "viewer/app/event_json.h"
#include "viewer/app/json_text.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <ostream>

namespace chronomap {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const LanguageText& text) {
    Json json = Json::object();
    for (const auto& [language, words] : text.all())
        json[std::string(language)] = words;
    return json;
}

Json instant_json(Instant t, const TimeZone& zone) {
    return is_finite(t) ? Json(to_iso(t, zone)) : Json(nullptr);
}

Json to_json(const StatedTime& time, const TimeZone& zone) {
    Json json = Json::object();
    if (time.edtf.empty() && time.wording.is_empty())
        return json;
    json["edtf"] = text_or_null(time.edtf);
    json["earliest"] = time.extent ? instant_json(time.extent->earliest(), zone) : Json(nullptr);
    json["latest"] = time.extent ? instant_json(time.extent->latest(), zone) : Json(nullptr);
    json["wording"] = to_json(time.wording);
    json["inferred"] = time.inference.inferred;
    json["why"] = to_json(time.inference.why);
    return json;
}

// Always an object, whether the dossier wrote a plain id or not.
Json reference_json(const char* key, const std::string& id, const Inference& inference) {
    return {{key, id}, {"inferred", inference.inferred}, {"why", to_json(inference.why)}};
}

Json to_json(const PlaceRef& ref, const Dossier& dossier) {
    return reference_json("place", dossier.places[ref.place].id, ref.inference);
}

Json to_json(const PartyRef& ref, const Dossier& dossier) {
    if (ref.kind == PartyRef::Kind::source) {
        Json json = reference_json("source", dossier.sources[ref.index].id, ref.inference);
        json["name"] = to_json(dossier.sources[ref.index].publisher);
        json["side"] = nullptr;
        return json;
    }
    const Actor& actor = dossier.actors[ref.index];
    Json json = reference_json("actor", actor.id, ref.inference);
    json["name"] = to_json(actor.name);
    json["side"] = actor.side ? Json(dossier.sides[*actor.side].id) : Json(nullptr);
    return json;
}

// 50, not 50.0.
Json number_json(const std::optional<double>& number) {
    constexpr double largest_exact = 9e15;
    if (!number)
        return nullptr;
    if (*number == std::floor(*number) && std::abs(*number) < largest_exact)
        return static_cast<std::int64_t>(*number);
    return *number;
}

Json to_json(const Claim& claim, const Dossier& dossier) {
    return {{"what", claim.what},
            {"of",
             claim.of ? reference_json("side", dossier.sides[claim.of->side].id, claim.of->inference) : Json(nullptr)},
            {"value", number_json(claim.value)},
            {"low", number_json(claim.low)},
            {"high", number_json(claim.high)},
            {"approximate", claim.approximate},
            {"wording", to_json(claim.wording)}};
}

Json paragraph_json(const std::string& paragraph) {
    int number = 0;
    const auto [end, error] = std::from_chars(paragraph.data(), paragraph.data() + paragraph.size(), number);
    const bool is_number = error == std::errc() && end == paragraph.data() + paragraph.size();
    return is_number ? Json(number) : text_or_null(paragraph);
}

Json to_json(const Citation& citation, const Dossier& dossier) {
    return {{"source", dossier.sources[citation.source].id}, {"paragraph", paragraph_json(citation.paragraph)}};
}

template <class Item>
Json list_json(const SharedList<Item>& items, const Dossier& dossier) {
    Json json = Json::array();
    for (const Item& item : items)
        json.push_back(to_json(item, dossier));
    return json;
}

Json certainty_json(const std::optional<Certainty>& certainty) {
    if (!certainty)
        return nullptr;
    return *certainty == Certainty::certain ? "certain" : *certainty == Certainty::possible ? "possible" : "outside";
}

Json entry_json(const Listing& listing, EntryIndex index) {
    const Dossier& dossier = listing.dossier;
    const Entry& entry = dossier.entries[index];
    const bool is_statement = entry.kind == EntryKind::statement;
    Json refers_to = Json::array();
    for (const EntryIndex other : entry.refers_to)
        refers_to.push_back(dossier.entries[other].id);
    return {{"id", entry.id},
            {"kind", name_of(entry.kind)},
            {"category", text_or_null(*entry.category)},
            {"status", entry.planned ? Json("planned") : Json(nullptr)},
            {"certainty", certainty_json(listing.certainties[index])},
            {"title", to_json(entry.title)},
            {"summary", to_json(entry.summary)},
            {"by", entry.by ? to_json(*entry.by, dossier) : Json(nullptr)},
            {"act", is_statement ? Json(name_of(entry.act)) : Json(nullptr)},
            {"to", list_json(entry.to, dossier)},
            {"when", to_json(entry.when, listing.zone)},
            {"said", to_json(entry.said, listing.zone)},
            {"where", list_json(entry.where, dossier)},
            {"about", list_json(entry.about, dossier)},
            {"said_from", entry.said_from ? to_json(*entry.said_from, dossier) : Json(nullptr)},
            {"refers_to", refers_to},
            {"claims", list_json(entry.claims, dossier)},
            {"cites", list_json(entry.cites, dossier)}};
}

Json place_json(const Place& place) {
    Json also = Json::object();
    for (const auto& [language, names] : place.also)
        also[language] = names;
    Json at = nullptr;
    if (place.at) {
        const LonLat rounded = rounded_position(place);
        at = {rounded.lon_deg, rounded.lat_deg};
    }
    return {{"id", place.id},
            {"kind", text_or_null(place.kind)},
            {"name", to_json(place.name)},
            {"also", also},
            {"at", at},
            {"precision_m", place.precision_m > 0 ? number_json(place.precision_m) : Json(nullptr)},
            {"area", text_or_null(place.area)},
            {"line", place.line.empty() ? Json(nullptr) : Json(place.line)},
            {"disputed", place.disputed}};
}

// Only where there are any.
void write_tables(const ListedEvents& events, std::ostream& out) {
    const char* separator = "\n],\n\"tables\": [\n";
    for (std::size_t i = 0; i < events.now().size(); ++i) {
        out << separator << table_json(*events.tables().all[i].loaded, events.now()[i]);
        separator = ",\n";
    }
}

} // namespace

void write_json(const Listing& listing, const ListedEvents& events, std::ostream& out) {
    Json window = nullptr;
    if (listing.window)
        window = {{"from", instant_json(listing.window->begin, listing.zone)},
                  {"to", instant_json(listing.window->end, listing.zone)}};
    out << "{\"title\": " << json_text(to_json(listing.dossier.title))
        << ",\n\"time_zone\": " << json_text(listing.zone.name()) << ",\n\"clock\": \"" << name_of(listing.clock)
        << "\",\n\"window\": " << json_text(window) << ",\n\"entries\": [";
    const char* separator = "\n";
    for (const EntryIndex index : listing.entries) {
        out << separator << json_text(entry_json(listing, index));
        separator = ",\n";
    }
    const EventReader reader(events.tables());
    std::vector<std::vector<std::string>> keys;
    for (const DocumentTable& table : events.tables().all)
        keys.push_back(column_keys(table.loaded));
    events.for_each(listing.most_events, [&](const ListedEvent& event) {
        out << separator << event_json(reader.read(event), listing.zone, keys[event.position.table]);
        separator = ",\n";
    });
    out << "\n],\n\"places\": [";
    separator = "\n";
    for (const Place& place : listing.dossier.places) {
        out << separator << json_text(place_json(place));
        separator = ",\n";
    }
    write_tables(events, out);
    const Counts& counts = listing.counts;
    const Json counts_json = {{"total", counts.total},     {"certain", counts.certain}, {"possible", counts.possible},
                              {"outside", counts.outside}, {"undated", counts.undated}, {"unplaced", counts.unplaced}};
    out << "\n],\n\"counts\": " << json_text(counts_json) << "}\n";
}

} // namespace chronomap
