#pragma once

#include "geodata/web_mercator.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// What a feature of the base map is. `land`, `lake` and `province_area` are polygons, the others lines.
enum class MapLayer : std::uint8_t {
    land,          ///< the ground, drawn above the sea
    country_area,  ///< one polygon feature a country; code is its ISO 3166-1 alpha-3 code
    province_area, ///< first-level divisions; code is ISO 3166-2
    lake,
    river,
    coast,
    country_border, ///< code is "ARM|AZE": the two alpha-3 codes in alphabetical order
    province_border,
    dated_line, ///< disputed or former line, shown only while its dates meet the time in view
};

/// One feature, decoded for one range of zooms. A polygon's rings are closed implicitly and filled even-odd.
struct MapFeature {
    MapLayer layer = MapLayer::land;
    std::string code;                         ///< see MapLayer; empty where there is none
    std::map<std::string, std::string> names; ///< language to name
    std::string dates;                        ///< EDTF interval of a dated line; empty: always
    double min_zoom = 0;                      ///< smallest zoom at which it should be drawn
    WorldBox bounds;
    std::vector<std::vector<WorldPoint>> parts; ///< rings or polylines
};

enum class MapLabelKind : std::uint8_t { country, sea, lake, capital, region };

/// A name of the base map with the point it belongs to.
struct MapLabel {
    MapLabelKind kind = MapLabelKind::country;
    std::string code;                         ///< ISO 3166-1 alpha-3 code of the country it belongs to; may be empty
    std::map<std::string, std::string> names; ///< language to name; always has "en"
    WorldPoint at;
    double min_zoom = 0; ///< smallest and largest zoom at which it helps
    double max_zoom = 24;
    double rank = 0; ///< 0 is the most important
};

/// Where data of the base map comes from.
struct MapCredit {
    std::string name, version, licence, attribution;
};

/// What must be said about the borders in a box ("not demarcated in 2022 ...").
struct MapNote {
    WorldBox bounds;
    std::map<std::string, std::string> text; ///< language to sentence
};

/// The folder of baked map files is missing, damaged or of an unknown version; says which file and why.
struct BaseMapError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The offline base map: immutable, safe to read from several threads at once.
class BaseMap {
public:
    /// A map without features (what is drawn when no base map can be read).
    BaseMap();
    BaseMap(BaseMap&&) noexcept;
    BaseMap& operator=(BaseMap&&) noexcept;
    ~BaseMap();

    /// Opens every `*.cmb` file of a folder. Throws BaseMapError. Outlines are verified when they are first used: what
    /// gives features out throws BaseMapError too when it meets a damaged one.
    static BaseMap open(const std::filesystem::path& folder);

    bool is_empty() const;

    /// Calls `visit` for each feature of the layer that is drawn at this zoom and whose bounds meet `view`,
    /// generalised for this zoom, in drawing order. Features east of 180° are not repeated.
    void visit(MapLayer layer, double zoom, const WorldBox& view,
               const std::function<void(const MapFeature&)>& visit) const;

    /// The outline of a country or province by code ("AM-SU", "ARM") at a zoom, or nothing.
    std::optional<MapFeature> area(std::string_view code, double zoom) const;

    /// The border between two countries (alpha-3 codes in any order) at a zoom, or nothing.
    std::optional<MapFeature> border(std::string_view country_a, std::string_view country_b, double zoom) const;

    const std::vector<MapLabel>& labels() const;
    const std::vector<MapCredit>& credits() const;
    const std::vector<MapNote>& notes() const;

private:
    struct Content;
    std::unique_ptr<const Content> m_content;
};

} // namespace chronomap
