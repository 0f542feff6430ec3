#include "events/safe_text.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("Ordinary text in any script is left as it is") {
    for (const std::string text : {"Goris", "لاشين", "Գորիս", "Daşkəsən", "“quoted” – …",
                                   "ab\xE2\x80\x8F"
                                   "c",
                                   "£ and é", ""}) {
        CHECK_FALSE(has_controls(text));
        CHECK(without_controls(text) == text);
    }
}

TEST_CASE("Controls that deceive are taken out, and gaps become spaces") {
    CHECK(without_controls("a\xE2\x80\xAE"
                           "b") == "ab");
    CHECK(without_controls("a\xE2\x81\xA6"
                           "b\xE2\x81\xA9") == "ab");
    CHECK(without_controls("a\x1b[2Jb\x7f") == "a[2Jb");
    CHECK(without_controls("a\xC2\x9B"
                           "b") == "ab");
    CHECK(without_controls("a\nb\tc\xE2\x80\xA8"
                           "d\xC2\x85"
                           "e") == "a b c d e");
    CHECK(without_controls(std::string("a\0b", 3)) == "ab");
    CHECK(has_controls("a\nb"));
}

TEST_CASE("What is never seen is taken out, and what scripts need stays") {
    for (const char* const unseen :
         {"\u00AD", "\u180E", "\u200B", "\u2060", "\u2064", "\uFEFF", "\uFFF9", "\U000E0001", "\U000E0041"})
        CHECK(without_controls(std::string("a") + unseen + "b") == "ab");
    for (const std::string text : {"می\u200Cخواهم", "क्\u200Dष", "გორი", "\uFFFD", "\U000F0000", "₤", "ﷺ"})
        CHECK(without_controls(text) == text);
    CHECK(without_controls("a\xF3\xA0\x81") == "a\xF3\xA0\x81");
}

TEST_CASE("Text cut short within a character does no harm") {
    CHECK(without_controls("a\xE2\x80") == "a\xE2\x80");
    CHECK(without_controls("a\xC2") == "a\xC2");
}

TEST_CASE("Controls do not hide behind or within half a character") {
    CHECK(without_controls("\xC2\x1b[2J") == "\xC2[2J");
    CHECK(has_controls("\xE2\x80\x1b"));
    for (const char* text : {"\xC2\x01\x9B", "\xE2\x80\x01\xAE", "\xC2\x01\x01\x85", "\xE2\x01\x80\xA8"}) {
        CHECK_FALSE(has_controls(without_controls(text)));
    }
}

TEST_CASE("The first character is measured, and what is no UTF-8 has no length") {
    CHECK(well_formed_bytes("ab") == 1);
    CHECK(well_formed_bytes("é") == 2);
    CHECK(well_formed_bytes("€uro") == 3);
    CHECK(well_formed_bytes("\U0001F310") == 4);
    CHECK(well_formed_bytes("\uFFFD") == 3);
    // Cut off, a byte that only goes on, too long forms, a surrogate, beyond Unicode.
    for (const char* bad : {"", "\xC3", "\xE2\x82", "\x80", "\xC0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80",
                            "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE2\x41\x80"}) {
        CHECK(well_formed_bytes(bad) == 0);
    }
}

TEST_CASE("Long texts are quoted by their beginning, whole characters only") {
    CHECK(in_quotes("abc") == "\"abc\"");
    CHECK(in_quotes("abcdef", 3) == "\"abc…\"");
    CHECK(in_quotes("لاشين", 2) == "\"لا…\"");
    CHECK(first_characters("لاشين", 5) == "لاشين");
    CHECK(first_characters("abc", 0).empty());
}
