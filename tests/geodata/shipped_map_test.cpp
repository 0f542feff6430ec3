#include "geodata/base_map.h"
#include "geodata/base_map_writer.h"
#include "geodata/outline.h"
#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

using namespace chronomap;

namespace {

constexpr double close_zoom = 10;

const std::filesystem::path folder = std::filesystem::path(CHRONOMAP_ASSETS) / "basemap";

const BaseMap& shipped() {
    static const BaseMap map = BaseMap::open(folder);
    return map;
}

bool lies_in(const char* code, LonLat town) {
    const auto area = shipped().area(code, close_zoom);
    return area && contains(area->parts, to_world(town));
}

} // namespace

TEST_CASE("every named town lies in its district") {
    CHECK(lies_in("AZ-DAS", {46.08186, 40.52393})); // Dashkasan
    CHECK(lies_in("AZ-KAL", {46.04446, 40.10984})); // Kalbajar
    CHECK(lies_in("AM-SU", {46.34168, 39.51111}));  // Goris
    CHECK(lies_in("AM-GR", {45.86472, 40.20306}));  // Sotk
    CHECK(lies_in("AM-VD", {45.67112, 39.83948}));  // Jermuk
    CHECK(lies_in("AM-ER", {44.5126, 40.17765}));   // Yerevan
    CHECK(lies_in("AM-SH", {43.847, 40.789}));      // Gyumri
    CHECK(lies_in("AM-LO", {44.488, 40.813}));      // Vanadzor
    CHECK(lies_in("AM-SU", {46.406, 39.207}));      // Kapan
    CHECK(lies_in("AM-SU", {46.249, 38.903}));      // Meghri
    CHECK(lies_in("AM-SU", {46.033, 39.540}));      // Sisian
    CHECK(lies_in("AM-TV", {45.149, 40.879}));      // Ijevan
    CHECK(lies_in("AM-KT", {44.766, 40.503}));      // Hrazdan
    CHECK(lies_in("AM-GR", {45.722, 40.184}));      // Vardenis
    CHECK(lies_in("AZ-GA", {46.361, 40.683}));      // Ganja
    CHECK(lies_in("AZ-GAD", {45.816, 40.566}));     // Gadabay
    CHECK(lies_in("AZ-ZAN", {46.653, 39.086}));     // Zangilan
    CHECK(lies_in("AZ-QBI", {46.580, 39.344}));     // Gubadli
    CHECK(lies_in("AZ-SKR", {46.016, 40.830}));     // Shamkir
}

TEST_CASE("an outline that does not hold its own town is not shipped") {
    // Natural Earth 4.1 puts Lachin into Shusha district.
    CHECK_FALSE(shipped().area("AZ-LAC", close_zoom).has_value());
    CHECK_FALSE(shipped().area("AZ-SUS", close_zoom).has_value());
}

TEST_CASE("no district reaches over the border between Armenia and Azerbaijan") {
    const auto armenia = shipped().area("ARM", close_zoom);
    const auto azerbaijan = shipped().area("AZE", close_zoom);
    REQUIRE(armenia.has_value());
    REQUIRE(azerbaijan.has_value());
    std::vector<std::vector<WorldPoint>> border = shipped().border("AZE", "ARM", close_zoom)->parts;
    shipped().visit(MapLayer::province_area, close_zoom, {{0, 0}, {1, 1}}, [&](const MapFeature& district) {
        const MapFeature& other = district.code.rfind("AM-", 0) == 0 ? *azerbaijan : *armenia;
        for (const auto& ring : district.parts) {
            for (const WorldPoint p : ring) {
                if (contains(other.parts, p)) {
                    // Both are on a grid of 40 m; that much is drawn by no zoom.
                    CHECK(distance_to_lines_m(border, p) < 80);
                }
            }
        }
    });
}

TEST_CASE("enclaves belong to one country and have a border") {
    const auto border = shipped().border("ARM", "AZE", close_zoom);
    REQUIRE(border.has_value());
    struct Enclave {
        const char* name;
        const char* owner;
        const char* around;
        LonLat at;
    };
    for (const Enclave& enclave :
         {Enclave{"Artsvashen", "ARM", "AZE", {45.52, 40.63}},
          Enclave{"Yukhari Askipara", "AZE", "ARM", {45.00, 41.065}},
          Enclave{"Barkhudarli", "AZE", "ARM", {45.21, 41.00}}, Enclave{"Lesotho", "LSO", "ZAF", {28.2, -29.6}}}) {
        INFO(enclave.name);
        CHECK(lies_in(enclave.owner, enclave.at));
        CHECK_FALSE(lies_in(enclave.around, enclave.at));
    }
    CHECK(distance_to_lines_m(border->parts, to_world({45.52, 40.63})) < 6'000);
    CHECK(shipped().border("LSO", "ZAF", close_zoom).has_value());
}

TEST_CASE("Lake Sevan is one lake with a shore that is not square") {
    std::size_t lakes = 0;
    const WorldPoint sevan = to_world({45.35, 40.30});
    shipped().visit(MapLayer::lake, close_zoom, {sevan, sevan}, [&](const MapFeature& lake) {
        if (contains(lake.parts, sevan)) {
            ++lakes;
        }
        for (const auto& ring : lake.parts) {
            for (std::size_t i = 1; contains({ring}, sevan) && i < ring.size(); ++i) {
                // Cuts between tiles run exactly along a meridian or a parallel.
                const bool is_cut = ring[i].x == ring[i - 1].x || ring[i].y == ring[i - 1].y;
                CHECK_FALSE((is_cut && ground_distance_m(to_lon_lat(ring[i]), to_lon_lat(ring[i - 1])) > 1'000));
            }
        }
    });
    CHECK(lakes == 1);
}

TEST_CASE("every province of Armenia is there") {
    for (const char* code :
         {"AM-AG", "AM-AR", "AM-AV", "AM-ER", "AM-GR", "AM-KT", "AM-LO", "AM-SH", "AM-SU", "AM-TV", "AM-VD"}) {
        INFO(code);
        CHECK(shipped().area(code, close_zoom).has_value());
    }
}

TEST_CASE("Nakhchivan is found by its code but not drawn twice") {
    CHECK(lies_in("AZ-NX", {45.412, 39.209}));
    shipped().visit(MapLayer::province_area, close_zoom, {{0, 0}, {1, 1}},
                    [](const MapFeature& district) { CHECK(district.code != "AZ-NX"); });
}

TEST_CASE("the countries of the story border on each other in any order") {
    CHECK(shipped().border("ARM", "AZE", 8).has_value());
    CHECK(shipped().border("AZE", "ARM", 3).has_value());
    CHECK_FALSE(shipped().border("ARM", "FRA", 8).has_value());
}

TEST_CASE("lines of the past carry their dates") {
    std::set<std::string> dates;
    shipped().visit(MapLayer::dated_line, 8, {to_world({43, 42}), to_world({50, 38})},
                    [&](const MapFeature& line) { dates.insert(line.dates); });
    CHECK(dates.count("1994-05/2020-11") == 1);
    CHECK(dates.count("1923-07/1991-11") == 1);
}

TEST_CASE("countries are named in every language of the interface") {
    for (const MapLabel& label : shipped().labels()) {
        INFO(label.code << ' ' << label.names.at("en"));
        CHECK(label.names.count("en") == 1);
        if (label.kind == MapLabelKind::country) {
            CHECK(label.names.count("ar") == 1);
        }
    }
}

TEST_CASE("the map says where it comes from and what its borders are worth") {
    std::set<std::string> licences;
    for (const MapCredit& credit : shipped().credits()) {
        licences.insert(credit.licence);
    }
    CHECK(licences.count("ODbL-1.0") == 1);
    CHECK(licences.count("Public domain") == 1);
    const auto& notes = shipped().notes();
    const auto here = std::count_if(notes.begin(), notes.end(), [](const MapNote& note) {
        return note.bounds.contains(to_world({46, 40})) && note.text.count("ar") == 1;
    });
    CHECK(here == 2);
}

TEST_CASE("the map is small enough to be kept with the program") {
    std::uintmax_t size = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        size += file.path().extension() == ".cmb" ? file.file_size() : 0;
    }
    CHECK(size <= 12'000'000);
}
