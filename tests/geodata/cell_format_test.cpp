#include "geodata/gdal/cell_format.h"
#include "support/catch.h"

using namespace chronomap;
using namespace chronomap::gdal;

TEST_CASE("A number format tells which parts of a time are shown") {
    const auto shown = [](const char* code, double number) { return cell_text(number, cell_format(code), false); };
    CHECK(shown("yyyy-mm-dd", 44817) == "2022-09-13");
    CHECK(shown("[$-409]d\\-mmm\\-yy;@", 44817) == "2022-09-13");
    CHECK(shown("mmm-yy", 44805) == "2022-09");
    CHECK(shown("yyyy", 44805) == "2022");
    CHECK(shown("d-mmm", 44817) == "2022-09-13");
    CHECK(shown("m/d/yy h:mm", 44817) == "2022-09-13T00:00");
    CHECK(shown("h:mm:ss AM/PM", 0.5) == "12:00:00");
    CHECK(shown("mm:ss", 0.5) == "12:00:00");
    CHECK(shown("[h]:mm", 1.5) == "36:00");
    CHECK(shown("dd.mm.yyyy hh:mm:ss.000", 44817.229513888889) == "2022-09-13T05:30:30");
    CHECK(shown("\"day\" 0", 44817) == "44817");
    CHECK(shown("0.00%", 0.25) == "0.25");
    CHECK(shown("#,##0.00 [$€-407]", 12.5) == "12.5");
    CHECK(shown("00000", 123) == "00123");
    CHECK(shown("General", 0.1 + 0.2) == "0.3");
    CHECK(shown("@", 3) == "3");
    CHECK(shown("yyyy", -1) == "-1");
    CHECK(shown("", 1e15) == "1000000000000000");
    CHECK(shown("", 0.0000001) == "0.0000001");
}

TEST_CASE("Days are counted from 1900 with a day too many, or from 1904") {
    const CellFormat day = built_in_cell_format(14);
    CHECK(cell_text(1, day, false) == "1900-01-01");
    CHECK(cell_text(59, day, false) == "1900-02-28");
    CHECK(cell_text(61, day, false) == "1900-03-01");
    CHECK(cell_text(0, day, true) == "1904-01-01");
    CHECK(cell_text(44816.9999999999, built_in_cell_format(22), false) == "2022-09-13T00:00");
    CHECK(cell_text(2'958'465, day, false) == "9999-12-31");
}

TEST_CASE("A time in ISO form loses what the format does not show") {
    CHECK(cell_text("2022-09-01", cell_format("mmm yy")) == "2022-09");
    CHECK(cell_text("2022-09-13T00:00:00", cell_format("d.m.yy")) == "2022-09-13");
    CHECK(cell_text("2022-09-13T05:30:00", cell_format("d.m.yy h:mm")) == "2022-09-13T05:30");
    CHECK(cell_text("2022-09-13T05:30:00", cell_format("d.m.yy")) == "2022-09-13T05:30:00");
}
