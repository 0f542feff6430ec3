#include "viewer/app/file_pattern.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("Placeholders are found in their order") {
    CHECK(placeholders_in("out/{index}-{id}.png") == std::vector<std::string>{"index", "id"});
    CHECK(placeholders_in("out/a.png").empty());
    CHECK(placeholders_in("out/{}{index.png").empty());
}

TEST_CASE("Each placeholder gives way to its value, also several times") {
    const PatternValues values{{"index", "07"}, {"id", "fire"}};
    CHECK(filled_in("{id}/{index}-{id}.png", values) == "fire/07-fire.png");
    CHECK(filled_in("{time}-{index}.png", values) == "{time}-07.png");
    CHECK(filled_in("plain.png", values) == "plain.png");
}

TEST_CASE("A value becomes a part of a file's name and nothing else") {
    const auto part = [](const std::string& value) { return filled_in("{id}", {{"id", value}}); };
    CHECK(part("../../etc/passwd") == "-.-..-etc-passwd");
    CHECK(part("a b:c*d\n") == "a-b-c-d-");
    CHECK(part(".hidden") == "-hidden");
    CHECK(part("حريق") == "حريق");
    CHECK(part("") == "-");
}

TEST_CASE("A long value is cut between characters") {
    std::string value = "a";
    for (int i = 0; i < 60; ++i) {
        value += "é";
    }
    const std::string part = filled_in("{id}", {{"id", value}});
    CHECK(part.size() == 79);
    CHECK(part.substr(77) == "é");
}
