#include "viewer/scene/lane_rows.h"

#include "events/query.h"
#include "support/catch.h"
#include "support/extents.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <random>
#include <utility>

using namespace chronomap;

namespace {

using LaneEntries = std::vector<std::vector<EntryIndex>>;

LaneEntries lane_rows_of(const Extents& extents) {
    std::vector<EntryIndex> all(extents.size());
    for (EntryIndex i = 0; i < all.size(); ++i) {
        all[i] = i;
    }
    const EntryTimes times = extents;
    const LaneRows lane = stack_rows(all, times, row_ranks(times));
    LaneEntries rows(lane.row_count);
    for (std::size_t position = 0; position < lane.size(); ++position) {
        rows[lane.rows[position]].push_back(lane.entries[position]);
    }
    return rows;
}

} // namespace

TEST_CASE("entries that do not overlap share one row") {
    CHECK(lane_rows_of({moment(20, 30), moment(0, 10), moment(10, 20)}) == LaneEntries{{1, 2, 0}});
}

TEST_CASE("overlapping entries go to rows, the longer one first when both begin together") {
    CHECK(lane_rows_of({moment(0, 10), moment(0, 50), moment(12, 20)}) == LaneEntries{{1}, {0, 2}});
}

TEST_CASE("entries with the same extent each have a row, in the dossier's order") {
    CHECK(lane_rows_of({moment(0, 9), moment(0, 9), moment(0, 9)}) == LaneEntries{{0}, {1}, {2}});
}

TEST_CASE("exact moments at the same instant do not cover each other") {
    CHECK(lane_rows_of({moment(5, 5), moment(5, 5), moment(6, 6)}) == LaneEntries{{0, 2}, {1}});
}

TEST_CASE("an undated entry has no row and an empty lane has none at all") {
    CHECK(lane_rows_of({std::nullopt, moment(0, 1)}) == LaneEntries{{1}});
    CHECK(lane_rows_of({}).empty());
}

TEST_CASE("an entry without end keeps its row for ever and one without beginning comes first") {
    const TimeExtent endless{TimeExtent::Kind::span, {{10}, {20}}, {infinite_future, infinite_future}};
    const TimeExtent ancient{TimeExtent::Kind::span, {infinite_past, infinite_past}, {{0}, {0}}};
    CHECK(lane_rows_of({endless, ancient, moment(30, 40)}) == LaneEntries{{1, 0}, {2}});
}

TEST_CASE("the lowest free row is taken, so that a lane stays as low as it can") {
    CHECK(lane_rows_of({moment(0, 100), moment(0, 10), moment(0, 20), moment(15, 18), moment(30, 40)}) ==
          LaneEntries{{0}, {2, 4}, {1, 3}});
}

TEST_CASE("rows are as many as entries overlap at most") {
    Extents extents;
    for (std::int64_t i = 0; i < 1000; ++i) {
        extents.push_back(moment(i * 10, i * 10 + 35));
    }
    CHECK(lane_rows_of(extents).size() == 4);
}

TEST_CASE("rows are those of a plain search for the first free one, however many overlap") {
    std::mt19937 random(11);
    const auto below = [&](std::int64_t limit) { return static_cast<std::int64_t>(random()) % limit; };
    for (const std::int64_t span : {20, 300, 20'000}) {
        Extents extents(2000);
        std::vector<EntryIndex> all(extents.size());
        std::iota(all.begin(), all.end(), EntryIndex{0});
        for (auto& extent : extents) {
            const std::int64_t begin = below(span);
            extent = below(30) == 0 ? std::nullopt : std::optional(moment(begin, begin + below(40)));
        }
        std::vector<EntryIndex> dated;
        std::copy_if(all.begin(), all.end(), std::back_inserter(dated), [&](EntryIndex e) { return !!extents[e]; });
        std::stable_sort(dated.begin(), dated.end(), [&](EntryIndex a, EntryIndex b) {
            return std::pair(extents[a]->earliest().ms, -extents[a]->latest().ms) <
                   std::pair(extents[b]->earliest().ms, -extents[b]->latest().ms);
        });
        std::vector<std::int64_t> free;
        std::vector<std::uint8_t> rows;
        for (const EntryIndex entry : dated) {
            const std::int64_t begin = extents[entry]->earliest().ms;
            const std::int64_t end = extents[entry]->latest().ms;
            const auto row = std::find_if(free.begin(), free.end(), [&](std::int64_t from) { return from <= begin; });
            rows.push_back(static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(row - free.begin(), most_single_rows)));
            *(row == free.end() ? free.insert(row, 0) : row) = end + (end == begin ? 1 : 0);
        }
        const EntryTimes times = extents;
        const LaneRows lane = stack_rows(all, times, row_ranks(times));
        CHECK(std::vector<EntryIndex>(lane.entries.begin(), lane.entries.end()) == dated);
        CHECK(lane.rows == rows);
        CHECK(lane.row_count == std::min(free.size(), most_single_rows + 1));
        const auto end_of = [&](std::uint32_t at) { return times.distinct()[lane.times[at]]->latest(); };
        CHECK(std::is_sorted(lane.by_end.begin(), lane.by_end.end(),
                             [&](auto a, auto b) { return std::pair(end_of(a), a) < std::pair(end_of(b), b); }));
    }
}

TEST_CASE("a few rows stand at ease in the middle of their lane") {
    const RowFit fit = fit_rows(60, 2);
    CHECK(fit.shown == 2);
    CHECK(fit.row_px == easy_row_px);
    CHECK(fit.top_px == 13);
    CHECK(fit.folded_px == 0);
}

TEST_CASE("rows get thinner before any is folded") {
    const RowFit fit = fit_rows(64, 6);
    CHECK(fit.shown == 6);
    CHECK(fit.row_px == 10);
    CHECK(fit.folded_px == 0);
}

TEST_CASE("rows that would be too thin to hit are folded into one with room for a number") {
    const RowFit fit = fit_rows(40, 50);
    CHECK(fit.shown == 3);
    CHECK(fit.row_px == least_row_px);
    CHECK(fit.folded_px == least_labelled_row_px);
    CHECK(fit.top_px + 3 * fit.row_px + fit.folded_px <= 40);
}

TEST_CASE("a lane without height shows nothing and does not fail") {
    CHECK(fit_rows(0, 0).shown == 0);
    CHECK(fit_rows(3, 9).shown == 0);
}

TEST_CASE("rows are equally high in all lanes, and at ease where there is room") {
    CHECK(lane_heights({4, 2, 2, 7}, 500) == std::vector<double>{74, 40, 40, 125});
    CHECK(lane_heights({4, 2, 2, 7}, 175) == std::vector<double>{46, 24, 24, 79});
}

TEST_CASE("where rows must be folded every lane keeps its name and the rest goes by need") {
    const std::vector<double> heights = lane_heights({1, 12, 6}, 100);
    CHECK(heights.front() == 16);
    CHECK(heights[1] > heights[2]);
    CHECK(heights[0] + heights[1] + heights[2] <= 100);
    CHECK(lane_heights({3, 3}, 0) == std::vector<double>{16, 16});
    CHECK(lane_heights({}, 100).empty());
}
