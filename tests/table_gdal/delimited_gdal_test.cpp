// Our reader of delimited text against GDAL's, cell for cell.
#include "events/table/delimited_source.h"
#include "events/table/text_encoding.h"

#include "support/catch.h"
#include "support/table_rows.h"
#include "table_gdal/gdal_rows.h"

#include <cstdlib>
#include <random>
#include <string>

using namespace chronomap;

namespace {

DelimitedSettings small_csv_pieces() {
    DelimitedSettings settings;
    settings.piece_bytes = 37;
    settings.strip_bytes = 16;
    settings.lookahead_bytes = 8;
    return settings;
}

/// GDAL keeps bytes; ours are UTF-8.
TextRows in_utf8(const GdalRows& gdal) {
    TextRows rows;
    for (const GdalRows::Row& row : gdal.rows) {
        rows.emplace_back();
        for (const std::string& value : row.values)
            rows.back().push_back(utf8_of(value));
    }
    return rows;
}

void require_same_csv(const std::filesystem::path& file, const DelimitedSettings& settings) {
    const auto gdal = gdal_rows(file, {"CSV", nullptr}, {"AUTODETECT_TYPE=NO", nullptr});
    REQUIRE(gdal);
    const auto ours = open_delimited(file, settings);
    REQUIRE(names_of(*ours) == gdal->names);
    REQUIRE(rows_of(*ours, 2) == in_utf8(*gdal));
}

void require_same_csv_text(const std::string& text, const std::string& name = "events.csv") {
    INFO(text);
    const TemporaryFolder folder;
    require_same_csv(write_file(folder, name, text), small_csv_pieces());
}

/// Makes files of which GDAL is known to lose nothing.
class CsvMaker {
public:
    explicit CsvMaker(unsigned seed) : m_random(seed) {}

    std::string make() {
        m_delimiter = pick({",", ";", "\t"});
        const std::string end = pick({"\n", "\n", "\r\n", "\r"});
        const std::size_t columns = 2 + below(5);
        std::string text = below(4) == 0 ? "\xEF\xBB\xBF" : "";
        for (std::size_t i = 0; i < columns; ++i)
            text += (i == 0 ? "" : m_delimiter) + (i == 1 ? "last of two" : name());
        text += end;
        const std::size_t rows = below(30);
        for (std::size_t row = 0; row < rows; ++row) {
            const std::size_t cells = below(5) == 0 ? 1 + below(columns + 2) : columns;
            for (std::size_t i = 0; i < cells; ++i)
                text += (i == 0 ? "" : m_delimiter) + cell();
            text += row + 1 == rows && below(2) == 0 ? ""
                    : below(10) == 0                 ? end + pick({"\n", "\r\n", "\r", "\n\r"})
                                                     : end;
        }
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    std::string pick(std::initializer_list<const char*> from) { return *(from.begin() + below(from.size())); }

    std::string name() {
        return pick({"id", "time", " blanks ", "\"in quotes\"", "", "name", "name", "2022-09-13", "Лачин", "x1"});
    }

    std::string cell() {
        if (below(40) == 0)
            return std::string(1 + below(400), 'x');
        if (below(3) != 0)
            return pick({"", "1", "-2.5", "2022-09-13T05:00:00Z", "text", " blanks around ", "Լաչին", "caf\xE9", "a\\b",
                         "'", "1e5", "|"});
        const std::string inside = pick(
            {"", "text", ",", ";", "\t", "\n", "\r\n", "\r", "\"\"", "a\"\"b", "x,y;z\n", "\n\n", "\"\",\"\"", "\\"});
        const std::string quoted = "\"" + inside + "\"";
        return quoted + pick({"", "", "", "", " ", "cd", "\"ef\""});
    }

    std::mt19937 m_random;
    std::string m_delimiter;
};

} // namespace

TEST_CASE("Generated delimited files are read as GDAL reads them") {
    for (unsigned seed = 0; seed < 400; ++seed)
        require_same_csv_text(CsvMaker(seed).make());
}

TEST_CASE("Odd delimited files are read as GDAL reads them") {
    for (const std::string text : {
             "a,b\n1,2",
             "a,b\r1,2\r3,4",
             "a,b\n",
             "a,b,\n1,2,\n",
             "a,b\n1,2,3,4\n5\n\n \n\"\"\n",
             "a,a,a\n1,2,3\n",
             "1,2\n3,4\n",
             "a,2\nb,3\n",
             "\"1\",\"2\"\n3,4\n",
             "a,1e5\nb,c\n",
             "a, 7 \nb,c\n",
             "a,.5\nb,c\n",
             "a,5.\nb,c\n",
             "a,+5\nb,c\n",
             "a,1d3\nb,c\n",
             "a,1e\nb,c\n",
             "a,1-2\nb,c\n",
             "a,0x10\nb,c\n",
             "a,nan\nb,c\n",
             "a,1 2\nb,c\n",
             "a\tb,c\td\n1\t2,3\t4\n",
             "a b\n1 2\n",
             "a;b;c\n1;2,5;3\n",
             "\"a;b\",c\n1,2\n",
             "a,b\n\"1\" ,\"2\"x\n",
             "a,b\n1,2\n\n\n\n3,4\n",
             "a,b\n\r\n1,2\n\r3,4\n",
             "a,b\n\"1\n\r2\",3\n",
             "a,b\n\"\"\"\",\"\"\"x\"\"\"\n",
             "a,b\n\"a\"b,\"c\"\"\"d e\n",
         })
        require_same_csv_text(text);
}

TEST_CASE("A name of a file that tells of tabs is heeded as GDAL does") {
    require_same_csv_text("a,b\tc,d\n1,2\t3\n", "events.tsv");
}

TEST_CASE("Long cells and many rows are read as GDAL reads them") {
    const TemporaryFolder folder;
    require_same_csv(write_file(folder, "long.csv", "a,b\n1,\"" + std::string(3'000'000, 'x') + "\n\"\n2,3\n"), {});
    std::string many = "id,text\n";
    for (int i = 0; i < 60'000; ++i)
        many += std::to_string(i) +
                (i % 7 == 0 ? ",\"quoted, with \"\"quotes\"\"\nand lines\"\n" : ",plain text of a usual length\n");
    require_same_csv(write_file(folder, "many.csv", many), {});
}

TEST_CASE("Sample files are read as GDAL reads them") {
    const char* folder = std::getenv("CHRONOMAP_SAMPLE_DATA");
    if (folder == nullptr)
        return;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".csv")
            require_same_csv(entry.path(), {});
}
