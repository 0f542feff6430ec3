#include "events/query.h"

#include "events/dossier_reader.h"

#include "support/catch.h"
#include "support/extents.h"

using namespace chronomap;

namespace {

std::optional<TimeExtent> since(std::int64_t first) {
    return TimeExtent{TimeExtent::Kind::span, {{first}, {first}}, {infinite_future, infinite_future}, false};
}

const Extents story{moment(5'000, 9'000), std::nullopt,         moment(1'000, 9'000),
                    since(3'000),         moment(5'000, 6'000), moment(1'000, 9'000)};

} // namespace

TEST_CASE("Entries stand in order of earliest, then latest, then as in the file, undated ones last") {
    CHECK(in_time_order(story) == std::vector<EntryIndex>{2, 5, 3, 4, 0, 1});
    CHECK(in_time_order({}).empty());
}

TEST_CASE("The hull holds every finite bound and is never empty") {
    CHECK(finite_hull(story) == TimeWindow{{1'000}, {9'000}});
    CHECK(finite_hull(Extents{since(3'000)}) == TimeWindow{{3'000}, {4'000}});
    CHECK_FALSE(finite_hull(Extents{std::nullopt}));
    CHECK_FALSE(finite_hull({}));
}

TEST_CASE("Changes are the finite bounds in the window, each once") {
    CHECK(change_instants(story, {{1'000}, {9'000}}) == std::vector<Instant>{{1'000}, {3'000}, {5'000}, {6'000}});
    CHECK(change_instants(story, {{5'000}, {5'000}}).empty());
    CHECK(change_instants(story, all_time).size() == 5);
}

TEST_CASE("Without a window everything dated is certain") {
    TimeExtent doubtful = moment(1, 2);
    doubtful.questionable = true;
    CHECK(certainties_in(Extents{doubtful, std::nullopt}, std::nullopt) ==
          std::vector<std::optional<Certainty>>{Certainty::certain, std::nullopt});
}

TEST_CASE("Counts add up, and unplaced ones are counted beside them") {
    const DossierResult result = parse_dossier(R"({"format": "chronomap-dossier/1", "title": {"en": "t"},
        "places": [{"id": "p", "name": {"en": "p"}, "at": [0, 0]}, {"id": "nowhere", "name": {"en": "n"}}],
        "entries": [
            {"id": "a", "kind": "event", "title": {"en": "a"}, "when": {"edtf": "2022-09-13"}, "where": ["p"]},
            {"id": "b", "kind": "event", "title": {"en": "b"}, "when": {"edtf": "2022-09"}, "where": ["nowhere"]},
            {"id": "c", "kind": "event", "title": {"en": "c"}, "when": {"edtf": "2021"}},
            {"id": "d", "kind": "event", "title": {"en": "d"}, "where": ["nowhere", "p"]}]})",
                                               "d");
    const Extents extents = extents_by(result.dossier, Clock::story);
    const Instant day{1'663'027'200'000}; // 2022-09-13T00:00Z
    const Counts counts = counts_of(result.dossier, extents, TimeWindow{day, {day.ms + ms_per_day}});
    CHECK(counts == Counts{4, 1, 1, 1, 1, 2});
    CHECK(counts_of(result.dossier, extents, std::nullopt) == Counts{4, 3, 0, 0, 1, 2});
}

TEST_CASE("counts follow a mask, and what is masked does not count at all") {
    const std::vector<std::optional<Certainty>> certainties{Certainty::certain, Certainty::possible, std::nullopt,
                                                            Certainty::outside, Certainty::certain};
    const std::vector<std::uint8_t> placed{1, 0, 0, 1, 0};
    const Counts all = counts_of(certainties, placed, {1, 1, 1, 1, 1});
    CHECK(all == Counts{5, 2, 1, 1, 1, 3});
    const Counts some = counts_of(certainties, placed, {1, 0, 1, 1, 0});
    CHECK(some == Counts{3, 1, 0, 1, 1, 1});
}
