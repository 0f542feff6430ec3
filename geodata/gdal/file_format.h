#pragma once

#include "geodata/gdal/file_part.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace chronomap::gdal {

/// Who reads a file.
enum class Reader : std::uint8_t { gdal, kml, xlsx, ods };

/// A format that is read.
struct FileFormat {
    std::string name; ///< for people: "GeoJSON", "Shapefile"
    Reader reader = Reader::gdal;
    std::string path;                   ///< what GDAL or the reader is to open: a file, an archive, or a member of one
    std::vector<const char*> drivers{}; ///< of Reader::gdal: those that may open it, null at the end
    std::vector<FilePart> parts{};      ///< of Reader::kml: the files to read
    bool is_database = false;           ///< its layers may be queries
    std::string elsewhere{};            ///< an address that its beginning refers to and that is not read; empty: none
    int passes = 0;                     ///< how often its driver reads the whole file; 0: feature by feature
};

/// Tells a file's format by its content. Throws VectorFileError for any other content, what cannot be opened, and archives beyond the limits.
FileFormat format_of(const std::filesystem::path& path);

} // namespace chronomap::gdal
