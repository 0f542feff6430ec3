#include "viewer/scene/map_story.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/scenes.h"

using namespace chronomap;

namespace {

ViewState view_of(const Document& document, TimeWindow window) {
    ViewState view = opening_view(document, window_size, FramePurpose::window, "en");
    view.window = window;
    view.playhead = window.end;
    return view;
}

// 1 May 1900 is day 0 of this story.
TimeWindow days(const Document& document, int first, int last) {
    const Instant day0 = document.extents_of(Clock::story)[0]->earliest();
    return {{day0.ms + first * ms_per_day}, {day0.ms + last * ms_per_day}};
}

/// `seats` towns, from each of which two speakers of different sides say something about each of `towns` others `times`
/// times.
std::shared_ptr<const Document> talkative(int seats, int towns, int times) {
    std::string places, entries;
    const auto place = [&](const std::string& id, double lon, double lat) {
        places += (places.empty() ? "" : ",") + std::string(R"({"id": ")") + id +
                  R"(", "kind": "town", "name": {"en": ")" + id + R"("}, "at": [)" + std::to_string(lon) + "," +
                  std::to_string(lat) + R"(], "precision_m": 100})";
    };
    for (int i = 0; i < seats; ++i) {
        place("seat" + std::to_string(i), 10 + i * 0.1, 10);
    }
    for (int i = 0; i < towns; ++i) {
        place("town" + std::to_string(i), 10 + i * 0.1, 11);
    }
    for (int i = 0; i < seats * towns * times * 2; ++i) {
        entries += (i == 0 ? "" : ",") + std::string(R"({"id": "e)") + std::to_string(i) +
                   R"(", "kind": "statement", "act": "claims", "title": {"en": "so"}, "by": ")" +
                   (i % 2 == 0 ? "n" : "s") + R"(", "said": {"edtf": "1900-05-01"}, "said_from": "seat)" +
                   std::to_string(i / 2 % seats) + R"(", "about": ["town)" + std::to_string(i / 2 / seats % towns) +
                   R"("]})";
    }
    return document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "Talk"}, "time_zone": "UTC",
        "sides": [{"id": "north", "name": {"en": "North"}}, {"id": "south", "name": {"en": "South"}}],
        "actors": [{"id": "n", "name": {"en": "N"}, "side": "north"}, {"id": "s", "name": {"en": "S"}, "side": "south"}],
        "places": [)" + places +
                         R"(], "entries": [)" + entries + "]}");
}

} // namespace

TEST_CASE("every place of a statement gets a bow of its own") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, view_of(*document, days(*document, 0, 3)), window_size);
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
    const SceneHolder holder(document, view_of(*document, days(*document, 0, 1)), window_size);
    const MapStory story = tell_map_story(holder.scene);
    CHECK(story.arcs.empty());
    CHECK_FALSE(story.places[norda].is_seat);
    CHECK(story.places[ard].best() == Certainty::certain);
    CHECK(story.places[marsh].best() == Certainty::outside);
}

TEST_CASE("a statement that may fall into the window has a bow that says maybe") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, view_of(*document, days(*document, 2, 3)), window_size);
    const MapStory story = tell_map_story(holder.scene);
    REQUIRE(story.arcs.size() == 2);
    CHECK(story.arcs[0].certainty == Certainty::possible);
}

TEST_CASE("the selected statement is drawn last, whatever its time") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document, days(*document, 0, 3));
    view.selected = claim;
    const SceneHolder holder(document, view, window_size);
    CHECK(tell_map_story(holder.scene).arcs.back().entry == claim);
    view.window = days(*document, 0, 1);
    view.playhead = view.window.end;
    const SceneHolder early(document, view, window_size);
    REQUIRE(tell_map_story(early.scene).arcs.size() == 1);
    CHECK(early.scene.certainty[claim] == Certainty::outside);
}

TEST_CASE("what begins after the playhead is still to come") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document, days(*document, 0, 3));
    view.playhead = days(*document, 0, 1).end;
    const SceneHolder holder(document, view, window_size);
    CHECK(tell_map_story(holder.scene).arcs.empty());
    CHECK(holder.scene.counts.outside == 2);
}

TEST_CASE("statements between two places are told apart as long as they are few") {
    const auto document = talkative(1, 1, 3);
    const SceneHolder holder(document, view_of(*document, document->span), window_size);
    const MapStory story = tell_map_story(holder.scene);
    REQUIRE(story.arcs.size() == 6);
    CHECK(story.arcs[5].sibling == 5);
    CHECK(story.arcs[5].count == 1);
}

TEST_CASE("many statements between two places are one bow for each side, with their number") {
    const auto document = talkative(1, 1, 50);
    const SceneHolder holder(document, view_of(*document, document->span), window_size);
    const MapStory story = tell_map_story(holder.scene);
    REQUIRE(story.arcs.size() == 2);
    CHECK(story.arcs[0].count == 50);
    CHECK(story.arcs[0].entry == 0);
    CHECK(story.arcs[1].count == 50);
    CHECK(story.arcs[1].sibling == 1);
    CHECK(story.routes_left_out == 0);
}

TEST_CASE("a bow for many stands for the statement after the selected one, which keeps a bow of its own") {
    const auto document = talkative(1, 1, 50);
    ViewState view = view_of(*document, document->span);
    view.selected = 4;
    const SceneHolder holder(document, view, window_size);
    const MapStory story = tell_map_story(holder.scene);
    REQUIRE(story.arcs.size() == 3);
    CHECK(story.arcs[1].entry == 6);
    CHECK(story.arcs.back().entry == 4);
    CHECK(story.arcs.back().count == 1);
}

TEST_CASE("where bows would be a tangle the busiest are drawn, and it is known how many are not") {
    const auto document = talkative(20, 20, 1);
    ViewState view = view_of(*document, document->span);
    const SceneHolder holder(document, view, window_size);
    const MapStory story = tell_map_story(holder.scene);
    CHECK(story.arcs.size() <= 60);
    CHECK(story.arcs.size() / 2 + story.routes_left_out == 400);
    // One that is looked at is drawn all the same.
    view.selected = 799;
    const SceneHolder selected(document, view, window_size);
    CHECK(tell_map_story(selected.scene).arcs.back().entry == 799);
}

TEST_CASE("what a filter takes out leaves neither a bow nor a mark, but the selected entry stays") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document, days(*document, 0, 3));
    view.filter = with({}, {Facet::kind, 0});
    const SceneHolder events(document, view, window_size);
    const MapStory story = tell_map_story(events.scene);
    CHECK(story.arcs.empty());
    CHECK(story.places[ard].is_used());
    CHECK_FALSE(story.places[marsh].is_used());
    view.selected = reply;
    const SceneHolder selected(document, view, window_size);
    CHECK(tell_map_story(selected.scene).arcs.size() == 2);
    CHECK(tell_map_story(selected.scene).places[marsh].is_selected);
}

TEST_CASE("those who speak from a place are named once") {
    const auto document = talkative(1, 2, 30);
    const SceneHolder holder(document, view_of(*document, document->span), window_size);
    CHECK(speakers_at(holder.scene, 0) == std::vector<std::string>{"N", "S"});
    CHECK(speakers_at(holder.scene, 1).empty());
}
