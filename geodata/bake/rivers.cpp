#include "geodata/bake/rivers.h"

#include <cmath>
#include <gdal_priv.h>
#include <map>
#include <stdexcept>
#include <string>

namespace chronomap::bake {

namespace {

std::vector<double> array_of(const GDALGroup& group, const std::string& name) {
    const auto array = group.OpenMDArray(name);
    if (!array) {
        throw std::runtime_error("the river file has no " + name);
    }
    std::vector<double> values(array->GetTotalElementsCount());
    std::vector<GUInt64> starts(array->GetDimensionCount(), 0);
    std::vector<size_t> counts;
    for (const auto& dimension : array->GetDimensions()) {
        counts.push_back(dimension->GetSize());
    }
    if (!array->Read(starts.data(), counts.data(), nullptr, nullptr, GDALExtendedDataType::Create(GDT_Float64), values.data())) {
        throw std::runtime_error("the river file's " + name + " cannot be read");
    }
    return values;
}

/// Offsets in a tile are unsigned 16-bit numbers, kept as signed ones.
double fraction_of(double stored) {
    return (stored < 0 ? stored + 65536.0 : stored) / 65535.0;
}

} // namespace

std::vector<RiverClass> read_rivers(const std::filesystem::path& file, int max_level) {
    GDALAllRegister();
    const char* const drivers[] = {"netCDF", nullptr};
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_MULTIDIM_RASTER, drivers));
    const auto root = dataset ? dataset->GetRootGroup() : nullptr;
    if (!root) {
        throw std::runtime_error(file.string() + ": cannot be read");
    }
    const double tile_deg = array_of(*root, "Bin_size_in_minutes").at(0) / 60.0;
    const auto columns = static_cast<std::size_t>(array_of(*root, "N_bins_in_360_longitude_range").at(0));
    const auto first_segment = array_of(*root, "Id_of_first_segment_in_a_bin");
    const auto segment_count = array_of(*root, "N_segments_in_a_bin");
    const auto point_count = array_of(*root, "N_points_for_a_segment");
    const auto level_of = array_of(*root, "Hierarchial_level_of_a_segment");
    const auto first_point = array_of(*root, "Id_of_first_point_in_a_segment");
    const auto lon = array_of(*root, "Relative_longitude_from_SW_corner_of_bin");
    const auto lat = array_of(*root, "Relative_latitude_from_SW_corner_of_bin");

    std::map<int, Lines> by_level;
    for (std::size_t tile = 0; tile < first_segment.size(); ++tile) {
        const double west = static_cast<double>(tile % columns) * tile_deg;
        const double south = 90.0 - static_cast<double>(tile / columns + 1) * tile_deg;
        for (double s = 0; s < segment_count[tile]; ++s) {
            const auto segment = static_cast<std::size_t>(first_segment[tile] + s);
            Line line;
            for (double p = 0; p < point_count[segment]; ++p) {
                const auto point = static_cast<std::size_t>(first_point[segment] + p);
                const double east = west + fraction_of(lon[point]) * tile_deg;
                // A hundred-thousandth of a degree: ends that meet at a tile's edge become equal.
                const auto rounded = [](double degrees) { return std::round(degrees * 1e4) / 1e4; };
                line.push_back({rounded(east >= 180 ? east - 360 : east), rounded(south + fraction_of(lat[point]) * tile_deg)});
            }
            const int level = static_cast<int>(level_of[segment]);
            if (line.size() > 1 && level <= max_level && std::abs(line.front().lon_deg - line.back().lon_deg) < 180) {
                by_level[level].push_back(std::move(line));
            }
        }
    }
    std::vector<RiverClass> classes;
    for (const auto& [level, lines] : by_level) {
        classes.push_back({level, lines_of(to_geometry(lines))});
    }
    return classes;
}

} // namespace chronomap::bake
