#include "geodata/bake/natural_earth.h"

#include <algorithm>
#include <gdal_priv.h>
#include <map>
#include <ogrsf_frmts.h>
#include <stdexcept>

namespace chronomap::bake {

namespace {

template <class Read>
void each_feature(const std::filesystem::path& file, const char* layer_name, Read read) {
    GDALAllRegister();
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR));
    OGRLayer* layer = dataset ? dataset->GetLayerByName(layer_name) : nullptr;
    if (layer == nullptr) {
        throw std::runtime_error(file.string() + ": has no layer " + layer_name);
    }
    for (const auto& feature : layer) {
        read(*feature, Geometry(feature->GetGeometryRef()->clone(), [](const OGRGeometry* old) {
            OGRGeometryFactory::destroyGeometry(const_cast<OGRGeometry*>(old));
        }));
    }
}

using Point = std::pair<double, double>;
using Segment = std::pair<Point, Point>;

Segment segment(LonLat a, LonLat b) {
    return std::minmax(Point{a.lon_deg, a.lat_deg}, Point{b.lon_deg, b.lat_deg});
}

} // namespace

std::vector<Province> read_provinces(const std::filesystem::path& file) {
    std::vector<Province> provinces;
    each_feature(file, "states_provinces", [&](OGRFeature& feature, const Geometry& geometry) {
        provinces.push_back({feature.GetFieldAsString("name"), feature.GetFieldAsString("gn_name"),
                             feature.GetFieldAsString("adm0_a3"), shape_of(geometry)});
    });
    return provinces;
}

std::vector<DisputedLine> read_disputed_lines(const std::filesystem::path& file) {
    std::vector<DisputedLine> lines;
    each_feature(file, "disputed_borders", [&](OGRFeature& feature, const Geometry& geometry) {
        lines.push_back({feature.GetFieldAsString("name"), feature.GetFieldAsString("adm0_a3_l"), lines_of(geometry)});
    });
    return lines;
}

std::vector<std::pair<std::string, Lines>> shared_lines(const std::vector<Province>& provinces) {
    std::map<std::string, std::map<Segment, int>> uses;
    for (const Province& province : provinces) {
        for (const Polygon& polygon : province.shape) {
            for (const Line& ring : polygon) {
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    ++uses[province.country][segment(ring[i - 1], ring[i])];
                }
            }
        }
    }
    std::vector<std::pair<std::string, Lines>> result;
    for (const auto& [country, segments] : uses) {
        Lines lines;
        for (const auto& [ends, count] : segments) {
            if (count == 2) {
                lines.push_back({{ends.first.first, ends.first.second}, {ends.second.first, ends.second.second}});
            }
        }
        if (!lines.empty()) {
            result.emplace_back(country, lines_of(to_geometry(lines)));
        }
    }
    return result;
}

} // namespace chronomap::bake
