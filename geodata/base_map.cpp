#include "geodata/base_map.h"

#include "geodata/base_map_file.h"

#include <algorithm>
#include <system_error>

namespace chronomap {

namespace {

const WorldBox everywhere{{-1, -1}, {2, 2}};

MapFeature decoded(const BaseMapFile& file, std::size_t record, MapLayer layer, const WorldBox& view) {
    MapFeature feature = file.description_of(record);
    feature.layer = layer;
    feature.bounds = file.bounds_of(record);
    // The coast is the outline of the land and is not stored a second time.
    feature.parts = file.parts_of(record, view, layer == MapLayer::coast ? PartShape::outline : PartShape::as_stored);
    return feature;
}

MapLayer stored_layer(MapLayer layer) {
    return layer == MapLayer::coast ? MapLayer::land : layer;
}

template <class Item>
void append(std::vector<Item>& all, const std::vector<Item>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

struct BaseMap::Content {
    std::vector<BaseMapFile> files;
    std::vector<MapLabel> labels;
    std::vector<MapCredit> credits;
    std::vector<MapNote> notes;

    /// All parts of the features with this code, at the finest level up to the one for the zoom that has them.
    std::optional<MapFeature> find(MapLayer layer, std::string_view code, double zoom) const {
        for (const BaseMapFile& file : files) {
            for (std::size_t level = file.level_for(zoom) + 1; level-- > 0;) {
                const auto [begin, end] = file.records_at(layer, level);
                for (std::size_t record = begin; record < end; ++record) {
                    if (file.description_of(record).code == code) {
                        return decoded(file, record, layer, everywhere);
                    }
                }
            }
        }
        return std::nullopt;
    }
};

BaseMap::BaseMap() : m_content(std::make_unique<Content>()) {}
BaseMap::BaseMap(BaseMap&&) noexcept = default;
BaseMap& BaseMap::operator=(BaseMap&&) noexcept = default;
BaseMap::~BaseMap() = default;

BaseMap BaseMap::open(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    try {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".cmb") {
                paths.push_back(entry.path());
            }
        }
    } catch (const std::filesystem::filesystem_error& error) {
        throw BaseMapError("the base map's folder cannot be read: " + error.code().message());
    }
    if (paths.empty()) {
        throw BaseMapError("the base map's folder has no .cmb file");
    }
    // By name, so that drawing order does not depend on the file system.
    std::sort(paths.begin(), paths.end());
    auto content = std::make_unique<Content>();
    for (const auto& path : paths) {
        content->files.push_back(BaseMapFile::open(path));
        append(content->labels, content->files.back().labels());
        append(content->credits, content->files.back().credits());
        append(content->notes, content->files.back().notes());
    }
    BaseMap map;
    map.m_content = std::move(content);
    return map;
}

bool BaseMap::is_empty() const {
    return m_content->files.empty();
}

void BaseMap::visit(MapLayer layer, double zoom, const WorldBox& view,
                    const std::function<void(const MapFeature&)>& visit) const {
    for (const BaseMapFile& file : m_content->files) {
        const auto [begin, end] = file.records_of(stored_layer(layer), zoom);
        for (std::size_t record = begin; record < end; ++record) {
            if (file.description_of(record).min_zoom > zoom || !file.bounds_of(record).intersects(view)) {
                continue;
            }
            const MapFeature feature = decoded(file, record, layer, view);
            if (!feature.parts.empty()) {
                visit(feature);
            }
        }
    }
}

std::optional<MapFeature> BaseMap::area(std::string_view code, double zoom) const {
    // ISO 3166-2 codes have a hyphen, alpha-3 codes do not.
    const bool is_province = code.find('-') != std::string_view::npos;
    return m_content->find(is_province ? MapLayer::province_area : MapLayer::country_area, code, zoom);
}

std::optional<MapFeature> BaseMap::border(std::string_view country_a, std::string_view country_b, double zoom) const {
    const auto [first, second] = std::minmax(country_a, country_b);
    return m_content->find(MapLayer::country_border, std::string(first) + "|" + std::string(second), zoom);
}

const std::vector<MapLabel>& BaseMap::labels() const {
    return m_content->labels;
}

const std::vector<MapCredit>& BaseMap::credits() const {
    return m_content->credits;
}

const std::vector<MapNote>& BaseMap::notes() const {
    return m_content->notes;
}

} // namespace chronomap
