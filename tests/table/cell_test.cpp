#include "events/table/cell.h"
#include "events/table/delimited_cells.h"

#include "support/catch.h"

#include <string>

using namespace chronomap;

namespace {

std::string text_between_delimiters(const std::string& bytes) {
    return text_of(delimited_cell(bytes));
}

} // namespace

TEST_CASE("A cell without quotes is its bytes") {
    REQUIRE(text_between_delimiters("") == "");
    REQUIRE(text_between_delimiters(" 12 ") == " 12 ");
    REQUIRE(delimited_cell("12").form == Cell::Form::plain);
    REQUIRE(text_of(Cell{nullptr, 0, Cell::Form::missing}) == "");
}

TEST_CASE("Quotes around a cell are no part of it") {
    REQUIRE(delimited_cell("\"12\"").form == Cell::Form::plain);
    REQUIRE(delimited_cell("\"12\"").bytes() == "12");
    REQUIRE(text_between_delimiters(R"("")") == "");
    REQUIRE(text_between_delimiters(R"("say ""no""")") == R"(say "no")");
    REQUIRE(delimited_cell(R"("say ""no""")").form == Cell::Form::doubled);
    REQUIRE(text_between_delimiters(R"("""")") == R"(")");
}

TEST_CASE("Quotes open only where a cell begins") {
    REQUIRE(text_between_delimiters(R"(50°46'06"N)") == R"(50°46'06"N)");
    REQUIRE(delimited_cell(R"(5" pipe)").form == Cell::Form::plain);
    REQUIRE(text_between_delimiters(R"(a""b)") == R"(a""b)");
    REQUIRE(text_between_delimiters(R"(say "no")") == R"(say "no")");
    REQUIRE(text_between_delimiters(R"(  "a,""b" )") == R"(  a,"b )");
    REQUIRE(text_between_delimiters(R"("a"b"c")") == R"(ab"c")");
    REQUIRE(text_between_delimiters(R"("a""b"""c"")") == R"(a"b"c"")");
}

TEST_CASE("A quote that is never closed is left out") {
    REQUIRE(text_between_delimiters(R"(")") == "");
    REQUIRE(text_between_delimiters(R"("never closed)") == "never closed");
    REQUIRE(text_between_delimiters(R"("never ""closed"")") == R"(never "closed")");
}

TEST_CASE("Ends of lines within a cell are all alike") {
    REQUIRE(text_between_delimiters("\"a\nb\"") == "a\nb");
    REQUIRE(text_between_delimiters("\"a\r\nb\rc\"") == "a\nb\nc");
    REQUIRE(text_between_delimiters("\"a\r\n\r\nb\"") == "a\n\nb");
}

TEST_CASE("Cells are in UTF-8, whatever the file is in") {
    REQUIRE(text_between_delimiters("caf\xE9") == "café");
    REQUIRE(text_between_delimiters("\"\"\"caf\xE9\"\"\"") == "\"café\"");
}
