#include "events/time_extent.h"

#include "support/catch.h"
#include "support/extents.h"

#include <random>

namespace chronomap {

namespace {

TimeWindow window(std::int64_t begin, std::int64_t end) {
    return {Instant{begin}, Instant{end}};
}

constexpr std::int64_t past = infinite_past.ms;
constexpr std::int64_t future = infinite_future.ms;

} // namespace

TEST_CASE("a moment is certain in a window that holds all of where it may lie") {
    CHECK(certainty_in(moment(10, 20), window(0, 30)) == Certainty::certain);
    CHECK(certainty_in(moment(10, 20), window(10, 20)) == Certainty::certain);
    CHECK(certainty_in(moment(10, 20), window(11, 20)) == Certainty::possible);
    CHECK(certainty_in(moment(10, 20), window(10, 19)) == Certainty::possible);
    CHECK(certainty_in(moment(10, 20), window(12, 15)) == Certainty::possible);
}

TEST_CASE("a moment is outside a window that only touches it") {
    CHECK(certainty_in(moment(10, 20), window(0, 10)) == Certainty::outside);
    CHECK(certainty_in(moment(10, 20), window(20, 30)) == Certainty::outside);
    CHECK(certainty_in(moment(10, 20), window(0, 11)) == Certainty::possible);
    CHECK(certainty_in(moment(10, 20), window(19, 30)) == Certainty::possible);
}

TEST_CASE("an instant without width is in exactly one of two neighbouring windows") {
    CHECK(certainty_in(moment(10, 10), window(10, 20)) == Certainty::certain);
    CHECK(certainty_in(moment(10, 10), window(0, 10)) == Certainty::outside);
    CHECK(certainty_in(moment(10, 10), window(5, 15)) == Certainty::certain);
}

TEST_CASE("an exact span is certain wherever it overlaps the window") {
    const TimeExtent exact = span(10, 10, 20, 20);
    CHECK(certainty_in(exact, window(15, 16)) == Certainty::certain);
    CHECK(certainty_in(exact, window(19, 30)) == Certainty::certain);
    CHECK(certainty_in(exact, window(0, 11)) == Certainty::certain);
    CHECK(certainty_in(exact, window(0, 10)) == Certainty::outside);
    CHECK(certainty_in(exact, window(20, 30)) == Certainty::outside);
}

TEST_CASE("a span with soft ends is certain only where it lasts wherever its ends fall") {
    const TimeExtent soft = span(10, 20, 30, 40); // begins in [10, 20), ends in (30, 40]
    CHECK(certainty_in(soft, window(22, 25)) == Certainty::certain);
    CHECK(certainty_in(soft, window(0, 20)) == Certainty::certain);
    CHECK(certainty_in(soft, window(0, 19)) == Certainty::possible);
    CHECK(certainty_in(soft, window(12, 18)) == Certainty::possible);
    CHECK(certainty_in(soft, window(30, 35)) == Certainty::certain);
    CHECK(certainty_in(soft, window(31, 35)) == Certainty::possible);
    CHECK(certainty_in(soft, window(0, 10)) == Certainty::outside);
    CHECK(certainty_in(soft, window(40, 50)) == Certainty::outside);
}

TEST_CASE("an open end lasts for ever") {
    const TimeExtent since = span(10, 20, future, future);
    CHECK(certainty_in(since, window(1'000, future)) == Certainty::certain);
    CHECK(certainty_in(since, window(future - 1, future)) == Certainty::certain);
    CHECK(certainty_in(since, window(past, 10)) == Certainty::outside);
    const TimeExtent until = span(past, past, 10, 20);
    CHECK(certainty_in(until, window(past, past + 1)) == Certainty::certain);
    CHECK(certainty_in(until, window(20, 30)) == Certainty::outside);
    CHECK(certainty_in(span(past, past, future, future), window(0, 1)) == Certainty::certain);
}

TEST_CASE("an unknown end may come at once or never") {
    const TimeExtent since = span(10, 20, 10, future);
    CHECK(certainty_in(since, window(10, 20)) == Certainty::certain);
    CHECK(certainty_in(since, window(15, 20)) == Certainty::possible);
    CHECK(certainty_in(since, window(1'000, 2'000)) == Certainty::possible);
    CHECK(certainty_in(since, window(0, 10)) == Certainty::outside);
}

TEST_CASE("what the source doubts is never better than possible") {
    TimeExtent doubted = moment(10, 20);
    doubted.questionable = true;
    CHECK(certainty_in(doubted, window(0, 30)) == Certainty::possible);
    CHECK(certainty_in(doubted, all_time) == Certainty::possible);
    CHECK(certainty_in(doubted, window(20, 30)) == Certainty::outside);
}

TEST_CASE("an empty window holds nothing") {
    CHECK(certainty_in(moment(10, 20), window(15, 15)) == Certainty::outside);
    CHECK(certainty_in(span(10, 10, 20, 20), window(18, 12)) == Certainty::outside);
    CHECK(certainty_in(span(past, past, future, future), window(future, past)) == Certainty::outside);
}

TEST_CASE("all of time holds everything that is not doubted") {
    CHECK(certainty_in(moment(10, 20), all_time) == Certainty::certain);
    CHECK(certainty_in(moment(past, future), all_time) == Certainty::certain);
    CHECK(certainty_in(span(10, 20, 15, 30), all_time) == Certainty::certain);
    CHECK(certainty_in(span(10, 20, future, future), all_time) == Certainty::certain);
    CHECK(certainty_in(span(past, 20, 10, 20), all_time) == Certainty::certain);
}

namespace {

/// A random extent with bounds in [0, 12], so that touching ends are frequent.
TimeExtent random_extent(std::mt19937& random) {
    const auto number = [&](int least, int most) { return std::uniform_int_distribution<>(least, most)(random); };
    if (number(0, 1) == 0) {
        const int earliest = number(0, 11);
        return moment(earliest, number(earliest + 1, 12));
    }
    const int b0 = number(0, 11);
    const int x1 = number(b0 + 1, 12);
    const int b1 = number(0, 2) == 0 ? b0 : number(b0 + 1, x1);
    const int x0 = number(0, 2) == 0 ? x1 : number(b0, x1 - 1);
    return span(b0, b1, x0, x1);
}

/// The answer from its meaning: tries every true course of things that the extent allows, in quarter steps.
Certainty by_trying(const TimeExtent& extent, TimeWindow window) {
    bool some_inside = false, some_outside = false;
    const auto note = [&](bool inside) { (inside ? some_inside : some_outside) = true; };
    const double w0 = static_cast<double>(window.begin.ms), w1 = static_cast<double>(window.end.ms);
    for (double begin = 0; begin <= 12; begin += 0.25) {
        const double b0 = static_cast<double>(extent.begin.first.ms), b1 = static_cast<double>(extent.begin.last.ms);
        if (extent.begin.is_exact() ? begin != b0 : begin < b0 || begin >= b1)
            continue;
        if (extent.kind == TimeExtent::Kind::moment) {
            note(w0 <= begin && begin < w1);
            continue;
        }
        for (double end = begin + 0.25; end <= 12; end += 0.25) {
            const double x0 = static_cast<double>(extent.end.first.ms), x1 = static_cast<double>(extent.end.last.ms);
            if (extent.end.is_exact() ? end == x0 : end > x0 && end <= x1)
                note(begin < w1 && end > w0);
        }
    }
    return !some_inside ? Certainty::outside : some_outside ? Certainty::possible : Certainty::certain;
}

} // namespace

TEST_CASE("the answer is what every course of things allowed by the sources has in common") {
    std::mt19937 random(20220913);
    for (int i = 0; i < 5'000; ++i) {
        const TimeExtent extent = random_extent(random);
        const int begin = std::uniform_int_distribution<>(0, 11)(random);
        const TimeWindow held = window(begin, std::uniform_int_distribution<>(begin + 1, 12)(random));
        const Certainty answer = certainty_in(extent, held);
        const Certainty truth = by_trying(extent, held);
        // The rules look at each end by itself. Where both ends are soft and overlap they may say "possible" of what
        // is sure, never the reverse.
        if (answer != truth) {
            CHECK(answer == Certainty::possible);
            CHECK(truth == Certainty::certain);
            CHECK(extent.kind == TimeExtent::Kind::span);
        }
    }
}

TEST_CASE("a smaller window never holds more than a larger one") {
    std::mt19937 random(7);
    const auto number = [&](int least, int most) { return std::uniform_int_distribution<>(least, most)(random); };
    for (int i = 0; i < 5'000; ++i) {
        const TimeExtent extent = random_extent(random);
        const int begin = number(0, 10), end = number(begin + 2, 13);
        const int inner = number(begin, end - 1);
        const Certainty large = certainty_in(extent, window(begin, end));
        const Certainty small = certainty_in(extent, window(inner, number(inner + 1, end)));
        CHECK(static_cast<int>(small) >= static_cast<int>(large)); // certain, possible, outside
    }
}

} // namespace chronomap
