#include "events/table/text_encoding.h"

#include "support/catch.h"

#include <string>

using namespace chronomap;

TEST_CASE("Text in UTF-8 stays as it is") {
    for (const std::string text : {"", "plain", "Лачин", "لاچین", "Sjöö 😀"})
        REQUIRE(utf8_of(text) == text);
}

TEST_CASE("Text is UTF-8 when all of it is, wherever the rest would stand") {
    for (std::size_t before = 0; before < 20; ++before) {
        const std::string ascii(before, 'a');
        REQUIRE(is_utf8(ascii + "é" + ascii));
        REQUIRE_FALSE(is_utf8(ascii + "\xE9" + ascii));
        REQUIRE_FALSE(is_utf8(ascii + "\xC3"));
    }
    REQUIRE(is_utf8(""));
    REQUIRE_FALSE(is_utf8("\xC0\x80"));
    REQUIRE_FALSE(is_utf8("\xED\xA0\x80"));
}

TEST_CASE("Text that is not UTF-8 is read as Windows-1252") {
    REQUIRE(utf8_of("caf\xE9") == "café");
    REQUIRE(utf8_of("\x93quoted\x94 \x80") == "“quoted” €");
    REQUIRE(utf8_of("\xAB"
                    "CAF\xC9\xBB") == "«CAFÉ»");
    REQUIRE(utf8_of("\x81") == "\xC2\x81");
}

TEST_CASE("Text in UTF-8 that was cut within a character is not taken for another encoding") {
    REQUIRE(utf8_of("Лачи\xD0") == "Лачи\uFFFD");
    REQUIRE(utf8_of("Лачин \xF0\x9F\x98") == "Лачин \uFFFD");
    REQUIRE(utf8_of("Лачин \xE0\xA0") == "Лачин \uFFFD");
    REQUIRE(utf8_of("caf\xE9 \xE9") == "café é");
}

TEST_CASE("UTF-16 of either order becomes UTF-8") {
    const std::u16string text = u"Aй😀";
    std::string little, big;
    for (const char16_t unit : text) {
        little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
    }
    REQUIRE(utf8_of_utf16(little, false) == "Aй😀");
    REQUIRE(utf8_of_utf16(big, true) == "Aй😀");
}

TEST_CASE("Halves in UTF-16 become replacement characters") {
    REQUIRE(utf8_of_utf16(std::string("\x3D\xD8\x41\x00", 4), false) == "\uFFFDA");
    REQUIRE(utf8_of_utf16(std::string("\x00\xDE\x3D\xD8", 4), false) == "\uFFFD\uFFFD");
    REQUIRE(utf8_of_utf16(std::string("\x41\x00\x42", 3), false) == "A\uFFFD");
}

TEST_CASE("Whether a text is ASCII is seen in every byte") {
    for (std::size_t size = 0; size < 20; ++size) {
        REQUIRE(is_ascii(std::string(size, 'a')));
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            text[at] = '\x80';
            REQUIRE_FALSE(is_ascii(text));
        }
    }
}
