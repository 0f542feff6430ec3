#include "support/catch.h"
#include "viewer/painters/text_mask.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chronomap {

namespace {

TextMask mask_of(std::string_view text, double scale, double halo_px = 0, double size_px = 20) {
    return raster_text(*shaped(text, {size_px}), scale, halo_px);
}

double ink_of(const std::vector<std::uint8_t>& coverage) {
    return std::accumulate(coverage.begin(), coverage.end(), 0.0) / 255;
}

} // namespace

TEST_CASE("Letters cover the pixels above the baseline") {
    const TextMask mask = mask_of("H", 1);
    REQUIRE_FALSE(mask.is_empty());
    CHECK(mask.top_px < -12);
    CHECK(mask.top_px + mask.height_px <= 1);
    CHECK(mask.left_px >= 0);
    CHECK(mask.letters.size() == static_cast<std::size_t>(mask.width_px * mask.height_px));
    CHECK(*std::max_element(mask.letters.begin(), mask.letters.end()) == 255);
    CHECK(mask.halo.empty());
}

TEST_CASE("A descender reaches below the baseline") {
    const TextMask mask = mask_of("g", 1);
    CHECK(mask.top_px + mask.height_px > 2);
}

TEST_CASE("Twice the scale is four times the ink") {
    CHECK(std::abs(ink_of(mask_of("Goris", 2).letters) / ink_of(mask_of("Goris", 1).letters) - 4) < 0.1);
}

TEST_CASE("A halo surrounds the letters on all sides and contains them") {
    const TextMask mask = mask_of("Goris", 1, 2);
    REQUIRE(mask.halo.size() == mask.letters.size());
    for (std::size_t i = 0; i < mask.halo.size(); ++i)
        REQUIRE(mask.halo[i] >= mask.letters[i]);
    CHECK(ink_of(mask.halo) > 1.5 * ink_of(mask.letters));
    const TextMask plain = mask_of("Goris", 1);
    CHECK(mask.left_px <= plain.left_px - 2);
    CHECK(mask.top_px <= plain.top_px - 2);
    CHECK(mask.height_px >= plain.height_px + 4);
}

TEST_CASE("Blank lines have no ink") {
    CHECK(mask_of("", 1, 2).is_empty());
    CHECK(mask_of("   ", 1, 2).is_empty());
}

TEST_CASE("Joined Arabic letters leave no seam") {
    // The joining stroke of three tatweels runs at one height without a lighter column.
    const TextMask mask = mask_of("ـــ", 1, 0, 40);
    REQUIRE_FALSE(mask.is_empty());
    const int middle = mask.height_px / 2;
    const auto begin = mask.letters.begin() + middle * mask.width_px;
    CHECK(*std::min_element(begin + 2, begin + mask.width_px - 6) == 255);
}

TEST_CASE("Letters far away are left out rather than drawn into gigabytes") {
    const TextMask mask = mask_of(std::string(4000, 'W'), 8, 0, 100);
    CHECK(mask.width_px < 20'000);
}

TEST_CASE("Odd scales and halos are harmless") {
    CHECK(mask_of("Goris", 0).is_empty());
    CHECK(mask_of("Goris", 1, -3).halo.empty());
}

} // namespace chronomap
