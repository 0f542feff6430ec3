#include "viewer/scene/facet_pick.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("a value of a facet comes back from its pick") {
    for (std::size_t facet = 0; facet < facet_count; ++facet) {
        for (const std::uint32_t number : {0U, 1U, 255U, 256U, 70'000U, rest_of_facet - 1}) {
            const FacetValue value{static_cast<Facet>(facet), number};
            CHECK(facet_value_of(pick_of(value)) == value);
            CHECK(facet_of(pick_of(value)) == value.facet);
            CHECK_FALSE(is_rest_of_facet(pick_of(value)));
        }
    }
}

TEST_CASE("the row under a section stands for its facet and for no value") {
    const Pick pick = pick_of_rest(Facet::place);
    CHECK(is_rest_of_facet(pick));
    CHECK(facet_of(pick) == Facet::place);
    CHECK(facet_value_of(pick) == std::nullopt);
}

TEST_CASE("a number that does not fit in stands for nothing") {
    CHECK(pick_of(FacetValue{Facet::dating, rest_of_facet}) == Pick{});
    CHECK(pick_of(FacetValue{Facet::kind, 0x0100'0000}) == Pick{});
}

TEST_CASE("what is no facet is none") {
    CHECK(facet_of({PickKind::entry, 3}) == std::nullopt);
    CHECK(facet_value_of({PickKind::facet_value, 0xFF00'0001}) == std::nullopt);
    CHECK_FALSE(is_rest_of_facet({PickKind::facet_value, 0xFFFF'FFFF}));
}
