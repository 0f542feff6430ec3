#include "scene/map_pieces.h"

#include "geodata/outline.h"
#include "support/catch.h"

#include <cmath>

using namespace chronomap;

namespace {

DisplayList arcs_of(MapFrame map, std::uint32_t entry) {
    DisplayList list;
    draw_arcs(list, map);
    return picked(list, {PickKind::entry, entry});
}

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

// A statement from a town outside about a country, and about a border.
constexpr std::string_view about_outlines = R"({
  "format": "chronomap-dossier/1", "title": {"en": "Outlines"},
  "actors": [{"id": "a", "name": {"en": "A"}}],
  "places": [{"id": "town", "name": {"en": "Town"}, "at": [14, 43]},
             {"id": "land", "name": {"en": "Land"}, "at": [2.5, 46.5], "precision_m": 400000, "area": "FRA"},
             {"id": "line", "name": {"en": "the border"}, "line": ["ESP", "FRA"]}],
  "entries": [{"id": "x", "kind": "statement", "act": "claims", "by": "a", "title": {"en": "t"}, "said": {"edtf": "1900"},
               "said_from": "town", "about": ["land"]},
              {"id": "y", "kind": "statement", "act": "claims", "by": "a", "title": {"en": "u"}, "said": {"edtf": "1900"},
               "said_from": "town", "about": ["line"]}]
})";

} // namespace

TEST_CASE("an arc whose both ends are inferred is dashed all along") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    const auto lines = commands<LineCommand>(arcs_of(held.map, claim));
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines[0].dash_px.empty());
}

TEST_CASE("an arc that its source states is solid all along") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    const auto lines = commands<LineCommand>(arcs_of(held.map, reply));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].dash_px.empty());
    CHECK(lines[1].dash_px.empty());
}

TEST_CASE("where only one end is inferred, that half is dashed and the stated half solid") {
    std::string json(small_dossier);
    const std::string from = R"("said_from": {"place": "norda", "inferred": true, "why": {"en": "seat"}})";
    json.replace(json.find(from), from.size(), R"("said_from": "norda")");
    const auto document = document_from(json);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    const auto lines = commands<LineCommand>(arcs_of(held.map, claim));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].dash_px.empty());
    CHECK_FALSE(lines[1].dash_px.empty());
    CHECK(distance(lines[0].points.back(), lines[1].points.front()) < 0.01);
    CHECK(distance(lines[0].points.front(), held.map.drawings[norda].at) <
          distance(lines[1].points.back(), held.map.drawings[norda].at));
}

TEST_CASE("an arc between two towns runs from beside one mark to beside the other") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    const DisplayList arc = arcs_of(held.map, claim);
    const Point begin = commands<LineCommand>(arc)[0].points.front();
    const Point tip = commands<ConvexCommand>(arc)[0].points[0];
    CHECK(distance(begin, held.map.drawings[norda].at) == Approx(9).margin(1));
    CHECK(distance(tip, held.map.drawings[ard].at) == Approx(9).margin(1));
}

TEST_CASE("an arc to a disputed region ends at the edge of its disc") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    const PlaceShape& shape = document->places[marsh];
    REQUIRE(shape.kind == PlaceShape::Kind::disc);
    const auto heads = commands<ConvexCommand>(arcs_of(held.map, reply));
    REQUIRE(heads.size() == 2);
    const double edge = std::max(9.0, 0.7 * held.map.view.pixels_for(shape.radius_m, shape.lat_deg));
    CHECK(distance(heads[1].points[0], held.map.drawings[marsh].at) == Approx(edge).margin(0.5));
}

TEST_CASE("an arc to an area ends at its outline and never within") {
    const auto document = document_from(about_outlines, real_base_map());
    REQUIRE(document->places[1].kind == PlaceShape::Kind::area);
    for (double zoom = 3.5; zoom < 6.5; zoom += 0.25) {
        ViewState view = whole_story(*document, window_size);
        view.camera = clamped({to_world({8, 45}), zoom}, window_size);
        const SceneHolder holder(document, view, window_size);
        const MapHolder held(holder.scene);
        const MapFeature& outline = document->places[1].outline_at(zoom);
        const auto within = [&](Point p) { return contains(outline.parts, held.map.view.to_ground(p)); };
        const DisplayList arc = arcs_of(held.map, 0);
        INFO("zoom " << zoom);
        REQUIRE(commands<ConvexCommand>(arc).size() == 1);
        const Point tip = commands<ConvexCommand>(arc)[0].points[0];
        bool touches = false;
        for (int degree = 0; degree < 360; degree += 10) {
            const double angle = degree * 3.14159265 / 180;
            touches = touches || within({tip.x + 2 * std::cos(angle), tip.y + 2 * std::sin(angle)});
        }
        CHECK(touches);
        // The shaft stays outside, also between the corners that it is drawn from.
        for (const LineCommand& line : commands<LineCommand>(arc)) {
            for (std::size_t i = 1; i < line.points.size(); ++i) {
                const Point a = line.points[i - 1];
                const Point b = line.points[i];
                for (double share = 0; share <= 1; share += 0.125) {
                    CHECK_FALSE(within({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}));
                }
            }
        }
    }
}

TEST_CASE("an arc about a border ends at the border's chip") {
    const auto document = document_from(about_outlines, real_base_map());
    REQUIRE(document->places[2].kind == PlaceShape::Kind::line);
    ViewState view = whole_story(*document, window_size);
    view.camera = clamped({to_world({5, 44}), 4.6}, window_size);
    const SceneHolder holder(document, view, window_size);
    const MapHolder held(holder.scene);
    const PlaceDrawing& border = held.map.drawings[2];
    REQUIRE(border.form == PlaceDrawing::Form::line_chip);
    const auto heads = commands<ConvexCommand>(arcs_of(held.map, 1));
    REQUIRE(heads.size() == 1);
    const Point tip = heads[0].points[0];
    CHECK(border.label.inset(-4).contains(tip));
    CHECK_FALSE(border.label.contains(tip));
}

TEST_CASE("an arc has the colour of the side that speaks, paler while it is only maybe in this time") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    const SceneHolder holder(document, view, window_size);
    const MapHolder held(holder.scene);
    const Color north = commands<LineCommand>(arcs_of(held.map, claim))[0].color;
    const Color south = commands<LineCommand>(arcs_of(held.map, reply))[0].color;
    CHECK(north == holder.scene.theme.sides[0].faded(0.85));
    CHECK(south == holder.scene.theme.sides[1].faded(0.85));
    view.window.end.ms = document->extents_of(Clock::story)[reply]->earliest().ms + 1000;
    view.playhead = view.window.end;
    const SceneHolder early(document, view, window_size);
    const MapHolder held_early(early.scene);
    CHECK(commands<LineCommand>(arcs_of(held_early.map, reply))[0].color.a < south.a);
}

TEST_CASE("a selected statement shines and pales the others") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.selected = claim;
    const SceneHolder holder(document, view, window_size);
    const MapHolder held(holder.scene);
    CHECK(commands<LineCommand>(arcs_of(held.map, claim)).size() == 2);
    CHECK(commands<ConvexCommand>(arcs_of(held.map, claim))[0].fill == holder.scene.theme.sides[0]);
    CHECK(commands<ConvexCommand>(arcs_of(held.map, reply))[0].fill.a < 128);
}

TEST_CASE("no arc is drawn to a place that found no room") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    MapHolder held(holder.scene);
    held.map.drawings[norda].form = PlaceDrawing::Form::hidden;
    CHECK(arcs_of(held.map, claim).items.empty());
    CHECK_FALSE(arcs_of(held.map, reply).items.empty());
    held.map.drawings[suda].form = PlaceDrawing::Form::hidden;
    CHECK(arcs_of(held.map, reply).items.empty());
}
