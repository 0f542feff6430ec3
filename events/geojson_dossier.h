#pragma once

#include "events/json_reading.h"

#include <optional>
#include <string_view>

namespace chronomap {

/// The member of a GeoJSON FeatureCollection of ours (RFC 7946, section 6) that holds what the features show, and the key
/// in it under which the dossier stands in the published format. Features are there for other programs; the dossier in
/// the member is what counts.
inline constexpr std::string_view geojson_member = "chronomap";
inline constexpr std::string_view geojson_dossier_key = "dossier";

/// The dossier within a GeoJSON file of ours; nothing for any other JSON.
std::optional<JsonValue> dossier_in_geojson(const JsonValue& root);

/// Warns where the features are no longer those of the dossier's entries: somebody changed the one and not the other.
void check_features(JsonReading& reading, const JsonValue& root, const JsonValue& dossier);

} // namespace chronomap
