#include "events/table/row_index.h"

#include "support/catch.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace chronomap;

namespace {

struct Row {
    std::uint32_t begin, end;
    std::vector<std::uint32_t> delimiters;

    friend bool operator==(const Row&, const Row&) = default;
};

/// What each byte stands at, byte by byte, and behind them all what the next would.
std::vector<TextPlace> places_plainly(const std::string& text, TextPlace place = TextPlace::cell_begin) {
    std::vector<TextPlace> places{place};
    for (const char c : text) {
        const bool is_end = ends_cell(c, ',');
        switch (place) {
        case TextPlace::in_quotes:
            place = c == '"' ? TextPlace::behind_quote : TextPlace::in_quotes;
            break;
        case TextPlace::behind_quote:
        case TextPlace::cell_begin:
            place = c == '"'                                                 ? TextPlace::in_quotes
                    : is_end || (c == ' ' && place == TextPlace::cell_begin) ? TextPlace::cell_begin
                                                                             : TextPlace::in_cell;
            break;
        case TextPlace::in_cell:
            place = is_end ? TextPlace::cell_begin : TextPlace::in_cell;
            break;
        }
        places.push_back(place);
    }
    return places;
}

std::vector<Row> rows_plainly(const std::string& text) {
    const std::vector<TextPlace> places = places_plainly(text);
    std::vector<Row> rows;
    Row row{};
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (places[i] == TextPlace::in_quotes)
            continue;
        if (text[i] == ',')
            row.delimiters.push_back(i);
        if (text[i] == '\n' || text[i] == '\r') {
            row.end = i;
            if (row.end > row.begin)
                rows.push_back(row);
            row = {i + 1, 0, {}};
        }
    }
    return rows;
}

std::vector<Row> rows_by(const RowIndex& index) {
    std::vector<Row> rows;
    for (const IndexedRow& row : index.rows) {
        const auto first = index.delimiters.begin() + row.first_delimiter;
        rows.push_back({row.begin, row.end, {first, first + row.delimiters}});
    }
    return rows;
}

std::string text_of(std::mt19937& random, std::size_t size, const std::string& letters) {
    std::string text(size, ' ');
    for (char& c : text)
        c = letters[random() % letters.size()];
    return text;
}

} // namespace

TEST_CASE("Rows and delimiters are found as byte by byte") {
    std::mt19937 random(5);
    RowIndex index;
    for (int round = 0; round < 300; ++round)
        for (const char* letters :
             {",", ",,,\n", "aaaaaaaa,aaaaaaaaa\n", "a,\n\r\"", "a, \"", "  ,\"\n", "aaaaaaaaaa,\"\naaaaaaaaaaaaaaa"}) {
            const std::string text = text_of(random, random() % 700, letters);
            index_rows(text, ',', false, index);
            REQUIRE(rows_by(index) == rows_plainly(text));
            REQUIRE(index.has_returns == (text.find('\r') != std::string::npos));
        }
}

TEST_CASE("A text that is all ends its last row") {
    RowIndex index;
    index_rows("a,b\nc,d", ',', true, index);
    REQUIRE(rows_by(index) == std::vector<Row>{{0, 3, {1}}, {4, 7, {5}}});
    REQUIRE(index.begin_of_rest == 7);
    index_rows("a,b\nc,d", ',', false, index);
    REQUIRE(index.rows.size() == 1);
    REQUIRE(index.begin_of_rest == 4);
    index_rows("a\n\"b\r\n", ',', true, index);
    REQUIRE(rows_by(index) == std::vector<Row>{{0, 1, {}}, {2, 4, {}}});
    index_rows("", ',', true, index);
    REQUIRE(index.rows.empty());
}

TEST_CASE("Where quotes are is never overlooked") {
    RowIndex index;
    std::string text(300, 'a');
    for (const std::uint32_t quote : {0U, 63U, 64U, 200U, 299U}) {
        text.assign(300, 'a');
        text[quote] = '"';
        index_rows(text, ',', false, index);
        for (std::uint32_t begin = 0; begin < 300; ++begin)
            for (std::uint32_t end = begin; end <= 300; end += 7)
                REQUIRE((index.may_have_quotes(begin, end) || quote < begin || quote >= end));
    }
    index_rows(std::string(300, 'a'), ',', false, index);
    REQUIRE_FALSE(index.may_have_quotes(10, 70));
}

TEST_CASE("The first end of a row is one outside quotes") {
    REQUIRE(behind_first_row_end("ab\ncd", ',', TextPlace::in_cell) == 3);
    REQUIRE(behind_first_row_end("\r\n", ',', TextPlace::cell_begin) == 1);
    REQUIRE(behind_first_row_end("a,\"\n\"b\nc", ',', TextPlace::in_cell) == 7);
    REQUIRE(behind_first_row_end("a\n\"b\nc", ',', TextPlace::in_quotes) == 5);
    REQUIRE(behind_first_row_end("abc", ',', TextPlace::in_cell) == 3);
    REQUIRE(behind_first_row_end("a\nb", ',', TextPlace::in_quotes) == 3);
    REQUIRE(behind_first_row_end(std::string(200, 'a') + "\n\n", ',', TextPlace::in_cell) == 201);
}

TEST_CASE("Wherever a text begins, its end is found as byte by byte") {
    std::mt19937 random(6);
    for (int round = 0; round < 500; ++round)
        for (const char* letters :
             {"a", " ", "\"", "a,\n\r\" ", "\" ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,,\n\"", "a,,,,,\"\""}) {
            const std::string text = text_of(random, random() % 300, letters);
            const TextPlaces ends = ends_of_text(text, ',');
            for (std::size_t begin = 0; begin < ends.size(); ++begin)
                REQUIRE(ends[begin] == places_plainly(text, static_cast<TextPlace>(begin)).back());
        }
}

TEST_CASE("A quote within a cell is a letter") {
    RowIndex index;
    index_rows("50 46'06\"N,a\n1,5\" pipe\n \"x,\n\"y,\"z\"\n", ',', false, index);
    REQUIRE(index.rows.size() == 3);
    REQUIRE(index.rows[2].delimiters == 1);
}
