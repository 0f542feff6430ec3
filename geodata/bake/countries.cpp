#include "geodata/bake/countries.h"

#include "geodata/bake/table.h"
#include "geodata/clip.h"
#include "geodata/outline.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace chronomap::bake {

namespace {

struct Box {
    double west = 1e9, south = 1e9, east = -1e9, north = -1e9;

    bool holds(const Box& other) const {
        return other.west >= west && other.east <= east && other.south >= south && other.north <= north;
    }
};

Box box_of(const Line& ring) {
    Box box;
    for (const LonLat p : ring) {
        box = {std::min(box.west, p.lon_deg), std::min(box.south, p.lat_deg), std::max(box.east, p.lon_deg),
               std::max(box.north, p.lat_deg)};
    }
    return box;
}

struct OwnedBox {
    const std::string* code;
    Box box;
    const Line* ring;
};

constexpr double smallest_part_km2 = 0.3;

/// The parts of all countries, sorted by their western sides.
std::vector<OwnedBox> parts_of(const std::map<std::string, Shape>& countries) {
    std::vector<OwnedBox> parts;
    for (const auto& [code, shape] : countries) {
        for (const Polygon& polygon : shape) {
            if (ring_area_km2(polygon.front()) > smallest_part_km2) {
                parts.push_back({&code, box_of(polygon.front()), &polygon.front()});
            }
        }
    }
    std::sort(parts.begin(), parts.end(), [](const OwnedBox& a, const OwnedBox& b) { return a.box.west < b.box.west; });
    return parts;
}

/// The parts of other countries whose boxes lie in the ring's.
std::vector<OwnedBox> strangers_in(const Line& ring, const std::string& code, const std::vector<OwnedBox>& parts) {
    const Box box = box_of(ring);
    std::vector<OwnedBox> strangers;
    auto at = std::lower_bound(parts.begin(), parts.end(), box.west,
                               [](const OwnedBox& part, double west) { return part.box.west < west; });
    for (; at != parts.end() && at->box.west <= box.east; ++at) {
        if (*at->code != code && box.holds(at->box)) {
            strangers.push_back(*at);
        }
    }
    return strangers;
}

bool is_water(const Line& hole, const std::string& code, const std::vector<OwnedBox>& parts) {
    return ring_area_km2(hole) <= smallest_part_km2 || strangers_in(hole, code, parts).empty();
}

/// Coordinates keep three decimals through every operation, so that shared vertices stay equal.
Shape rounded(Shape shape) {
    for (Polygon& polygon : shape) {
        for (Line& ring : polygon) {
            for (LonLat& p : ring) {
                p = {std::round(p.lon_deg * 1000) / 1000, std::round(p.lat_deg * 1000) / 1000};
            }
        }
    }
    return shape;
}

} // namespace

std::vector<DisputedStretch> resolve_overlaps(std::map<std::string, Shape>& countries) {
    for (const auto& [from, overlapping] :
         std::vector<CountryPair>{{"MAR", "ESH"}, {"CHN", "HKG"}, {"CHN", "MAC"}, {"ISR", "PSE"}}) {
        countries[from] =
            rounded(shape_of(difference(to_geometry(countries[from]), to_geometry(countries[overlapping]))));
    }
    // Russia's shape has Crimea as parts of their own: only the neck of land between is a line.
    const Geometry ukraine = to_geometry(countries["UKR"]);
    Shape kept;
    Lines neck;
    for (const Polygon& polygon : countries["RUS"]) {
        const Box box = box_of(polygon.front());
        if (box.west > 32 && box.east < 36.8 && box.south > 44 && box.north < 46.4) {
            const Lines lines = lines_of(intersection(to_geometry(Lines{polygon.front()}), buffered(ukraine, -0.0005)));
            neck.insert(neck.end(), lines.begin(), lines.end());
        } else {
            kept.push_back(polygon);
        }
    }
    countries["RUS"] = kept;
    return {{{{"en", "Crimea: disputed"}, {"ar", "القرم: متنازع عليها"}}, neck}};
}

std::map<std::string, Shape> without_water_holes(const std::map<std::string, Shape>& countries) {
    const std::vector<OwnedBox> parts = parts_of(countries);
    std::map<std::string, Shape> filled;
    for (const auto& [code, shape] : countries) {
        for (const Polygon& polygon : shape) {
            Polygon kept{polygon.front()};
            std::copy_if(polygon.begin() + 1, polygon.end(), std::back_inserter(kept),
                         [&, &code = code](const Line& hole) { return !is_water(hole, code, parts); });
            filled[code].push_back(std::move(kept));
        }
    }
    return filled;
}

void cut_enclaves(std::map<std::string, Shape>& countries) {
    const std::map<std::string, Shape> before = countries;
    const std::vector<OwnedBox> parts = parts_of(before);
    for (auto& [code, shape] : countries) {
        for (Polygon& polygon : shape) {
            std::vector<WorldPath> rings;
            for (const OwnedBox& stranger : strangers_in(polygon.front(), code, parts)) {
                if (rings.empty()) {
                    std::transform(polygon.begin(), polygon.end(), std::back_inserter(rings),
                                   [](const Line& ring) { return to_world_path(ring, true); });
                }
                // A dependency is held twice, ring by ring: that is no enclave.
                if (ring_area_km2(*stranger.ring) < 0.5 * ring_area_km2(polygon.front()) &&
                    contains(rings, interior_point({to_world_path(*stranger.ring, true)}))) {
                    polygon.push_back(*stranger.ring);
                }
            }
        }
    }
}

std::vector<DisputedStretch> take_disputed(std::map<CountryPair, Lines>& borders, const std::filesystem::path& csv) {
    std::vector<DisputedStretch> stretches;
    for (const auto& row : read_table(csv)) {
        const auto found = borders.find({row.at("a"), row.at("b")});
        if (found == borders.end()) {
            continue;
        }
        DisputedStretch stretch{{{"en", row.at("en")}, {"ar", row.at("ar")}}, found->second};
        if (row.at("west").empty()) {
            borders.erase(found);
        } else {
            const Geometry box = box_geometry(std::stod(row.at("west")), std::stod(row.at("south")),
                                              std::stod(row.at("east")), std::stod(row.at("north")));
            const Geometry lines = to_geometry(found->second);
            stretch.lines = lines_of(intersection(lines, box));
            found->second = lines_of(difference(lines, box));
        }
        stretches.push_back(std::move(stretch));
    }
    return stretches;
}

} // namespace chronomap::bake
