#include "viewer/ui/player.h"

#include "sample.h"
#include "support/catch.h"

#include <cmath>

namespace chronomap {

using sample::hour;

namespace {

Instant just_after(double hours) {
    return {hour(hours).ms + ms_per_second};
}

} // namespace

TEST_CASE("each entry of the window has a stop of its own, and so has what is settled later") {
    const std::vector<PlayStop> expected{
        {just_after(0), sample::a},  {just_after(1), {}},         {just_after(5), sample::long_one},
        {just_after(10), sample::b}, {just_after(10), sample::c}, {just_after(11), {}},
    };
    CHECK(play_stops(*sample::document(), sample::view()) == expected);
}

TEST_CASE("what began before the window is told at its begin") {
    ViewState view = sample::view();
    view.window = sample::hours(10.5, 24);
    const std::vector<PlayStop> stops = play_stops(*sample::document(), view);
    REQUIRE(stops.size() == 4);
    CHECK(stops[0] == PlayStop{just_after(10.5), sample::b});
    CHECK(stops[2] == PlayStop{just_after(10.5), sample::long_one});
}

TEST_CASE("everything of a stop is in the time in view when it is shown") {
    const auto document = sample::document();
    ViewState view = sample::view();
    for (const PlayStop& stop : play_stops(*document, view)) {
        view.playhead = stop.at;
        if (stop.begins) {
            CHECK(certainty_in(*document->extents_of(view.clock)[*stop.begins], time_in_view(view)) !=
                  Certainty::outside);
        }
    }
}

TEST_CASE("a stop lasts as long as its text takes to read") {
    Dossier dossier;
    dossier.entries.resize(2);
    dossier.entries[0].title = LanguageText({{"en", "ten chars."}, {"ar", "غوريس"}});
    dossier.entries[1].title = LanguageText({{"en", std::string(5000, 'x')}});
    Document document;
    document.dossier = std::make_shared<const Dossier>(std::move(dossier));
    CHECK(dwell_ms(document, {{}, EntryIndex{0}}, "en") == 1'500 + 10 * 40);
    CHECK(dwell_ms(document, {{}, EntryIndex{0}}, "ar") == 1'500 + 5 * 40);
    CHECK(dwell_ms(document, {{}, EntryIndex{1}}, "en") == 12'000);
    CHECK(dwell_ms(document, {{}, std::nullopt}, "en") == 800);
}

TEST_CASE("playing by event begins at the window's begin, selects in turn and ends at its end") {
    const auto document = sample::document();
    Player player;
    ViewState view = player.start(*document, sample::view());
    CHECK(view.playhead == just_after(0));
    CHECK(view.selected == sample::a);
    std::vector<EntryIndex> told{*view.selected};
    for (int ticks = 0; view.is_playing && ticks < 10'000; ++ticks) {
        view = player.advance(*document, view, 16);
        if (view.selected != told.back()) {
            told.push_back(*view.selected);
        }
    }
    CHECK(told == std::vector<EntryIndex>{sample::a, sample::long_one, sample::b, sample::c});
    CHECK_FALSE(view.is_playing);
    CHECK(view.playhead == view.window.end);
}

TEST_CASE("a stop is shown for its whole time and a slow machine skips none") {
    const auto document = sample::document();
    Player player;
    const ViewState first = player.start(*document, sample::view());
    const double dwell = dwell_ms(*document, {just_after(0), sample::a}, "en");
    CHECK(player.advance(*document, first, dwell - 1) == first);
    const ViewState second = player.advance(*document, first, 1e9);
    CHECK(second.playhead == just_after(1));
    CHECK(second.selected == sample::a);
}

TEST_CASE("playing goes on where it was paused, also between two that begin together") {
    const auto document = sample::document();
    Player player;
    ViewState view = player.start(*document, sample::view());
    while (view.selected != sample::b) {
        view = player.advance(*document, view, 1e9);
    }
    view = player.start(*document, paused(view));
    CHECK(view.selected == sample::c);
}

TEST_CASE("playing goes on from a playhead that was moved by hand") {
    const auto document = sample::document();
    Player player;
    ViewState view = paused(player.start(*document, sample::view()));
    view.playhead = hour(7);
    CHECK(player.start(*document, view).selected == sample::b);
}

TEST_CASE("playing by clock takes twenty seconds for the window, whatever the ticks") {
    const double tick_ms = GENERATE(0.3, 7.0, 16.0, 1000.0);
    const auto document = sample::document();
    ViewState view = sample::view();
    view.window = sample::hours(0, GENERATE(0.0002777778, 24.0));
    view.playhead = view.window.end;
    view.plays_by_clock = true;
    Player player;
    view = player.start(*document, view);
    CHECK(view.playhead == view.window.begin);
    double played_ms = 0;
    for (; view.is_playing && played_ms < 30'000; played_ms += tick_ms) {
        view = player.advance(*document, view, tick_ms);
    }
    CHECK(played_ms >= 19'900);
    CHECK(played_ms <= 20'000 + tick_ms + 20);
    CHECK(view.playhead == view.window.end);
    CHECK_FALSE(view.selected);
}

TEST_CASE("a window without entries is over at once") {
    const auto document = sample::document();
    ViewState view = sample::view();
    view.window = sample::hours(30, 35);
    view.playhead = view.window.end;
    Player player;
    const ViewState played = player.start(*document, view);
    CHECK_FALSE(played.is_playing);
    CHECK(played.playhead == view.window.end);
}

TEST_CASE("time that runs backwards or nowhere plays nothing") {
    const auto document = sample::document();
    Player player;
    const ViewState view = player.start(*document, sample::view());
    CHECK(player.advance(*document, view, -5) == view);
    CHECK(player.advance(*document, view, 0) == view);
    CHECK(player.advance(*document, view, std::nan("")) == view);
}

} // namespace chronomap
