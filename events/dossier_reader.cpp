#include "events/dossier_reader.h"

#include "events/dossier_parts.h"
#include "events/edtf.h"
#include "events/geojson_dossier.h"
#include "events/input_file.h"
#include "events/safe_text.h"

#include <system_error>

namespace chronomap {
namespace {

constexpr std::string_view format_name = "chronomap-dossier/1";

bool is_our_format(JsonReading& reading, const JsonValue& root) {
    if (!reading.expect(root, JsonKind::object))
        return false;
    const auto format = reading.member(root, "format");
    if (format && format->is(JsonKind::text) && format->text() == format_name)
        return true;
    const std::string expected = "expected \"format\": " + in_quotes(format_name);
    if (format)
        reading.error(*format, "found " + described(*format) + "; " + expected);
    else
        reading.error(root, "this is no dossier: " + expected);
    return false;
}

void read_zone(JsonReading& reading, const JsonValue& root, DossierDraft& draft) {
    const auto name = reading.member(root, "time_zone", JsonKind::text);
    if (!name)
        return;
    if (auto zone = TimeZone::find(name->text())) {
        draft.zone = *zone;
        draft.dossier.time_zone = zone->name();
    } else
        reading.error(*name, in_quotes(name->text()) +
                                 " is no time zone; expected an IANA name such as \"Asia/Yerevan\"; UTC is used");
}

std::optional<std::array<double, 4>> read_box(JsonReading& reading, const JsonValue& view) {
    const auto value = reading.member(view, "bbox", JsonKind::list);
    if (!value)
        return std::nullopt;
    std::vector<double> edges;
    for (const JsonValue edge : value->children())
        edges.push_back(edge.is(JsonKind::number) ? edge.number() : 1e9); // 1e9: in no range
    if (edges.size() == 4 && is_valid({edges[0], edges[1]}) && is_valid({edges[2], edges[3]}) && edges[1] < edges[3])
        return std::array<double, 4>{edges[0], edges[1], edges[2], edges[3]};
    reading.error(*value, "expected [west, south, east, north] in degrees, south of north");
    return std::nullopt;
}

void read_view(JsonReading& reading, const JsonValue& root, DossierDraft& draft) {
    const auto view = reading.member(root, "view", JsonKind::object);
    if (!view)
        return;
    reading.check_keys(*view, {"time", "bbox"});
    draft.dossier.opening.west_south_east_north = read_box(reading, *view);
    if (const auto time = reading.member(*view, "time", JsonKind::text)) {
        try {
            draft.dossier.opening.time = parse_window(time->text(), draft.zone);
        } catch (const TimeError& error) {
            reading.error(*time, error.what());
        }
    }
}

Dossier read_all(JsonReading& reading, const JsonValue& root) {
    reading.check_keys(
        root, {"format", "title", "summary", "time_zone", "view", "sources", "sides", "actors", "places", "entries"});
    DossierDraft draft;
    draft.dossier.title = reading.language_text(root, "title");
    draft.dossier.summary = reading.language_text(root, "summary");
    if (draft.dossier.title.is_empty())
        reading.error(root, "the dossier has no title");
    if (!root.find("entries"))
        reading.error(root, "the dossier has no entries; expected \"entries\" with a list of events and statements");
    read_zone(reading, root, draft);
    read_view(reading, root, draft);
    read_sources(reading, root, draft);
    read_sides(reading, root, draft);
    read_places(reading, root, draft);
    read_actors(reading, root, draft);
    read_entries(reading, root, draft);
    draft.dossier.languages = languages_of(draft.dossier);
    return std::move(draft.dossier);
}

} // namespace

DossierResult parse_dossier(std::string_view json, const std::string& name) {
    DossierResult result;
    try {
        const JsonTree tree = JsonTree::parse(json);
        JsonReading reading(name, result.problems);
        const std::optional<JsonValue> exported = dossier_in_geojson(tree.root());
        const JsonValue dossier = exported.value_or(tree.root());
        result.usable = is_our_format(reading, dossier);
        if (!result.usable)
            return result;
        if (exported)
            check_features(reading, tree.root(), dossier);
        for (const JsonValue& repeated : tree.repeated_keys())
            reading.error(repeated,
                          "the key " + in_quotes(repeated.key()) + " stands here twice; only the first is read");
        result.dossier = read_all(reading, dossier);
        reading.finish();
    } catch (const JsonError& error) {
        result.problems.push_back({Problem::Severity::error, name, "", error.what()});
    }
    return result;
}

DossierResult read_dossier(const std::filesystem::path& path) {
    std::error_code unknown;
    const std::filesystem::path file = std::filesystem::is_directory(path, unknown) ? path / "dossier.json" : path;
    try {
        return parse_dossier(read_input_file(file, JsonTree::max_bytes), file.string());
    } catch (const InputFileError& error) {
        return {{}, {{Problem::Severity::error, file.string(), "", error.what()}}, false};
    }
}

} // namespace chronomap
