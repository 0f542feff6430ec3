#include "events/forms/time_map.h"

#include "events/forms/dossier_forms.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

using namespace chronomap;

namespace {

constexpr std::string_view events = R"([
  {"id":"E1","description":"Shells fall on the northern quarter. Two houses burn.","date":"8/23/2011","time":"18:30","time_precision":"","time_display":"evening",
   "location":"Lindhaven","latitude":"57,44","longitude":"10.54","category":"","associations":["A1","A2","N1"],"sources":["S1","S2"],"comments":"Seen from the harbour."},
  {"id":"E2","description":"Somebody saw it","date":"8/24/2011","time":"","latitude":"57.44","longitude":"10.54","location":"Lindhaven","associations":[],"sources":["S9"]}])";
constexpr std::string_view sources = R"({
  "S1":{"id":"S1","title":"Film of the roof","type":"Video","paths":["videos/a.mp4"],"url":"https://example.org/1","author":"A. Witness","date":"8/25/2011"},
  "S2":{"id":"S2","title":"","description":"A post","paths":["media/x.jpg","https://example.org/2"],"affil_s":["Courier"],"date":"later"}})";
constexpr std::string_view associations = R"([
  {"id":"A1","title":"Shelling","mode":"CATEGORY","filter_paths":[]},
  {"id":"A2","title":"Cluster","mode":"FILTER","filter_paths":["Weapon System","Cluster"]},
  {"id":"N1","title":"The first night","mode":"NARRATIVE"}])";
constexpr std::string_view sites =
    R"([{"id":"1","description":"d","site":"The bridge","latitude":"57.5","longitude":"10.6","enabled":"1"}])";

std::vector<std::string> places_of(const Problems& problems) {
    std::vector<std::string> lines;
    for (const Problem& problem : problems)
        lines.push_back(std::filesystem::path(problem.file).filename().string() + " " + problem.place);
    return lines;
}

void check_whole(const Dossier& dossier) {
    REQUIRE(dossier.entries.size() == 2);
    const Entry& entry = dossier.entries[0];
    CHECK(entry.id == "E1");
    CHECK(*entry.category == "Shelling");
    CHECK(entry.title.in("en") == "Shells fall on the northern quarter");
    CHECK(
        entry.summary.in("en") ==
        "Shells fall on the northern quarter. Two houses burn. — Seen from the harbour. — Weapon System: Cluster; The first night");
    CHECK(entry.when->edtf == "2011-08-23T18:30");
    CHECK(entry.when->wording.in("en") == "evening");
    REQUIRE(entry.where.size() == 1);
    CHECK(dossier.places[entry.where[0].place].at == LonLat{10.54, 57.44});
    CHECK(entry.where[0].place == dossier.entries[1].where[0].place);
    REQUIRE(dossier.sources.size() == 2);
    CHECK(dossier.sources[0].url == "https://example.org/1");
    CHECK(dossier.sources[0].publisher.in("en") == "A. Witness");
    CHECK(dossier.sources[0].published.edtf == "2011-08-25");
    CHECK(dossier.sources[1].title.in("en") == "A post");
    CHECK(dossier.sources[1].url == "https://example.org/2");
    CHECK(dossier.sources[1].publisher.in("en") == "Courier");
    CHECK(dossier.sources[1].published.wording.in("en") == "later");
    CHECK(entry.cites.size() == 2);
    CHECK(dossier.entries[1].when->edtf == "2011-08-24");
    CHECK(dossier.entries[1].cites.empty());
    REQUIRE(dossier.places.size() == 2);
    CHECK(dossier.places[0].kind == "site");
}

StatedTime time_of(const std::string& event_members) {
    const TemporaryFolder folder;
    const auto path =
        written(folder / "a.json", R"({"sources":{},"events":[{"description":"d",)" + event_members + "}]}");
    REQUIRE(recognise_dossier(path) == DossierForm::time_map);
    const DossierResult result = read_dossier(path, DossierForm::time_map);
    REQUIRE(result.dossier.entries.size() == 1);
    return result.dossier.entries[0].when;
}

} // namespace

TEST_CASE("The answers of a TimeMap's server in a folder open as a dossier") {
    const TemporaryFolder folder;
    written(folder / "export_events.json", events);
    written(folder / "export_sources.json", sources);
    written(folder / "Associations.json", associations);
    written(folder / "sites.json", sites);
    written(folder / "readme.txt", "nothing");
    REQUIRE(recognise_dossier(folder.path()) == DossierForm::time_map);
    const DossierResult result = read_dossier(folder.path(), DossierForm::time_map);
    REQUIRE(result.usable);
    check_whole(result.dossier);
    CHECK(places_of(result.problems) ==
          std::vector<std::string>{"export_events.json /1/sources/0", "export_events.json "});
    CHECK(result.problems[1].message == "no time zone is named; times of day are taken as UTC");
}

TEST_CASE("A file with a TimeMap's lists as members opens as the same dossier") {
    const TemporaryFolder folder;
    const std::string json = R"({"events":)" + std::string(events) + R"(,"sources":)" + std::string(sources) +
                             R"(,"associations":)" + std::string(associations) + R"(,"sites":)" + std::string(sites) +
                             "}";
    const auto path = written(folder / "domain.json", json);
    REQUIRE(recognise_dossier(path) == DossierForm::time_map);
    const DossierResult result = read_dossier(path, DossierForm::time_map);
    check_whole(result.dossier);
    CHECK(places_of(result.problems) ==
          std::vector<std::string>{"domain.json /events/1/sources/0", "domain.json /events"});
}

TEST_CASE("A download of Bellingcat's maps carries its sources in its events") {
    const TemporaryFolder folder;
    const auto path =
        written(folder / "download.json",
                R"([{"id":"CIV0001","date":"02/24/2022","latitude":"49.85","longitude":"36.65","location":"Chuhuiv",
        "description":"Blocks of flats damaged","sources":[{"id":"x","path":"https://example.org/p","description":"Post"}],"filters":[{"key":"Area","value":"Residential"}]}])");
    REQUIRE(recognise_dossier(path) == DossierForm::time_map);
    const DossierResult result = read_dossier(path, DossierForm::time_map);
    REQUIRE(result.dossier.entries.size() == 1);
    CHECK(result.problems.empty());
    CHECK(result.dossier.entries[0].summary.in("en") == "Area: Residential");
    CHECK(result.dossier.entries[0].when->edtf == "2022-02-24");
    REQUIRE(result.dossier.sources.size() == 1);
    CHECK(result.dossier.sources[0].url == "https://example.org/p");
}

TEST_CASE("The older form of events is read as well") {
    const TemporaryFolder folder;
    const auto path =
        written(folder / "events.json",
                R"({"events":[{"desc":"D","date":"23/8/2011","time":"18:30","location":"L","lat":"17.8","long":"-18.2",
        "source":"https://example.org/a, https://example.org/b","filters":"one, two","category":"c"}]})");
    const DossierResult result = read_dossier(path, DossierForm::time_map);
    REQUIRE(result.dossier.entries.size() == 1);
    CHECK(result.dossier.entries[0].when->edtf == "2011-08-23T18:30");
    CHECK(result.dossier.entries[0].cites.size() == 2);
    CHECK(result.dossier.entries[0].summary.in("en") == "one; two");
    CHECK(result.dossier.places[0].at == LonLat{-18.2, 17.8});
}

TEST_CASE("Times of a TimeMap are no finer than their precision") {
    CHECK(time_of(R"("date":"8/23/2011","time":"18:30","time_precision":"day")").edtf == "2011-08-23");
    CHECK(time_of(R"("date":"8/23/2011","time":"18:30","time_precision":"hour")").edtf ==
          "2011-08-23T18:00/2011-08-23T19:00");
    CHECK(time_of(R"("date":"8/23/2011","time":"6:30:05 pm","time_precision":"approximate")").edtf ==
          "2011-08-23T18:30:05~");
    CHECK(time_of(R"("date":"2011-08-23","time":"bad")").edtf == "2011-08-23");
    CHECK(time_of(R"("date":"2011-08")").edtf == "2011-08");
    CHECK(time_of(R"("date":"2011-08~")").edtf == "2011-08~");
    CHECK_FALSE(time_of(R"("date":"8/33/2011")").extent);
    CHECK_FALSE(time_of(R"("date":"","latitude":"1","longitude":"2")").extent);
    const StatedTime about = time_of(R"("date":"8/23/2011","time":"18:30","time_precision":"±15 minutes")");
    CHECK(about.edtf == "2011-08-23");
    CHECK(about.extent->latest().ms - about.extent->earliest().ms == 31 * ms_per_minute);
}

TEST_CASE("An order of day and month that nothing settles is told") {
    const TemporaryFolder folder;
    const auto path = written(folder / "events.json", R"({"events":[{"description":"D","date":"3/4/2011"}]})");
    const DossierResult result = read_dossier(path, DossierForm::time_map);
    CHECK(result.dossier.entries[0].when->edtf == "2011-03-04");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].message.find("it is taken as month first") != std::string::npos);
}

TEST_CASE("Other JSON is no TimeMap and no timeline") {
    const TemporaryFolder folder;
    for (const std::string content :
         {R"({"type":"FeatureCollection","features":[]})",
          R"({"format":"chronomap-dossier/1","events":[{"start_date":{}}]})", "[1,2]", "{}", "",
          R"([{"description":"d","date":"2020"}])", R"({"events":[{"name":"x"}]})", "not json"})
        CHECK(recognise_dossier(written(folder / "a.json", content)) == std::nullopt);
    CHECK(recognise_dossier(folder.path()) == std::nullopt);
    CHECK(recognise_dossier(folder / "missing.json") == std::nullopt);
    CHECK_FALSE(read_dossier(folder / "missing.json", DossierForm::time_map).usable);
    CHECK_FALSE(read_dossier(written(folder / "b.json", "{\"events\":["), DossierForm::timeline_js).usable);
}
