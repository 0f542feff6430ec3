#include "events/table/delimited_source.h"

#include "support/catch.h"
#include "support/table_rows.h"

#include <atomic>
#include <filesystem>
#include <random>
#include <string>
#include <thread>

using namespace chronomap;

namespace {

/// Rows with everything that can stand in them.
std::string odd_text(std::mt19937& random, std::size_t parts) {
    constexpr const char* pieces[] = {"a",
                                      "bc",
                                      "1.5",
                                      ",",
                                      ",",
                                      "\n",
                                      "\n",
                                      "\r\n",
                                      "\r",
                                      "\"",
                                      "\"\"",
                                      " ",
                                      "5\"",
                                      "\"x,\ny\"",
                                      "\"p\"\"q\"",
                                      "é",
                                      "long long long text"};
    std::string text = "a,b,c\n";
    for (std::size_t i = 0; i < parts; ++i)
        text += pieces[random() % std::size(pieces)];
    return text;
}

DelimitedSettings small_csv(std::size_t piece, std::size_t strip, std::size_t lookahead) {
    DelimitedSettings settings;
    settings.piece_bytes = piece;
    settings.strip_bytes = strip;
    settings.lookahead_bytes = lookahead;
    return settings;
}

std::unique_ptr<RowSource> opened(const std::string& text, const DelimitedSettings& settings) {
    return open_delimited_text(std::make_shared<const std::string>(text), {}, settings);
}

std::string many_rows(std::size_t count) {
    std::string text = "id,name\n";
    for (std::size_t i = 0; i < count; ++i)
        text += std::to_string(i) + ",\"row\n" + std::to_string(i) + "\"\n";
    return text;
}

} // namespace

TEST_CASE("However a file is cut into pieces, its rows are the same") {
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        const std::string text = odd_text(random, 5 + random() % 60);
        const ReadRows whole = read_rows(*opened(text, {}), {0, 1, 2});
        for (std::size_t piece = 1; piece < 40; piece += 1 + piece / 8)
            for (const std::size_t other : {std::size_t{1}, std::size_t{3}, std::size_t{64}}) {
                const auto source = opened(text, small_csv(piece, other, 4 - other % 4));
                const ReadRows cut = read_rows(*source, {0, 1, 2}, 1 + random() % 3);
                REQUIRE(cut.rows == whole.rows);
                REQUIRE(cut.offsets == whole.offsets);
                REQUIRE(std::accumulate(cut.by_piece.begin(), cut.by_piece.end(), std::size_t{0}) == cut.rows.size());
            }
    }
}

TEST_CASE("Every row is found again by its offset") {
    std::mt19937 random(8);
    for (int round = 0; round < 50; ++round) {
        const auto source = opened(odd_text(random, 80), small_csv(16, 8, 2));
        const ReadRows read = read_rows(*source, {0, 1, 2}, 2);
        for (std::size_t i = 0; i < read.rows.size(); ++i)
            REQUIRE(source->row(read.offsets[i]) == read.rows[i]);
    }
}

TEST_CASE("A cell may be longer than pieces, and hold what looks like rows") {
    std::string cell;
    for (int i = 0; i < 3000; ++i)
        cell += "1,2,3\n";
    const auto source = opened("a,b\nx,\"" + cell + "\"\ny,z\n", small_csv(1000, 100, 10));
    REQUIRE(rows_of(*source, 3) == TextRows{{"x", cell}, {"y", "z"}});
}

TEST_CASE("Too long a row is left out, wherever it begins and whoever reads it, and that is told") {
    DelimitedSettings settings = small_csv(1000, 100, 10);
    settings.most_row_bytes = 2000;
    const std::string rows = many_rows(300);
    for (const unsigned threads : {1U, 2U}) {
        const auto never_closed = opened(rows + "never,\"closed" + std::string(6000, '\n'), settings);
        REQUIRE(rows_of(*never_closed, threads).size() == 300);
        REQUIRE(never_closed->notes().size() == 1);
        const auto source = opened(rows + "closed,\"" + std::string(6000, '\n') + "\"\nlast,row\n", settings);
        TextRows found = rows_of(*source, threads);
        REQUIRE(found.size() == 301);
        REQUIRE(found.back() == std::vector<std::string>{"last", "row"});
        REQUIRE_THROWS_AS(source->row(rows.size()), TableError);
    }
    const auto first = opened("a,b\n1,\"" + std::string(6000, '\n') + "\"\n2,3\n", settings);
    REQUIRE(rows_of(*first, 2) == TextRows{{"2", "3"}});
    REQUIRE(first->sample(10).back() == std::vector<std::string>{"2", "3"});
    const auto source = opened(rows, settings);
    REQUIRE(source->row(8).at(0) == "0");
    REQUIRE_THROWS_AS(opened("\"" + std::string(6000, '\n'), settings), TableError);
}

TEST_CASE("A quote that is never closed holds the rest of the file") { // GDAL keeps it or not, by its version
    REQUIRE(rows_of(*opened("a,b\n\"x,2\n3,4\n", small_csv(5, 2, 8)), 2) == TextRows{{"x,2\n3,4", ""}});
    REQUIRE(rows_of(*opened("a,b\n1,\"never\nclosed", small_csv(5, 2, 8)), 2) == TextRows{{"1", "never\nclosed"}});
}

TEST_CASE("The limit of rows is in words that help") {
    const std::string row = "1,\"" + std::string(20'000'000, 'x') + "\"\n";
    const auto one = opened("a,b\n" + row, {});
    REQUIRE(rows_of(*one).empty());
    REQUIRE(rows_of(*one).empty()); // told once
    REQUIRE(one->notes() == std::vector<std::string>{"a row of more than 16 MB is left out, at byte 4: perhaps a quote "
                                                     "there is never closed"});
    REQUIRE_THROWS_WITH(one->row(4),
                        "has a row of more than 16 MB at byte 4, where shorter ones are expected: perhaps a "
                        "quote there is never closed");
    const auto two = opened("a,b\n" + row + "2,3\n" + row, {});
    REQUIRE(rows_of(*two) == TextRows{{"2", "3"}});
    REQUIRE(two->notes().at(0).find("2 rows of more than 16 MB are left out, the first at byte 4:") == 0);
}

TEST_CASE("Text that is not UTF-8 is told, with the row that has the first of it") {
    const std::string rows = many_rows(3000);
    const auto plain = opened(rows + "Лачин,لاچین\n", small_csv(1000, 100, 10));
    REQUIRE(rows_of(*plain, 2).size() == 3001);
    REQUIRE(plain->notes().empty());
    const auto other = opened(rows + "caf\xE9,1\n" + rows + "caf\xE9,2\n", small_csv(1000, 100, 10));
    for (int round = 0; round < 5; ++round) {
        REQUIRE(other->notes().size() == (round == 0 ? 0 : 1));
        rows_of(*other, 2);
        REQUIRE(other->notes() ==
                std::vector<std::string>{"its text is not all UTF-8; what is not, first in the row at byte " +
                                         std::to_string(rows.size()) + ", is read as Windows-1252"});
    }
}

TEST_CASE("A sample is spread over the file and begins with its first rows") {
    const auto source = opened(many_rows(100'000), {});
    const TextRows sample = source->sample(200);
    REQUIRE(sample.size() > 150);
    REQUIRE(sample.size() <= 200);
    REQUIRE(sample.at(0) == std::vector<std::string>{"0", "row\n0"});
    REQUIRE(sample.at(1).at(0) == "1");
    std::size_t behind_middle = 0;
    for (const auto& row : sample) {
        REQUIRE(row.at(1) == "row\n" + row.at(0));
        behind_middle += std::stoul(row[0]) > 50'000 ? 1 : 0;
    }
    REQUIRE(behind_middle > 50);
}

TEST_CASE("A sample of a small file is all of it when so much is wanted") {
    const auto source = opened(many_rows(50), {});
    REQUIRE(source->sample(100) == rows_of(*source));
    REQUIRE(source->sample(10).size() == 10);
    REQUIRE(source->sample(0).empty());
}

TEST_CASE("A file that is changed or cut while it is open is noticed") {
    const TemporaryFolder folder;
    const std::string text = many_rows(200'000);
    const auto file = write_file(folder, "events.csv", text);
    const auto source = open_delimited(file);
    REQUIRE(source->row(8).at(0) == "0");

    std::filesystem::resize_file(file, text.size() / 2);
    REQUIRE_THROWS_AS(source->row(8), TableError);
    REQUIRE_THROWS_AS(rows_of(*source, 2), TableError);
    REQUIRE_THROWS_AS(source->sample(200), TableError);

    write_file(folder, "events.csv", text);
    REQUIRE_THROWS_AS(source->row(8), TableError);
    REQUIRE_THROWS_AS(read_rows(*source, {0}), TableError);
}

TEST_CASE("A file that is cut while its rows are given away ends in words") {
    const TemporaryFolder folder;
    const std::string text = many_rows(200'000);
    const auto file = write_file(folder, "events.csv", text);
    const auto source = open_delimited(file);
    Progress progress;
    bool is_cut = false;
    REQUIRE_THROWS_AS(source->read({0}, 1, progress,
                                   [&](const RowBlock&, unsigned) {
                                       if (!is_cut)
                                           std::filesystem::resize_file(file, 100);
                                       is_cut = true;
                                   }),
                      TableError);
}

TEST_CASE("Reading tells how far it is, obeys, and hands on what goes wrong") {
    const std::string text = many_rows(100'000);
    const auto source = opened(text, small_csv(4096, 512, 64));
    Progress progress;
    std::atomic<unsigned> most_worker = 0;
    source->read({0}, 2, progress,
                 [&](const RowBlock&, unsigned worker) { most_worker = std::max(most_worker.load(), worker); });
    REQUIRE(most_worker < 2);
    REQUIRE(progress.total == text.size());
    REQUIRE(progress.done == text.size());
    REQUIRE(progress.rows == 100'000);

    Progress cancelled;
    REQUIRE_THROWS_AS(
        source->read({0}, 2, cancelled, [&](const RowBlock&, unsigned) { cancelled.is_cancelled = true; }), Cancelled);
    REQUIRE(cancelled.rows < 1000);

    Progress failed;
    REQUIRE_THROWS_AS(source->read({0}, 3, failed,
                                   [&](const RowBlock& block, unsigned) {
                                       if (block.piece == 20)
                                           throw TableError("enough");
                                   }),
                      TableError);
}
