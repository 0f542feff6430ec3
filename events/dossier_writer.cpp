#include "events/dossier_writer.h"

#include "events/dossier_selection.h"
#include "events/edtf.h"
#include "events/rounded_position.h"
#include "events/time_zone.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace chronomap {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json to_json(const LanguageText& text) {
    Json json = Json::object();
    for (const auto& [language, words] : text.all())
        json[language] = words;
    return json;
}

void put(Json& object, const char* key, const LanguageText& text) {
    if (!text.is_empty())
        object[key] = to_json(text);
}

void put(Json& object, const char* key, const std::string& text) {
    if (!text.empty())
        object[key] = text;
}

// 50, not 50.0.
void put(Json& object, const char* key, const std::optional<double>& number) {
    constexpr double largest_exact = 9e15;
    if (number && *number == std::floor(*number) && std::abs(*number) < largest_exact)
        object[key] = static_cast<std::int64_t>(*number);
    else if (number)
        object[key] = *number;
}

void put(Json& object, const Inference& inference) {
    if (inference.inferred)
        object["inferred"] = true;
    put(object, "why", inference.why);
}

Json reference(const char* key, const std::string& id, const Inference& inference) {
    if (!inference.inferred && inference.why.is_empty())
        return id;
    Json json{{key, id}};
    put(json, inference);
    return json;
}

class Writer {
public:
    Writer(const Dossier& dossier, DossierSelection kept)
        : m_dossier(dossier), m_kept(std::move(kept)), m_zone(TimeZone::find(dossier.time_zone).value_or(TimeZone())) {}

    std::string write() {
        m_text = "{\"format\": \"chronomap-dossier/1\",\n\"title\": " + text_of(to_json(m_dossier.title));
        if (!m_dossier.summary.is_empty())
            m_text += ",\n\"summary\": " + text_of(to_json(m_dossier.summary));
        m_text += ",\n\"time_zone\": " + text_of(m_dossier.time_zone);
        if (const Json view = opening(); !view.empty())
            m_text += ",\n\"view\": " + text_of(view);
        list("sources", m_dossier.sources, &m_kept.sources);
        list("sides", m_dossier.sides, nullptr);
        list("actors", m_dossier.actors, &m_kept.actors);
        list("places", m_dossier.places, &m_kept.places);
        list("entries", m_dossier.entries, &m_kept.entries);
        return m_text + "\n}";
    }

private:
    template <class Item>
    void list(const char* key, const std::vector<Item>& items, const std::vector<std::uint8_t>* kept) {
        m_text += std::string(",\n\"") + key + "\": [";
        const char* separator = "\n";
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (kept && (*kept)[i] == 0)
                continue;
            m_text += separator + text_of(json_of(items[i]));
            separator = ",\n";
        }
        m_text += "]";
    }

    Json opening() const {
        Json view = Json::object();
        if (const auto& time = m_dossier.opening.time)
            view["time"] = to_iso(time->begin, m_zone) + '/' + to_iso(time->end, m_zone);
        if (const auto& box = m_dossier.opening.west_south_east_north)
            view["bbox"] = *box;
        return view;
    }

    std::optional<TimeExtent> extent_of(const std::string& edtf, IntervalMeaning meaning) const {
        try {
            return parse_edtf(edtf, m_zone, meaning);
        } catch (const TimeError&) {
            return std::nullopt;
        }
    }

    // The limits that narrow what the EDTF says; without them the reader finds the same extent.
    void put_extent(Json& json, const StatedTime& time, bool is_moment) const {
        const auto span = extent_of(time.edtf, IntervalMeaning::span);
        if (!time.extent || !span)
            return;
        const bool is_within = time.extent->kind == TimeExtent::Kind::moment && span->kind == TimeExtent::Kind::span;
        if (is_within && !is_moment)
            json["within"] = true;
        const auto written = is_within ? extent_of(time.edtf, IntervalMeaning::within) : span;
        if (time.extent->earliest() != written->earliest())
            json["earliest"] = to_iso(time.extent->earliest(), m_zone);
        if (time.extent->latest() != written->latest())
            json["latest"] = to_iso(time.extent->latest(), m_zone);
    }

    void put_time(Json& object, const char* key, const StatedTime& time, bool is_moment) const {
        Json json = Json::object();
        put(json, "edtf", time.edtf);
        put_extent(json, time, is_moment);
        put(json, "wording", time.wording);
        put(json, time.inference);
        if (!json.empty())
            object[key] = json;
    }

    Json json_of(const Source& source) const {
        Json json{{"id", source.id}};
        put(json, "publisher", source.publisher);
        put(json, "title", source.title);
        put(json, "language", source.language);
        put(json, "url", source.url);
        put(json, "archived", source.archived);
        put(json, "text", source.text_file);
        put(json, "headline", source.headline);
        put(json, "first_paragraph", source.first_paragraph);
        put(json, "last_paragraph", source.last_paragraph);
        put_time(json, "published", source.published, true);
        return json;
    }

    static Json json_of(const Side& side) {
        Json json{{"id", side.id}};
        put(json, "name", side.name);
        return json;
    }

    Json json_of(const Actor& actor) const {
        Json json{{"id", actor.id}};
        put(json, "name", actor.name);
        if (actor.side)
            json["side"] = m_dossier.sides[*actor.side].id;
        if (actor.seat)
            json["seat"] = m_dossier.places[*actor.seat].id;
        return json;
    }

    static Json json_of(const Place& place) {
        Json json{{"id", place.id}};
        put(json, "kind", place.kind);
        put(json, "name", place.name);
        for (const auto& [language, names] : place.also)
            json["also"][language] = names;
        if (place.at) {
            const LonLat at = rounded_position(place);
            json["at"] = {at.lon_deg, at.lat_deg};
        }
        if (place.precision_m > 0)
            put(json, "precision_m", std::optional(place.precision_m));
        put(json, "area", place.area);
        if (!place.line.empty())
            json["line"] = place.line;
        if (place.disputed)
            json["disputed"] = true;
        return json;
    }

    Json json_of(const PlaceRef& ref) const {
        return reference("place", m_dossier.places[ref.place].id, ref.inference);
    }

    // Always an object for a source, because a plain id is first of all an actor's.
    Json json_of(const PartyRef& party) const {
        if (party.kind == PartyRef::Kind::actor)
            return reference("actor", m_dossier.actors[party.index].id, party.inference);
        Json json{{"source", m_dossier.sources[party.index].id}};
        put(json, party.inference);
        return json;
    }

    Json json_of(const Claim& claim) const {
        Json json{{"what", claim.what}};
        if (claim.of)
            json["of"] = reference("side", m_dossier.sides[claim.of->side].id, claim.of->inference);
        put(json, "value", claim.value);
        put(json, "low", claim.low);
        put(json, "high", claim.high);
        if (claim.approximate)
            json["approximate"] = true;
        put(json, "wording", claim.wording);
        return json;
    }

    Json json_of(const Citation& cite) const {
        Json json{{"source", m_dossier.sources[cite.source].id}};
        const std::string& paragraph = cite.paragraph;
        const bool is_number = !paragraph.empty() && paragraph.size() <= 9 && paragraph.front() != '0' &&
                               paragraph.find_first_not_of("0123456789") == paragraph.npos;
        if (is_number)
            json["paragraph"] = std::stol(paragraph);
        else
            put(json, "paragraph", paragraph);
        return json;
    }

    Json json_of(EntryIndex entry) const { return m_dossier.entries[entry].id; }

    template <class List>
    void put_list(Json& object, const char* key, const List& items) const {
        for (const auto& item : items)
            object[key].push_back(json_of(item));
    }

    void put_statement(Json& json, const Entry& entry) const {
        json["act"] = name_of(entry.act);
        if (entry.by)
            json["by"] = json_of(*entry.by);
        put_list(json, "to", entry.to);
        put_time(json, "said", entry.said, true);
        if (entry.said_from)
            json["said_from"] = json_of(*entry.said_from);
        put_list(json, "about", entry.about);
    }

    Json json_of(const Entry& entry) const {
        Json json{{"id", entry.id}, {"kind", name_of(entry.kind)}};
        put(json, "category", entry.category);
        if (entry.planned)
            json["status"] = "planned";
        put(json, "title", entry.title);
        put(json, "summary", entry.summary);
        put_time(json, "when", entry.when, false);
        put_list(json, "where", entry.where);
        if (entry.kind == EntryKind::statement)
            put_statement(json, entry);
        put_list(json, "claims", entry.claims);
        put_list(json, "cites", entry.cites);
        std::vector<EntryIndex> refers_to = entry.refers_to;
        std::erase_if(refers_to, [&](EntryIndex other) { return m_kept.entries[other] == 0; });
        put_list(json, "refers_to", refers_to);
        if (entry.verification) {
            json["verification"] = Json::object();
            put(json["verification"], "status", entry.verification->status);
            put(json["verification"], "why", entry.verification->why);
        }
        return json;
    }

    const Dossier& m_dossier;
    DossierSelection m_kept;
    TimeZone m_zone;
    std::string m_text;
};

} // namespace

std::string write_dossier(const Dossier& dossier, const std::vector<EntryIndex>& entries) {
    return Writer(dossier, selection_of(dossier, entries)).write();
}

} // namespace chronomap
