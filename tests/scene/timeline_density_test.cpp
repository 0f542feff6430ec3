#include "viewer/scene/timeline_density.h"

#include "support/catch.h"

#include <numeric>

namespace chronomap {

namespace {

const TimeScale scale({{0}, {1000}}, 0, 1000);

TimeExtent moment(std::int64_t earliest, std::int64_t latest) {
    return {TimeExtent::Kind::moment, {{earliest}, {latest}}, {{earliest}, {latest}}};
}

TimeExtent span(std::int64_t b0, std::int64_t b1, std::int64_t x0, std::int64_t x1) {
    return {TimeExtent::Kind::span, {{b0}, {b1}}, {{x0}, {x1}}};
}

} // namespace

TEST_CASE("something that lasted is expected wholly where it surely was and not at all far from it") {
    const std::vector<double> presence = expected_presence({span(300, 400, 600, 700)}, scale, 101);
    CHECK(presence[50] == Approx(1));
    CHECK(presence[34] > 0.3);
    CHECK(presence[34] < 1);
    CHECK(presence[20] == Approx(0).margin(1e-9));
    CHECK(presence[80] == Approx(0).margin(1e-9));
}

TEST_CASE("a moment somewhere in a long range is little expected at any one place") {
    const std::vector<double> presence = expected_presence({moment(0, 1000)}, scale, 101);
    CHECK(presence[50] == Approx(0.05));
}

TEST_CASE("an exact moment is expected where it is") {
    const std::vector<double> presence = expected_presence({moment(500, 500)}, scale, 101);
    CHECK(presence[50] == Approx(1));
    CHECK(presence[40] == Approx(0).margin(1e-9));
}

TEST_CASE("presences add up") {
    const std::vector<double> one = expected_presence({moment(200, 800)}, scale, 51);
    const std::vector<double> three =
        expected_presence({moment(200, 800), moment(200, 800), moment(200, 800)}, scale, 51);
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(three[i] == Approx(3 * one[i]).margin(1e-9));
    }
}

TEST_CASE("what lies before, after or without end leaves the curve finite") {
    const TimeExtent endless{TimeExtent::Kind::span, {{500}, {500}}, {infinite_future, infinite_future}};
    const TimeExtent eternal{
        TimeExtent::Kind::span, {infinite_past, infinite_past}, {infinite_future, infinite_future}};
    const std::vector<double> presence =
        expected_presence({endless, eternal, moment(-9000, -8000), moment(5000, 6000), std::nullopt}, scale, 101);
    CHECK(presence[10] == Approx(1).margin(0.01));
    CHECK(presence[90] == Approx(2).margin(0.01));
}

TEST_CASE("a curve of nothing is flat") {
    const std::vector<double> presence = expected_presence({}, scale, 11);
    CHECK(presence.size() == 11);
    CHECK(std::accumulate(presence.begin(), presence.end(), 0.0) == 0);
}

} // namespace chronomap
