#include "viewer/app/csv_text.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("Numbers of an event file stay numbers, and what a spreadsheet would run does not") {
    for (const char* number : {"-12.5", "+3", "-1e9", "0", "", "-.5"}) {
        CHECK(harmless_value(number) == number);
    }
    for (const char* formula : {"=1+1", "+1+1", "-2+3", "@SUM(A1)", "-inf", "--1", "\t=1", "+", "-", "+-1", " =1",
                                "\n=1", "  @A1", "\uFF1D1+1", "\uFF20SUM(A1)"}) {
        CHECK(harmless_value(formula) == '\'' + std::string(formula));
    }
    for (const char* text : {"a=1", " ", "|calc", "\uFF01", "2 - 1"})
        CHECK(harmless_value(text) == text);
    CHECK(harmless_text("-12.5") == "'-12.5");
}

TEST_CASE("A cell is quoted where a comma, a quote or a line break would end it") {
    CHECK(csv_line({"a", "b,c", "\"d\"", "e\nf", ""}) == "a,\"b,c\",\"\"\"d\"\"\",\"e\nf\",\r\n");
}
