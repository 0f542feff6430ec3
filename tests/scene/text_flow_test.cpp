#include "viewer/scene/text_flow.h"

#include "scene/map_pieces.h"
#include "support/catch.h"

using namespace chronomap;

namespace {

const TextStyle style{13, FontWeight::regular, 0};
const Color ink = rgb(0x000000);
constexpr std::string_view long_text =
    "The quick brown fox jumps over the lazy dog and then over all the other dogs of the town, one by one, "
    "until the evening comes and the dogs have gone to sleep beside the river under the old bridge.";

} // namespace

TEST_CASE("a paragraph is wrapped into its column, each line below the one before") {
    DisplayList list;
    TextFlow flow(list, {20, 30, 200, 400}, false);
    CHECK(flow.paragraph(long_text, style, ink, 20));
    const auto lines = commands<TextCommand>(list);
    REQUIRE(lines.size() > 3);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CHECK(lines[i].origin.x == 20);
        CHECK(measure_text(lines[i].text, style).width <= 200);
        CHECK((i == 0 || lines[i].origin.y > lines[i - 1].origin.y + 12));
    }
    CHECK(flow.widest() <= 200);
    CHECK(flow.y() > lines.back().origin.y);
}

TEST_CASE("nothing is ever written below the bottom") {
    for (const bool right_to_left : {false, true}) {
        for (double height = 0; height < 160; height += 3) {
            DisplayList list;
            const Rect column{10, 10, 180, height};
            TextFlow flow(list, column, right_to_left);
            flow.paragraph(long_text, {15, FontWeight::bold, 0}, ink, 3);
            flow.gap(4);
            for (int i = 0; i < 5; ++i) {
                flow.row("Label", long_text, style, ink, ink, 60, 2);
                flow.gap(3);
            }
            flow.paragraph(long_text, style, ink, 4);
            for (const DisplayItem& item : list.items) {
                INFO("height " << height);
                const auto& text = std::get<TextCommand>(item.command);
                // The baseline is rounded to a whole pixel.
                CHECK(text.origin.y + measure_text("x", text.style).descent <= column.bottom() + 0.51);
            }
        }
    }
}

TEST_CASE("what there is no room for is told by the answer") {
    DisplayList list;
    TextFlow flow(list, {0, 0, 200, 10}, false);
    CHECK_FALSE(flow.paragraph(long_text, style, ink, 4));
    CHECK_FALSE(flow.row("Label", long_text, style, ink, ink, 60, 4));
    CHECK(flow.paragraph("", style, ink, 4));
    CHECK(list.items.empty());
    CHECK(flow.y() == 0);
}

TEST_CASE("a row without room for its text has no label either") {
    for (double height = 10; height < 24; height += 0.5) {
        DisplayList list;
        TextFlow flow(list, {0, 0, 200, height}, false);
        const bool is_set = flow.row("Label", "text", style, ink, ink, 60, 4);
        INFO("height " << height);
        CHECK(list.items.size() == (is_set ? 2U : 0U));
    }
}

TEST_CASE("a row has its label at the start of the line and its text further in") {
    DisplayList list;
    TextFlow flow(list, {20, 0, 200, 100}, false);
    CHECK(flow.row("Label", "text", style, ink, ink, 60, 4));
    const auto texts = commands<TextCommand>(list);
    REQUIRE(texts.size() == 2);
    CHECK(texts[0].origin.x == 20);
    CHECK(texts[1].origin.x == 80);
    CHECK(texts[0].origin.y == texts[1].origin.y);
}

TEST_CASE("from right to left the lines end at the right edge of the column") {
    DisplayList list;
    TextFlow flow(list, {20, 0, 200, 300}, true);
    flow.paragraph("حريق في البلدة", style, ink, 4);
    flow.row("متى", "أول أيار", style, ink, ink, 60, 4);
    const auto texts = commands<TextCommand>(list);
    REQUIRE(texts.size() == 3);
    const auto end = [](const TextCommand& text) { return text.origin.x + measure_text(text.text, text.style).width; };
    CHECK(end(texts[0]) == Approx(220).margin(0.6));
    CHECK(end(texts[1]) == Approx(220).margin(0.6));
    CHECK(end(texts[2]) == Approx(160).margin(0.6));
}

TEST_CASE("no more lines are set than asked for, the last one elided") {
    DisplayList list;
    TextFlow flow(list, {0, 0, 200, 400}, false);
    flow.paragraph(long_text, style, ink, 2);
    const auto lines = commands<TextCommand>(list);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].text.find("…") != std::string::npos);
}
