#include "events/forms/timeline_js.h"

#include "events/dossier_writer.h"
#include "events/forms/dossier_forms.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <numeric>

using namespace chronomap;

namespace {

DossierResult read(const std::string& json) {
    const TemporaryFolder folder;
    const auto path = written(folder / "story.json", json);
    REQUIRE(recognise_dossier(path) == DossierForm::timeline_js);
    return read_dossier(path, DossierForm::timeline_js);
}

std::string slide(const std::string& start_date, const std::string& more = "") {
    return R"({"text":{"headline":"H"},"start_date":)" + start_date + more + "}";
}

/// The times of slides with these dates.
std::vector<std::string> times_of(const std::vector<std::string>& slides) {
    std::string json = R"({"events":[)";
    for (const std::string& one : slides)
        json += (json.back() == '[' ? "" : ",") + one;
    std::vector<std::string> times;
    for (const Entry& entry : read(json + "]}").dossier.entries)
        times.push_back(entry.when->extent ? entry.when->edtf : "none");
    return times;
}

} // namespace

TEST_CASE("A place without a name is named after its position") {
    const DossierResult result = read(R"({"events": [{"start_date": {"year": 2021}, "text": {"headline": "A"},
        "location": {"lat": 57.44, "lon": 10.54}}]})");
    REQUIRE(result.dossier.places.size() == 1);
    CHECK(result.dossier.places[0].name.in("en") == "57.44000, 10.54000");
}

TEST_CASE("A timeline of TimelineJS opens as a dossier") {
    const DossierResult result = read(R"({
      "title": {"text": {"headline": "The <i>fire</i>", "text": "<p>In Lindhaven.</p>"}},
      "events": [
        {"start_date": {"year": "2021", "month": "3", "day": 8, "display_date": "Monday evening"}, "unique_id": "fire", "group": "Fires",
         "text": {"headline": "A warehouse burns", "text": "<p>On the <a href=\"https://example.org/quay\">quay</a>.</p>"},
         "media": {"url": "https://example.org/a.jpg", "caption": "The warehouse", "credit": "Courier"},
         "location": {"lat": 57.44, "lon": 10.54, "name": "North Quay"}},
        {"start_date": {"year": 2021, "month": 3, "day": 9}, "end_date": {"year": 2021, "month": 3, "day": 12},
         "media": {"url": "https://example.org/a.jpg", "caption": "The warehouse", "credit": "Courier"}}
      ],
      "eras": [{"start_date": {"year": 1990}, "end_date": {"year": 2021}, "text": {"headline": "The old port"}}]})");
    REQUIRE(result.usable);
    CHECK(result.problems.empty());
    const Dossier& dossier = result.dossier;
    CHECK(dossier.title.in("en") == "The fire");
    CHECK(dossier.summary.in("en") == "In Lindhaven.");
    CHECK(dossier.languages == std::vector<std::string>{"und"});
    REQUIRE(dossier.entries.size() == 3);
    const Entry& fire = dossier.entries[0];
    CHECK(fire.id == "fire");
    CHECK(*fire.category == "Fires");
    CHECK(fire.title.in("en") == "A warehouse burns");
    CHECK(fire.summary.in("en") == "On the quay (https://example.org/quay).");
    CHECK(fire.when->edtf == "2021-03-08");
    CHECK(fire.when->extent->kind == TimeExtent::Kind::moment);
    CHECK(fire.when->wording.in("en") == "Monday evening");
    REQUIRE(fire.where.size() == 1);
    CHECK(dossier.places[fire.where[0].place].at == LonLat{10.54, 57.44});
    CHECK(dossier.places[fire.where[0].place].name.in("en") == "North Quay");
    REQUIRE(dossier.sources.size() == 1);
    CHECK(dossier.sources[0].url == "https://example.org/a.jpg");
    CHECK(dossier.sources[0].title.in("en") == "The warehouse");
    CHECK(dossier.sources[0].publisher.in("en") == "Courier");
    CHECK(fire.cites.size() == 1);
    CHECK(dossier.entries[1].title.in("en") == "The warehouse");
    CHECK(dossier.entries[1].when->edtf == "2021-03-09/2021-03-12");
    CHECK(dossier.entries[1].when->extent->kind == TimeExtent::Kind::span);
    CHECK(*dossier.entries[2].category == "era");

    std::vector<EntryIndex> all(dossier.entries.size());
    std::iota(all.begin(), all.end(), EntryIndex{0});
    const DossierResult again = parse_dossier(write_dossier(dossier, all), "again");
    CHECK(again.problems.empty());
    CHECK(write_dossier(again.dossier, all) == write_dossier(dossier, all));
}

TEST_CASE("Dates of slides are as precise as they are given") {
    CHECK(times_of({slide(R"({"year":1999})"), slide(R"({"year":"1999","month":"7","day":""})"),
                    slide(R"({"year":1999,"month":7,"day":4,"hour":5,"minute":6})"),
                    slide(R"({"year":1999,"month":7,"day":4,"hour":5,"minute":6,"second":7,"millisecond":80})"),
                    slide(R"({"year":1999,"month":7,"day":4,"hour":23})"), slide(R"({"year":1999,"day":4})")}) ==
          std::vector<std::string>{"1999", "1999-07", "1999-07-04T05:06", "1999-07-04T05:06:07.080",
                                   "1999-07-04T23:00/1999-07-04T24:00", "1999"});
}

TEST_CASE("Years far back are counted as astronomers do") {
    CHECK(times_of({slide(R"({"year":-44,"month":3,"day":15})"), slide(R"({"year":-13000})"),
                    slide(R"({"year":17000})"), slide(R"({"year":-65000000})")}) ==
          std::vector<std::string>{"-0043-03-15", "Y-12999", "Y17000", "Y-64999999"});
    CHECK(times_of({slide(R"({"year":-13800000000})")}) == std::vector<std::string>{"none"});
}

TEST_CASE("What is wrong with a slide is told with its place") {
    const DossierResult result = read(R"({"events":[
        {"start_date":{"year":2021,"month":13},"text":{"headline":"A"}},
        {"start_date":{"month":1},"text":{"headline":"B"}},
        {"text":{"headline":"C"}},
        {"start_date":{"year":"soon"}},
        {"start_date":{"year":2021,"month":2,"day":30},"text":{"headline":"D"},"location":{"lat":91,"lon":0}},
        {"start_date":{"year":2021},"end_date":{"year":2020},"text":{"headline":"E"}},
        "slide"]})");
    std::vector<std::string> places;
    for (const Problem& problem : result.problems)
        places.push_back(problem.place);
    CHECK(places == std::vector<std::string>{"/events/0/start_date/month", "/events/1/start_date", "/events/2",
                                             "/events/3/start_date/year", "/events/3/start_date", "/events/3",
                                             "/events/4/start_date", "/events/4/location", "/events/5/start_date",
                                             "/events/6"});
    CHECK(result.dossier.entries.size() == 6);
    CHECK(result.dossier.entries[0].when->edtf == "2021");
    CHECK(result.dossier.entries[4].when->edtf == "2021-02");
}

TEST_CASE("A time of day without a zone is UTC, and that is said") {
    const DossierResult result = read(
        R"({"events":[{"start_date":{"year":2021,"month":1,"day":1,"hour":5,"minute":0},"text":{"headline":"A"}}]})");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].severity == Problem::Severity::warning);
    CHECK(result.problems[0].message == "a timeline names no time zone; its times of day are taken as UTC");
    CHECK(result.dossier.title.in("en") == "story");
}

TEST_CASE("Embedded media are cited by the address in them") {
    const DossierResult result =
        read(R"({"events":[{"start_date":{"year":2021},"media":{"url":"<iframe src='https://example.org/v'></iframe>"}},
        {"start_date":{"year":2021},"media":{"url":"<blockquote>So it <b>was</b></blockquote>"}},
        {"start_date":{"year":2021},"text":{"text":"No media"},"media":{"url":"data:image/png;base64,AAAA"}}]})");
    REQUIRE(result.dossier.sources.size() == 2);
    CHECK(result.dossier.sources[0].url == "https://example.org/v");
    CHECK(result.dossier.sources[1].title.in("en") == "So it was");
}
