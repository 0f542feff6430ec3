#include "support/catch.h"
#include "viewer/painters/texture_atlas.h"

#include <stdexcept>
#include <string>
#include <vector>

using namespace chronomap;

namespace {

AtlasSlot add(TextureAtlas& atlas, const std::string& key, int width, int height, std::uint8_t value) {
    const std::vector<std::uint8_t> mask(static_cast<std::size_t>(width * height), value);
    return atlas.add(key, width, height, mask.data(), -1, -9);
}

bool overlap(const AtlasSlot& a, const AtlasSlot& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// Whether a slot holds nothing but one value.
bool holds(const TextureAtlas& atlas, const AtlasSlot& slot, std::uint8_t value) {
    std::vector<std::uint8_t> rgba;
    atlas.copy_rgba({slot.x, slot.y, slot.width, slot.height}, rgba);
    for (const std::uint8_t byte : rgba) {
        if (byte != value) {
            return false;
        }
    }
    return !rgba.empty();
}

} // namespace

TEST_CASE("masks lie apart and keep their pixels and offsets") {
    TextureAtlas atlas(128, 128);
    std::vector<AtlasSlot> slots;
    for (int i = 0; i < 20; ++i) {
        slots.push_back(add(atlas, std::to_string(i), 5 + i, 8 + i % 7, static_cast<std::uint8_t>(i + 1)));
    }
    for (std::size_t i = 0; i < slots.size(); ++i) {
        CHECK(holds(atlas, slots[i], static_cast<std::uint8_t>(i + 1)));
        CHECK(slots[i].left_px == -1);
        CHECK(slots[i].top_px == -9);
        for (std::size_t j = 0; j < i; ++j) {
            CHECK_FALSE(overlap(slots[i], slots[j]));
        }
    }
}

TEST_CASE("a mask is found by its key") {
    TextureAtlas atlas(64, 64);
    CHECK(atlas.find("a") == nullptr);
    const AtlasSlot slot = add(atlas, "a", 10, 10, 7);
    REQUIRE(atlas.find("a") != nullptr);
    CHECK(atlas.find("a")->x == slot.x);
    CHECK(atlas.find("b") == nullptr);
}

TEST_CASE("an empty mask takes no room and changes nothing") {
    TextureAtlas atlas(64, 64);
    atlas.add(" ", 0, 0, nullptr);
    CHECK(atlas.find(" ") != nullptr);
    CHECK(atlas.take_changes().empty());
}

TEST_CASE("changes cover what was added since they were last taken") {
    TextureAtlas atlas(64, 64);
    add(atlas, "a", 10, 10, 7);
    CHECK(atlas.take_changes().size() == 1);
    CHECK(atlas.take_changes().empty());
    const AtlasSlot b = add(atlas, "b", 5, 9, 7);
    const std::vector<AtlasBox> boxes = atlas.take_changes();
    REQUIRE(boxes.size() == 1);
    CHECK(boxes[0].x == b.x);
    CHECK(boxes[0].y == b.y);
    CHECK(boxes[0].width == 5);
    CHECK(boxes[0].height == 9);
}

TEST_CASE("making room keeps what this frame and the last used, with its pixels") {
    TextureAtlas atlas(64, 64);
    add(atlas, "old", 20, 20, 1);
    atlas.begin_frame();
    add(atlas, "last", 20, 10, 2);
    atlas.begin_frame();
    add(atlas, "now", 10, 10, 3);
    atlas.make_room({30, 30});
    CHECK(atlas.find("old") == nullptr);
    REQUIRE(atlas.find("last") != nullptr);
    REQUIRE(atlas.find("now") != nullptr);
    CHECK(holds(atlas, *atlas.find("last"), 2));
    CHECK(holds(atlas, *atlas.find("now"), 3));
    CHECK(atlas.height() == 64);
}

TEST_CASE("the atlas grows when one frame needs more than it holds") {
    TextureAtlas atlas(64, 32);
    int added = 0;
    for (int i = 0; i < 100; ++i) {
        const std::string key = std::to_string(i);
        try {
            add(atlas, key, 20, 10, 9);
        } catch (const AtlasFull& wanted) {
            atlas.make_room(wanted);
            add(atlas, key, 20, 10, 9);
        }
        ++added;
    }
    CHECK(atlas.count() == static_cast<std::size_t>(added));
    CHECK(atlas.height() > 32);
    CHECK(atlas.width() == 64);
}

TEST_CASE("masks of very different heights always find room in the end") {
    TextureAtlas atlas(64, 64);
    for (int i = 0; i < 200; ++i) {
        const std::string key = std::to_string(i);
        const int width = 1 + i * 7 % 63;
        const int height = 1 + i * 31 % 90;
        try {
            add(atlas, key, width, height, static_cast<std::uint8_t>(i + 1));
        } catch (const AtlasFull& wanted) {
            atlas.make_room(wanted);
            add(atlas, key, width, height, static_cast<std::uint8_t>(i + 1));
        }
        REQUIRE(atlas.find("0") != nullptr);
        CHECK(holds(atlas, *atlas.find(key), static_cast<std::uint8_t>(i + 1)));
        CHECK(holds(atlas, *atlas.find("0"), 1));
    }
}

TEST_CASE("a mask wider than the atlas makes it wider") {
    TextureAtlas atlas(64, 32);
    REQUIRE_THROWS_AS(add(atlas, "wide", 100, 10, 9), AtlasFull);
    atlas.make_room({100, 10});
    CHECK(atlas.width() == 128);
    CHECK_NOTHROW(add(atlas, "wide", 100, 10, 9));
}

TEST_CASE("a mask larger than any texture is refused") {
    TextureAtlas atlas(64, 32);
    CHECK_THROWS_AS(atlas.make_room({TextureAtlas::max_side + 1, 10}), std::length_error);
}

TEST_CASE("masks of different heights change little more than themselves") {
    TextureAtlas atlas(256, 256);
    add(atlas, "tall", 10, 60, 7);
    add(atlas, "low", 10, 8, 7);
    atlas.take_changes();
    add(atlas, "tall too", 10, 60, 7);
    add(atlas, "low too", 10, 8, 7);
    int texels = 0;
    for (const AtlasBox& box : atlas.take_changes()) {
        texels += box.width * box.height;
    }
    CHECK(texels == 10 * 60 + 10 * 8);
}
