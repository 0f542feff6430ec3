#include "geodata/bake/gshhg.h"

#include <cmath>
#include <gdal_priv.h>
#include <stdexcept>

namespace chronomap::bake {

namespace {

/// Offsets in a tile are unsigned 16-bit numbers, kept as signed ones.
double fraction_of(double stored) {
    return (stored < 0 ? stored + 65536.0 : stored) / 65535.0;
}

double rounded(double degrees) {
    return std::round(degrees * 1e4) / 1e4;
}

} // namespace

GshhgFile::GshhgFile(const std::filesystem::path& file) : m_file(file) {
    GDALAllRegister();
    const char* const drivers[] = {"netCDF", nullptr};
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_MULTIDIM_RASTER, drivers));
    m_root = dataset ? dataset->GetRootGroup() : nullptr;
    if (!m_root) {
        throw std::runtime_error(file.string() + ": cannot be read");
    }
    m_tile_deg = array("Bin_size_in_minutes").at(0) / 60.0;
    m_columns = static_cast<std::size_t>(array("N_bins_in_360_longitude_range").at(0));
    m_lon = array("Relative_longitude_from_SW_corner_of_bin");
    m_lat = array("Relative_latitude_from_SW_corner_of_bin");
}

std::vector<double> GshhgFile::array(const std::string& name) const {
    const auto found = m_root->OpenMDArray(name);
    if (!found) {
        throw std::runtime_error(m_file.string() + ": has no " + name);
    }
    std::vector<double> values(found->GetTotalElementsCount());
    std::vector<GUInt64> starts(found->GetDimensionCount(), 0);
    std::vector<size_t> counts;
    for (const auto& dimension : found->GetDimensions()) {
        counts.push_back(dimension->GetSize());
    }
    if (!found->Read(starts.data(), counts.data(), nullptr, nullptr, GDALExtendedDataType::Create(GDT_Float64),
                     values.data())) {
        throw std::runtime_error(m_file.string() + ": its " + name + " cannot be read");
    }
    return values;
}

Line GshhgFile::points(std::size_t tile, std::size_t first, std::size_t count) const {
    const double west = static_cast<double>(tile % m_columns) * m_tile_deg;
    const double south = 90.0 - static_cast<double>(tile / m_columns + 1) * m_tile_deg;
    Line line;
    for (std::size_t point = first; point < first + count; ++point) {
        const double east = west + fraction_of(m_lon.at(point)) * m_tile_deg;
        line.push_back(
            {rounded(east >= 180 ? east - 360 : east), rounded(south + fraction_of(m_lat.at(point)) * m_tile_deg)});
    }
    return line;
}

std::vector<std::pair<std::size_t, std::size_t>> GshhgFile::tiles() const {
    const std::vector<double> first = array("Id_of_first_segment_in_a_bin");
    const std::vector<double> count = array("N_segments_in_a_bin");
    std::vector<std::pair<std::size_t, std::size_t>> tiles;
    for (std::size_t tile = 0; tile < first.size(); ++tile) {
        const auto begin = static_cast<std::size_t>(first[tile]);
        tiles.emplace_back(begin, begin + static_cast<std::size_t>(count[tile]));
    }
    return tiles;
}

} // namespace chronomap::bake
