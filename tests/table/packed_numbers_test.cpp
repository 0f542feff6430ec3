#include "events/table/packed_numbers.h"

#include "support/catch.h"

#include <random>
#include <vector>

using namespace chronomap;

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min(),
                       highest = std::numeric_limits<std::int64_t>::max();

} // namespace

TEST_CASE("A divisor knows its multiples") {
    std::mt19937_64 random(1);
    for (int i = 0; i < 2'000; ++i) {
        const std::uint64_t divisor = 1 + (random() >> random() % 64) % (highest / 2);
        const std::uint64_t quotient = random() % (std::numeric_limits<std::uint64_t>::max() / divisor);
        const ExactDivisor exact(divisor);
        REQUIRE(exact.divides(divisor * quotient));
        REQUIRE(exact.quotient(divisor * quotient) == quotient);
        REQUIRE(exact.divides(divisor * quotient + 1) == (divisor == 1));
        const std::uint64_t any = random();
        REQUIRE(exact.divides(any) == (any % divisor == 0));
    }
    CHECK(ExactDivisor(0).divides(0));
    CHECK_FALSE(ExactDivisor(0).divides(1));
}

TEST_CASE("The unit of numbers is the largest that steps between them have in common") {
    CHECK(grid_of(std::vector<std::int64_t>{}).is_empty());
    const std::vector<std::int64_t> same{7, 7}, thirds{1, 301, 601, -299}, far{lowest, highest};
    CHECK(grid_of(same).unit == 0);
    CHECK(grid_of(thirds).unit == 300);
    CHECK(grid_of(thirds).least == -299);
    CHECK(grid_of(thirds).width() == 3);
    CHECK(grid_of(far).width() == 1);
    CHECK_FALSE(grid_of(std::vector<std::int64_t>{0, 1, std::int64_t{1} << 32}).fits_32_bits());
    CHECK(grid_of(std::vector<std::int64_t>{0, 1, (std::int64_t{1} << 32) - 1}).fits_32_bits());
}

TEST_CASE("The grid of two groups of numbers holds both") {
    std::mt19937 random(2);
    for (int round = 0; round < 200; ++round) {
        const auto unit = static_cast<std::int64_t>(1 + random() % 50);
        std::vector<std::int64_t> all, parts[2];
        for (unsigned i = 0; i < 8; ++i) {
            all.push_back(unit * (static_cast<std::int64_t>(random() % 100) - 50));
            parts[random() % 2].push_back(all.back());
        }
        NumberGrid grid = grid_of(parts[0]);
        grid.include(grid_of(parts[1]));
        const NumberGrid expected = grid_of(all);
        REQUIRE(grid.least == expected.least);
        REQUIRE(grid.greatest == expected.greatest);
        REQUIRE(grid.unit == expected.unit);
    }
}

TEST_CASE("Packed numbers come back") {
    const std::vector<std::int64_t> numbers{lowest, lowest + 4000, lowest + 1000};
    const NumberGrid grid = grid_of(numbers);
    std::vector<std::uint32_t> steps(numbers.size());
    write_steps(numbers, grid, steps);
    CHECK(steps == std::vector<std::uint32_t>{0, 4, 1});
    const PackedNumbers packed{grid, steps, {}};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        CHECK(packed.at(i) == numbers[i]);
    }
}
