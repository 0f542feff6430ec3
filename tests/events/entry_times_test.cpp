#include "events/entry_times.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

TimeExtent moment(std::int64_t earliest, std::int64_t latest, bool questionable = false) {
    const TimeExtent::Bound bound{Instant{earliest}, Instant{latest}};
    return {TimeExtent::Kind::moment, bound, bound, questionable};
}

} // namespace

TEST_CASE("Times are what they were, entry by entry") {
    TimeExtent span = moment(10, 20);
    span.kind = TimeExtent::Kind::span;
    const std::vector<std::optional<TimeExtent>> times{moment(10, 20),       std::nullopt,   span,
                                                       moment(10, 20, true), moment(10, 20), std::nullopt};
    const EntryTimes kept = times;
    REQUIRE(kept.size() == times.size());
    for (std::size_t i = 0; i < times.size(); ++i)
        CHECK(kept[i] == times[i]);
    CHECK(std::vector<std::optional<TimeExtent>>(kept.begin(), kept.end()) == times);
}

TEST_CASE("Equal times are kept once") {
    const EntryTimes kept = std::vector<std::optional<TimeExtent>>{moment(1, 2), moment(3, 4), moment(1, 2)};
    CHECK(&kept[0] == &kept[2]);
    CHECK(&kept[0] != &kept[1]);
}

TEST_CASE("No entries have no times") {
    CHECK(EntryTimes().size() == 0);
    CHECK(EntryTimes().begin() == EntryTimes().end());
}
