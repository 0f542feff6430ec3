#pragma once

#include "events/table/byte_source.h"
#include "events/table/feature_stream.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace chronomap {

/// What stands around the features of a GeoJSON file.
struct GeoJsonRoot {
    FeatureOrder order = FeatureOrder::list;
    std::uint64_t features_begin = 0; ///< behind the bracket that opens their list, or where the first one begins
    bool is_collection = false;       ///< is known to be a FeatureCollection
};

/// Reads what stands before the features, at most so many bytes; nothing when it is neither a FeatureCollection nor a
/// sequence of features, or in another reference system than WGS 84.
std::optional<GeoJsonRoot> read_geojson_root(const ByteSource& bytes, std::size_t most_bytes);

/// Looks at what stands behind the features, from the bracket that closes their list. cut: nothing but the end of the file is wrong, and
/// nothing that tells of the features is missing.
JsonLook look_at_ending(const ByteSource& bytes, const GeoJsonRoot& root, std::uint64_t offset, std::size_t most_bytes);

} // namespace chronomap
