#include "geodata/vector_file.h"

#include "geodata/vector_module.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace chronomap {

bool has_vector_file_name(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 19> endings{".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".jsonl", ".kml",
                                                       ".kmz",     ".gpx",  ".gpkg",     ".fgb",      ".shp",    ".shz",   ".zip",
                                                       ".xlsx",    ".ods",  ".sqlite",   ".sqlite3",  ".db"};
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

VectorFile read_vector_file(const std::filesystem::path& path, const VectorFileOptions& options) {
    return vector_module().read(path, options);
}

std::vector<std::string> workbook_sheets(const std::filesystem::path& path) {
    return vector_module().sheets(path);
}

} // namespace chronomap
