#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace chronomap::gdal {

/// A format that is read, with what GDAL needs for it.
struct FileFormat {
    std::string name;                       ///< for people: "GeoJSON", "Shapefile"
    std::vector<const char*> drivers;       ///< GDAL's names of those that may open it; null at the end
    std::string path;                       ///< what they are to open
};

/// Tells a file's format by its content. Throws VectorFileError for any other content, what cannot be opened, and archives beyond the limits.
FileFormat format_of(const std::filesystem::path& path);

} // namespace chronomap::gdal
