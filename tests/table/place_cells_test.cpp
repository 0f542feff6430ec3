#include "events/table/place_cells.h"

#include "support/catch.h"

#include <random>
#include <vector>

using namespace chronomap;

namespace {

constexpr std::uint32_t nowhere = 12'345'678;

std::vector<std::uint32_t> cells_of(const PlaceCells& cells, const std::vector<FixedPoint>& places) {
    std::vector<std::uint32_t> found(places.size());
    cells.find(places, nowhere, found.data());
    return found;
}

} // namespace

TEST_CASE("A place lies in the cell that holds it") {
    const PlaceCells cells({0.25, 0.5}, 0.125, 4, 2);
    CHECK(cells_of(cells, {to_fixed({0.25, 0.5}), to_fixed({0.3, 0.55}), to_fixed({0.74, 0.74}), to_fixed({0.76, 0.6}),
                           to_fixed({0.5, 0.76}), to_fixed({0.2, 0.6}), to_fixed({0.5, 0.4}), no_place}) ==
          std::vector<std::uint32_t>{0, 0, 7, nowhere, nowhere, nowhere, nowhere, nowhere});
}

TEST_CASE("A grid across 180 degrees has cells on both sides") {
    const PlaceCells cells({0.875, 0}, 0.125, 2, 8);
    CHECK(cells_of(cells, {to_fixed({0.9, 0.01}), to_fixed({0.1, 0.01}), to_fixed({0.2, 0.01})}) ==
          std::vector<std::uint32_t>{0, 1, nowhere});
    const PlaceCells beyond({-0.125, 0}, 0.125, 2, 8);
    CHECK(cells_of(beyond, {to_fixed({0.9, 0.01}), to_fixed({0.1, 0.01})}) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("A grid wider than the world has each place once") {
    const PlaceCells cells({-0.5, 0}, 0.125, 16, 8);
    CHECK(cells_of(cells, {to_fixed({0.01, 0.01}), to_fixed({0.49, 0.01}), to_fixed({0.99, 0.01})}) ==
          std::vector<std::uint32_t>{4, 7, 11});
}

TEST_CASE("A grid above or below the world is empty") {
    CHECK(PlaceCells({0, -5}, 0.1, 3, 3).is_empty());
    CHECK(PlaceCells({0, 5}, 0.1, 3, 3).is_empty());
    CHECK(PlaceCells({0, 0}, 0.1, 0, 3).is_empty());
    CHECK_FALSE(PlaceCells({0, -0.2}, 0.1, 3, 3).is_empty());
}

TEST_CASE("Places that are found together lie where each lies alone") {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        const auto part = [&] { return static_cast<double>(random() % 1'000) / 1'000; };
        const PlaceCells cells({3 * part() - 1, part()}, std::ldexp(1 + part(), -static_cast<int>(random() % 20)),
                               1 + static_cast<int>(random() % 2'000), 1 + static_cast<int>(random() % 2'000));
        std::vector<FixedPoint> places(random() % 40);
        for (FixedPoint& place : places) {
            place = random() % 20 == 0
                        ? no_place
                        : FixedPoint{static_cast<std::uint32_t>(random()), static_cast<std::uint32_t>(random())};
        }
        const std::vector<std::uint32_t> together = cells_of(cells, places);
        for (std::size_t i = 0; i < places.size(); ++i) {
            REQUIRE(cells_of(cells, {places[i]}).front() == together[i]);
        }
    }
}

TEST_CASE("Cells as small as a map shows are told apart") {
    const double cell = 1.0 / (256 * 262'144.0 * 2); // half a pixel at zoom 18
    const WorldPoint origin{0.6, 0.4};
    const PlaceCells cells(origin, cell, 2'000, 1'000);
    for (std::uint32_t i = 0; i < 1'000; ++i) {
        const FixedPoint middle = to_fixed({origin.x + (2 * i + 0.5) * cell, origin.y + (i + 0.5) * cell});
        CHECK(cells_of(cells, {middle}).front() == i * 2'000 + 2 * i);
    }
}
