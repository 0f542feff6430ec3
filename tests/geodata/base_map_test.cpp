#include "geodata/base_map.h"
#include "geodata/base_map_file.h"
#include "geodata/base_map_writer.h"
#include "geodata/outline.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <cmath>
#include <filesystem>

using namespace chronomap;

namespace {

const WorldBox everywhere{{0, 0}, {1, 1}};

MapFeature square(MapLayer layer, std::string code, double from, double to) {
    MapFeature feature;
    feature.layer = layer;
    feature.code = std::move(code);
    feature.parts = {{{from, from}, {to, from}, {to, to}, {from, to}}};
    return feature;
}

/// A circle of many points, so that it takes several chunks.
MapFeature circle(MapLayer layer, std::size_t points) {
    MapFeature feature;
    feature.layer = layer;
    feature.parts.emplace_back();
    for (std::size_t i = 0; i < points; ++i) {
        const double angle = 6.283185307179586 * static_cast<double>(i) / static_cast<double>(points);
        feature.parts[0].push_back({0.5 + 0.4 * std::cos(angle), 0.5 + 0.4 * std::sin(angle)});
    }
    return feature;
}

std::string small_map() {
    BaseMapWriter writer({{4, 16}, {24, 20}});
    writer.add(0, square(MapLayer::country_area, "ARM", 0.25, 0.5));
    writer.add(1, square(MapLayer::country_area, "ARM", 0.25, 0.75));
    MapFeature line = square(MapLayer::dated_line, "", 0.25, 0.5);
    line.names = {{"en", "Line of contact"}, {"ar", "خط التماس"}};
    line.dates = "1994-05/2020-11";
    line.min_zoom = 3;
    writer.add(1, line);
    writer.add(MapLabel{MapLabelKind::lake, "", {{"en", "Lake Sevan"}}, {0.5, 0.25}, 6.5, 24, 1});
    writer.add(MapCredit{"Data", "1", "ODbL-1.0", "© its makers"});
    writer.add(MapNote{{{0.25, 0.25}, {0.5, 0.5}}, {{"en", "not demarcated"}}});
    return writer.bytes();
}

std::size_t features(const BaseMap& map, MapLayer layer, double zoom, const WorldBox& view = everywhere) {
    std::size_t count = 0;
    map.visit(layer, zoom, view, [&](const MapFeature&) { ++count; });
    return count;
}

void decode_all(const BaseMapFile& file) {
    for (std::size_t level = 0; level < file.level_count(); ++level) {
        for (unsigned layer = 0; layer <= static_cast<unsigned>(MapLayer::dated_line); ++layer) {
            const auto [begin, end] = file.records_at(static_cast<MapLayer>(layer), level);
            for (std::size_t record = begin; record < end; ++record) {
                file.parts_of(record, everywhere, PartShape::as_stored);
            }
        }
    }
}

std::uint64_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
        number |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes.at(at + i))) << (8 * i);
    }
    return number;
}

void put_number(std::string& bytes, std::size_t at, std::size_t size, std::uint64_t number) {
    for (std::size_t i = 0; i < size; ++i) {
        bytes.at(at + i) = static_cast<char>(number >> (8 * i));
    }
}

/// Makes the checksums of a small map fit its bytes, as far as its offsets make sense.
void seal(std::string& bytes) {
    const std::size_t index = number_at(bytes, 40, 8);
    const std::size_t geometry = number_at(bytes, 56, 8);
    if (geometry > bytes.size()) {
        return;
    }
    for (std::size_t at = index; at + base_map_format::record_size <= geometry; at += base_map_format::record_size) {
        const std::size_t offset = geometry + number_at(bytes, at + 24, 8);
        const std::size_t length = number_at(bytes, at + 32, 4);
        if (offset >= geometry && offset <= bytes.size()) {
            put_number(bytes, at + 40, 4,
                       base_map_format::short_checksum_of(std::string_view(bytes).substr(offset, length)));
        }
    }
    put_number(bytes, 16, 8, base_map_format::checksum_of(std::string_view(bytes).substr(24, geometry - 24)));
}

} // namespace

TEST_CASE("what was written into a base map is read from it") {
    const TemporaryFolder folder;
    written(folder / "a.cmb", small_map());
    const BaseMap map = BaseMap::open(folder.path());
    CHECK_FALSE(map.is_empty());
    REQUIRE(map.labels().size() == 1);
    CHECK(map.labels()[0].names.at("en") == "Lake Sevan");
    CHECK(map.labels()[0].min_zoom == 6.5);
    CHECK(map.credits().at(0).licence == "ODbL-1.0");
    CHECK(map.notes().at(0).bounds.contains({0.3, 0.3}));
    map.visit(MapLayer::dated_line, 5, everywhere, [](const MapFeature& line) {
        CHECK(line.names.at("ar") == "خط التماس");
        CHECK(line.dates == "1994-05/2020-11");
        CHECK(line.parts.at(0).size() == 4);
    });
    CHECK(features(map, MapLayer::dated_line, 5) == 1);
}

TEST_CASE("a zoom decides which generalisation is drawn") {
    const TemporaryFolder folder;
    written(folder / "a.cmb", small_map());
    const BaseMap map = BaseMap::open(folder.path());
    CHECK(map.area("ARM", 4)->bounds.max.x == Approx(0.5));
    CHECK(map.area("ARM", 4.1)->bounds.max.x == Approx(0.75));
    CHECK_FALSE(map.area("AZE", 4).has_value());
    CHECK(features(map, MapLayer::dated_line, 2) == 0);
}

TEST_CASE("only what meets the view is visited") {
    const TemporaryFolder folder;
    written(folder / "a.cmb", small_map());
    const BaseMap map = BaseMap::open(folder.path());
    CHECK(features(map, MapLayer::country_area, 8, {{0.9, 0.9}, {1, 1}}) == 0);
    CHECK(features(map, MapLayer::country_area, 8, {{0.7, 0.7}, {1, 1}}) == 1);
}

TEST_CASE("a ring seen in part is filled in the view as the whole ring is") {
    const MapFeature whole = circle(MapLayer::land, 2000);
    BaseMapWriter writer({{24, 24}});
    writer.add(0, whole);
    const std::string bytes = writer.bytes();
    const BaseMapFile file = BaseMapFile::parse(bytes, "test");
    const WorldBox view{{0.85, 0.45}, {0.95, 0.55}};
    const auto parts = file.parts_of(0, view, PartShape::as_stored);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].size() < 300);
    for (double x = 0.851; x < 0.95; x += 0.0071) {
        CHECK(contains(parts, {x, 0.5}) == contains(whole.parts, {x, 0.5}));
    }
    const WorldBox inside{{0.5, 0.5}, {0.51, 0.51}};
    CHECK(contains(file.parts_of(0, inside, PartShape::as_stored), {0.505, 0.505}));
}

TEST_CASE("a line seen in part comes in pieces that hold all of it in the view") {
    MapFeature line = circle(MapLayer::river, 2000);
    BaseMapWriter writer({{24, 24}});
    writer.add(0, line);
    const std::string bytes = writer.bytes();
    const auto parts = BaseMapFile::parse(bytes, "test").parts_of(0, {{0.8, 0}, {1, 1}}, PartShape::as_stored);
    std::size_t seen = 0;
    for (const auto& part : parts) {
        for (const WorldPoint p : part) {
            seen += p.x > 0.8 ? 1U : 0U;
        }
    }
    std::size_t expected = 0;
    for (const WorldPoint p : line.parts[0]) {
        expected += p.x > 0.8 ? 1U : 0U;
    }
    CHECK(seen >= expected);
}

TEST_CASE("the coast is the outline of the land without the edges of the world") {
    BaseMapWriter writer({{24, 20}});
    MapFeature land = square(MapLayer::land, "", 0.25, 0.5);
    land.parts[0][1].x = land.parts[0][2].x = 1.0;
    writer.add(0, land);
    const TemporaryFolder folder;
    written(folder / "a.cmb", writer.bytes());
    const BaseMap map = BaseMap::open(folder.path());
    std::size_t points = 0;
    map.visit(MapLayer::coast, 5, everywhere, [&](const MapFeature& coast) {
        for (const auto& part : coast.parts) {
            points += part.size();
            CHECK_FALSE((part.size() == 2 && part[0].x == 1.0 && part[1].x == 1.0));
        }
    });
    CHECK(points == 5);
}

TEST_CASE("the same map is written as the same bytes") {
    CHECK(small_map() == small_map());
}

TEST_CASE("a base map that ends early is refused wherever it ends") {
    const std::string bytes = small_map();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK_THROWS_AS(BaseMapFile::parse(std::string_view(bytes).substr(0, size), "cut.cmb"), BaseMapError);
    }
}

TEST_CASE("a base map with one wrong byte is refused wherever it is, at the latest when the byte is used") {
    for (std::size_t at = 0; at < small_map().size(); ++at) {
        std::string bytes = small_map();
        bytes[at] = static_cast<char>(bytes[at] ^ 0x21);
        CHECK_THROWS_AS(decode_all(BaseMapFile::parse(bytes, "flipped.cmb")), BaseMapError);
    }
}

TEST_CASE("a wrong byte under a right checksum never reads outside the file") {
    // Whoever writes a checksum can write nonsense too: either it is refused, or it is decoded without a crash.
    for (std::size_t at = 24; at < small_map().size(); ++at) {
        for (const char wrong : {'\x00', '\x7f', '\xff'}) {
            std::string bytes = small_map();
            bytes[at] = wrong;
            seal(bytes);
            try {
                decode_all(BaseMapFile::parse(bytes, "nonsense.cmb"));
            } catch (const BaseMapError&) {
            }
        }
    }
    SUCCEED();
}

TEST_CASE("a base map of another version is refused by its number") {
    std::string bytes = small_map();
    bytes[8] = 9;
    CHECK_THROWS_WITH(BaseMapFile::parse(bytes, "new.cmb"), "new.cmb: base map format 9, expected 2");
}

TEST_CASE("a folder without a base map is refused") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(BaseMap::open(folder.path()), BaseMapError);
    CHECK_THROWS_AS(BaseMap::open(folder / "missing"), BaseMapError);
    CHECK(BaseMap().is_empty());
}
