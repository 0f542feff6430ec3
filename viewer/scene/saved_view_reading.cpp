#include "viewer/scene/saved_view.h"

#include "events/edtf.h"
#include "geodata/web_mercator.h"
#include "viewer/scene/event_id.h"
#include "viewer/scene/saved_view_names.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace chronomap {

namespace {

using Json = nlohmann::ordered_json;

constexpr double widest_panel_px = 4'000;
constexpr std::size_t longest_text = 1 << 20;
constexpr std::size_t longest_search = 1'000;

/// Takes a JSON object apart; what does not fit is noted and left as it was.
class Reader {
public:
    Reader(const Json& object, const Document& document, ReadView& out, std::string prefix = {})
        : m_object(object), m_document(document), m_out(out), m_prefix(std::move(prefix)) {}

    void flag(const char* key, bool& value) {
        if (const Json* found = find(key)) {
            found->is_boolean() ? void(value = found->get<bool>()) : note(key, *found);
        }
    }

    void number(const char* key, double& value, double least, double most) {
        if (const Json* found = find(key)) {
            const double read = found->is_number() ? found->get<double>() : NAN;
            read >= least&& read <= most ? void(value = read) : note(key, *found);
        }
    }

    template <std::size_t count, class Choice>
    void choice(const char* key, const std::array<std::string_view, count>& names, Choice& value) {
        if (const std::optional<std::string> read = text(key)) {
            const auto name = std::find(names.begin(), names.end(), *read);
            name != names.end() ? void(value = static_cast<Choice>(name - names.begin())) : note(key, *find(key));
        }
    }

    std::optional<std::string> text(const char* key) {
        const Json* found = find(key);
        if (found == nullptr || found->is_null()) {
            return std::nullopt;
        }
        if (!found->is_string()) {
            note(key, *found);
            return std::nullopt;
        }
        return found->get<std::string>();
    }

    void instant(const char* key, Instant& value) {
        read_time(key, [&](const std::string& written) { value = instant_in(written, infinite_future); });
    }

    void window(const char* key, TimeWindow& value) {
        read_time(key, [&](const std::string& written) {
            const std::size_t slash = written.find('/');
            if (slash == std::string::npos) {
                throw TimeError("no interval");
            }
            const TimeWindow read{instant_in(written.substr(0, slash), infinite_past),
                                  instant_in(written.substr(slash + 1), infinite_future)};
            if (read.is_empty()) {
                throw TimeError("an empty interval");
            }
            value = read;
        });
    }

    const Json* find(const char* key) const {
        const auto found = m_object.find(key);
        return found == m_object.end() ? nullptr : &*found;
    }

    void note(const char* key, const Json& value) {
        constexpr std::size_t longest = 80;
        std::string shown =
            value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', true, Json::error_handler_t::replace);
        m_out.unknown.push_back(m_prefix + key + ": " + shown.substr(0, longest));
    }

private:
    Instant instant_in(const std::string& written, Instant open) const {
        return written == ".." ? open : parse_instant(written, m_document.zone);
    }

    template <class Read>
    void read_time(const char* key, Read read) {
        if (const std::optional<std::string> written = text(key)) {
            try {
                read(*written);
            } catch (const TimeError&) {
                note(key, *find(key));
            }
        }
    }

    const Json& m_object;
    const Document& m_document;
    ReadView& m_out;
    std::string m_prefix;
};

void read_camera(Reader& reader, Camera& camera) {
    reader.number("zoom", camera.zoom, min_zoom, max_zoom);
    const Json* center = reader.find("center");
    if (center == nullptr) {
        return;
    }
    const bool is_pair =
        center->is_array() && center->size() == 2 && (*center)[0].is_number() && (*center)[1].is_number();
    const LonLat at = is_pair ? LonLat{(*center)[0].get<double>(), (*center)[1].get<double>()} : LonLat{NAN, NAN};
    if (std::abs(at.lon_deg) <= 180 && std::abs(at.lat_deg) <= 90) {
        camera.center = to_world(at);
    } else {
        reader.note("center", *center);
    }
}

void read_filter(Reader& reader, const Document& document, Filter& filter) {
    if (const std::optional<std::string> search = reader.text("search")) {
        filter.search = search->substr(0, longest_search);
    }
    const Json* chosen = reader.find("filter");
    if (chosen == nullptr) {
        return;
    }
    filter.chosen.clear();
    if (!chosen->is_array()) {
        reader.note("filter", *chosen);
        return;
    }
    for (const Json& one : *chosen) {
        const std::optional<FacetValue> value =
            one.is_string() ? document.finder->facets().value_from(one.get<std::string>()) : std::nullopt;
        if (value) {
            filter = with(std::move(filter), *value);
        } else {
            reader.note("filter", one);
        }
    }
}

void read_choices(Reader& reader, const Document& document, ViewState& view) {
    if (const std::optional<std::string> clock = reader.text("clock")) {
        const std::optional<Clock> known = clock_from_name(*clock);
        known ? void(view.clock = *known) : reader.note("clock", *clock);
    }
    if (const std::optional<std::string> theme = reader.text("theme")) {
        const std::optional<ThemeName> known = theme_from_name(*theme);
        known ? void(view.theme = *known) : reader.note("theme", *theme);
    }
    if (const std::optional<std::string> language = reader.text("language")) {
        const std::vector<std::string>& spoken = document.dossier->languages;
        const bool is_known = document.words->find(*language) != document.words->end() ||
                              std::find(spoken.begin(), spoken.end(), *language) != spoken.end();
        is_known ? void(view.language = *language) : reader.note("language", *language);
    }
    if (reader.find("select") != nullptr) {
        view.selected.reset();
    }
    if (const std::optional<std::string> id = reader.text("select")) {
        const std::vector<Entry>& entries = document.dossier->entries;
        const auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.id == *id; });
        entry != entries.end() ? void(view.selected = static_cast<EntryIndex>(entry - entries.begin()))
                               : reader.note("select", *id);
    }
}

void read_tables(Reader& reader, const Document& document, ViewState& view) {
    reader.choice("table_colors", saved_color_names, view.table_colors);
    if (const std::optional<std::string> id = reader.text("event")) {
        view.selected_event = event_from_id(document.tables, *id);
        if (!view.selected_event) {
            reader.note("event", *id);
        }
    }
}

void read_text_source(Reader& reader, const Document& document, PanelState& panel) {
    if (const std::optional<std::string> id = reader.text("text")) {
        const std::vector<Source>& sources = document.dossier->sources;
        const auto source = std::find_if(sources.begin(), sources.end(), [&](const Source& s) { return s.id == *id; });
        source != sources.end() ? void(panel.text = static_cast<SourceIndex>(source - sources.begin()))
                                : reader.note("text", *id);
    }
}

void read_open_facets(Reader& reader, PanelState& panel) {
    const Json* names = reader.find("open_facets");
    if (names == nullptr) {
        return;
    }
    panel.open_facets = 0;
    if (!names->is_array()) {
        reader.note("open_facets", *names);
        return;
    }
    for (const Json& name : *names) {
        const std::optional<Facet> facet = name.is_string() ? facet_from_name(name.get<std::string>()) : std::nullopt;
        facet ? void(panel.open_facets |= 1U << static_cast<unsigned>(*facet)) : reader.note("open_facets", name);
    }
}

} // namespace

ReadView view_from_json(std::string_view text, const Document& document, const ViewState& otherwise) {
    if (text.size() > longest_text) {
        throw SavedViewError("a saved view has at most a megabyte");
    }
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("format") || json["format"] != saved_view_format) {
        throw SavedViewError(std::string("a saved view is a JSON object with \"format\": \"") + saved_view_format +
                             "\"");
    }
    ReadView read{otherwise, {}};
    ViewState& view = read.view;
    Reader reader(json, document, read);
    read_camera(reader, view.camera);
    reader.window("time", view.window);
    reader.window("axis", view.axis);
    reader.instant("playhead", view.playhead);
    reader.choice("mode", saved_mode_names, view.time_mode);
    reader.flag("sure", view.shows_sure);
    reader.flag("maybe", view.shows_maybe);
    reader.flag("utc", view.zone_is_utc);
    reader.flag("time_runs_left", view.time_runs_left);
    read_filter(reader, document, view.filter);
    read_choices(reader, document, view);
    read_tables(reader, document, view);
    const Json* panel = reader.find("panel");
    if (panel != nullptr && panel->is_object()) {
        Reader inner(*panel, document, read, "panel.");
        inner.flag("shown", view.panel.is_shown);
        inner.number("width", view.panel.width_px, 0, widest_panel_px);
        inner.choice("tab", saved_tab_names, view.panel.tab);
        inner.flag("newest_first", view.panel.newest_first);
        inner.flag("tray", view.panel.tray_is_open);
        read_text_source(inner, document, view.panel);
        read_open_facets(inner, view.panel);
    }
    view.playhead = std::clamp(view.playhead, view.window.begin, view.window.end);
    view.panel.reveals_selection = view.selected || view.selected_event;
    return read;
}

} // namespace chronomap
