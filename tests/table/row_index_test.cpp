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

/// Byte by byte.
std::vector<Row> rows_plainly(const std::string& text) {
    std::vector<Row> rows;
    Row row{};
    bool is_quoted = false;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        is_quoted ^= text[i] == '"';
        if (!is_quoted && text[i] == ',')
            row.delimiters.push_back(i);
        if (!is_quoted && (text[i] == '\n' || text[i] == '\r')) {
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
        for (const char* letters : {",", ",,,\n", "aaaaaaaa,aaaaaaaaa\n", "a,\n\r\"", "aaaaaaaaaa,\"\naaaaaaaaaaaaaaa"}) {
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
    REQUIRE(behind_first_row_end("ab\ncd", false) == 3);
    REQUIRE(behind_first_row_end("\r\n", false) == 1);
    REQUIRE(behind_first_row_end("a\"\n\"b\nc", false) == 6);
    REQUIRE(behind_first_row_end("a\n\"b\nc", true) == 5);
    REQUIRE(behind_first_row_end("abc", false) == 3);
    REQUIRE(behind_first_row_end("a\nb", true) == 3);
}

TEST_CASE("Quotes are odd or even") {
    REQUIRE_FALSE(has_odd_quotes(""));
    std::string text(1000, 'a');
    for (std::size_t i = 0; i < text.size(); i += 3) {
        text[i] = '"';
        REQUIRE(has_odd_quotes(text) == (i / 3 % 2 == 0));
    }
}
