#pragma once

#include "events/table/geojson_outline.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace chronomap {

/// An open GeoJSON file.
struct GeoJsonText {
    std::shared_ptr<const ByteSource> bytes;
    GeoJsonOutline outline;
    std::vector<SourceColumn> columns;        ///< those of the keys, then longitude and latitude
    std::vector<std::uint32_t> column_of_key; ///< by the key's number
    GeoJsonSettings settings;

    /// The column that a value is in; columns.size() when it is in none, or in one that is not known.
    std::size_t column_of(const FeatureValue& value) const;
};

/// Whether a value is that of a member of the feature itself, which is not seen where a property has the same name.
inline bool yields_to_properties(const FeatureValue& value) {
    return !value.is_property && !value.is_coordinate();
}

/// RowSource::read().
std::vector<std::uint32_t> read_geojson(const GeoJsonText& text, const std::vector<std::size_t>& wanted,
                                        unsigned threads, Progress& progress,
                                        const std::function<void(const RowBlock&, unsigned worker)>& take);

} // namespace chronomap
