#include "viewer/scene/timeline_density.h"

#include "support/catch.h"
#include "support/extents.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace chronomap {

namespace {

const TimeScale density_scale({{0}, {1000}}, 0, 1000);

std::vector<double> presence_of(const std::vector<std::optional<TimeExtent>>& extents, std::size_t count) {
    return expected_presence(extents, density_index(extents), nullptr, density_scale, count);
}

} // namespace

TEST_CASE("something that lasted is expected wholly where it surely was and not at all far from it") {
    const std::vector<double> presence = presence_of({span(300, 400, 600, 700)}, 101);
    CHECK(presence[50] == Approx(1));
    CHECK(presence[34] > 0.3);
    CHECK(presence[34] < 1);
    CHECK(presence[20] == Approx(0).margin(1e-9));
    CHECK(presence[80] == Approx(0).margin(1e-9));
}

TEST_CASE("a moment somewhere in a long range is little expected at any one place") {
    const std::vector<double> presence = presence_of({moment(0, 1000)}, 101);
    CHECK(presence[50] == Approx(0.05));
}

TEST_CASE("an exact moment is expected where it is") {
    const std::vector<double> presence = presence_of({moment(500, 500)}, 101);
    CHECK(presence[50] == Approx(1));
    CHECK(presence[40] == Approx(0).margin(1e-9));
}

TEST_CASE("presences add up") {
    const std::vector<double> one = presence_of({moment(200, 800)}, 51);
    const std::vector<double> three = presence_of({moment(200, 800), moment(200, 800), moment(200, 800)}, 51);
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(three[i] == Approx(3 * one[i]).margin(1e-9));
    }
}

TEST_CASE("what lies before, after or without end leaves the curve finite") {
    const TimeExtent endless{TimeExtent::Kind::span, {{500}, {500}}, {infinite_future, infinite_future}};
    const TimeExtent eternal{
        TimeExtent::Kind::span, {infinite_past, infinite_past}, {infinite_future, infinite_future}};
    const std::vector<double> presence =
        presence_of({endless, eternal, moment(-9000, -8000), moment(5000, 6000), std::nullopt}, 101);
    CHECK(presence[10] == Approx(1).margin(0.01));
    CHECK(presence[90] == Approx(2).margin(0.01));
}

TEST_CASE("very many moments taken together give the curve that they give one by one") {
    std::vector<std::optional<TimeExtent>> all;
    std::vector<double> one_by_one(101, 0);
    for (int part = 0; part < 6; ++part) {
        std::vector<std::optional<TimeExtent>> few;
        for (int i = 0; i < 1500; ++i) {
            const std::int64_t begin = (i * 7919 + part * 31) % 1400 - 200;
            few.push_back(moment(begin, begin + i % 3 * 20));
        }
        all.insert(all.end(), few.begin(), few.end());
        const std::vector<double> presence = presence_of(few, 101);
        std::transform(presence.begin(), presence.end(), one_by_one.begin(), one_by_one.begin(), std::plus<>());
    }
    const std::vector<double> together = presence_of(all, 101);
    for (std::size_t i = 0; i < together.size(); ++i) {
        CHECK(together[i] == Approx(one_by_one[i]).epsilon(0.02));
    }
}

TEST_CASE("what is not shown is not expected, however many there are") {
    std::vector<std::optional<TimeExtent>> extents(5000, moment(400, 420));
    extents.resize(10'000, moment(800, 820));
    std::vector<std::uint8_t> shown(10'000, 1);
    std::fill(shown.begin() + 5000, shown.end(), 0);
    const std::vector<double> presence =
        expected_presence(extents, density_index(extents), shown.data(), density_scale, 101);
    CHECK(presence[41] == Approx(5000).epsilon(0.01));
    CHECK(presence[81] == Approx(0).margin(1e-6));
}

TEST_CASE("a curve of nothing is flat") {
    const std::vector<double> presence = presence_of({}, 11);
    CHECK(presence.size() == 11);
    CHECK(std::accumulate(presence.begin(), presence.end(), 0.0) == 0);
}

} // namespace chronomap
