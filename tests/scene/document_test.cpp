#include "viewer/scene/document.h"

#include "support/catch.h"
#include "support/dossiers.h"

using namespace chronomap;

TEST_CASE("lanes are events, the sides in the dossier's order, and everyone else") {
    const auto document = document_from(small_dossier);
    REQUIRE(document->lanes.size() == 3);
    CHECK(document->lanes[0].kind == Lane::Kind::events);
    CHECK(document->lanes[0].entries == std::vector<EntryIndex>{0, 3});
    CHECK(document->lanes[1].index == 0);
    CHECK(document->lanes[1].entries == std::vector<EntryIndex>{1});
    CHECK(document->lanes[2].index == 1);
}

TEST_CASE("a town is a point and a disputed region a disc of true size") {
    const auto document = document_from(small_dossier);
    CHECK(document->places[0].kind == PlaceShape::Kind::point);
    CHECK(document->places[3].kind == PlaceShape::Kind::disc);
    const double radius = document->places[3].bounds.width() / 2 * metres_per_world_unit(9.5);
    CHECK(radius == Approx(20'000).epsilon(0.01));
}

TEST_CASE("an area that the base map does not know becomes a soft disc, a border it does not know is nowhere") {
    const auto document =
        document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "t"}, "time_zone": "UTC", "sources": [],
        "sides": [], "actors": [], "entries": [],
        "places": [{"id": "a", "kind": "district", "name": {"en": "A"}, "at": [1, 2], "area": "XX-YYY"},
                   {"id": "b", "kind": "border", "name": {"en": "B"}, "line": ["XXX", "YYY"]}]})");
    CHECK(document->places[0].kind == PlaceShape::Kind::disc);
    CHECK(document->places[0].radius_m > 0);
    CHECK(document->places[1].kind == PlaceShape::Kind::nowhere);
}

TEST_CASE("the span holds every finite time with a little room") {
    const auto document = document_from(small_dossier);
    for (const auto& extent : document->extents_of(Clock::story)) {
        if (extent) {
            CHECK(document->span.begin < extent->earliest());
            CHECK(extent->latest() < document->span.end);
        }
    }
}

TEST_CASE("a dossier without entries still has a span") {
    const auto document =
        document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "t"}, "time_zone": "UTC", "sources": [],
        "sides": [], "actors": [], "entries": [], "places": []})");
    CHECK_FALSE(document->span.is_empty());
    CHECK(document->lanes.empty());
}
