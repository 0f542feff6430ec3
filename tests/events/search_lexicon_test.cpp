#include "events/search_lexicon.h"

#include "support/catch.h"

#include <random>

using namespace chronomap;

namespace {

FoldedWord only(std::string_view text) {
    const auto words = fold_words(text);
    REQUIRE(words.size() == 1);
    return words.front();
}

Lexicon lexicon_of(std::initializer_list<const char*> words) {
    Lexicon lexicon;
    for (const char* word : words)
        lexicon.add(only(word));
    lexicon.freeze();
    return lexicon;
}

} // namespace

TEST_CASE("Words are numbered in the order of their first appearance") {
    Lexicon lexicon;
    CHECK(lexicon.add(only("goris")) == 0);
    CHECK(lexicon.add(only("Горис")) == 1);
    CHECK(lexicon.add(only("GORIS")) == 0);
    CHECK(lexicon.add(only("daskesen")) == 2);
    CHECK(lexicon.add(only("Daşkəsən")) == 3); // folded alike, but not in Latin letters
    CHECK(lexicon.size() == 4);
}

TEST_CASE("A word is found by a part of it, and in other letters by its beginning") {
    const Lexicon lexicon = lexicon_of({"goris", "Горис", "gorisian", "megoris", "Мегорис", "غوريس"});
    CHECK(lexicon.find(only("goris")) == std::vector<WordHit>{{0, true}, {1, true}, {2, true}, {3, false}});
    CHECK(lexicon.find(only("Горис")) == std::vector<WordHit>{{0, true}, {1, true}, {2, true}, {4, false}});
    CHECK(lexicon.find(only("غوريس")) == std::vector<WordHit>{{5, true}});
    CHECK(lexicon.find(only("zzz")).empty());
}

TEST_CASE("A word is found by its first and last letters, and the first and last words are") {
    const Lexicon lexicon = lexicon_of({"ab", "cd", "ef"});
    CHECK(lexicon.find(only("ab")) == std::vector<WordHit>{{0, true}});
    CHECK(lexicon.find(only("ef")) == std::vector<WordHit>{{2, true}});
    CHECK(lexicon.find(only("e")) == std::vector<WordHit>{{2, true}});
    CHECK(lexicon.find(only("f")).empty());
    CHECK(lexicon.find(only("bc")).empty()); // does not reach over two words
    CHECK(Lexicon().find(only("a")).empty());
}

TEST_CASE("What follows an Arabic particle begins, and the article of a query may be missing") {
    const Lexicon lexicon = lexicon_of({"شمال", "الشمال", "بالشمال", "رشمال"});
    CHECK(lexicon.find(only("شمال")) == std::vector<WordHit>{{0, true}, {1, true}, {2, true}, {3, false}});
    CHECK(lexicon.find(only("الشمال")) == std::vector<WordHit>{{0, true}, {1, true}, {2, true}});
}

TEST_CASE("A look through many words finds those that a look at each would find") {
    std::mt19937 random(7);
    Lexicon lexicon;
    std::vector<std::string> words;
    for (int i = 0; i < 3000; ++i) {
        std::string word;
        for (std::size_t size = 1 + random() % 6; word.size() < size;)
            word += static_cast<char>('a' + random() % 4);
        if (lexicon.add({word, word, ""}) == words.size())
            words.push_back(word);
    }
    lexicon.freeze();
    for (const char* part : {"ab", "dcb", "aaaa", "abcdab", "dd", "c"}) {
        std::vector<WordHit> expected;
        for (WordIndex i = 0; i < words.size(); ++i)
            if (words[i].starts_with(part) || (part[1] != 0 && words[i].find(part) != std::string::npos))
                expected.push_back({i, words[i].starts_with(part)});
        CHECK(lexicon.find(only(part)) == expected);
    }
}

TEST_CASE("Only sounds of three consonants and more are compared") {
    const Lexicon lexicon = lexicon_of({"Kalbajar", "كلباجار", "Baku", "Kerbala"});
    CHECK(lexicon.find_sound(only("Kelbedjer")) == std::vector<WordHit>{{0, false}, {1, false}});
    CHECK(lexicon.find_sound(only("Boku")).empty());
}
