#include "events/entry_times.h"

#include "support/catch.h"
#include "support/extents.h"

using namespace chronomap;

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

TEST_CASE("Different times come by earliest, then by latest instant, and what is undated last") {
    const EntryTimes kept =
        std::vector<std::optional<TimeExtent>>{moment(5, 9), std::nullopt, moment(1, 7), moment(5, 6), moment(1, 7)};
    CHECK(kept.distinct() ==
          std::vector<std::optional<TimeExtent>>{moment(1, 7), moment(5, 6), moment(5, 9), std::nullopt});
    CHECK(kept.which(0) == 2);
    CHECK(kept.which(1) == 3);
    CHECK(kept.which(2) == kept.which(4));
    const auto begin_alike = [](const auto& a, const auto& b) { return a && b && a->earliest() == b->earliest(); };
    CHECK(kept.ranks(begin_alike) == std::vector<std::uint32_t>{0, 1, 1, 2});
}

TEST_CASE("Those that share their times keep each of them once") {
    using Times = std::vector<std::optional<TimeExtent>>;
    const std::vector<Times> lists{{moment(5, 6), std::nullopt}, {moment(1, 2), moment(5, 6)}, {}};
    const std::vector<EntryTimes> kept = EntryTimes::sharing(lists);
    REQUIRE(kept.size() == 3);
    for (std::size_t i = 0; i < lists.size(); ++i) {
        CHECK(Times(kept[i].begin(), kept[i].end()) == lists[i]);
        CHECK(kept[i].distinct() == Times{moment(1, 2), moment(5, 6), std::nullopt});
    }
    CHECK(&kept[0][0] == &kept[1][1]);
}

TEST_CASE("No entries have no times") {
    CHECK(EntryTimes().size() == 0);
    CHECK(EntryTimes().begin() == EntryTimes().end());
}
