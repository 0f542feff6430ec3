#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// What GDAL finds in the first layer of a file; the bytes of values as GDAL gives them, "" for none.
struct GdalRows {
    struct Row {
        std::vector<std::string> values;
        std::int64_t number = 0;                        ///< GDAL's FID
        std::optional<std::pair<double, double>> place; ///< longitude and latitude
    };

    std::vector<std::string> names;
    std::vector<Row> rows;
};

/// Reads a file through a driver with its open options; nothing when it does not open the file.
std::optional<GdalRows> gdal_rows(const std::filesystem::path& file, const std::vector<const char*>& drivers,
                                  const std::vector<const char*>& options);

} // namespace chronomap
