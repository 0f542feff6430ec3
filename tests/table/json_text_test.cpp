#include "events/table/json_text.h"

#include "support/catch.h"

#include <string>

using namespace chronomap;

TEST_CASE("Escapes in JSON become what they stand for") {
    REQUIRE(unescaped("plain") == "plain");
    REQUIRE(unescaped(R"(\"\\\/\b\f\n\r\t)") == "\"\\/\b\f\n\r\t");
    REQUIRE(unescaped(R"(caf\u00e9 \u0041\u20AC)") == "café A€");
    REQUIRE(unescaped(R"(\ud83d\ude00)") == "😀");
    REQUIRE(unescaped(R"(a\u0000b)") == std::string("a\0b", 3));
}

TEST_CASE("Escapes that are none do no harm") {
    REQUIRE(unescaped(R"(\ud83d x)") == "\uFFFD x");
    REQUIRE(unescaped(R"(\ud83d\u0041)") == "\uFFFDA");
    REQUIRE(unescaped(R"(\ude00)") == "\uFFFD");
    REQUIRE(unescaped(R"(\u12)") == "\uFFFD12");
    REQUIRE(unescaped(R"(\u+123)") == "\uFFFD+123");
    REQUIRE(unescaped(R"(\q\)") == R"(\q\)");
}

TEST_CASE("JSON is written with one blank between its parts") {
    REQUIRE(spaced_json(R"({"a":1.10,"b" : [ 1,{"c":null}],
        "d":[],"e":{}})") == R"({ "a": 1.10, "b": [ 1, { "c": null } ], "d": [ ], "e": { } })");
    REQUIRE(spaced_json(R"(["a\/b\u00e9","\"\u0001\n\\"])") == R"([ "a/bé", "\"\u0001\n\\" ])");
    REQUIRE(spaced_json(R"({"open":"never)") == R"({ "open": "never")");
}
