#include "events/article.h"

#include "support/catch.h"
#include "support/contains.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace chronomap;

namespace {

/// A newspaper's text: a kicker, a headline, a line of its own, three paragraphs that are counted, and a footer.
constexpr std::string_view lighthouse = "The coast\n\nKeeper saves nine from the sea\n\nFollow our channel\n\n"
                                        "The lamp at Cape Ilse was lit on Friday.\n\n"
                                        "The harbour master\nspoke of a miracle.\n \t\n\n"
                                        "Nobody knows what the ship carried.\n\nRelated articles\n";

Source source(const std::string& first, const std::string& last = "", const std::string& headline = "") {
    Source made;
    made.id = "herald";
    made.first_paragraph = first;
    made.last_paragraph = last;
    made.headline = headline;
    return made;
}

std::vector<std::size_t> numbers_of(const Article& article) {
    std::vector<std::size_t> numbers;
    for (const Paragraph& paragraph : article.paragraphs) {
        numbers.push_back(paragraph.number);
    }
    return numbers;
}

Article good_article(std::string_view text, const Source& from = {}) {
    const ArticleResult result = parse_article(text, from, "text.txt");
    CHECK(result.problems.empty());
    REQUIRE(result.article);
    return *result.article;
}

std::string told(const ArticleResult& result) {
    std::string all;
    for (const Problem& problem : result.problems) {
        all += to_line(problem) + "\n";
    }
    return all;
}

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("chronomap-article-test-" + std::to_string(getpid()));
    Folder() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path / "dossier");
        std::ofstream(path / "secret.txt") << "A secret.";
        std::ofstream(path / "dossier" / "text.txt") << "A text.";
    }
    ~Folder() { std::filesystem::remove_all(path); }
};

Source with_file(const std::string& name) {
    Source made;
    made.text_file = name;
    return made;
}

} // namespace

TEST_CASE("paragraphs are parted by blank lines, and the lines of one are joined") {
    const Article article = good_article(lighthouse);
    REQUIRE(article.paragraphs.size() == 7);
    CHECK(article.paragraphs[4].text == "The harbour master spoke of a miracle.");
}

TEST_CASE("a text reads the same however its lines end, with or without a byte order mark") {
    const std::string text =
        GENERATE(std::string("One\ntwo\n\nThree"), std::string("One\r\ntwo\r\n\r\nThree\r\n"),
                 std::string("One\rtwo\r\rThree\r"), std::string("\xEF\xBB\xBFOne  two\n\n\n\nThree\n\n"),
                 std::string("\n\n  One two \n\u00A0\n\tThree"));
    const Article article = good_article(text);
    REQUIRE(article.paragraphs.size() == 2);
    CHECK(article.paragraphs[0].text == "One two");
    CHECK(article.paragraphs[1].text == "Three");
}

TEST_CASE("counting begins with the paragraph that the source names and ends with its last") {
    CHECK(numbers_of(good_article(lighthouse, source("The lamp at"))) == std::vector<std::size_t>{0, 0, 0, 1, 2, 3, 4});
    CHECK(numbers_of(good_article(lighthouse, source("The lamp  at ", "Nobody knows"))) ==
          std::vector<std::size_t>{0, 0, 0, 1, 2, 3, 0});
    CHECK(numbers_of(good_article(lighthouse)) == std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("the headline is the paragraph that the source names, else the first before number 1") {
    CHECK(good_article(lighthouse, source("The lamp at", "", "Keeper saves")).headline == 1U);
    CHECK(good_article(lighthouse, source("The lamp at")).headline == 0U);
    CHECK_FALSE(good_article(lighthouse).headline);
}

TEST_CASE("without a first paragraph counting begins after the headline") {
    CHECK(numbers_of(good_article(lighthouse, source("", "Nobody", "Keeper saves"))) ==
          std::vector<std::size_t>{0, 0, 1, 2, 3, 4, 0});
}

TEST_CASE("a citation finds its paragraph by number or as the headline, and nothing that is not there") {
    const Article article = good_article(lighthouse, source("The lamp at", "Nobody knows", "Keeper saves"));
    CHECK(article.find("1") == 3U);
    CHECK(article.find("3") == 5U);
    CHECK(article.find("headline") == 1U);
    for (const char* none : {"0", "4", "99999999999999999999", "-1", "1a", "", "caption", " 1"}) {
        INFO(none);
        CHECK_FALSE(article.find(none));
    }
    CHECK_FALSE(good_article("One").find("2"));
    CHECK_FALSE(Article{}.find("1"));
}

TEST_CASE("a beginning that no paragraph has is told, and the text is shown all the same") {
    const ArticleResult result = parse_article(lighthouse, source("The lantern"), "text.txt");
    CHECK(contains(
        told(result),
        "text.txt: warning: no paragraph begins with \"The lantern\", as the source's \"first_paragraph\" says"));
    CHECK_FALSE(has_errors(result.problems));
    REQUIRE(result.article);
    CHECK(result.article->find("1") == 0U);
}

TEST_CASE("bytes that are no UTF-8 are shown as replacement characters and told") {
    const ArticleResult result = parse_article("A\xFF"
                                               "B \xC3\n\nC\xED\xA0\x80",
                                               {}, "text.txt");
    REQUIRE(result.article);
    CHECK(result.article->paragraphs[0].text == "A\uFFFDB \uFFFD");
    CHECK(result.article->paragraphs[1].text == "C\uFFFD\uFFFD\uFFFD");
    CHECK(contains(told(result), "5 bytes are no UTF-8"));
}

TEST_CASE("characters that control a terminal or turn a text around are left out and told") {
    const ArticleResult result = parse_article("A\x1B[31m B\u202Eevil\u202C\n\n\u2066\n\nC", {}, "text.txt");
    REQUIRE(result.article);
    REQUIRE(result.article->paragraphs.size() == 2);
    CHECK(result.article->paragraphs[0].text == "A[31m Bevil");
    CHECK(contains(told(result), "control characters"));
}

TEST_CASE("what is no text, or too much of it, is refused with the name of the file") {
    CHECK(contains(told(parse_article("\n \n", {}, "text.txt")), "text.txt: the file holds no text"));
    CHECK(contains(told(parse_article("\xFF\xFE"
                                      "A",
                                      {}, "text.txt")),
                   "text.txt: the text is in UTF-16; expected UTF-8"));
    const ArticleResult result = parse_article(std::string(max_article_bytes + 1, 'a'), {}, "text.txt");
    CHECK_FALSE(result.article);
    CHECK(contains(told(result), "text.txt: the text is larger than 8 MB"));
}

TEST_CASE("a text is read from the folder of its dossier") {
    const Folder folder;
    const ArticleResult result = read_article_beside(folder.path / "dossier", with_file("text.txt"));
    REQUIRE(result.article);
    CHECK(result.article->paragraphs[0].text == "A text.");
}

TEST_CASE("a source without a text, or with one that is not there, is no problem") {
    const Folder folder;
    for (const char* name : {"", "missing.txt"}) {
        const ArticleResult result = read_article_beside(folder.path / "dossier", with_file(name));
        CHECK_FALSE(result.article);
        CHECK(result.problems.empty());
    }
}

TEST_CASE("a link that leads out of the dossier's folder is refused, one within it is followed") {
    const Folder folder;
    std::filesystem::create_symlink(folder.path / "secret.txt", folder.path / "dossier" / "out.txt");
    std::filesystem::create_symlink("text.txt", folder.path / "dossier" / "in.txt");
    const ArticleResult out = read_article_beside(folder.path / "dossier", with_file("out.txt"));
    CHECK_FALSE(out.article);
    CHECK(contains(told(out), "out.txt: this is a link to a file elsewhere"));
    CHECK(read_article_beside(folder.path / "dossier", with_file("in.txt")).article);
}

TEST_CASE("a folder is no text") {
    const Folder folder;
    std::filesystem::create_directory(folder.path / "dossier" / "folder.txt");
    CHECK(
        contains(told(read_article_beside(folder.path / "dossier", with_file("folder.txt"))), "this is no plain file"));
}

TEST_CASE("a text that is asked for by name must be there") {
    const ArticleResult result = read_article("/nowhere/text.txt", {});
    CHECK_FALSE(result.article);
    CHECK(contains(told(result), "/nowhere/text.txt: cannot be opened: No such file or directory"));
}
