#pragma once

#include "geodata/base_map.h"
#include "geodata/base_map_format.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace chronomap {

/// One generalisation of the map.
struct MapLevel {
    double max_zoom = 24;    ///< largest zoom it is made for
    unsigned grid_bits = 20; ///< coordinates are whole numbers of 2^-grid_bits world units
};

/// Collects features, labels, credits and notes and lays them out as one baked map file (base_map_format.h).
/// The same calls give the same bytes.
class BaseMapWriter {
public:
    /// Levels in ascending order of max_zoom; at least one.
    explicit BaseMapWriter(std::vector<MapLevel> levels);

    /// Adds one feature as it looks at one level. Polygon parts are rings without a repeated last point. Points outside
    /// [0, 1] are clamped; parts that collapse on the level's grid are left out, and features without parts too.
    void add(std::size_t level, const MapFeature& feature);

    void add(const MapLabel& label) { m_labels.push_back(label); }
    void add(const MapCredit& credit) { m_credits.push_back(credit); }
    void add(const MapNote& note) { m_notes.push_back(note); }

    /// The whole file.
    std::string bytes() const;

    /// Writes the file; throws std::runtime_error when that fails.
    void write(const std::filesystem::path& file) const;

private:
    struct Entry {
        base_map_format::IndexRecord record;
        std::string geometry;
    };

    std::uint32_t describe(const MapFeature& feature);
    std::string catalogue() const;

    std::vector<MapLevel> m_levels;
    std::vector<Entry> m_entries;
    std::vector<std::string> m_descriptions;
    std::map<std::string, std::uint32_t> m_description_ids;
    std::vector<MapLabel> m_labels;
    std::vector<MapCredit> m_credits;
    std::vector<MapNote> m_notes;
};

/// True for the layers whose parts are rings.
constexpr bool is_polygon(MapLayer layer) {
    return layer == MapLayer::land || layer == MapLayer::country_area || layer == MapLayer::province_area ||
           layer == MapLayer::lake;
}

} // namespace chronomap
