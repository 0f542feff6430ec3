#include "geodata/bake/districts.h"

#include "geodata/bake/table.h"

#include <algorithm>
#include <cmath>

namespace chronomap::bake {

namespace {

constexpr double growth_deg = 0.02;   ///< about 2 km a step: finer ones make saw-tooth lines between neighbours
constexpr int growth_steps = 5;
constexpr double touch_deg = 0.0004;

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

/// All provinces grow into the gap by small equal steps, so that each takes what lies nearest to it.
void fill_gap(std::vector<Fitted>& fitted, const Geometry& country) {
    std::vector<Geometry> areas;
    for (const Fitted& province : fitted) {
        areas.push_back(province.area);
    }
    Geometry gap = difference(country, union_of(areas));
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
            placed.refusal = district.town + " lies " + std::to_string(std::lround(distance_deg(province.area, district.town_at) * 100)) +
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

/// Where two provinces meet; a national border is no province border.
Lines lines_between(const std::vector<Fitted>& fitted, const Geometry& country) {
    const Geometry edge = buffered(boundary_of(country), touch_deg);
    Lines lines;
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        const Geometry outline = difference(boundary_of(fitted[i].area), edge);
        for (std::size_t j = i + 1; j < fitted.size(); ++j) {
            if ((!fitted[i].trusted && !fitted[j].trusted) || !intersects(fitted[i].area, buffered(fitted[j].area, touch_deg))) {
                continue;
            }
            const Geometry near = buffered(boundary_of(fitted[j].area), touch_deg);
            const Lines shared = lines_of(intersection(outline, near));
            lines.insert(lines.end(), shared.begin(), shared.end());
        }
    }
    return lines;
}

} // namespace

std::vector<District> read_districts(const std::filesystem::path& csv) {
    std::vector<District> districts;
    for (const auto& row : read_table(csv)) {
        District district{row.at("code"), row.at("source_name"), row.at("town"), {std::stod(row.at("lon")), std::stod(row.at("lat"))}, {}};
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
    fill_gap(fitted, country);
    FittedProvinces result;
    for (const District& district : districts) {
        result.districts.push_back(place(district, districts, fitted));
    }
    result.lines = lines_between(fitted, country);
    return result;
}

} // namespace chronomap::bake
