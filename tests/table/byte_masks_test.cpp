#include "events/table/byte_masks.h"

#include "support/catch.h"

#include <array>
#include <bit>
#include <random>
#include <string>

using namespace chronomap;

TEST_CASE("Bytes are found where they are, by every way of looking") {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        std::array<char, 64> bytes{};
        for (char& byte : bytes)
            byte = static_cast<char>(round % 2 == 0 ? random()
                                                    : std::array<unsigned, 4>{0x00, 0x22, 0x23, 0xA2}[random() % 4]);
        for (const char wanted : {'"', '\0', '#', '\xA2', '\x80', '\x7F', '\xFF'}) {
            std::uint64_t expected = 0;
            for (unsigned i = 0; i < 64; ++i)
                expected |= std::uint64_t{bytes[i] == wanted} << i;
            REQUIRE(PlainBytes64(bytes.data()).where(wanted) == expected);
            REQUIRE(Bytes64(bytes.data()).where(wanted) == expected);
        }
    }
}

TEST_CASE("Sixty-four bytes are ASCII when each of them is") {
    std::array<char, 64> bytes{};
    bytes.fill('\x7F');
    REQUIRE(PlainBytes64(bytes.data()).is_ascii());
    REQUIRE(Bytes64(bytes.data()).is_ascii());
    for (char& byte : bytes) {
        byte = '\x80';
        REQUIRE_FALSE(PlainBytes64(bytes.data()).is_ascii());
        REQUIRE_FALSE(Bytes64(bytes.data()).is_ascii());
        byte = 'a';
    }
}

TEST_CASE("The parity up to a bit is that of the bits below and with it") {
    REQUIRE(parity_up_to(0) == 0);
    REQUIRE(parity_up_to(0b10010) == 0b01110);
    REQUIRE(parity_up_to(1) == ~std::uint64_t{0});
}

TEST_CASE("Bits are counted") {
    std::mt19937_64 random(2);
    REQUIRE(count_bits(0) == 0);
    REQUIRE(count_bits(~std::uint64_t{0}) == 64);
    for (int round = 0; round < 100; ++round) {
        const std::uint64_t bits = random() & random();
        REQUIRE(count_bits(bits) == static_cast<std::uint32_t>(std::popcount(bits)));
    }
}

TEST_CASE("The first byte of some is found at every place, also near the end") {
    for (std::size_t size = 0; size < 40; ++size)
        for (std::size_t at = 0; at <= size; ++at) {
            std::string text(size, '1');
            const char* end = text.data() + size;
            REQUIRE(first_of_two('"', '\\', text.data(), end) == end);
            for (const char found : {',', '}', ']', ' ', '\n', '"', '\\'}) {
                if (at < size)
                    text[at] = found;
                const bool is_quote = found == '"' || found == '\\';
                REQUIRE(first_of_two('"', '\\', text.data(), end) == (is_quote ? text.data() + at : end));
                REQUIRE(first_json_end(text.data(), end) == (is_quote ? end : text.data() + at));
            }
        }
}

TEST_CASE("Bytes are the same only when all are") {
    for (std::size_t size = 0; size < 50; ++size) {
        const std::string one(size, 'a');
        REQUIRE(are_same(one.data(), std::string(size, 'a').data(), size));
        for (std::size_t at = 0; at < size; ++at) {
            std::string other = one;
            other[at] = '\xE1';
            REQUIRE_FALSE(are_same(one.data(), other.data(), size));
        }
    }
}
