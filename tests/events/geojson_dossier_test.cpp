#include "events/dossier_reader.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

DossierResult read_features(const std::string& features, const std::string& member = "chronomap") {
    return parse_dossier(R"({"type": "FeatureCollection", ")" + member +
                             R"(": {"dossier": {"format": "chronomap-dossier/1", "title": {"en": "T"},
        "entries": [{"id": "a", "kind": "event", "title": {"en": "A"}}]}}, "features": )" +
                             features + "}",
                         "t.geojson");
}

} // namespace

TEST_CASE("A GeoJSON file of ours is read as the dossier that it holds") {
    const DossierResult result =
        read_features(R"([{"type": "Feature", "id": "a", "geometry": null, "properties": {}}])");
    REQUIRE(result.usable);
    CHECK(result.problems.empty());
    CHECK(result.dossier.entries.at(0).id == "a");
}

TEST_CASE("Features that are not those of the entries are warned of") {
    const DossierResult result = read_features(R"([{"type": "Feature", "id": "b"}])");
    REQUIRE(result.usable);
    REQUIRE(result.problems.size() == 2);
    CHECK(result.problems[0].place == "/features/0");
    CHECK(result.problems[0].message.rfind("no entry has the id \"b\"", 0) == 0);
    CHECK(result.problems[1].message.rfind("the entry \"a\" has no feature", 0) == 0);
    CHECK_FALSE(has_errors(result.problems));
}

TEST_CASE("GeoJSON of others is no dossier") {
    CHECK_FALSE(read_features("[]", "other").usable);
}
