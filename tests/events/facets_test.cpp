#include "events/facets.h"

#include "events/dossier_reader.h"

#include "support/catch.h"

#include <string>

using namespace chronomap;

namespace {

constexpr const char* facets_dossier = R"({"format": "chronomap-dossier/1", "title": {"en": "t"},
    "sources": [{"id": "paper", "publisher": {"en": "p"}}, {"id": "n", "publisher": {"en": "q"}}],
    "sides": [{"id": "north", "name": {"en": "N"}}, {"id": "others", "name": {"en": "O"}}],
    "actors": [{"id": "n", "name": {"en": "n"}, "side": "north"}, {"id": "free", "name": {"en": "f"}}],
    "places": [{"id": "ard", "name": {"en": "a"}, "at": [1, 1]}, {"id": "b=c, \"d\"", "name": {"en": "b"}, "at": [2, 2]},
               {"id": "norda", "name": {"en": "c"}, "at": [3, 3]}],
    "entries": [
        {"id": "fire", "kind": "event", "category": "fire", "title": {"en": "1"}, "when": {"edtf": "1900", "inferred": true},
         "where": ["ard", "ard"], "cites": [{"source": "paper", "paragraph": 1}, {"source": "paper", "paragraph": 2}]},
        {"id": "says", "kind": "statement", "act": "accuses", "by": "n", "title": {"en": "2"}, "said": {"edtf": "1901"},
         "said_from": "norda", "about": ["ard", "b=c, \"d\""], "cites": [{"source": "n"}]},
        {"id": "denies", "kind": "statement", "act": "denies", "by": "free", "title": {"en": "3"},
         "said": {"wording": {"en": "once"}, "inferred": true}, "cites": [{"source": "n"}, {"source": "paper"}]},
        {"id": "tells", "kind": "statement", "act": "denies", "by": {"source": "n"}, "category": "talk", "title": {"en": "4"},
         "when": {"edtf": "1899", "inferred": true}, "said": {"edtf": "1901"}, "about": ["norda"]}]})";

const Dossier& dossier() {
    static const DossierResult result = parse_dossier(facets_dossier, "test.json");
    return result.dossier;
}

const FacetTable& table() {
    static const FacetTable of_dossier(dossier());
    return of_dossier;
}

FacetValue value(const std::string& id) {
    const auto found = table().value_from(id);
    REQUIRE(found);
    return *found;
}

/// The entries that have the value: "13" for the first and the third.
std::string having(const std::string& id) {
    std::string entries;
    for (EntryIndex i = 0; i < table().entry_count(); ++i)
        entries += table().has(i, value(id)) ? std::to_string(i + 1) : "";
    return entries;
}

Filter filter_of(std::initializer_list<const char*> ids) {
    Filter filter;
    for (const char* id : ids)
        filter = with(filter, value(id));
    return filter;
}

std::string passing(const Findings& findings) {
    std::string entries;
    for (EntryIndex i = 0; i < findings.passes.size(); ++i)
        entries += findings.passes[i] ? std::to_string(i + 1) : "";
    return entries;
}

std::string passing(const Filter& filter) {
    return passing(find(table(), nullptr, filter, nullptr));
}

} // namespace

TEST_CASE("Every facet knows which entries have which values") {
    CHECK(having("kind=event") == "1");
    CHECK(having("kind=statement") == "234");
    CHECK(having("act=accuses") == "2");
    CHECK(having("act=denies") == "34");
    CHECK(having("act=announces").empty());
    CHECK(having("category=fire") == "1");
    CHECK(having("category=talk") == "4");
    CHECK(having("side=north") == "2");
    CHECK(having("actor=n") == "2");
    CHECK(having("actor=free") == "3");
    CHECK(having("place=ard") == "12");
    CHECK(having("place=norda") == "24");
    CHECK(having("source=paper") == "13");
    CHECK(having("source=n") == "23");
    CHECK(having("dating=stated") == "2");
    CHECK(having("dating=inferred") == "14");
    CHECK(having("dating=none") == "3");
}

TEST_CASE("Who speaks for no side, and a source that speaks itself, have ids of their own") {
    CHECK(value("side=others") == FacetValue{Facet::side, 1});
    CHECK(value("side=others+") == FacetValue{Facet::side, 2});
    CHECK(having("side=others").empty());
    CHECK(having("side=others+") == "34");
    CHECK(value("actor=n+") == FacetValue{Facet::actor, 3});
    CHECK(having("actor=n+") == "4");
    CHECK(having("actor=paper").empty());
}

TEST_CASE("Ids lead to values and back, whatever signs are in them") {
    for (std::size_t f = 0; f < facet_count; ++f) {
        const auto facet = static_cast<Facet>(f);
        REQUIRE(table().value_count(facet) > 0);
        for (std::uint32_t v = 0; v < table().value_count(facet); ++v)
            CHECK(table().value_from(table().id_of({facet, v})) == FacetValue{facet, v});
    }
    CHECK(having("place=b=c, \"d\"") == "2");
    CHECK(table().categories() == std::vector<std::string>{"fire", "talk"});
}

TEST_CASE("A value that does not exist is explained with what was perhaps meant") {
    for (const char* wrong : {"", "place", "place=", "plaice=ard", "place=Ard", "=ard", "act=9"})
        CHECK_FALSE(table().value_from(wrong));
    CHECK(table().why_no_value("act=denis") == R"(there is no act "denis"; did you mean "denies"?)");
    CHECK(table().why_no_value("place=zzz") == R"(there is no place "zzz")");
    CHECK(
        table().why_no_value("goris") ==
        R"("goris" is no filter; expected one of kind=, act=, category=, side=, actor=, place=, source=, dating= and a value)");
}

TEST_CASE("Values of one facet are alternatives, and facets narrow each other") {
    CHECK(passing(Filter{}) == "1234");
    CHECK(passing(filter_of({"act=denies"})) == "34");
    CHECK(passing(filter_of({"act=denies", "act=accuses"})) == "234");
    CHECK(passing(filter_of({"act=denies", "source=n"})) == "3");
    CHECK(passing(filter_of({"kind=event", "side=north"})).empty());
    CHECK(passing(filter_of({"place=norda", "place=ard", "dating=inferred"})) == "14");
}

TEST_CASE("Counts follow the other facets, but not their own") {
    const Findings findings = find(table(), nullptr, filter_of({"act=denies", "source=paper"}), nullptr);
    CHECK(findings.count == 1);
    CHECK(findings.count_of(value("act=accuses")) == 0);
    CHECK(findings.count_of(value("act=denies")) == 1);
    CHECK(findings.count_of(value("source=n")) == 1);
    CHECK(findings.count_of(value("source=paper")) == 1);
    CHECK(findings.count_of(value("actor=free")) == 1);
    CHECK(findings.count_of(value("actor=n")) == 0);
    CHECK(findings.count_of(value("kind=event")) == 0);

    const Findings by_place = find(table(), nullptr, filter_of({"place=norda"}), nullptr);
    CHECK(by_place.count_of(value("place=ard")) == 2);
    CHECK(by_place.count_of(value("place=norda")) == 2);
    CHECK(by_place.count_of(value("source=paper")) == 0);
}

TEST_CASE("Each count is what would be left with this value alone chosen of its facet") {
    const Filter filter = filter_of({"act=denies", "act=accuses", "dating=none", "dating=stated", "source=n"});
    const Findings findings = find(table(), nullptr, filter, nullptr);
    for (std::size_t f = 0; f < facet_count; ++f) {
        const auto facet = static_cast<Facet>(f);
        for (std::uint32_t v = 0; v < table().value_count(facet); ++v) {
            Filter alone = filter;
            std::erase_if(alone.chosen, [&](FacetValue chosen) { return chosen.facet == facet; });
            CHECK(findings.count_of({facet, v}) == find(table(), nullptr, with(alone, {facet, v}), nullptr).count);
        }
    }
}

TEST_CASE("A search narrows entries and counts, what is in view narrows counts alone") {
    const SearchMatches matches{{0, 3, 1, 0}, 2, {}, {}, false, {}};
    const Findings searched = find(table(), &matches, filter_of({"act=denies"}), nullptr);
    CHECK(passing(searched) == "3");
    CHECK(searched.count_of(value("act=accuses")) == 1);
    CHECK(searched.count_of(value("kind=event")) == 0);

    const std::vector<std::uint8_t> in_view{1, 0, 1, 0};
    const Findings viewed = find(table(), nullptr, filter_of({"act=denies"}), &in_view);
    CHECK(passing(viewed) == "34");
    CHECK(viewed.count == 2);
    CHECK(viewed.count_of(value("act=denies")) == 1);
    CHECK(viewed.count_of(value("act=accuses")) == 0);
}

TEST_CASE("Without counting the same entries pass") {
    for (const char* id : {"place=ard", "act=denies", "dating=inferred"}) {
        const Filter filter = with({}, value(id));
        const Findings counted = find(table(), nullptr, filter, nullptr);
        const Passing plain = find_passing(table(), nullptr, filter);
        CHECK(plain.passes == counted.passes);
        CHECK(plain.count == counted.count);
    }
}

TEST_CASE("A value that the dossier does not have lets nothing pass") {
    CHECK(passing(with(Filter{}, {Facet::place, 99})).empty());
    CHECK(passing(with(filter_of({"place=ard"}), {Facet::place, 99})) == "12");
}

TEST_CASE("An empty dossier has facets, and nothing to find") {
    const FacetTable empty{Dossier{}};
    CHECK(empty.value_count(Facet::category) == 0);
    CHECK(empty.value_count(Facet::side) == 1);
    CHECK(empty.value_from("side=others") == FacetValue{Facet::side, 0});
    const Findings findings = find(empty, nullptr, with({}, {Facet::category, 0}), nullptr);
    CHECK(findings.count == 0);
    CHECK(findings.passes.empty());
    CHECK(findings.count_of({Facet::kind, 1}) == 0);
}
