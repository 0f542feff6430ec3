#pragma once

#include "events/table/row_source.h"

#include <cstddef>
#include <filesystem>
#include <memory>

namespace chronomap {

/// How a GeoJSON file is read; the defaults are for use, others for tests.
struct GeoJsonSettings {
    std::size_t piece_bytes = std::size_t{1} << 20;     ///< what a thread takes at a time
    std::size_t lookahead_bytes = std::size_t{1} << 12; ///< read behind a piece, for the end of its last feature
    std::size_t block_rows = std::size_t{1} << 10;
    std::size_t most_feature_bytes = std::size_t{1} << 24; ///< also of what stands before and behind the features
    std::size_t most_columns = std::size_t{1} << 14;
    unsigned threads = 0; ///< that look the file through; 0: as many as processors
};

/// Opens a GeoJSON file whose features are points in WGS 84, or have no geometry: a FeatureCollection, or features that
/// follow each other, each on a line (GeoJSONSeq) or behind a record separator. Looks all of it through, because a property
/// may come up late: `progress` tells how far that is, and may be null.
///
/// Of a file that is cut off the features before that are there, and notes() says so.
///
/// Null for all other files, also for those that are no JSON or have a feature of more than 16 MB: GDAL may know them.
/// Throws TableError when the file cannot be read or has more than 16384 properties, and Cancelled.
///
/// The columns are the properties in the order in which they come up, then "longitude" and "latitude". It gives what GDAL
/// gives, cell for cell, but where that loses what people wrote:
///  * numbers stay as they are written (1.10, 1e5, 12345678901234567890), true and false words; a text that looks like
///    a date stays one (GDAL: with DATE_AS_STRING=YES);
///  * arrays are JSON text as objects are (GDAL: with ARRAY_AS_STRING=YES), in which "/" is no "\/";
///  * every member of a feature beside type, geometry, properties and bbox is a column, of which GDAL keeps only an id
///    that is text; where a property has the same name, that is what is seen;
///  * text behind a NUL character (\u0000), and text that is not UTF-8 (see text_of).
/// GDAL's columns may have another order where not all features have the same properties.
///
/// read(), sample() and row() throw TableError when the file has changed.
std::unique_ptr<RowSource> open_geojson(const std::filesystem::path& path, Progress* progress = nullptr,
                                        const GeoJsonSettings& settings = {});

} // namespace chronomap
