#include "viewer/scene/base_map_picture.h"

#include "scene/map_pieces.h"
#include "support/catch.h"

using namespace chronomap;

namespace {

WorldBox box_of(LonLat north_west, LonLat south_east) {
    WorldBox box;
    box.include(to_world(north_west));
    box.include(to_world(south_east));
    return box;
}

const WorldBox fiji = box_of({176, -14}, {184, -20});

} // namespace

TEST_CASE("the same box is drawn the same, again and by another picture of the same key") {
    const auto picture = base_map_picture(real_base_map(), ThemeName::light);
    const auto other = base_map_picture(real_base_map(), ThemeName::light);
    const WorldBox box = box_of({0, 50}, {10, 40});
    const std::string drawn = dump(picture->draw(box, 5));
    CHECK(drawn == dump(picture->draw(box, 5)));
    CHECK(picture->key() == other->key());
    CHECK(drawn == dump(other->draw(box, 5)));
    CHECK(picture->key() != base_map_picture(real_base_map(), ThemeName::dark)->key());
}

TEST_CASE("the sea comes first and fills the box, then the land, then lines") {
    const Theme& theme = theme_named(ThemeName::print);
    const WorldBox box = box_of({0, 50}, {10, 40});
    const DisplayList list = base_map_picture(real_base_map(), ThemeName::print)->draw(box, 5);
    REQUIRE(list.items.size() > 3);
    const auto& sea = std::get<RectCommand>(list.items[0].command);
    CHECK(sea.fill == theme.sea);
    CHECK(sea.rect.width == Approx(box.width() * pixels_per_world_unit(5)));
    CHECK(sea.rect.height == Approx(box.height() * pixels_per_world_unit(5)));
    CHECK(std::get<PathCommand>(list.items[1].command).fill == theme.land);
    CHECK(std::get<LineCommand>(list.items.back().command).color == theme.country_border);
}

TEST_CASE("a map without features is all sea") {
    const auto picture = base_map_picture(std::make_shared<BaseMap>(), ThemeName::light);
    CHECK(picture->draw(fiji, 4).items.size() == 1);
}

TEST_CASE("the ground repeats across the 180th meridian") {
    const auto picture = base_map_picture(real_base_map(), ThemeName::light);
    const DisplayList across = picture->draw(fiji, 7);
    double west = 1e9;
    double east = -1e9;
    for (const PathCommand& land : commands<PathCommand>(across)) {
        for (const auto& ring : land.rings) {
            for (const Point& p : ring) {
                west = std::min(west, p.x);
                east = std::max(east, p.x);
            }
        }
    }
    const double meridian = (1 - fiji.min.x) * pixels_per_world_unit(7);
    CHECK(west < meridian);
    CHECK(east > meridian);
}

TEST_CASE("a box one turn further on shows the same ground") {
    const auto picture = base_map_picture(real_base_map(), ThemeName::light);
    for (const WorldBox& box : {fiji, box_of({0, 50}, {10, 40}), box_of({-180, 70}, {-170, 60})}) {
        const auto lands = [&](double turns) {
            return commands<PathCommand>(
                picture->draw({{box.min.x + turns, box.min.y}, {box.max.x + turns, box.max.y}}, 6));
        };
        const auto here = lands(0);
        for (const double turns : {-1.0, 1.0}) {
            const auto there = lands(turns);
            REQUIRE(there.size() == here.size());
            for (std::size_t i = 0; i < here.size(); ++i) {
                REQUIRE(there[i].rings.size() == here[i].rings.size());
                CHECK(there[i].rings[0][0].x == Approx(here[i].rings[0][0].x).margin(0.01));
            }
        }
    }
}

TEST_CASE("all that is drawn lies within the box and a little bleed") {
    const double zoom = GENERATE(0.0, 3.0, 6.0, 9.0);
    const WorldBox box = box_of({44, 42}, {48, 39});
    const DisplayList list = base_map_picture(real_base_map(), ThemeName::light)->draw(box, zoom);
    const Rect area =
        Rect{0, 0, box.width() * pixels_per_world_unit(zoom), box.height() * pixels_per_world_unit(zoom)}.inset(-8);
    for (const DisplayItem& item : list.items) {
        CHECK(area.contains(item.bounds));
    }
}

TEST_CASE("the outline of a place is filled and edged, without an edge along the box") {
    auto square = std::make_shared<MapFeature>();
    square->parts = {{{0.4, 0.4}, {0.6, 0.4}, {0.6, 0.6}, {0.4, 0.6}}};
    square->bounds = {{0.4, 0.4}, {0.6, 0.6}};
    const auto picture = outline_picture("square", square, rgb(0x111111), rgb(0x222222), 2);
    CHECK(picture->key() == "square");
    const DisplayList whole = picture->draw({{0.3, 0.3}, {0.7, 0.7}}, 2);
    CHECK(commands<PathCommand>(whole).size() == 1);
    REQUIRE(commands<LineCommand>(whole).size() == 1);
    CHECK(commands<LineCommand>(whole)[0].points.front() == commands<LineCommand>(whole)[0].points.back());
    // Wholly within the square there is ground, and no edge at all.
    const DisplayList inner = picture->draw({{0.45, 0.45}, {0.55, 0.55}}, 2);
    CHECK(commands<PathCommand>(inner).size() == 1);
    CHECK(commands<LineCommand>(inner).empty());
    CHECK(picture->draw({{0.7, 0.7}, {0.8, 0.8}}, 2).items.empty());
}
