#include "viewer/scene/layout.h"

#include "support/catch.h"
#include "support/dossiers.h"

using namespace chronomap;

namespace {

struct Part {
    const char* name;
    Rect rect;
};

std::vector<Part> parts_of(const FrameLayout& layout) {
    std::vector<Part> parts{{"map", layout.map},     {"controls", layout.controls},     {"overview", layout.overview},
                            {"ruler", layout.ruler}, {"lane names", layout.lane_names}, {"hint", layout.hint}};
    for (const Rect& lane : layout.lane) {
        parts.push_back({"lane", lane});
    }
    return parts;
}

bool overlap(const Rect& a, const Rect& b) {
    const Rect common = intersection(a, b);
    return common.width > 0.01 && common.height > 0.01;
}

void check_layout(Size size, const FrameLayout& layout) {
    INFO(size.width << " x " << size.height);
    const std::vector<Part> parts = parts_of(layout);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        INFO(parts[i].name << " " << parts[i].rect.x << " " << parts[i].rect.y << " " << parts[i].rect.width << " "
                           << parts[i].rect.height);
        CHECK((parts[i].rect.is_empty() || layout.frame.inset(-0.01).contains(parts[i].rect)));
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            INFO(parts[j].name);
            CHECK_FALSE(overlap(parts[i].rect, parts[j].rect));
        }
    }
    CHECK(layout.map.height + layout.timeline.height == Approx(size.height));
    CHECK(layout.map.height > 0.4 * size.height);
    CHECK((layout.card.is_empty() || layout.map.contains(layout.card)));
}

} // namespace

TEST_CASE("the parts never overlap and lie inside the frame, from the smallest to the largest size") {
    const std::vector<std::shared_ptr<const Document>> documents{
        document_from(small_dossier),
        document_from(
            R"({"format": "chronomap-dossier/1", "title": {"en": "Nothing"}, "entries": [{"id": "e", "kind": "event", "title": {"en": "E"}}]})")};
    for (const auto& document : documents) {
        for (double width = 320; width <= 3840; width += 176) {
            for (double height = 240; height <= 2160; height += 96) {
                for (const int variant : {0, 1, 2, 3, 4, 5, 6, 7}) {
                    const Size size{width, height};
                    const FramePurpose purpose = (variant & 1) != 0 ? FramePurpose::window : FramePurpose::picture;
                    check_layout(size, lay_out(size, *document, purpose, {(variant & 2) != 0, (variant & 4) != 0}));
                }
            }
        }
    }
}

TEST_CASE("map and timeline share the frame, the map above") {
    const auto document = document_from(small_dossier);
    const FrameLayout layout = lay_out({1280, 720}, *document, FramePurpose::window, {false, false});
    CHECK(layout.map.bottom() == Approx(layout.timeline.y));
    CHECK(layout.map.width == 1280);
    CHECK(layout.lane.size() == document->lanes.size());
    CHECK(layout.card.is_empty());
}

TEST_CASE("the card is on the left in right-to-left, and the time axis is never mirrored") {
    const auto document = document_from(small_dossier);
    const FrameLayout left_to_right = lay_out({1280, 720}, *document, FramePurpose::window, {true, false});
    const FrameLayout right_to_left = lay_out({1280, 720}, *document, FramePurpose::window, {true, true});
    CHECK(left_to_right.card.x > 640);
    CHECK(right_to_left.card.right() < 640);
    CHECK(left_to_right.lanes == right_to_left.lanes);
    CHECK(left_to_right.overview == right_to_left.overview);
}

TEST_CASE("only a window tells its keys") {
    const auto document = document_from(small_dossier);
    CHECK_FALSE(lay_out({1280, 720}, *document, FramePurpose::window, {false, false}).hint.is_empty());
    CHECK(lay_out({1280, 720}, *document, FramePurpose::picture, {false, false}).hint.is_empty());
}

TEST_CASE("lanes, ruler and overview share their ends, so that times stand below each other") {
    const auto document = document_from(small_dossier);
    const FrameLayout layout = lay_out({1000, 700}, *document, FramePurpose::window, {false, false});
    for (const Rect& lane : layout.lane) {
        CHECK(lane.x == layout.ruler.x);
        CHECK(lane.right() == layout.ruler.right());
    }
    CHECK(layout.ruler.x == layout.overview.x);
}
