#include "viewer/scene/figures.h"

#include "support/catch.h"
#include "support/claims.h"
#include "support/dossiers.h"

using namespace chronomap;

TEST_CASE("claims are gathered by what is counted, in the order of the dossier, and by of whom") {
    const auto document = document_from(claims_dossier);
    const std::vector<Figure>& figures = document->figures;
    REQUIRE(figures.size() == 3);
    CHECK(figures[0].what == "killed");
    CHECK(figures[1].what == "wounded");
    CHECK(figures[2].what == "ships sunk");
    REQUIRE(figures[0].groups.size() == 3);
    CHECK(figures[0].groups[0].of == SideIndex{0});
    CHECK(figures[0].groups[1].of == SideIndex{1});
    CHECK_FALSE(figures[0].groups[2].of);
}

TEST_CASE("every claim stands in its group once by each clock") {
    const auto document = document_from(claims_dossier);
    const Clock clock = GENERATE(Clock::story, Clock::happened, Clock::known);
    std::size_t gathered = 0;
    for (const Figure& figure : document->figures) {
        for (const FigureGroup& group : figure.groups) {
            gathered += group.in_time_order(clock).size();
            CHECK(group.in_time_order(clock).size() == group.claims.size());
            for (const std::uint32_t i : group.in_time_order(clock)) {
                const Claim& claim = document->dossier->entries[group.claims.at(i).entry].claims[group.claims[i].claim];
                CHECK(claim.what == figure.what);
                CHECK((claim.of ? std::optional(claim.of->side) : std::nullopt) == group.of);
            }
        }
    }
    CHECK(gathered == 10);
}

TEST_CASE("the claims of a group are in time order, undated ones last") {
    const auto document = document_from(claims_dossier);
    const FigureGroup& north = document->figures[0].groups[0];
    std::vector<EntryIndex> entries;
    for (const std::uint32_t i : north.in_time_order(Clock::story)) {
        entries.push_back(north.claims[i].entry);
    }
    CHECK(entries == std::vector<EntryIndex>{1, 3, 5, 4});
}

TEST_CASE("a claim keeps its numbers, its open ends, who makes it and how sure it is of whom") {
    const auto document = document_from(claims_dossier);
    const std::vector<FigureGroup>& killed = document->figures[0].groups;
    const FigureClaim& own = killed[0].claims[0];
    CHECK((own.low == 12 && own.high == 12 && own.by == SideIndex{0} && own.is_of_inferred && !own.is_event));
    const FigureClaim& at_least = killed[1].claims[0];
    CHECK((at_least.low == 200 && !at_least.high && !at_least.is_of_inferred));
    const FigureClaim& estimate = killed[1].claims[2];
    CHECK((estimate.low == 80 && estimate.high == 120 && estimate.is_approximate && !estimate.by));
    CHECK(killed[2].claims[0].is_event);
    CHECK_FALSE(document->figures[2].groups[0].claims[0].has_number());
}

TEST_CASE("a dossier without claims has no figures") {
    const auto document = document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "x"}, "entries": []})");
    CHECK(document->figures.empty());
}
