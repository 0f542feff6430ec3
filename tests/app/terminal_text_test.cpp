#include "viewer/app/terminal_text.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("Texts take the cells that a terminal gives them") {
    CHECK(cells_of("") == 0);
    CHECK(cells_of("Goris") == 5);
    CHECK(cells_of("Գորիս") == 5);
    CHECK(cells_of("عسكرياً") == 6); // the last sign stands above its letter
    CHECK(cells_of("e\u0301") == 1);
    CHECK(cells_of("\u2068abc\u2069") == 3);
    CHECK(cells_of("東京") == 4);
    CHECK(cells_of("😀") == 2);
}

TEST_CASE("Padding fills up to the column and never cuts") {
    CHECK(padded("ab", 4) == "ab  ");
    CHECK(padded("Գո", 3) == "Գո ");
    CHECK(padded("abcdef", 4) == "abcdef");
}

TEST_CASE("Right-to-left text is isolated, other text is left alone") {
    CHECK(isolated("Goris") == "Goris");
    CHECK(isolated("Գորիս") == "Գորիս");
    CHECK(isolated("غوريس") == "\u2068غوريس\u2069");
    CHECK(isolated("a שלום") == "\u2068"
                                "a שלום\u2069");
}

TEST_CASE("Text cut within a character is read to its end") {
    CHECK(cells_of("a\xD8") == 2);
    CHECK(isolated("\xF0\x9F") == "\xF0\x9F");
}
