#include "viewer/app/series_views.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "viewer/scene/frame.h"

using namespace chronomap;

namespace {

ViewState first_view(const Document& document) {
    return opening_view(document, {1600, 900}, FramePurpose::picture, "en");
}

std::vector<std::string> ids_of(const std::vector<SeriesPicture>& pictures) {
    std::vector<std::string> ids;
    for (const SeriesPicture& picture : pictures) {
        ids.push_back(picture.id);
    }
    return ids;
}

// "fire" lasted an hour at nine of the day on which clocks in Berlin went on at two; "talks" are four days later.
constexpr std::string_view spring_dossier =
    R"({"format": "chronomap-dossier/1", "title": {"en": "Spring"}, "time_zone": "Europe/Berlin", "entries": [
    {"id": "fire", "kind": "event", "title": {"en": "Fire"}, "when": {"edtf": "2022-03-27T09:00/2022-03-27T10:00"}},
    {"id": "talks", "kind": "event", "title": {"en": "Talks"}, "when": {"edtf": "2022-03-31"}}]})";

ViewState spring(const Document& document, std::int64_t begin_ms, std::int64_t end_ms) {
    ViewState view = first_view(document);
    view.window = {{begin_ms}, {end_ms}};
    view.playhead = view.window.end;
    return view;
}

constexpr std::int64_t midnight_ms = 1'648'335'600'000; // 2022-03-27T00:00+01:00

} // namespace

TEST_CASE("A series of entries selects each that is in view, in time order") {
    const auto document = document_from(small_dossier);
    const std::vector<SeriesPicture> pictures = series_of(*document, first_view(*document), SeriesKind::entry);
    CHECK(ids_of(pictures) == std::vector<std::string>{"fire", "claim", "reply"});
    CHECK(pictures[1].view.selected == EntryIndex{1});
    CHECK(pictures[1].view.window == first_view(*document).window);
    CHECK(pictures[1].time == "1900-05-02T0000");
}

TEST_CASE("A series of entries leaves out what the filter and the switches do") {
    const auto document = document_from(small_dossier);
    ViewState view = first_view(*document);
    view.filter = with({}, *document->finder->facets().value_from("kind=statement"));
    CHECK(ids_of(series_of(*document, view, SeriesKind::entry)) == std::vector<std::string>{"claim", "reply"});
    view.shows_sure = view.shows_maybe = false;
    CHECK_THROWS_AS(series_of(*document, view, SeriesKind::entry), JobError);
}

TEST_CASE("Days are those of the dossier's zone, also when one has 23 hours, and empty ones are left out") {
    const auto document = document_from(spring_dossier);
    const std::vector<SeriesPicture> days = series_of(
        *document, spring(*document, midnight_ms - ms_per_day, midnight_ms + 6 * ms_per_day), SeriesKind::day);
    CHECK(ids_of(days) == std::vector<std::string>{"2022-03-27", "2022-03-31"});
    CHECK(days[0].view.window == TimeWindow{{midnight_ms}, {midnight_ms + 23 * ms_per_hour}});
    CHECK(days[0].view.playhead == days[0].view.window.end);
    CHECK(days[1].view.window.begin.ms == midnight_ms + 4 * ms_per_day - ms_per_hour);
}

TEST_CASE("Hours are told by the zone's clock, and the first and last end with the window") {
    const auto document = document_from(spring_dossier);
    const std::int64_t nine_ms = midnight_ms + 8 * ms_per_hour;
    const auto hours =
        series_of(*document, spring(*document, nine_ms + ms_per_minute, nine_ms + ms_per_hour), SeriesKind::hour);
    CHECK(ids_of(hours) == std::vector<std::string>{"2022-03-27T09"});
    CHECK(hours[0].view.window == TimeWindow{{nine_ms + ms_per_minute}, {nine_ms + ms_per_hour}});
    CHECK(hours[0].time == "2022-03-27T0900");
}

TEST_CASE("Too many days, and a time without end, are refused") {
    const auto document = document_from(spring_dossier);
    CHECK_THROWS_AS(series_of(*document, spring(*document, 0, 10'002 * ms_per_day), SeriesKind::day), JobError);
    CHECK_THROWS_AS(series_of(*document, spring(*document, 0, infinite_future.ms), SeriesKind::hour), JobError);
}

TEST_CASE("A series of languages has those of the interface in which the dossier speaks") {
    CHECK(series_languages(*document_from(small_dossier)) == std::vector<std::string>{"ar", "en"});
    CHECK(series_languages(*document_from(spring_dossier)) == std::vector<std::string>{"en"});
}
