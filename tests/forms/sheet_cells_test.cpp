#include "events/forms/sheet_cells.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("Several values in a cell come back as they were") {
    const std::vector<std::string> values =
        GENERATE(std::vector<std::string>{"goris", "jermuk"}, std::vector<std::string>{"a; b", "c\\", "\\;"},
                 std::vector<std::string>{"", "b", ""}, std::vector<std::string>{" edge ", "two words", "  "},
                 std::vector<std::string>{"one"}, std::vector<std::string>{});
    CHECK(split_cell(joined_cell(values)) == values);
}

TEST_CASE("People may leave out blanks or add some") {
    CHECK(split_cell("a;b ;  c d  ") == std::vector<std::string>{"a", "b", "c d"});
    CHECK(split_cell("   ").empty());
    CHECK(split_cell("a;") == std::vector<std::string>{"a", ""});
    CHECK(split_cell("a\\") == std::vector<std::string>{"a\\"});
}

TEST_CASE("What a spreadsheet would run is kept from it and comes back unchanged") {
    for (const std::string cell :
         {"=1+1", "+374", "-0044-03-15", "@home", "\tx", "'=x", "''-", "'quoted'", "plain", "", "'"}) {
        const std::string guarded = guarded_cell(cell);
        CHECK(unguarded_cell(guarded) == cell);
        CHECK((guarded.empty() || std::string("=+-@\t\r").find(guarded[0]) == std::string::npos));
    }
    CHECK(guarded_cell("=1") == "'=1");
    CHECK(guarded_cell("plain") == "plain");
}
