#include "geodata/bake/accuracy.h"
#include "geodata/bake/countries.h"
#include "geodata/bake/districts.h"
#include "geodata/bake/generalise.h"
#include "geodata/bake/geo_maps.h"
#include "geodata/bake/labels.h"
#include "geodata/bake/natural_earth.h"
#include "geodata/bake/region_lakes.h"
#include "geodata/bake/rivers.h"
#include "geodata/bake/waters.h"

#include <algorithm>
#include <cpl_error.h>
#include <exception>
#include <iostream>
#include <string_view>

namespace chronomap::bake {

namespace {

using Names = std::map<std::string, std::string>;

struct Paths {
    std::filesystem::path countries, waters, natural_earth, rivers, shores, zone_tab, tables, out;
};

const WorldBox region_box{to_world({43, 42}), to_world({50, 38})};

const MapCredit openstreetmap{"OpenStreetMap, by geo-maps (countries-land-250m, earth-waterbodies-250m)",
                              "0.6.0 (2017)", "ODbL-1.0", "© OpenStreetMap contributors"};
const MapCredit natural_earth{"Natural Earth 1:10m, by qgis-common (world_map.gpkg)", "4.1.0", "Public domain",
                              "Made with Natural Earth"};
const MapCredit gshhg{"GSHHG rivers and lakes of the region", "2.3.7", "LGPL-3.0-or-later",
                      "GSHHG, Wessel and Smith 1996"};
const MapCredit cldr{"Unicode CLDR, by ICU", "42 (ICU 72)", "Unicode-DFS-2016", "Unicode CLDR"};
const MapCredit tzdata{"IANA time zone database (places of capitals)", "zone.tab", "Public domain", ""};

template <class Shapes>
void add_feature(BaseMapWriter& writer, MapFeature feature, const Shapes& shapes, const Detail& detail) {
    for (std::size_t level = 0; level < map_levels().size(); ++level) {
        feature.parts = generalised(shapes, level, detail);
        writer.add(level, feature);
    }
}

template <class Shapes>
void add_grouped(BaseMapWriter& writer, const MapFeature& feature, const Shapes& shapes, double grid_deg,
                 const Detail& detail) {
    for (const Shapes& group : grouped(shapes, grid_deg)) {
        add_feature(writer, feature, group, detail);
    }
}

MapFeature feature_of(MapLayer layer, std::string code, Names names, double min_zoom, std::string dates = {}) {
    MapFeature feature;
    feature.layer = layer;
    feature.code = std::move(code);
    feature.names = std::move(names);
    feature.min_zoom = min_zoom;
    feature.dates = std::move(dates);
    return feature;
}

void add_notes(BaseMapWriter& writer) {
    writer.add(MapNote{
        region_box,
        {{"en", "State border after OpenStreetMap 2017; not demarcated in 2022. Karabakh disputed; lines of control of "
                "September 2022 not shown."},
         {"ar", "حدود الدولتين وفق أوبن ستريت ماب 2017؛ لم تكن مرسَّمة على الأرض عام 2022. كاراباخ متنازع عليها؛ "
                "خطوط السيطرة في سبتمبر 2022 غير مبيَّنة."}}});
    writer.add(MapNote{{{0, 0}, {1, 1}},
                       {{"en", "Borders after OpenStreetMap 2017, disputed lines after Natural Earth 4.1."},
                        {"ar", "الحدود وفق أوبن ستريت ماب 2017، والخطوط المتنازع عليها وفق ناتشورال إيرث 4.1."}}});
}

void add_rivers(BaseMapWriter& writer, const std::vector<RiverClass>& rivers) {
    for (const RiverClass& river : rivers) {
        const double min_zoom = river.level <= 1 ? 3.0 : river.level == 2 ? 4.0 : 5.5;
        add_grouped(writer, feature_of(MapLayer::river, "", {}, min_zoom), river.lines, 5, {900, 6});
    }
}

/// Land, countries, borders, lakes and the rivers that are borders: all derived from OpenStreetMap.
void bake_world(const Paths& paths, const std::map<std::string, Shape>& countries, const Shape& region_lakes,
                std::map<CountryPair, Lines> borders, std::vector<DisputedStretch> disputed,
                const std::vector<RiverClass>& border_rivers) {
    BaseMapWriter writer(map_levels());
    writer.add(openstreetmap);
    add_notes(writer);
    const Waters waters = sort_waters(read_geo_maps(paths.waters));
    add_grouped(writer, feature_of(MapLayer::land, "", {}, 0), land_of(waters.seas), 3, {900, 2.5});
    for (const auto& [code, shape] : countries) {
        add_feature(writer, feature_of(MapLayer::country_area, code, {}, 0), shape, {2500, 5, 2});
    }
    add_grouped(writer, feature_of(MapLayer::lake, "", {}, 0), lakes_of(waters, region_lakes), 3, {900, 5});
    add_rivers(writer, border_rivers);
    for (DisputedStretch& stretch : take_disputed(borders, paths.tables / "disputed.csv")) {
        disputed.push_back(std::move(stretch));
    }
    for (const auto& [pair, lines] : borders) {
        add_feature(writer, feature_of(MapLayer::country_border, pair.first + "|" + pair.second, {}, 0), lines,
                    {350, 0.5});
    }
    for (const DisputedStretch& stretch : disputed) {
        add_feature(writer, feature_of(MapLayer::dated_line, "", stretch.names, 2), stretch.lines, {350, 0.5});
    }
    writer.write(paths.out / "world.cmb");
}

Names dated_names(const std::string& name) {
    if (name == "Ceasefire Line 1994") {
        return {{"en", "Line of contact 1994–2020"}, {"ar", "خط التماس 1994–2020"}};
    }
    if (name == "Former USSR oblast in 1991") {
        return {{"en", "Nagorno-Karabakh Autonomous Oblast 1923–1991"},
                {"ar", "إقليم ناغورني كاراباخ ذاتي الحكم 1923–1991"}};
    }
    return {{"en", name}};
}

std::string dates_of(const std::string& name) {
    return name == "Ceasefire Line 1994"          ? "1994-05/2020-11"
           : name == "Former USSR oblast in 1991" ? "1923-07/1991-11"
                                                  : "";
}

void add_districts(BaseMapWriter& writer, const FittedProvinces& fitted) {
    std::vector<Geometry> nakhchivan;
    const std::vector<std::string> of_nakhchivan{"AZ-BAB", "AZ-CUL", "AZ-KAN", "AZ-NV",
                                                 "AZ-ORD", "AZ-SAD", "AZ-SAH", "AZ-SAR"};
    for (const PlacedDistrict& placed : fitted.districts) {
        const std::string& code = placed.district.code;
        if (placed.area == nullptr) {
            std::cout << code << " has no outline: " << placed.refusal << std::endl;
            continue;
        }
        add_feature(writer, feature_of(MapLayer::province_area, code, placed.district.names, 5), shape_of(placed.area),
                    {25, 1});
        if (std::find(of_nakhchivan.begin(), of_nakhchivan.end(), code) != of_nakhchivan.end()) {
            nakhchivan.push_back(buffered(placed.area, 0.0005));
        }
    }
    if (nakhchivan.size() == of_nakhchivan.size()) {
        // Found by its code, never drawn by itself: its districts are.
        add_feature(writer,
                    feature_of(MapLayer::province_area, "AZ-NX",
                               {{"en", "Nakhchivan"}, {"az", "Naxçıvan"}, {"hy", "Նախիջևան"}, {"ar", "نخجوان"}}, 99),
                    shape_of(union_of(nakhchivan)), {25, 1});
    }
}

/// Provinces and dated lines of Natural Earth; in Armenia and Azerbaijan fitted to the border of the world file.
void bake_provinces(const Paths& paths, const std::map<std::string, Shape>& countries) {
    BaseMapWriter writer(map_levels());
    writer.add(natural_earth);
    writer.add(openstreetmap);
    const std::vector<Province> provinces = read_provinces(paths.natural_earth);
    const std::vector<District> districts = read_districts(paths.tables / "districts.csv");
    for (const auto& [alpha3, alpha2] : {std::pair("ARM", "AM"), std::pair("AZE", "AZ")}) {
        std::vector<Province> own;
        std::copy_if(provinces.begin(), provinces.end(), std::back_inserter(own),
                     [&](const Province& p) { return p.country == alpha3; });
        std::vector<District> listed;
        std::copy_if(districts.begin(), districts.end(), std::back_inserter(listed),
                     [&](const District& d) { return d.code.substr(0, 2) == alpha2; });
        Shape shape;
        for (const Polygon& polygon : countries.at(alpha3)) {
            if (ring_area_km2(polygon.front()) > 1) {
                shape.push_back(polygon);
            }
        }
        const FittedProvinces fitted = fit_provinces(own, listed, to_geometry(shape));
        add_districts(writer, fitted);
        add_grouped(writer, feature_of(MapLayer::province_border, alpha3, {}, 5), fitted.lines, 3, {25, 0.5});
    }
    for (const auto& [country, lines] : shared_lines(provinces)) {
        if (country != "ARM" && country != "AZE") {
            add_grouped(writer, feature_of(MapLayer::province_border, country, {}, 5), lines, 3, {600, 0.5});
        }
    }
    for (const DisputedLine& line : read_disputed_lines(paths.natural_earth)) {
        add_feature(writer,
                    feature_of(MapLayer::dated_line, line.country, dated_names(line.name), 3, dates_of(line.name)),
                    line.lines, {350, 0.5});
    }
    writer.write(paths.out / "provinces.cmb");
}

/// Rivers, and the lakes of the region: all derived from GSHHG.
void bake_rivers(const Paths& paths, const std::vector<RiverClass>& rivers, const Shape& region_lakes) {
    BaseMapWriter writer(map_levels());
    writer.add(gshhg);
    add_rivers(writer, rivers);
    add_grouped(writer, feature_of(MapLayer::lake, "", {}, 0), region_lakes, 3, {25, 5});
    writer.write(paths.out / "rivers.cmb");
}

void bake_labels(const Paths& paths, const std::map<std::string, Shape>& countries) {
    BaseMapWriter writer(map_levels());
    writer.add(cldr);
    writer.add(tzdata);
    for (const auto& labels : {table_labels(paths.tables / "waters.csv"), country_labels(countries),
                               capital_labels(paths.tables / "capitals.csv", paths.zone_tab)}) {
        for (const MapLabel& label : labels) {
            writer.add(label);
        }
    }
    writer.write(paths.out / "labels.cmb");
}

void bake(const Paths& paths) {
    std::map<std::string, Shape> countries = read_geo_maps(paths.countries);
    countries = without_water_holes(countries);
    const std::vector<DisputedStretch> overlaps = resolve_overlaps(countries);
    cut_enclaves(countries);
    const std::map<CountryPair, Lines> borders = country_borders(countries);
    Lines all_borders;
    for (const auto& [pair, lines] : borders) {
        all_borders.insert(all_borders.end(), lines.begin(), lines.end());
    }
    std::vector<RiverClass> rivers = read_rivers(paths.rivers, 3);
    const std::vector<RiverClass> border_rivers = take_border_rivers(rivers, all_borders);
    bake_labels(paths, countries);
    const Shape region_lakes = read_region_lakes(paths.shores);
    bake_rivers(paths, rivers, region_lakes);
    bake_provinces(paths, countries);
    bake_world(paths, countries, region_lakes, borders, overlaps, border_rivers);
}

} // namespace

} // namespace chronomap::bake

int main(int argc, char** argv) {
    const bool measures = argc == 4 && std::string_view(argv[1]) == "--measure";
    if (argc != 9 && !measures) {
        std::cerr
            << "usage: chronomap-bake COUNTRIES.json WATERS.json world_map.gpkg RIVERS.nc SHORES.nc zone.tab TABLES OUT\n"
               "       chronomap-bake --measure COUNTRIES.json FOLDER\n";
        return 2;
    }
    // Rings that touch themselves are told of by the thousand, and repaired.
    CPLSetErrorHandler(CPLQuietErrorHandler);
    try {
        if (measures) {
            chronomap::bake::measure_borders(argv[2], argv[3], std::cout);
            return 0;
        }
        chronomap::bake::bake({argv[1], argv[2], argv[3], argv[4], argv[5], argv[6], argv[7], argv[8]});
    } catch (const std::exception& error) {
        std::cerr << "chronomap-bake: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
