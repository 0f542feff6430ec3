#include "events/table/word_numbers.h"

#include "support/catch.h"

#include <cstring>
#include <map>
#include <random>
#include <string>

using namespace chronomap;

namespace {

Cell cell(const std::string& text, Cell::Form form = Cell::Form::plain) {
    return {text.data(), static_cast<std::uint32_t>(text.size()), form};
}

} // namespace

TEST_CASE("The same value always has the same number") {
    Numbering<std::string> shared;
    WordNumbers words(shared), others(shared);
    std::map<std::string, std::uint32_t> known;
    std::mt19937 random(8);
    for (int i = 0; i < 20'000; ++i) {
        std::string text(random() % 40, 'x');
        for (char& c : text) {
            c = static_cast<char>('a' + random() % 3);
        }
        const std::uint32_t number = (i % 2 == 0 ? words : others).number_of(cell(text));
        const auto [at, is_new] = known.try_emplace(text, number);
        REQUIRE(at->second == number);
        REQUIRE(shared.values()[number] == text);
    }
    CHECK(shared.values().size() == known.size());
}

TEST_CASE("Values are told apart by what they mean, not by how they are written") {
    Numbering<std::string> shared;
    WordNumbers words(shared);
    const std::string plain = "a \"b\"", doubled = "a \"\"b\"\"", spaced = " a \"b\" ";
    const std::uint32_t number = words.number_of(cell(plain));
    CHECK(words.number_of(cell(doubled, Cell::Form::doubled)) == number);
    CHECK(words.number_of(cell(spaced)) == number);
    CHECK(words.number_of(cell(doubled)) != number);
    CHECK(words.number_of(cell("")) == words.number_of({nullptr, 0, Cell::Form::missing}));
}

TEST_CASE("Values that are made to meet each other are told apart in time") {
    Numbering<std::string> shared;
    WordNumbers words(shared);
    // The hash turns the second half by one bit and adds it to the first without a carry.
    const auto text = [](std::uint64_t number) {
        const std::uint64_t first = (number << 1 | number >> 63) ^ 0x4141414141414141;
        std::string both(16, ' ');
        std::memcpy(both.data(), &first, 8);
        std::memcpy(both.data() + 8, &number, 8);
        return both;
    };
    constexpr std::uint64_t some = 0x2121212121212121;
    for (std::uint64_t i = 0; i < 20'000; ++i) {
        words.number_of(cell(text(some + i)));
    }
    CHECK(shared.values().size() > 10'000);
    CHECK(words.number_of(cell(text(some + 19'999))) == shared.number_of(text_of(cell(text(some + 19'999)))));
}
