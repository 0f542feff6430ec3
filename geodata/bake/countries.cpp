#include "geodata/bake/countries.h"

#include "geodata/bake/table.h"

#include <algorithm>
#include <cmath>

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
};

/// `parts` are sorted by their western sides.
bool holds_other_country(const Line& hole, const std::string& code, const std::vector<OwnedBox>& parts) {
    const Box box = box_of(hole);
    auto at = std::lower_bound(parts.begin(), parts.end(), box.west,
                               [](const OwnedBox& part, double west) { return part.box.west < west; });
    for (; at != parts.end() && at->box.west <= box.east; ++at) {
        if (*at->code != code && box.holds(at->box)) {
            return true;
        }
    }
    return false;
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
    for (const auto& [from, overlapping] : std::vector<CountryPair>{{"MAR", "ESH"}, {"CHN", "HKG"}, {"CHN", "MAC"}, {"ISR", "PSE"}}) {
        countries[from] = rounded(shape_of(difference(to_geometry(countries[from]), to_geometry(countries[overlapping]))));
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
    std::vector<OwnedBox> parts;
    for (const auto& [code, shape] : countries) {
        for (const Polygon& polygon : shape) {
            if (ring_area_km2(polygon.front()) > 0.3) {
                parts.push_back({&code, box_of(polygon.front())});
            }
        }
    }
    std::sort(parts.begin(), parts.end(), [](const OwnedBox& a, const OwnedBox& b) { return a.box.west < b.box.west; });
    std::map<std::string, Shape> filled;
    for (const auto& [code, shape] : countries) {
        for (const Polygon& polygon : shape) {
            Polygon kept{polygon.front()};
            for (std::size_t i = 1; i < polygon.size(); ++i) {
                if (ring_area_km2(polygon[i]) > 0.3 && holds_other_country(polygon[i], code, parts)) {
                    kept.push_back(polygon[i]);
                }
            }
            filled[code].push_back(std::move(kept));
        }
    }
    return filled;
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
            const Geometry box = box_geometry(std::stod(row.at("west")), std::stod(row.at("south")), std::stod(row.at("east")),
                                              std::stod(row.at("north")));
            const Geometry lines = to_geometry(found->second);
            stretch.lines = lines_of(intersection(lines, box));
            found->second = lines_of(difference(lines, box));
        }
        stretches.push_back(std::move(stretch));
    }
    return stretches;
}

} // namespace chronomap::bake
