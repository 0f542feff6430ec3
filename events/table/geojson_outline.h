#pragma once

#include "events/table/byte_source.h"
#include "events/table/feature_keys.h"
#include "events/table/feature_stream.h"
#include "events/table/geojson_source.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace chronomap {

/// Features that follow each other in a file.
struct FeaturePiece {
    std::uint64_t begin = 0; ///< where the first one begins
    std::uint32_t rows = 0;  ///< how many; at least one
};

/// What is known of a GeoJSON file once all of it was looked through.
struct GeoJsonOutline {
    FeatureOrder order = FeatureOrder::list;
    std::vector<FeaturePiece> pieces;
    std::uint64_t features_end = 0; ///< behind the last feature
    FeatureKeys keys;               ///< of all features, in the order of the file
    bool is_cut_off = false;        ///< the file ends where more is expected
};

/// Looks through a file on several threads; nothing when something else is in it than features that are points or without
/// a geometry, in WGS 84. Throws TableError and Cancelled.
std::optional<GeoJsonOutline> outline_of(const ByteSource& bytes, const GeoJsonSettings& settings, Progress& progress);

} // namespace chronomap
