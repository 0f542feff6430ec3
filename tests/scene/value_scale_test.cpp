#include "viewer/scene/value_scale.h"

#include "support/catch.h"

#include <limits>

using namespace chronomap;

TEST_CASE("an axis of numbers goes in few round steps from nought to what it must hold") {
    CHECK(value_ticks(0, 100) == std::vector<double>{0, 50, 100});
    CHECK(value_ticks(0, 49) == std::vector<double>{0, 50});
    CHECK(value_ticks(0, 101) == std::vector<double>{0, 100, 200});
    CHECK(value_ticks(0, 2500) == std::vector<double>{0, 2000, 4000});
}

TEST_CASE("between whole numbers there is no step of half a person") {
    CHECK(value_ticks(0, 1) == std::vector<double>{0, 1});
    CHECK(value_ticks(0, 0) == std::vector<double>{0, 1});
    CHECK(value_ticks(0, 0.4).back() == Approx(0.4));
}

TEST_CASE("an axis reaches below nought where a number does") {
    CHECK(value_ticks(-30, 60) == std::vector<double>{-50, 0, 50, 100});
}

TEST_CASE("an axis holds the largest and the smallest numbers there are, and ends") {
    for (const double most : {1e-310, 1e-5, 1e9, 1e15, std::numeric_limits<double>::max()}) {
        const std::vector<double> ticks = value_ticks(0, most);
        CHECK(ticks.size() >= 2);
        CHECK(ticks.size() <= 6);
        CHECK(ticks.front() == 0);
    }
    CHECK(value_ticks(std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()).size() <= 6);
}
