#include "geodata/exec_words.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("Words for exec are pointers to them, and a null behind the last") {
    const std::vector<std::string> words{"program", "", "one word"};
    const std::vector<char*> pointers = exec_words(words);
    REQUIRE(pointers.size() == 4);
    for (std::size_t i = 0; i < words.size(); ++i) {
        CHECK(pointers[i] == words[i].c_str());
    }
    CHECK(pointers.back() == nullptr);
    CHECK(exec_words({}) == std::vector<char*>{nullptr});
}
