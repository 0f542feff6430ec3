#include "viewer/ui/text_editing.h"

#include "support/catch.h"

namespace chronomap {

namespace {

TextField after(TextField field, const std::vector<std::pair<std::string, Modifiers>>& keys) {
    for (const auto& [key, held] : keys) {
        field = edited(field, key, held).value_or(field);
    }
    return field;
}

constexpr Modifiers none{};
constexpr Modifiers ctrl{.ctrl = true};
constexpr Modifiers shift{.shift = true};

} // namespace

TEST_CASE("what is typed stands before the caret") {
    TextField field = typed(typed({}, "Gor"), "is");
    CHECK(field == field_with("Goris"));
    CHECK(field.caret == 5);
    field = typed(after(field, {{"left", none}, {"left", none}}), "-");
    CHECK(field.text == "Gor-is");
    CHECK(field.caret == 4);
}

TEST_CASE("line breaks become spaces, and what is no text is left out") {
    CHECK(field_with("a\nb\x01\u202E").text == "a b");
    CHECK(field_with("a\xFF").text == "a\uFFFD");
}

TEST_CASE("a field takes only so many characters, and cuts none of them") {
    std::string many;
    for (std::size_t i = 0; i < longest_field_characters + 20; ++i) {
        many += "غ";
    }
    const TextField full = field_with(many);
    CHECK(full.text.size() == 2 * longest_field_characters);
    CHECK(typed(full, "x") == full);
    CHECK(typed(with_all_marked(full), "x").text == "x");
}

TEST_CASE("backspace and delete take out what a person takes for one character") {
    CHECK(after(field_with("e\u0301"), {{"backspace", none}}).text.empty());
    CHECK(after(field_with("كَ"), {{"backspace", none}}).text.empty());
    CHECK(after(field_with("🇦🇲"), {{"home", none}, {"delete", none}}).text.empty());
    CHECK(after(field_with("لا"), {{"backspace", none}}).text == "ل");
    CHECK(after(field_with(""), {{"backspace", none}, {"delete", none}}) == TextField{});
    CHECK(after(field_with("ab"), {{"delete", none}}).text == "ab");
    CHECK(after(field_with("ab"), {{"home", none}, {"backspace", none}}).text == "ab");
}

TEST_CASE("with ctrl whole words go") {
    CHECK(after(field_with("Goris and Sotk"), {{"backspace", ctrl}}).text == "Goris and ");
    CHECK(after(field_with("Goris and Sotk"), {{"home", none}, {"delete", ctrl}}).text == " and Sotk");
}

TEST_CASE("left and right go where they point, in either direction of writing") {
    CHECK(after(field_with("abc"), {{"left", none}}).caret == 2);
    const TextField arabic = field_with("غور");
    CHECK(after(arabic, {{"left", none}}).caret == 6); // the end is at the left already
    CHECK(after(arabic, {{"right", none}}).caret == 4);
    CHECK(after(arabic, {{"home", none}, {"left", none}}).caret == 2);
    CHECK(after(field_with("غور كان"), {{"right", ctrl}}).caret == 7);
}

TEST_CASE("arrows reach every place of a text of mixed directions and stop at its sides") {
    const std::string text = "in غوريس 2022 there";
    TextField field = after(field_with(text), {{"home", none}});
    std::size_t steps = 0;
    for (TextField next = moved(field, CaretMove::right, false); !(next == field);
         next = moved(field, CaretMove::right, false)) {
        field = next;
        ++steps;
    }
    CHECK(steps == 19); // 19 characters, so 20 stops
    CHECK(field.caret == text.size());
}

TEST_CASE("with shift a move marks, and what is typed or erased replaces the mark") {
    const TextField marked = after(field_with("Goris"), {{"left", shift}, {"left", shift}});
    CHECK(marked_text(marked) == "is");
    CHECK(typed(marked, "an").text == "Goran");
    CHECK(after(marked, {{"delete", none}}).text == "Gor");
    CHECK(marked_text(after(field_with("Goris on"), {{"home", shift}})) == "Goris on");
    CHECK(marked_text(after(field_with("Goris on"), {{"a", ctrl}})) == "Goris on");
    CHECK(marked_text(after(field_with("Goris on"), {{"left", {.ctrl = true, .shift = true}}})) == "on");
}

TEST_CASE("a plain arrow ends a mark at the side that it points to") {
    const TextField marked = after(field_with("Goris"), {{"left", shift}, {"left", shift}});
    CHECK(after(marked, {{"left", none}}).caret == 3);
    CHECK(after(marked, {{"right", none}}).caret == 5);
    CHECK_FALSE(after(marked, {{"left", none}}).has_mark());
}

TEST_CASE("other keys are none of a field's") {
    CHECK_FALSE(edited(field_with("x"), "up", none));
    CHECK_FALSE(edited(field_with("x"), "a", none));
    CHECK_FALSE(edited(field_with("x"), "escape", none));
    CHECK_FALSE(edited(field_with("x"), "left", {.alt = true}));
}

} // namespace chronomap
