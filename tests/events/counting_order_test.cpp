#include "events/counting_order.h"

#include "support/catch.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

using namespace chronomap;

TEST_CASE("Positions come by their keys, equal ones as they stand") {
    std::mt19937 random(7);
    for (const std::size_t count : {0U, 1U, 2U, 50U, 1000U}) {
        std::vector<std::uint32_t> keys(count);
        std::generate(keys.begin(), keys.end(), [&] { return static_cast<std::uint32_t>(random() % 40); });
        std::vector<std::uint32_t> expected(count);
        std::iota(expected.begin(), expected.end(), 0U);
        std::stable_sort(expected.begin(), expected.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
        CHECK(counting_order(count, 40, [&](std::size_t i) { return keys[i]; }) == expected);
    }
}

TEST_CASE("Nothing has an order without keys") {
    CHECK(counting_order(0, 0, [](std::size_t) { return 0U; }).empty());
}
