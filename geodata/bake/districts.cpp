#include "geodata/bake/districts.h"

#include "geodata/bake/table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace chronomap::bake {

namespace {

constexpr double growth_deg = 0.02; ///< about 2 km a step: finer ones make saw-tooth lines between neighbours
constexpr int growth_steps = 5;
constexpr double touch_deg = 0.0004;
constexpr double rim_deg = 0.001;
constexpr double joined_deg = 0.003; ///< line ends that near meet
constexpr double widest_gap_deg = 0.06;

struct Fitted {
    const Province* source;
    Geometry area;
    bool trusted = false;
};

std::vector<Fitted> clipped(const std::vector<Province>& provinces, const Geometry& country) {
    std::vector<Fitted> fitted;
    for (const Province& province : provinces) {
        fitted.push_back({&province, intersection(to_geometry(province.shape), country)});
    }
    return fitted;
}

std::vector<Geometry> areas_of(const std::vector<Fitted>& fitted) {
    std::vector<Geometry> areas;
    for (const Fitted& province : fitted) {
        areas.push_back(province.area);
    }
    return areas;
}

/// All provinces grow into the gap by small equal steps, so that each takes what lies nearest to it.
void fill_gap(std::vector<Fitted>& fitted, const Geometry& country) {
    Geometry gap = difference(country, union_of(areas_of(fitted)));
    for (int step = 0; step < growth_steps && area_of(gap) > 1e-9; ++step) {
        for (Fitted& province : fitted) {
            const Geometry reach = buffered(province.area, growth_deg);
            if (intersects(reach, gap)) {
                province.area = union_of({province.area, intersection(reach, gap)});
                gap = difference(gap, reach);
            }
        }
    }
}

PlacedDistrict place(const District& district, const std::vector<District>& all, std::vector<Fitted>& fitted) {
    PlacedDistrict placed{district, nullptr, "the data has no outline of that name"};
    for (Fitted& province : fitted) {
        if (province.source->name != district.source_name && province.source->gazetteer_name != district.source_name) {
            continue;
        }
        if (!contains_point(province.area, district.town_at)) {
            placed.refusal = district.town + " lies " +
                             std::to_string(std::lround(distance_deg(province.area, district.town_at) * 100)) +
                             " hundredths of a degree outside its outline";
            continue;
        }
        const auto stranger = std::find_if(all.begin(), all.end(), [&](const District& other) {
            return other.town != district.town && contains_point(province.area, other.town_at);
        });
        if (stranger != all.end()) {
            placed.refusal = stranger->town + " lies in its outline";
            continue;
        }
        province.trusted = true;
        placed.area = province.area;
        placed.refusal.clear();
        break;
    }
    return placed;
}

/// The nearest point of a line, and how far it is in degrees of latitude.
std::pair<LonLat, double> nearest_point(const Line& line, LonLat to) {
    const double narrow = std::cos(to.lat_deg * std::numbers::pi / 180.0);
    std::pair<LonLat, double> nearest{to, std::numeric_limits<double>::infinity()};
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double dx = (line[i].lon_deg - line[i - 1].lon_deg) * narrow;
        const double dy = line[i].lat_deg - line[i - 1].lat_deg;
        const double px = (to.lon_deg - line[i - 1].lon_deg) * narrow;
        const double py = to.lat_deg - line[i - 1].lat_deg;
        const double length = dx * dx + dy * dy;
        const double share = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
        const double distance = std::hypot(px - share * dx, py - share * dy);
        if (distance < nearest.second) {
            nearest = {{line[i - 1].lon_deg + share * dx / narrow, line[i - 1].lat_deg + share * dy}, distance};
        }
    }
    return nearest;
}

/// The nearest point of several lines, but of line `except`.
std::pair<LonLat, double> nearest_point(const Lines& lines, LonLat to, std::size_t except) {
    std::pair<LonLat, double> nearest{to, std::numeric_limits<double>::infinity()};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto found = nearest_point(lines[i], to);
        if (i != except && found.second < nearest.second) {
            nearest = found;
        }
    }
    return nearest;
}

/// Where a line ends in the open near the national border it goes on to it.
Lines reaching(const Lines& lines, const Lines& border) {
    Lines reached = lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const bool at_front : {true, false}) {
            const LonLat end = at_front ? lines[i].front() : lines[i].back();
            const auto goal = nearest_point(border, end, border.size());
            if (lines[i].front() != lines[i].back() && goal.second < widest_gap_deg &&
                nearest_point(lines, end, i).second > joined_deg) {
                reached[i].insert(at_front ? reached[i].begin() : reached[i].end(), goal.first);
            }
        }
    }
    return reached;
}

/// Where two provinces meet; a national border is no province border. Where the data end short of it lines go on straight:
/// between what was added they would only show how it was added.
Lines lines_between(const std::vector<Fitted>& fitted, const Geometry& country, const Geometry& known) {
    const Geometry inside = buffered(known, -rim_deg);
    const Geometry edge = buffered(boundary_of(country), touch_deg);
    Lines lines;
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        const Geometry outline = difference(boundary_of(fitted[i].area), edge);
        for (std::size_t j = i + 1; j < fitted.size(); ++j) {
            if ((!fitted[i].trusted && !fitted[j].trusted) ||
                !intersects(fitted[i].area, buffered(fitted[j].area, touch_deg))) {
                continue;
            }
            const Geometry near = buffered(boundary_of(fitted[j].area), touch_deg);
            const Lines shared = lines_of(intersection(intersection(outline, near), inside));
            lines.insert(lines.end(), shared.begin(), shared.end());
        }
    }
    return reaching(lines_of(to_geometry(lines)), lines_of(boundary_of(country)));
}

} // namespace

std::vector<District> read_districts(const std::filesystem::path& csv) {
    std::vector<District> districts;
    for (const auto& row : read_table(csv)) {
        District district{row.at("code"),
                          row.at("source_name"),
                          row.at("town"),
                          {std::stod(row.at("lon")), std::stod(row.at("lat"))},
                          {}};
        for (const char* language : {"en", "az", "hy", "ar"}) {
            if (!row.at(language).empty()) {
                district.names[language] = row.at(language);
            }
        }
        districts.push_back(std::move(district));
    }
    return districts;
}

FittedProvinces fit_provinces(const std::vector<Province>& provinces, const std::vector<District>& districts,
                              const Geometry& country) {
    std::vector<Fitted> fitted = clipped(provinces, country);
    const Geometry known = union_of(areas_of(fitted));
    fill_gap(fitted, country);
    FittedProvinces result;
    for (const District& district : districts) {
        result.districts.push_back(place(district, districts, fitted));
    }
    result.lines = lines_between(fitted, country, known);
    return result;
}

} // namespace chronomap::bake
