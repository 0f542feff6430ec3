#include "scene/map_pieces.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

DisplayList marks_of(const MapHolder& held, std::uint32_t place) {
    DisplayList list;
    draw_marks(list, held.map);
    return picked(list, {PickKind::place, place});
}

// The fill of the mark itself: the circle of 5.5 px.
Color fill_of_mark(const DisplayList& list) {
    for (const CircleCommand& circle : commands<CircleCommand>(list)) {
        if (circle.radius_px == 5.5) {
            return circle.fill;
        }
    }
    FAIL("there is no mark");
    return {};
}

std::string without_event() {
    std::string json(small_dossier);
    const std::string where = R"("where": ["ard"],)";
    json.replace(json.find(where), where.size(), "");
    return json;
}

} // namespace

TEST_CASE("the place of an event is a filled dot") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    CHECK(fill_of_mark(marks_of(held, ard)) == holder.scene.theme.event);
}

TEST_CASE("a place that is only spoken of is an open ring with a point") {
    const auto document = document_from(without_event());
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    const DisplayList marks = marks_of(held, ard);
    CHECK(fill_of_mark(marks) == holder.scene.theme.label_halo);
    CHECK(commands<CircleCommand>(marks).back().radius_px < 2);
}

TEST_CASE("the place of an event that only may fall into the time in view is not filled") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.window.end.ms = document->extents_of(Clock::story)[0]->earliest().ms + 1000;
    view.playhead = view.window.end;
    const SceneHolder holder(document, view, window_size);
    CHECK(fill_of_mark(marks_of(MapHolder(holder.scene), ard)) == holder.scene.theme.label_halo);
}

TEST_CASE("a place outside the time in view stays as a pale mark with a quiet name") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.window = {{view.window.end.ms + ms_per_day}, {view.window.end.ms + 2 * ms_per_day}};
    view.playhead = view.window.end;
    const SceneHolder holder(document, view, window_size);
    const DisplayList marks = marks_of(MapHolder(holder.scene), ard);
    CHECK(commands<CircleCommand>(marks).back().stroke.a < 128);
    REQUIRE(commands<TextCommand>(marks).size() == 1);
    CHECK(commands<TextCommand>(marks)[0].color == holder.scene.theme.ink_faint);
}

TEST_CASE("a seat that nothing is said about is a square") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const DisplayList marks = marks_of(MapHolder(holder.scene), norda);
    CHECK(commands<CircleCommand>(marks).empty());
    REQUIRE(commands<RectCommand>(marks).size() == 1);
    CHECK(commands<RectCommand>(marks)[0].rect.width == Approx(9));
    CHECK(speaks_of(marks, "Norda"));
}

TEST_CASE("a disc has a name but no mark: no point of it is told") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const DisplayList marks = marks_of(MapHolder(holder.scene), marsh);
    REQUIRE(marks.items.size() == 1);
    CHECK(speaks_of(marks, "the Marsh"));
}

TEST_CASE("the circle of precision has its true size on the ground, and shows only when it can be seen") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.camera = {to_world({10, 10}), 12};
    const SceneHolder near(document, view, window_size);
    const MapHolder held(near.scene);
    const double radius = commands<CircleCommand>(marks_of(held, ard)).front().radius_px;
    CHECK(radius == Approx(held.map.view.pixels_for(2000, 10)).epsilon(0.001));
    view.camera.zoom = 5;
    const SceneHolder far(document, view, window_size);
    CHECK(commands<CircleCommand>(marks_of(MapHolder(far.scene), ard)).front().radius_px == 5.5);
}

TEST_CASE("in a crowd dots are smaller, and each has a rim") {
    const auto dots_of = [](int count) {
        std::string places, entries;
        for (int i = 0; i < count; ++i) {
            const std::string number = std::to_string(i), comma = i > 0 ? "," : "";
            places += comma + R"({"id": "p)" + number + R"(", "kind": "town", "name": {"en": "P"}, "at": [)" +
                      std::to_string(10 + 0.01 * i) + ", 10]}";
            entries += comma + R"({"id": "e)" + number +
                       R"(", "kind": "event", "title": {"en": "E"}, "when": {"edtf": "1900"}, "where": [{"place": "p)" +
                       number + R"("}]})";
        }
        const auto document = document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "T"}, "places": [)" +
                                            places + R"(], "entries": [)" + entries + "]}");
        const SceneHolder holder(document, whole_story(*document, window_size), window_size);
        return commands<CircleCommand>(marks_of(MapHolder(holder.scene), 0));
    };
    REQUIRE(dots_of(60).size() == 1);
    CHECK(dots_of(60)[0].radius_px == 5.5);
    const std::vector<CircleCommand> crowded = dots_of(300);
    REQUIRE(crowded.size() == 2);
    CHECK(crowded[1].radius_px < 3.1);
    CHECK(crowded[0].radius_px > crowded[1].radius_px + 1);
    CHECK(crowded[0].fill == theme_named(ThemeName::light).label_halo);
}

TEST_CASE("a chip has the colour of its speaker's side, and nobody's where several sides speak") {
    std::string json(small_dossier);
    ViewState view;
    const auto chip_rim = [&](const std::string& text) {
        const auto document = document_from(text);
        view = whole_story(*document, window_size);
        view.camera = {to_world({10, 9.5}), 9};
        const SceneHolder holder(document, view, window_size);
        const MapHolder held(holder.scene);
        REQUIRE(held.map.drawings[norda].form == PlaceDrawing::Form::edge_chip);
        return commands<RectCommand>(marks_of(held, norda)).back().stroke;
    };
    const Theme& theme = theme_named(ThemeName::light);
    CHECK(chip_rim(json) == theme.sides[0]);
    const std::string south = R"("said_from": "suda")";
    json.replace(json.find(south), south.size(), R"("said_from": "norda")");
    CHECK(chip_rim(json) == theme.ink_soft);
}

TEST_CASE("all ink of a label lies where it was given room") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    for (std::uint32_t i = 0; i < 4; ++i) {
        const DisplayList marks = marks_of(held, i);
        for (const DisplayItem& item : marks.items) {
            if (const auto* text = std::get_if<TextCommand>(&item.command)) {
                CHECK(held.map.drawings[i].label.inset(-1).contains(item.bounds.inset(text->halo_px + 1)));
            }
        }
    }
}
