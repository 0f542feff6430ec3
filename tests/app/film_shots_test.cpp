#include "viewer/app/film_shots.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "viewer/app/options.h"
#include "viewer/scene/frame.h"

using namespace chronomap;

namespace {

ViewState filmed_view(const Document& document) {
    return opening_view(document, {1280, 720}, FramePurpose::picture, "en");
}

std::size_t frames_of(const std::vector<FilmShot>& shots) {
    std::size_t frames = 0;
    for (const FilmShot& shot : shots) {
        CHECK(shot.frames >= 1);
        frames += shot.frames;
    }
    return frames;
}

} // namespace

TEST_CASE("By entry a film stands at the window's begin, then at each entry, as long as it takes to read") {
    const auto document = document_from(small_dossier);
    const std::vector<FilmShot> shots = film_shots(*document, filmed_view(*document), {false, std::nullopt, 10});
    REQUIRE(shots.size() >= 4);
    CHECK(shots[0].view.playhead == shots[0].view.window.begin);
    CHECK_FALSE(shots[0].view.selected.has_value());
    CHECK(shots[0].frames == 8);
    CHECK(shots[1].view.selected == EntryIndex{0});
    CHECK(shots[1].frames == 21); // 1.5 s and 40 ms for each letter of "Fire in the town"
    for (std::size_t i = 1; i < shots.size(); ++i) {
        CHECK(shots[i - 1].view.playhead <= shots[i].view.playhead);
    }
}

TEST_CASE("A film lasts as long as was asked for") {
    const auto document = document_from(small_dossier);
    CHECK(frames_of(film_shots(*document, filmed_view(*document), {false, 10.0, 30})) == 300);
    CHECK(frames_of(film_shots(*document, filmed_view(*document), {true, 10.0, 30})) == 300);
    CHECK(frames_of(film_shots(*document, filmed_view(*document), {false, 0.1, 10})) == 1);
    CHECK(frames_of(film_shots(*document, filmed_view(*document), {true, 0.1, 1})) == 1);
    CHECK(frames_of(film_shots(*document, filmed_view(*document), {true, std::nullopt, 10})) == 200);
}

TEST_CASE("By clock the playhead moves evenly to the window's end") {
    const auto document = document_from(small_dossier);
    const ViewState view = filmed_view(*document);
    const std::vector<FilmShot> shots = film_shots(*document, view, {true, 1.0, 4});
    REQUIRE(shots.size() == 4);
    const std::int64_t length_ms = view.window.end.ms - view.window.begin.ms;
    CHECK(shots[0].view.playhead.ms == view.window.begin.ms + length_ms / 4);
    CHECK(shots[3].view.playhead == view.window.end);
}

TEST_CASE("What the filter takes out is not played") {
    const auto document = document_from(small_dossier);
    ViewState view = filmed_view(*document);
    view.filter = with({}, *document->finder->facets().value_from("kind=event"));
    for (const FilmShot& shot : film_shots(*document, view, {false, 5.0, 10})) {
        CHECK(shot.view.selected.value_or(0) == 0);
    }
}

TEST_CASE("A film of nothing, without end, or too long is refused") {
    const auto document = document_from(small_dossier);
    ViewState view = filmed_view(*document);
    CHECK_THROWS_AS(film_shots(*document, view, {true, 3'600.0, 60}), JobError);
    view.window.end = infinite_future;
    CHECK_THROWS_AS(film_shots(*document, view, {}), JobError);
    view.window = {{0}, {ms_per_day}};
    CHECK_THROWS_AS(film_shots(*document, view, {}), JobError);
}
