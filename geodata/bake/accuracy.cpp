#include "geodata/bake/accuracy.h"

#include "geodata/bake/geo_maps.h"
#include "geodata/base_map.h"
#include "geodata/outline.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace chronomap::bake {

namespace {

constexpr double finest_zoom = 24;
constexpr double step_m = 100;
const WorldBox region{to_world({43, 42}), to_world({50, 38})};

using Path = std::vector<WorldPoint>;

bool in_region(LonLat p) {
    return region.contains(to_world(p));
}

/// The rings of a shape as far as they run in the region.
std::vector<Path> outlines_in_region(const Shape& shape) {
    std::vector<Path> outlines;
    for (const Polygon& polygon : shape) {
        for (const Line& ring : polygon) {
            Path run;
            for (const LonLat p : ring) {
                if (in_region(p)) {
                    run.push_back(to_world(p));
                } else if (!run.empty()) {
                    outlines.push_back(std::exchange(run, {}));
                }
            }
            outlines.push_back(std::move(run));
        }
    }
    return outlines;
}

std::vector<WorldPoint> shared_vertices(const Shape& a, const Shape& b) {
    const auto vertices = [](const Shape& shape) {
        std::set<std::pair<double, double>> found;
        for (const Polygon& polygon : shape) {
            for (const Line& ring : polygon) {
                for (const LonLat p : ring) {
                    if (in_region(p)) {
                        found.insert({p.lon_deg, p.lat_deg});
                    }
                }
            }
        }
        return found;
    };
    const auto of_b = vertices(b);
    std::vector<WorldPoint> shared;
    for (const auto& [lon, lat] : vertices(a)) {
        if (of_b.count({lon, lat}) != 0) {
            shared.push_back(to_world({lon, lat}));
        }
    }
    return shared;
}

std::vector<WorldPoint> points_along(const std::vector<Path>& lines) {
    std::vector<WorldPoint> points;
    for (const Path& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const double length = ground_distance_m(to_lon_lat(line[i - 1]), to_lon_lat(line[i]));
            const double steps = std::ceil(length / step_m);
            for (double step = 0; step < steps; ++step) {
                const double share = step / steps;
                const WorldPoint p{line[i - 1].x + share * (line[i].x - line[i - 1].x),
                                   line[i - 1].y + share * (line[i].y - line[i - 1].y)};
                if (region.contains(p)) {
                    points.push_back(p);
                }
            }
        }
    }
    return points;
}

void tell(const char* what, const std::vector<WorldPoint>& points, const std::vector<Path>& lines, std::ostream& out) {
    std::vector<double> distances;
    for (const WorldPoint p : points) {
        distances.push_back(distance_to_lines_m(lines, p));
    }
    std::sort(distances.begin(), distances.end());
    const auto at = [&](double share) {
        return std::lround(distances[static_cast<std::size_t>(share * static_cast<double>(distances.size() - 1))]);
    };
    if (!distances.empty()) {
        out << "  " << what << ": median " << at(0.5) << " m, 90 % " << at(0.9) << " m, largest " << at(1) << " m ("
            << distances.size() << " points)\n";
    }
}

} // namespace

void measure_borders(const std::filesystem::path& countries, const std::filesystem::path& base_map, std::ostream& out) {
    const std::map<std::string, Shape> shapes = read_geo_maps(countries);
    const BaseMap map = BaseMap::open(base_map);
    const std::vector<std::string> codes{"ARM", "AZE", "GEO", "IRN", "RUS", "TUR"};
    for (std::size_t i = 0; i < codes.size(); ++i) {
        for (std::size_t j = i + 1; j < codes.size(); ++j) {
            const auto border = map.border(codes[i], codes[j], finest_zoom);
            const std::vector<WorldPoint> along = border ? points_along(border->parts) : std::vector<WorldPoint>{};
            if (along.empty()) {
                continue;
            }
            std::vector<Path> outlines = outlines_in_region(shapes.at(codes[i]));
            const std::vector<Path> others = outlines_in_region(shapes.at(codes[j]));
            outlines.insert(outlines.end(), others.begin(), others.end());
            out << codes[i] << '|' << codes[j] << '\n';
            tell("baked to source", along, outlines, out);
            tell("source to baked", shared_vertices(shapes.at(codes[i]), shapes.at(codes[j])), border->parts, out);
        }
    }
}

} // namespace chronomap::bake
