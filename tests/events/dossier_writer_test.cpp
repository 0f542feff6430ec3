#include "events/dossier_writer.h"

#include "events/clock.h"
#include "events/dossier_reader.h"
#include "support/catch.h"

#include <numeric>

using namespace chronomap;

namespace {

// "fire" in Ard; "claim" about it from Norda, by one of two actors of two sides, with one of two sources.
constexpr std::string_view fire_dossier = R"({"format": "chronomap-dossier/1", "title": {"en": "The fire at Ard"},
  "sources": [{"id": "rumour", "publisher": {"en": "Rumour"}}, {"id": "paper", "publisher": {"en": "The Paper"}}],
  "sides": [{"id": "south", "name": {"en": "South"}}, {"id": "north", "name": {"en": "North"}}],
  "actors": [{"id": "n", "name": {"en": "The North"}, "side": "north", "seat": "norda"}, {"id": "s", "name": {"en": "The South"}}],
  "places": [{"id": "ard", "name": {"en": "Ard"}, "at": [10, 10]}, {"id": "suda", "name": {"en": "Suda"}, "at": [10, 9]},
             {"id": "norda", "name": {"en": "Norda"}, "at": [10, 11]}],
  "entries": [{"id": "fire", "kind": "event", "title": {"en": "Fire"}, "when": {"edtf": "1900-05-01"}, "where": ["ard"]},
              {"id": "claim", "kind": "statement", "act": "accuses", "by": "n", "title": {"en": "the South lit it"},
               "said": {"edtf": "1900-05-02"}, "about": ["ard"], "refers_to": ["fire"], "cites": [{"source": "paper"}]}]})";

std::vector<EntryIndex> all_of(const Dossier& dossier) {
    std::vector<EntryIndex> entries(dossier.entries.size());
    std::iota(entries.begin(), entries.end(), EntryIndex{0});
    return entries;
}

Dossier read_dossier_at(const std::string& path) {
    DossierResult result = read_dossier(path);
    REQUIRE(result.usable);
    return std::move(result.dossier);
}

// What is written and read again, which must not have a single error.
Dossier again(const Dossier& dossier, const std::vector<EntryIndex>& entries) {
    DossierResult result = parse_dossier(write_dossier(dossier, entries), "written");
    for (const Problem& problem : result.problems) {
        INFO(to_line(problem));
        CHECK(problem.severity != Problem::Severity::error);
    }
    REQUIRE(result.usable);
    return std::move(result.dossier);
}

} // namespace

TEST_CASE("What is written is read as the same dossier") {
    const std::string path = GENERATE(std::string(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/everything.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/elsewhere"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/many-languages.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/far-apart.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/unplaced.json"));
    const Dossier dossier = read_dossier_at(path);
    const Dossier back = again(dossier, all_of(dossier));
    CHECK(write_dossier(back, all_of(back)) == write_dossier(dossier, all_of(dossier)));
    CHECK(back.languages == dossier.languages);
    CHECK(back.opening.time == dossier.opening.time);
    CHECK(back.places.size() == dossier.places.size());
    CHECK(back.actors.size() == dossier.actors.size());
    for (const Clock clock : {Clock::story, Clock::happened, Clock::known}) {
        CHECK(extents_by(back, clock) == extents_by(dossier, clock));
    }
}

TEST_CASE("Of some entries only what they name is written, and every side") {
    const Dossier dossier = parse_dossier(fire_dossier, "fire").dossier;
    const Dossier back = again(dossier, {1});
    REQUIRE(back.entries.size() == 1);
    CHECK(back.entries[0].id == "claim");
    CHECK(back.entries[0].refers_to.empty());
    REQUIRE(back.places.size() == 2);
    CHECK(back.places[0].id == "ard");
    CHECK(back.places[1].id == "norda");
    CHECK(back.actors.size() == 1);
    CHECK(back.sides.size() == 2);
    CHECK(back.sides[0].id == "south");
    REQUIRE(back.sources.size() == 1);
    CHECK(back.sources[0].id == "paper");
}

TEST_CASE("A position is written no finer than its place is known") {
    const Dossier dossier =
        parse_dossier(R"({"format": "chronomap-dossier/1", "title": {"en": "T"}, "entries": [], "places": [
        {"id": "quarter", "name": {"en": "Quarter"}, "at": [46.341684, 39.511118], "precision_m": 2000}]})",
                      "t")
            .dossier;
    const Dossier back = again(dossier, {});
    CHECK(back.places[0].at->lon_deg == 46.34);
    CHECK(back.places[0].at->lat_deg == 39.51);
}
