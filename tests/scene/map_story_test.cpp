#include "viewer/scene/map_story.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/scenes.h"

using namespace chronomap;

namespace {

constexpr Size size{1280, 720};

ViewState view_of(const Document& document, TimeWindow window) {
    ViewState view = opening_view(document, size, FramePurpose::window, "en");
    view.window = window;
    view.playhead = window.end;
    return view;
}

// 1 May 1900 is day 0 of this story.
TimeWindow days(const Document& document, int first, int last) {
    const Instant day0 = document.extents_of(Clock::story)[0]->earliest();
    return {{day0.ms + first * ms_per_day}, {day0.ms + last * ms_per_day}};
}

constexpr PlaceIndex ard = 0, norda = 1, marsh = 3;
constexpr EntryIndex claim = 1, reply = 2;

} // namespace

TEST_CASE("every place of a statement gets a bow of its own") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, view_of(*document, days(*document, 0, 3)), size);
    const MapStory story = tell_map_story(holder.scene);
    REQUIRE(story.arcs.size() == 3);
    CHECK(story.arcs[0].entry == claim);
    CHECK(story.arcs[0].from_inferred);
    CHECK(story.arcs[0].about_inferred);
    CHECK(story.arcs[1].entry == reply);
    CHECK_FALSE(story.arcs[1].from_inferred);
    CHECK(story.arcs[2].about == marsh);
}

TEST_CASE("statements outside the time in view have no bow and make no seat") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, view_of(*document, days(*document, 0, 1)), size);
    const MapStory story = tell_map_story(holder.scene);
    CHECK(story.arcs.empty());
    CHECK_FALSE(story.places[norda].is_seat);
    CHECK(story.places[ard].best == Certainty::certain);
    CHECK(story.places[marsh].best == Certainty::outside);
}

TEST_CASE("a statement that may fall into the window has a bow that says maybe") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, view_of(*document, days(*document, 2, 3)), size);
    const MapStory story = tell_map_story(holder.scene);
    REQUIRE(story.arcs.size() == 2);
    CHECK(story.arcs[0].certainty == Certainty::possible);
}

TEST_CASE("the selected statement is drawn last, whatever its time") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document, days(*document, 0, 3));
    view.selected = claim;
    const SceneHolder holder(document, view, size);
    CHECK(tell_map_story(holder.scene).arcs.back().entry == claim);
    view.window = days(*document, 0, 1);
    view.playhead = view.window.end;
    const SceneHolder early(document, view, size);
    REQUIRE(tell_map_story(early.scene).arcs.size() == 1);
    CHECK(early.scene.certainty[claim] == Certainty::outside);
}

TEST_CASE("what begins after the playhead is still to come") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document, days(*document, 0, 3));
    view.playhead = days(*document, 0, 1).end;
    const SceneHolder holder(document, view, size);
    CHECK(tell_map_story(holder.scene).arcs.empty());
    CHECK(holder.scene.counts.outside == 2);
}
