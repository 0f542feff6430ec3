#include "events/table/delimited_source.h"

#include "support/catch.h"
#include "support/table_rows.h"

#include <filesystem>
#include <string>
#include <thread>

using namespace chronomap;

namespace {

struct OpenedCsv {
    TemporaryFolder folder;
    std::unique_ptr<RowSource> source;

    explicit OpenedCsv(const std::string& bytes, const std::string& name = "events.csv",
                       const DelimitedSettings& settings = {})
        : source(open_delimited(write_file(folder, name, bytes), settings)) {}
};

Names csv_names(const std::string& bytes, const std::string& name = "events.csv") {
    return names_of(*OpenedCsv(bytes, name).source);
}

TextRows csv_rows(const std::string& bytes) {
    return rows_of(*OpenedCsv(bytes).source);
}

} // namespace

TEST_CASE("Rows and cells of a file are read under the names of its first row") {
    const OpenedCsv opened("id,when,what\n1,2022-09-13,shelling\n2,,\"\"\n");
    REQUIRE(names_of(*opened.source) == Names{"id", "when", "what"});
    REQUIRE(rows_of(*opened.source) == TextRows{{"1", "2022-09-13", "shelling"}, {"2", "", ""}});
}

TEST_CASE("Only the wanted columns are read, in the wanted order") {
    const OpenedCsv opened("a,b,c\n1,2,3\n4,5,6\n");
    REQUIRE(read_rows(*opened.source, {2, 0}).rows == TextRows{{"3", "1"}, {"6", "4"}});
    REQUIRE(read_rows(*opened.source, {}).offsets == std::vector<RowOffset>{6, 12});
}

TEST_CASE("Commas, semicolons, tabs, pipes and blanks part cells, as the first rows tell") {
    REQUIRE(csv_names("a;b;c,d\n") == Names{"a", "b", "c,d"});
    REQUIRE(csv_names("a|b\n1|2\n") == Names{"a", "b"});
    REQUIRE(csv_names("a\tb,c\td,e\n1\t2,3\t4\n") == Names{"a", "b,c", "d,e"});
    REQUIRE(csv_names("a\tb,c,d\n1,2,3\n") == Names{"a\tb", "c", "d"});
    REQUIRE(csv_names("a\tb,c,d\n1,2,3\n", "events.TSV") == Names{"a", "b,c,d"});
    REQUIRE(csv_names("a b\n") == Names{"a", "b"});
    REQUIRE(csv_names("\"a;b\",\"c;d\"\n") == Names{"a;b", "c;d"});
    REQUIRE(csv_names("sep=;\na;b,c,d\n") == Names{"a", "b,c,d"});
}

TEST_CASE("A first row with a number names no columns") {
    REQUIRE(csv_names("a,2\n") == Names{"field_1", "field_2"});
    REQUIRE(csv_rows("a,2\nb,3\n") == TextRows{{"a", "2"}, {"b", "3"}});
    REQUIRE(csv_rows("1,-2.5e3\n") == TextRows{{"1", "-2.5e3"}});
    REQUIRE(csv_names("\"1\",\"2\"\n3,4\n") == Names{"1", "2"});
    REQUIRE(csv_names("a,-,.,1e,2022-09-13\n") == Names{"a", "-", ".", "1e", "2022-09-13"});
}

TEST_CASE("Columns without a name are numbered and blanks around names are left out") {
    REQUIRE(csv_names(" a ,,\" b\", \n") == Names{"a", "field_2", "b", "field_4"});
    REQUIRE(csv_names("a,a,a\n") == Names{"a", "a", "a"});
    REQUIRE(csv_names("\"two\nlines\",b\n1,2\n") == Names{"two\nlines", "b"});
}

TEST_CASE("Lines may end in every way, and the last one need not end") {
    const TextRows expected{{"1", "2"}, {"3", "4"}};
    REQUIRE(csv_rows("a,b\n1,2\n3,4") == expected);
    REQUIRE(csv_rows("a,b\r\n1,2\r\n3,4\r\n") == expected);
    REQUIRE(csv_rows("a,b\r1,2\r3,4\r") == expected);
    REQUIRE(csv_rows("\n\r\na,b\n\n1,2\n\r\n\n3,4\n\n") == expected);
}

TEST_CASE("Within quotes lines and delimiters are text") {
    REQUIRE(csv_rows("a,b\n\"1,\n\r\n\"\"x\",2\n3,4\n") == TextRows{{"1,\n\n\"x", "2"}, {"3", "4"}});
    REQUIRE(csv_rows("a,b\n\"1,2\n3,4\n") == TextRows{{"1,2\n3,4", ""}});
    REQUIRE(csv_rows("a,b\n\"1\r\n\r\n") == TextRows{{"1\n", ""}});
}

TEST_CASE("Quotes within a cell part no rows from each other") {
    REQUIRE(csv_rows("lat,lon\n50°46'06\"N,4°21'\n51°02'11\"N,5°\n") ==
            TextRows{{"50°46'06\"N", "4°21'"}, {"51°02'11\"N", "5°"}});
    REQUIRE(csv_rows("a,b\n1, \"2,3\"\n4,5\n") == TextRows{{"1", " 2,3"}, {"4", "5"}});
    REQUIRE(csv_names("\"a;\nb\";c\n1;2\n") == Names{"a;\nb", "c"});
}

TEST_CASE("Rows may be too short and too long") {
    REQUIRE(csv_rows("a,b\n1\n1,2,3\n \n,\n") == TextRows{{"1", ""}, {"1", "2"}, {" ", ""}, {"", ""}});
    const OpenedCsv opened("a,b\n1\n");
    Progress progress;
    opened.source->read({1}, 1, progress, [](const RowBlock& block, unsigned) {
        REQUIRE(block.columns.at(0).at(0).form == Cell::Form::missing);
    });
}

TEST_CASE("A file with names alone, or one column, is a file as others are") {
    REQUIRE(csv_rows("a,b").empty());
    REQUIRE(OpenedCsv("a,b\n").source->sample(10).empty());
    REQUIRE(csv_rows("a\n1\n\n2\n") == TextRows{{"1"}, {"2"}});
}

TEST_CASE("Bytes of every kind stay in their cells") {
    using namespace std::string_literals;
    REQUIRE(csv_rows("a,b\nx\0y,\0\n"s) == TextRows{{"x\0y"s, "\0"s}});
    REQUIRE(csv_rows("a,b\ncaf\xE9,Лачин\n") == TextRows{{"café", "Лачин"}});
    REQUIRE(csv_names("\xEF\xBB\xBF"
                      "a,b\n1,2\n") == Names{"a", "b"});
}

TEST_CASE("A file in UTF-16 is read as others are") {
    std::string bytes = "\xFF\xFE";
    for (const char16_t unit : std::u16string(u"имя;b\r\n😀;\"2\r\n3\"\r\n"))
        bytes += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
    const OpenedCsv opened(bytes);
    REQUIRE(names_of(*opened.source) == Names{"имя", "b"});
    REQUIRE(rows_of(*opened.source) == TextRows{{"😀", "2\n3"}});
    const RowOffset offset = read_rows(*opened.source, {0}).offsets.at(0);
    REQUIRE(opened.source->row(offset) == Names{"😀", "2\n3"});
    write_file(opened.folder, "events.csv", bytes + bytes);
    REQUIRE_THROWS_AS(opened.source->row(offset), TableError);
}

TEST_CASE("A text in memory has commas and names, and its columns may be told") {
    const auto text = std::make_shared<const std::string>("1,lon;g,lat\n\"a,b\",2,3\n\"\",,\n");
    REQUIRE(names_of(*open_delimited_text(text)) == Names{"1", "lon;g", "lat"});
    const auto source = open_delimited_text(
        text, {{"name"}, {"longitude", SourceColumn::Kind::longitude}, {"latitude", SourceColumn::Kind::latitude}});
    REQUIRE(source->columns().at(2).kind == SourceColumn::Kind::latitude);
    REQUIRE(rows_of(*source) == TextRows{{"a,b", "2", "3"}, {"", "", ""}});
    REQUIRE(source->row(12) == Names{"a,b", "2", "3"});
    REQUIRE_THROWS_AS(source->row(1000), TableError);
    REQUIRE_THROWS_AS(open_delimited_text(text, {{"name"}}), TableError);
}

TEST_CASE("What cannot be read as rows is refused in words") {
    const TemporaryFolder folder;
    REQUIRE_THROWS_AS(open_delimited(folder / "none.csv"), TableError);
    REQUIRE_THROWS_AS(open_delimited(folder.path()), TableError);
    REQUIRE_THROWS_AS(open_delimited(write_file(folder, "empty.csv", "")), TableError);
    REQUIRE_THROWS_AS(open_delimited(write_file(folder, "lines.csv", "\n\r\n\n")), TableError);
    REQUIRE_THROWS_AS(open_delimited(write_file(folder, "mark.csv", "\xEF\xBB\xBF")), TableError);
    REQUIRE_THROWS_AS(open_delimited(write_file(folder, "wide.csv", std::string(10'000'000, ','))), TableError);
}
