#pragma once

#include "geodata/bake/shapes.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

class GDALGroup;

namespace chronomap::bake {

/// A file of GSHHG: segments of lines, cut at the edges of square tiles. Throws std::runtime_error.
class GshhgFile {
public:
    explicit GshhgFile(const std::filesystem::path& file);

    std::vector<double> array(const std::string& name) const;

    /// The points of a segment. Ends that meet at a tile's edge are equal.
    Line points(std::size_t tile, std::size_t first, std::size_t count) const;

    /// The segments of each tile: [begin, end).
    std::vector<std::pair<std::size_t, std::size_t>> tiles() const;

private:
    std::filesystem::path m_file;
    std::shared_ptr<GDALGroup> m_root;
    double m_tile_deg = 0;
    std::size_t m_columns = 0;
    std::vector<double> m_lon, m_lat;
};

} // namespace chronomap::bake
