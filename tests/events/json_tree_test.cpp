#include "events/json_tree.h"

#include "support/catch.h"
#include "support/contains.h"

using namespace chronomap;

namespace {

std::string refusal_of(std::string_view json) {
    try {
        JsonTree::parse(json);
    } catch (const JsonError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("Values are found by key and keep the order of the file") {
    const JsonTree tree = JsonTree::parse(R"({"b": [1, -2.5, true, null], "a": {"deep": "text"}})");
    const auto list = tree.root().find("b");
    REQUIRE(list);
    std::vector<JsonValue> elements;
    for (const JsonValue element : list->children())
        elements.push_back(element);
    REQUIRE(elements.size() == 4);
    CHECK(elements[0].number() == 1);
    CHECK(elements[1].number() == -2.5);
    CHECK(elements[2].truth());
    CHECK(elements[3].is(JsonKind::null));
    CHECK(elements[1].pointer() == "/b/1");
    CHECK(tree.root().find("a")->find("deep")->text() == "text");
    CHECK(tree.root().pointer().empty());
    CHECK_FALSE(tree.root().find("c"));
}

TEST_CASE("Keys in a pointer are escaped") {
    const JsonTree tree = JsonTree::parse(R"({"a/b~c": 1})");
    CHECK((*tree.root().children().begin()).pointer() == "/a~1b~0c");
}

TEST_CASE("A key that stands twice is noticed and the first is found") {
    const JsonTree tree = JsonTree::parse(R"({"a": 1, "b": {"a": 2}, "a": 3})");
    REQUIRE(tree.repeated_keys().size() == 1);
    CHECK(tree.repeated_keys()[0].number() == 3);
    CHECK(tree.root().find("a")->number() == 1);
}

TEST_CASE("Values that stand for the same are the same, wherever they stand") {
    const JsonTree tree = JsonTree::parse(
        R"([{"a": [1, "x", true], "b": null}, {"k": {"a": [1, "x", true], "b": null}}, {"a": [1, "x", false], "b": null},
            {"b": null, "a": [1, "x", true]}, {"a": [[1], "x", true], "b": null}, {"a": [1, "y", true], "b": null}])");
    std::vector<JsonValue> values;
    for (const JsonValue value : tree.root().children())
        values.push_back(value);
    const JsonValue inner = *values[1].find("k");
    CHECK(values[0].is_same(inner));
    CHECK(values[0].hash() == inner.hash());
    for (std::size_t other = 1; other <= 5; ++other)
        CHECK_FALSE(values[0].is_same(values[other]));
}

TEST_CASE("Syntax errors tell line and column in characters") {
    CHECK(contains(refusal_of("{\n  \"a\": 1,\n  \"ب\" 2\n}"), "not JSON: line 3, column 7: "));
    CHECK(contains(refusal_of("{\"a\": NaN}"), "line 1, column 7"));
    CHECK(contains(refusal_of("{\"a\": 1e999}"), "1e999"));
    CHECK(contains(refusal_of("{} {}"), "line 1"));
    CHECK(contains(refusal_of("{"), "line 1"));
    CHECK(contains(refusal_of("\"\xFF\""), "UTF-8"));
    CHECK(contains(refusal_of("\xFF\xFE{"), "UTF-16"));
    CHECK(contains(refusal_of(""), "empty"));
    CHECK(contains(refusal_of(std::string_view("\0{}", 3)), "begins with zeros"));
}

TEST_CASE("A byte order mark is accepted") {
    CHECK(JsonTree::parse("\xEF\xBB\xBF{\"a\": 1}").root().find("a")->number() == 1);
}

TEST_CASE("Nesting is limited, whatever its depth") {
    const std::string deepest = std::string(JsonTree::max_depth, '[') + std::string(JsonTree::max_depth, ']');
    CHECK(refusal_of(deepest).empty());
    CHECK(contains(refusal_of('[' + deepest + ']'), "64 deep"));
    CHECK(contains(refusal_of(std::string(5'000'000, '[')), "64 deep"));
}
