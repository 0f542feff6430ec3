#pragma once

#include "geodata/base_map.h"
#include "geodata/base_map_format.h"
#include "geodata/base_map_writer.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chronomap {

/// Which form the points of a feature take when they are decoded.
enum class PartShape : std::uint8_t { as_stored, outline };

/// One opened `*.cmb` file. Immutable.
class BaseMapFile {
public:
    /// Maps the file into memory and verifies all but the geometry, which is verified record by record when it is first
    /// decoded. Throws BaseMapError naming the file.
    static BaseMapFile open(const std::filesystem::path& file);

    /// The same from bytes held elsewhere, which must outlive the result; `name` is used in errors.
    static BaseMapFile parse(std::string_view bytes, std::string name);

    /// The records of a layer at the level that serves a zoom; empty when there are none.
    std::pair<std::size_t, std::size_t> records_of(MapLayer layer, double zoom) const;

    /// The records of a layer at one level.
    std::pair<std::size_t, std::size_t> records_at(MapLayer layer, std::size_t level) const;

    std::size_t level_for(double zoom) const;
    std::size_t level_count() const { return m_levels.size(); }

    /// Bounds of a record in world units.
    WorldBox bounds_of(std::size_t record) const;

    /// The description (code, names, dates, min_zoom) of a record; layer and parts are empty.
    const MapFeature& description_of(std::size_t record) const;

    /// Decodes what of a record meets `view`. Polygon rings keep every point near the view; far stretches shrink to
    /// points that leave the inside of the view as it is. Lines come back in pieces. With `outline` a polygon's rings
    /// come back as lines, without the stretches along the edges of the world. Throws BaseMapError.
    std::vector<std::vector<WorldPoint>> parts_of(std::size_t record, const WorldBox& view, PartShape shape) const;

    const std::vector<MapLabel>& labels() const { return m_labels; }
    const std::vector<MapCredit>& credits() const { return m_credits; }
    const std::vector<MapNote>& notes() const { return m_notes; }

private:
    void read_header();
    void read_catalogue(std::string_view bytes);
    void read_index(std::string_view bytes, std::uint64_t geometry_size);
    std::string_view verified_geometry(std::size_t record) const;

    std::string m_name;
    std::shared_ptr<const void> m_mapping;
    std::string_view m_bytes;
    std::string_view m_geometry;
    std::vector<MapLevel> m_levels;
    std::vector<MapFeature> m_descriptions;
    std::vector<base_map_format::IndexRecord> m_records;
    std::unique_ptr<std::atomic<bool>[]> m_verified; ///< by record; set once its checksum was found right
    std::map<std::pair<unsigned, unsigned>, std::pair<std::size_t, std::size_t>> m_ranges;
    std::vector<MapLabel> m_labels;
    std::vector<MapCredit> m_credits;
    std::vector<MapNote> m_notes;
};

} // namespace chronomap
