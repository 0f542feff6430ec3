#include "viewer/scene/color_scale.h"

#include "scene/luminance.h"
#include "support/catch.h"

#include <cmath>

using namespace chronomap;

TEST_CASE("a ramp goes one way from light to dark, or from dark to light, and jumps nowhere") {
    for (const ThemeName theme : theme_names) {
        const ColorRamp& ramp = ramp_of(theme);
        const bool rises = theme == ThemeName::dark;
        for (std::size_t i = 1; i < ColorRamp::size; ++i) {
            const double before = std::cbrt(luminance(ramp.colors[i - 1])), now = std::cbrt(luminance(ramp.colors[i]));
            CHECK((rises ? now - before : before - now) > -0.004);
            CHECK(std::abs(now - before) < 0.02);
        }
        CHECK(ramp.at(-1) == ramp.colors.front());
        CHECK(ramp.at(2) == ramp.colors.back());
    }
}

TEST_CASE("a scale of counts ends at a round number that holds them all") {
    for (const auto& [most, top] : {std::pair{0ULL, 2ULL},
                                    {1ULL, 2ULL},
                                    {2ULL, 2ULL},
                                    {3ULL, 5ULL},
                                    {6ULL, 10ULL},
                                    {11ULL, 20ULL},
                                    {99ULL, 100ULL},
                                    {101ULL, 200ULL},
                                    {7'388ULL, 10'000ULL},
                                    {1'000'000ULL, 1'000'000ULL}}) {
        CHECK(CountScale(most).top() == top);
    }
    CHECK(CountScale(~0ULL).top() >= 1'000'000'000'000ULL);
}

TEST_CASE("shares of a scale rise with the count, from 0 to 1") {
    const CountScale scale(5000);
    CHECK(scale.share_of(0) == 0);
    CHECK(scale.share_of(1) == 0);
    CHECK(scale.share_of(5000) == Approx(1));
    CHECK(scale.share_of(1e9) == 1);
    CHECK(scale.share_of(50) < scale.share_of(51));
}

TEST_CASE("the numbers of a legend begin at one and end at the top, none on another") {
    CHECK(CountScale(2).marks() == std::vector<std::uint64_t>{1, 2});
    CHECK(CountScale(10).marks() == std::vector<std::uint64_t>{1, 10});
    CHECK(CountScale(20).marks() == std::vector<std::uint64_t>{1, 20});
    CHECK(CountScale(500).marks() == std::vector<std::uint64_t>{1, 10, 100, 500});
    CHECK(CountScale(50'000).marks() == std::vector<std::uint64_t>{1, 10, 100, 1'000, 10'000, 50'000});
}
