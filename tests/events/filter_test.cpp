#include "events/filter.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("Facets have the names of the command line") {
    for (std::size_t f = 0; f < facet_count; ++f)
        CHECK(facet_from_name(name_of(static_cast<Facet>(f))) == static_cast<Facet>(f));
    CHECK(name_of(Facet::kind) == "kind");
    CHECK(name_of(Facet::dating) == "dating");
    CHECK_FALSE(facet_from_name("Kind"));
    CHECK_FALSE(facet_from_name(""));
}

TEST_CASE("A filter keeps its values sorted, each once") {
    const FacetValue goris{Facet::place, 3}, statement{Facet::kind, 1}, jermuk{Facet::place, 1};
    const Filter filter = with(with(with(with({}, goris), statement), jermuk), goris);
    CHECK(filter.chosen == std::vector<FacetValue>{statement, jermuk, goris});
    CHECK(filter.has(jermuk));
    CHECK_FALSE(filter.has({Facet::source, 1}));
}

TEST_CASE("Values are taken away and turned over") {
    const FacetValue goris{Facet::place, 3}, statement{Facet::kind, 1};
    const Filter filter = with(with({}, goris), statement);
    CHECK(without(filter, goris) == with({}, statement));
    CHECK(without(filter, {Facet::place, 4}) == filter);
    CHECK(toggled(toggled(filter, goris), goris) == filter);
    CHECK(toggled({}, goris) == with({}, goris));
}

TEST_CASE("A filter is empty without values and without a search") {
    CHECK(Filter{}.is_empty());
    CHECK_FALSE(with({}, {Facet::kind, 0}).is_empty());
    CHECK_FALSE(Filter{{}, "goris"}.is_empty());
    CHECK(Filter{{}, "goris"} != Filter{{}, "Goris"});
}
