#include "events/geojson_dossier.h"

#include "events/safe_text.h"

#include <set>
#include <string>

namespace chronomap {
namespace {

std::string id_in(const std::optional<JsonValue>& holder) {
    const auto id = holder ? holder->find("id") : std::nullopt;
    return id && id->is(JsonKind::text) ? std::string(id->text()) : std::string();
}

std::set<std::string> ids_in(const std::optional<JsonValue>& list) {
    std::set<std::string> ids;
    if (list)
        for (const JsonValue element : list->children())
            ids.insert(id_in(element));
    return ids;
}

} // namespace

std::optional<JsonValue> dossier_in_geojson(const JsonValue& root) {
    const auto type = root.find("type");
    const auto ours = root.find(geojson_member);
    if (!type || !type->is(JsonKind::text) || type->text() != "FeatureCollection" || !ours)
        return std::nullopt;
    return ours->find(geojson_dossier_key);
}

void check_features(JsonReading& reading, const JsonValue& root, const JsonValue& dossier) {
    const auto features = root.find("features");
    const std::set<std::string> entries = ids_in(dossier.find("entries"));
    const std::set<std::string> shown = ids_in(features);
    const std::string what =
        "; the entries are read from \"" + std::string(geojson_member) + "\", not from the features";
    if (!features) {
        reading.warn(root, "there are no features" + what);
        return;
    }
    for (const JsonValue feature : features->children())
        if (!entries.contains(id_in(feature)))
            reading.warn(feature, "no entry has the id " + in_quotes(id_in(feature)) + " of this feature" + what);
    for (const std::string& id : entries)
        if (!shown.contains(id))
            reading.warn(*features, "the entry " + in_quotes(id) + " has no feature" + what);
}

} // namespace chronomap
