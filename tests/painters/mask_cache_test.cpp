#include "support/catch.h"
#include "viewer/painters/mask_cache.h"

using namespace chronomap;

namespace {

Mask mask_of(int width, int height, std::uint8_t value) {
    return {width, height, -1, -9, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), value)};
}

} // namespace

TEST_CASE("a mask is found by its key, with its pixels and its place") {
    MaskCache masks;
    CHECK(masks.find("a") == nullptr);
    masks.add("a", mask_of(5, 8, 7));
    masks.add("none", mask_of(0, 0, 0));
    const Mask* found = masks.find("a");
    REQUIRE(found != nullptr);
    CHECK(found->coverage == std::vector<std::uint8_t>(40, 7));
    CHECK(found->left_px == -1);
    CHECK(found->top_px == -9);
    CHECK(masks.find("none")->coverage.empty());
    CHECK(masks.count() == 2);
    CHECK(masks.bytes() == 40);
}

TEST_CASE("masks stay where they are while others come") {
    MaskCache masks;
    const Mask* first = &masks.add("first", mask_of(3, 3, 1));
    for (int i = 0; i < 1'000; ++i) {
        masks.add(std::to_string(i), mask_of(3, 3, 2));
    }
    CHECK(masks.find("first") == first);
}

TEST_CASE("what the frame before did not use goes once there is too much") {
    MaskCache masks(100);
    masks.add("used", mask_of(10, 5, 1));
    masks.add("old", mask_of(10, 5, 2));
    masks.begin_frame();
    masks.find("used");
    masks.begin_frame();
    CHECK(masks.count() == 2); // 100 bytes are not too many
    masks.find("used");
    masks.add("new", mask_of(10, 5, 3));
    masks.begin_frame();
    CHECK(masks.find("old") == nullptr);
    CHECK(masks.find("used") != nullptr);
    CHECK(masks.find("new") != nullptr);
    CHECK(masks.bytes() == 100);
}

TEST_CASE("a mask that is put in again replaces the first") {
    MaskCache masks;
    masks.add("a", mask_of(10, 10, 1));
    masks.add("a", mask_of(2, 2, 1));
    CHECK(masks.bytes() == 4);
    CHECK(masks.find("a")->width == 2);
}
