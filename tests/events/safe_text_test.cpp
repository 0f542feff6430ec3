#include "events/safe_text.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("Ordinary text in any script is left as it is") {
    for (const std::string text : {"Goris", "لاشين", "Գորիս", "Daşkəsən", "“quoted” – …", "ab\xE2\x80\x8F" "c", "£ and é", ""}) {
        CHECK_FALSE(has_controls(text));
        CHECK(without_controls(text) == text);
    }
}

TEST_CASE("Controls that deceive are taken out, and gaps become spaces") {
    CHECK(without_controls("a\xE2\x80\xAE" "b") == "ab");
    CHECK(without_controls("a\xE2\x81\xA6" "b\xE2\x81\xA9") == "ab");
    CHECK(without_controls("a\x1b[2Jb\x7f") == "a[2Jb");
    CHECK(without_controls("a\xC2\x9B" "b") == "ab");
    CHECK(without_controls("a\nb\tc\xE2\x80\xA8" "d\xC2\x85" "e") == "a b c d e");
    CHECK(without_controls(std::string("a\0b", 3)) == "ab");
    CHECK(has_controls("a\nb"));
}

TEST_CASE("Text cut short within a character does no harm") {
    CHECK(without_controls("a\xE2\x80") == "a\xE2\x80");
    CHECK(without_controls("a\xC2") == "a\xC2");
}

TEST_CASE("Long texts are quoted by their beginning, whole characters only") {
    CHECK(in_quotes("abc") == "\"abc\"");
    CHECK(in_quotes("abcdef", 3) == "\"abc…\"");
    CHECK(in_quotes("لاشين", 2) == "\"لا…\"");
    CHECK(first_characters("لاشين", 5) == "لاشين");
    CHECK(first_characters("abc", 0).empty());
}
