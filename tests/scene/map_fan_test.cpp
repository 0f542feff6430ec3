#include "scene/map_pieces.h"
#include "support/catch.h"
#include "support/random_dossier.h"
#include "viewer/scene/map_fan.h"

#include <cmath>
#include <set>

using namespace chronomap;

TEST_CASE("dots on rings never touch, however many there are") {
    for (const std::size_t count : {1u, 2u, 7u, 12u, 40u, 60u}) {
        const std::vector<Point> spots = ring_spots({100, 100}, count);
        REQUIRE(spots.size() == count);
        for (std::size_t i = 0; i < count; ++i) {
            CHECK(std::hypot(spots[i].x - 100, spots[i].y - 100) >= 20);
            for (std::size_t j = 0; j < i; ++j) {
                CHECK(std::hypot(spots[i].x - spots[j].x, spots[i].y - spots[j].y) >= 12);
            }
        }
    }
}

TEST_CASE("dots beside a chip stay on the map and off the chip") {
    const Rect map{0, 0, 500, 300};
    for (const Rect& chip : {Rect{10, 10, 120, 24}, Rect{380, 270, 110, 24}, Rect{200, 150, 60, 24}}) {
        for (const std::size_t count : {1u, 5u, 12u, 25u}) {
            const std::vector<Point> spots = row_spots(chip, map, count);
            REQUIRE(spots.size() == count);
            for (const Point& spot : spots) {
                CHECK(map.contains(spot));
                CHECK_FALSE(chip.contains(spot));
            }
        }
    }
}

TEST_CASE("a place that is pointed at fans out its entries in time order, and each can be pointed at") {
    const auto document = document_from(small_dossier);
    const Size size{1000, 700};
    ViewState view = whole_story(*document, size);
    for (PlaceIndex place = 0; place < document->places.size(); ++place) {
        view.hovered_place.reset();
        const SceneHolder quiet_scene(document, view, size);
        const MapHolder quiet(quiet_scene.scene);
        const std::vector<EntryIndex> entries = entries_at(quiet.map, place);
        if (entries.size() < 2 || quiet.map.drawings[place].form == PlaceDrawing::Form::hidden) {
            continue;
        }
        view.hovered_place = place;
        const SceneHolder open_scene(document, view, size);
        const MapHolder open(open_scene.scene);
        DisplayList fan;
        draw_fans(fan, open.map, open.map.open);
        std::set<std::uint32_t> found;
        for (const DisplayItem& item : fan.items) {
            if (item.pick.kind == PickKind::entry) {
                found.insert(item.pick.index);
                CHECK(pick_at(fan, item.bounds.center()) == item.pick);
            }
        }
        CHECK(found == std::set<std::uint32_t>(entries.begin(), entries.end()));
        const auto& extents = document->extents_of(view.clock);
        for (std::size_t i = 1; i < entries.size(); ++i) {
            CHECK(extents[entries[i - 1]]->earliest() <= extents[entries[i]]->earliest());
        }
        return;
    }
    FAIL("the small dossier has a place with two entries");
}

TEST_CASE("numbers at places that lie close together do not cover each other, and the largest are there") {
    const auto document = document_from(random_dossier(400, 4));
    ViewState view = whole_story(*document, {1000, 700});
    for (const double zoom : {0.0, 3.0, 5.0, 7.0}) {
        view.camera.zoom = zoom;
        const SceneHolder holder(document, view, {1000, 700});
        const MapHolder map(holder.scene);
        DisplayList list;
        draw_fans(list, map.map, map.map.open);
        const std::vector<RectCommand> badges = commands<RectCommand>(list);
        REQUIRE_FALSE(badges.empty());
        for (std::size_t i = 0; i < badges.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                CHECK_FALSE(badges[i].rect.inset(1).intersects(badges[j].rect.inset(1)));
            }
        }
        std::size_t most = 0;
        for (PlaceIndex place = 0; place < document->places.size(); ++place) {
            const bool is_drawn = map.map.drawings[place].form != PlaceDrawing::Form::hidden;
            most = std::max(most, is_drawn ? entries_at(map.map, place).size() : 0);
        }
        CHECK(speaks_of(list, std::to_string(most)));
    }
}
