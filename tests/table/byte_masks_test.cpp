#include "events/table/byte_masks.h"

#include "support/catch.h"

#include <array>
#include <random>

using namespace chronomap;

TEST_CASE("Bytes are found where they are, by every way of looking") {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        std::array<char, 64> bytes{};
        for (char& byte : bytes)
            byte = static_cast<char>(round % 2 == 0 ? random() : std::array<unsigned, 4>{0x00, 0x22, 0x23, 0xA2}[random() % 4]);
        for (const char wanted : {'"', '\0', '#', '\xA2', '\x80', '\x7F', '\xFF'}) {
            std::uint64_t expected = 0;
            for (unsigned i = 0; i < 64; ++i)
                expected |= std::uint64_t{bytes[i] == wanted} << i;
            REQUIRE(PlainBytes64(bytes.data()).where(wanted) == expected);
            REQUIRE(Bytes64(bytes.data()).where(wanted) == expected);
        }
    }
}

TEST_CASE("The parity up to a bit is that of the bits below and with it") {
    REQUIRE(parity_up_to(0) == 0);
    REQUIRE(parity_up_to(0b10010) == 0b01110);
    REQUIRE(parity_up_to(1) == ~std::uint64_t{0});
}
