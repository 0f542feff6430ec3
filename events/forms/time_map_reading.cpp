#include "events/forms/foreign_dossier.h"
#include "events/forms/time_map.h"
#include "events/forms/time_map_times.h"
#include "events/safe_text.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace chronomap {
namespace {

// "150", "150 m": metres.
std::optional<double> number_at_start(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && number > 0 && number < 1e8 ? std::optional(number) : std::nullopt;
}

class TimeMapReading {
public:
    explicit TimeMapReading(const std::vector<TimeMapPart>& parts) : m_parts(parts) {}

    Dossier read() {
        using Kind = TimeMapPart::Kind;
        each(Kind::events, [&](JsonReading&, const JsonValue& event) { m_times.look_at(event); });
        each(Kind::sources, [&](JsonReading&, const JsonValue& source) { m_times.look_at(source); });
        each(Kind::sources, [&](JsonReading& reading, const JsonValue& source) { read_source(reading, source); });
        each(Kind::associations, [&](JsonReading&, const JsonValue& association) { read_association(association); });
        each(Kind::sites, [&](JsonReading& reading, const JsonValue& site) { read_site(reading, site); });
        each(Kind::events, [&](JsonReading& reading, const JsonValue& event) { read_event(reading, event); });
        tell_assumptions();
        return m_result.finish();
    }

private:
    struct Association {
        std::string mode, words;
    };

    template <class Read>
    void each(TimeMapPart::Kind kind, Read read) {
        for (const TimeMapPart& part : m_parts)
            if (part.kind == kind)
                for (const JsonValue element : part.list.children())
                    if (part.reading->expect(element, JsonKind::object))
                        read(*part.reading, element);
    }

    void tell_assumptions() {
        for (const TimeMapPart& part : m_parts) {
            if (part.kind != TimeMapPart::Kind::events)
                continue;
            if (m_times.is_order_assumed())
                part.reading->warn(
                    part.list,
                    "no date shows whether its month or its day comes first; it is taken as month first, as TimeMap does");
            if (m_times.has_clock())
                part.reading->warn(part.list, "no time zone is named; times of day are taken as UTC");
            return;
        }
    }

    static std::string first_address(const JsonValue& source) {
        if (std::string address = loose_text(source, "url"); !address.empty())
            return address;
        for (const std::string& path : names_in(source, "paths"))
            if (path.find("://") != std::string::npos)
                return path;
        return loose_text(source, "path");
    }

    void read_source(JsonReading& reading, const JsonValue& object) {
        Source source;
        source.id = loose_text(object, "id").empty() ? without_controls(object.key()) : loose_text(object, "id");
        if (source.id.empty() || !m_sources.try_emplace(source.id, m_result.dossier.sources.size()).second) {
            reading.error(object, source.id.empty()
                                      ? std::string("this source has no id and is skipped")
                                      : "another source has the id " + in_quotes(source.id) + "; this one is skipped");
            return;
        }
        const std::string author = plain_text(object, "author");
        const std::vector<std::string> affiliations = names_in(object, "affil_s");
        source.title = ForeignDossier::words(plain_text(object, "title", "description"));
        source.publisher =
            ForeignDossier::words(author.empty() && !affiliations.empty() ? affiliations.front() : author);
        source.url = first_address(object);
        source.published = m_times.of_source(reading, object);
        m_result.dossier.sources.push_back(std::move(source));
    }

    // Associations with a path read "Weapon System: Cluster"; the last of a path is the association itself.
    void read_association(const JsonValue& object) {
        const std::vector<std::string> path = names_in(object, "filter_paths");
        std::string words;
        for (const std::string& step : path)
            words += (words.empty() ? "" : ": ") + step;
        const std::string title = plain_text(object, "title", "id");
        m_associations[loose_text(object, "id")] = {lower_case(loose_text(object, "mode")),
                                                    words.empty() ? title : words};
    }

    void read_site(JsonReading& reading, const JsonValue& site) {
        if (const auto place = m_result.place(plain_text(site, "site", "description"), read_position(reading, site)))
            m_result.dossier.places[*place].kind = "site";
    }

    static std::optional<LonLat> read_position(JsonReading& reading, const JsonValue& object) {
        const auto coordinate = [&](std::string_view key, std::string_view older_key) -> std::optional<double> {
            std::string text = loose_text(object, object.find(key) ? key : older_key);
            std::replace(text.begin(), text.end(), ',', '.');
            double number = 0;
            const char* const end = text.data() + text.size();
            const auto [last, error] = std::from_chars(text.data(), end, number);
            return error == std::errc() && last == end ? std::optional(number) : std::nullopt;
        };
        const auto lat = coordinate("latitude", "lat");
        const auto lon = coordinate("longitude", "long");
        const bool is_given = !loose_text(object, "latitude").empty() || !loose_text(object, "lat").empty();
        if (lat && lon && is_valid({*lon, *lat}))
            return LonLat{*lon, *lat};
        if (is_given)
            reading.error(object,
                          "its latitude and longitude are no position; expected degrees within -90..90 and -180..180");
        return std::nullopt;
    }

    void read_category(const JsonValue& event, Entry& entry, std::string& remarks) {
        entry.category = plain_text(event, "category_full", "category");
        for (const std::string& id : names_in(event, "associations")) {
            const auto found = m_associations.find(id);
            const Association association = found == m_associations.end() ? Association{"", id} : found->second;
            if (association.mode == "category" && entry.category->empty())
                entry.category = association.words;
            else
                remarks += (remarks.empty() ? "" : "; ") + association.words;
        }
        for (const char* const key : {"filters", "tags"})
            for (const std::string& name : filters_in(event, key))
                remarks += (remarks.empty() ? "" : "; ") + name;
        if (entry.category->empty())
            entry.category = plain_text(event, "type");
    }

    static std::vector<std::string> filters_in(const JsonValue& event, std::string_view key) {
        std::vector<std::string> names = names_in(event, key);
        const auto list = event.find(key);
        if (list && list->is(JsonKind::list))
            for (const JsonValue filter : list->children())
                if (filter.is(JsonKind::object) && !plain_text(filter, "key").empty())
                    names.push_back(plain_text(filter, "key") + ": " + plain_text(filter, "value"));
        return names;
    }

    void read_citations(JsonReading& reading, const JsonValue& event, Entry& entry) {
        for (const JsonValue& cited : reading.list(event, "sources")) {
            const std::string id = cited.is(JsonKind::object) ? loose_text(cited, "id")
                                   : cited.is(JsonKind::text) ? without_controls(cited.text())
                                                              : std::string();
            const auto known = m_sources.find(id);
            if (known != m_sources.end())
                entry.cites.push_back({known->second, ""});
            else if (cited.is(JsonKind::object))
                entry.cites.push_back(
                    {m_result.source(first_address(cited), plain_text(cited, "title", "description"), ""), ""});
            else
                reading.error(cited, "there is no source " + in_quotes(id) + "; it is not cited");
        }
        for (const std::string& address : names_in(event, "source"))
            entry.cites.push_back({m_result.source(address, "", ""), ""});
    }

    void read_event(JsonReading& reading, const JsonValue& event) {
        Entry entry;
        std::string remarks;
        const std::string description = plain_text(event, "description", "desc");
        const std::string location = plain_text(event, "location");
        entry.when = m_times.of_event(reading, event);
        read_category(event, entry, remarks);
        read_citations(reading, event, entry);
        if (const auto place = m_result.place(location, read_position(reading, event))) {
            entry.where.push_back({*place, {}});
            if (const auto precision = number_at_start(loose_text(event, "location_precision")))
                m_result.dossier.places[*place].precision_m = *precision;
        }
        const std::string title = title_of(description);
        const std::string comments = plain_text(event, "comments");
        std::string summary = title == description ? std::string() : description;
        for (const std::string& more : {comments, remarks})
            summary += (summary.empty() || more.empty() ? "" : " — ") + more;
        if (title.empty() && location.empty())
            reading.error(event, "this event has neither description nor location to name it by");
        entry.id = m_result.entry_id(loose_text(event, "id"));
        entry.title = ForeignDossier::words(title.empty() ? location : title);
        entry.summary = ForeignDossier::words(summary);
        m_result.dossier.entries.push_back(std::move(entry));
    }

    const std::vector<TimeMapPart>& m_parts;
    ForeignDossier m_result;
    TimeMapTimes m_times;
    std::unordered_map<std::string, SourceIndex> m_sources;
    std::unordered_map<std::string, Association> m_associations;
};

} // namespace

Dossier read_time_map(const std::vector<TimeMapPart>& parts) {
    return TimeMapReading(parts).read();
}

} // namespace chronomap
