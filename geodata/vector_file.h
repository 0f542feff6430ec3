#pragma once

#include "geodata/web_mercator.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace chronomap {

/// A file cannot be read; the message is one sentence that names what was expected, without the file.
struct VectorFileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct VectorFileCancelled : std::runtime_error {
    VectorFileCancelled() : std::runtime_error("cancelled") {}
};

/// A column of the rows of a vector file.
struct VectorColumn {
    enum class Kind : std::uint8_t {
        attribute, ///< a value of its own
        longitude, ///< degrees (WGS 84) of the row's point; of a line or an area, of a point in it
        latitude,
    };

    std::string name;
    Kind kind = Kind::attribute;

    friend bool operator==(const VectorColumn&, const VectorColumn&) = default;
};

/// The lines or the area of a row, simplified no further than 1 m.
struct VectorShape {
    std::uint64_t row = 0;                      ///< from 0
    bool is_area = false;                       ///< rings, filled even-odd and closed implicitly; else lines
    std::vector<std::vector<WorldPoint>> parts; ///< lines that cross 180° leave [0, 1] rather than cross the map
};

/// What a vector file holds.
struct VectorFile {
    std::string
        text; ///< rows as comma-separated UTF-8 (RFC 4180, lines end with \n), the names of the columns first, one record a feature
    std::vector<VectorColumn> columns; ///< those of the text
    std::uint64_t rows = 0;
    std::vector<VectorShape> shapes; ///< by row
    std::vector<std::string> layers; ///< names of all layers (sheets, folders) that have features, read or not
    std::vector<std::string> notes;  ///< what the user must know, each one sentence
};

// What is refused, with a sentence that says so, or (shapes) left out with a note.
inline constexpr std::uint64_t most_vector_rows = 20'000'000;
inline constexpr std::size_t most_vector_text_bytes = std::size_t{2} << 30;
inline constexpr std::size_t most_vector_columns = 4'000;
inline constexpr std::size_t most_shape_points = 20'000'000;
inline constexpr std::uint64_t most_unpacked_bytes = std::uint64_t{1}
                                                     << 30; ///< of all that a KMZ, XLSX, ODS or zip file holds
inline constexpr std::uint64_t most_packing_ratio = 200;    ///< of those that unpack to more than 16 MiB

struct VectorFileOptions {
    std::string
        layer; ///< read this one alone; empty: all that have features, with a column "layer" when there are several
    std::string
        crs; ///< of the coordinates ("EPSG:32638", WKT, PROJ), instead of what the file says; empty: as the file says, else WGS 84

    std::size_t most_text_bytes = most_vector_text_bytes;

    /// Told now and then how many rows have been read, and which part of the whole that is, 0 to 1; from the reading thread.
    std::function<void(std::uint64_t rows, double part)> progress;
    const std::atomic<bool>* is_cancelled =
        nullptr; ///< set by others: reading ends soon, by throwing VectorFileCancelled
};

/// Whether the file's name ends in one of a format that read_vector_file() reads: .geojson .json .geojsonl .geojsons .ndjson .jsonl
/// .kml .kmz .gpx .gpkg .fgb .shp .shz .zip .xlsx .ods .sqlite .db .sqlite3.
bool has_vector_file_name(const std::filesystem::path& path);

/// Reads a file of geographic data or a workbook: GeoJSON, a sequence of GeoJSON, KML, KMZ, GPX, GeoPackage, FlatGeobuf, Shapefile (also in a
/// zip), XLSX, ODS, SQLite, SpatiaLite. The format is told by the content, not by the name. Positions of any coordinate system become WGS 84.
/// Times are text with no more precision than the file gives them: "2022-09-13", "2022-09-13T05:00:30.5+04:00", without an offset where
/// none is known. KML's begin and end are columns of these names; ".." stands for a side that a TimeSpan leaves open. What the file itself
/// shows to be binary is left out, with a note.
///
/// Nothing is ever fetched; whatever a file refers to elsewhere is left alone. The reading is done by a process of its own, within limits that
/// grow with the file (see reader_limits.h). Needs the program chronomap-reader and the module libchronomap_gdal.so, which are looked for beside
/// this program, in ../lib/chronomap from there, and first of all in the folder $CHRONOMAP_MODULES.
/// Throws VectorFileError, VectorFileCancelled. May be called from several threads.
VectorFile read_vector_file(const std::filesystem::path& path, const VectorFileOptions& options = {});

/// The layers of a file (the sheets of a workbook) that have rows, by name, each as a file of its own, in order. Throws VectorFileError.
std::vector<std::pair<std::string, VectorFile>> read_vector_layers(const std::filesystem::path& path);

/// The names of the sheets of a workbook (XLSX, ODS), without reading them. Throws VectorFileError.
std::vector<std::string> workbook_sheets(const std::filesystem::path& path);

} // namespace chronomap
