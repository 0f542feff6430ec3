#include "events/table/word_numbers.h"

#include "support/catch.h"

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
