#include "viewer/scene/frame.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/window_size.h"

#include <string>

using namespace chronomap;

namespace {

std::string dossier_of_days(const std::vector<std::string>& days) {
    std::string entries;
    for (std::size_t i = 0; i < days.size(); ++i) {
        entries += (i == 0 ? "" : ",") + std::string(R"({"id": "e)") + std::to_string(i) +
                   R"(", "kind": "event", "title": {"en": "x"}, "where": ["p"], "when": {"edtf": ")" + days[i] +
                   R"("}, "cites": []})";
    }
    return R"({"format": "chronomap-dossier/1", "title": {"en": "t"}, "time_zone": "UTC", "sources": [], "sides": [], "actors": [],
        "places": [{"id": "p", "kind": "town", "name": {"en": "P"}, "at": [10, 10], "precision_m": 500}], "entries": [)" +
           entries + "]}";
}

Instant day(const char* text) {
    return parse_dossier(dossier_of_days({text}), "t").dossier.entries[0].when->extent->earliest();
}

} // namespace

TEST_CASE("a dossier opens on the days that hold most of its entries") {
    const auto document = document_from(
        dossier_of_days({"1850-01-01", "1900-05-01", "1900-05-01", "1900-05-02", "1900-05-02", "1910-01-01"}));
    const ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    CHECK(view.window.begin == day("1900-05-01"));
    CHECK(view.window.end == day("1900-05-03"));
    CHECK(view.playhead == view.window.end);
    CHECK(view.axis.begin < view.window.begin);
    CHECK(view.axis.end > view.window.end);
}

TEST_CASE("entries that do not cluster open on the whole span") {
    const auto document = document_from(dossier_of_days({"1850-01-01", "1860-05-01", "1870-05-01", "1880-05-02"}));
    CHECK(opening_view(*document, window_size, FramePurpose::window, "en").window == document->span);
}

TEST_CASE("an empty dossier opens on a valid view") {
    const auto document = document_from(dossier_of_days({}));
    const ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    CHECK_FALSE(view.window.is_empty());
    CHECK_FALSE(view.axis.is_empty());
}

TEST_CASE("the map opens on the places of the story, not on the seats of its speakers") {
    const auto document = document_from(small_dossier);
    const ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    const LonLat center = to_lon_lat(view.camera.center);
    CHECK(center.lon_deg == Approx(10).margin(0.2));
    CHECK(center.lat_deg == Approx(10).margin(0.2));
}

TEST_CASE("the author's own view comes first") {
    std::string json(small_dossier);
    json.replace(json.find("\"time_zone\""), 0, R"("view": {"time": "1900-05-01/1900-05-02", "bbox": [0, 0, 4, 4]}, )");
    const auto document = document_from(json);
    const ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    CHECK(view.window.begin == day("1900-05-01"));
    CHECK(view.window.end == day("1900-05-03"));
    CHECK(to_lon_lat(view.camera.center).lon_deg == Approx(2));
}

TEST_CASE("fitting an entry shows all its places, and nothing is fitted for one without places") {
    const auto document = document_from(small_dossier);
    const std::optional<Camera> camera = camera_fitting(*document, 2, {1000, 500});
    REQUIRE(camera);
    const WorldBox ground = MapView(*camera, {0, 0, 1000, 500}).ground_box();
    CHECK(ground.contains(document->places[0].at));
    CHECK(ground.contains(document->places[3].at));
    CHECK_FALSE(camera_fitting(*document, 3, {1000, 500}).has_value());
}
