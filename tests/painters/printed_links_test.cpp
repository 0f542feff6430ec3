#include "viewer/painters/printed_links.h"

#include "support/catch.h"
#include "viewer/painters/vector_writer.h"

namespace chronomap {

namespace {

const std::string url = "https://example.org/news/2022/09/13?a=1";

DisplayList lines(const std::vector<std::string>& texts) {
    DisplayList list;
    double y = 20;
    for (const std::string& text : texts)
        list.add(TextCommand{{10, y += 20}, text, {12, FontWeight::regular, 0}, rgb(0x000000)});
    return list;
}

} // namespace

TEST_CASE("A printed address is a link where it stands") {
    const auto links = printed_links(lines({"The Paper, " + url + "; another"}), {url});
    REQUIRE(links.size() == 1);
    CHECK(links.front().url == url);
    CHECK(links.front().rect.x == Approx(10 + measure_text("The Paper, ", {12}).width).margin(1));
    CHECK(links.front().rect.width == Approx(measure_text(url, {12}).width).margin(1));
}

TEST_CASE("An address on two lines, or cut at its end, leads to the whole") {
    const auto two = printed_links(lines({"see " + url.substr(0, 25), url.substr(25) + " and more", "no link"}), {url});
    REQUIRE(two.size() == 2);
    CHECK(two[0].url == url);
    CHECK(two[1].url == url);
    CHECK(printed_links(lines({"see " + url.substr(0, 25), "\u200F" + url.substr(25)}), {url}).size() == 2);
    const auto cut = printed_links(lines({url.substr(0, 25) + "…"}), {url});
    REQUIRE(cut.size() == 1);
    CHECK(cut.front().url == url);
}

TEST_CASE("Of two addresses that begin alike the one that is printed is linked") {
    const auto links =
        printed_links(lines({"https://example.org/b"}), {"https://example.org/a", "https://example.org/b"});
    REQUIRE(links.size() == 1);
    CHECK(links.front().url == "https://example.org/b");
}

TEST_CASE("In an Arabic line the address has its place") {
    const auto links = printed_links(lines({"الصحيفة، " + url}), {url});
    REQUIRE(links.size() == 1);
    CHECK(links.front().rect.width == Approx(measure_text(url, {12}).width).margin(1));
}

TEST_CASE("What is printed nowhere, or is no address of the web, is no link") {
    CHECK(printed_links(lines({"nothing", "https://other.org/x"}), {url}).empty());
    CHECK(printed_links(lines({"javascript:alert(1)", "file:///etc/passwd"}),
                        {"javascript:alert(1)", "file:///etc/passwd"})
              .empty());
    CHECK(printed_links(lines({"http"}), {url}).empty());
}

TEST_CASE("A PDF file holds the links") {
    PictureMetadata metadata;
    metadata.links = {"https://example.org/it's(1)"};
    const auto bytes = encode_pdf(lines({"https://example.org/it's(1)"}), {400, 100}, 1, rgb(0xFFFFFF), metadata);
    const std::string file(bytes.begin(), bytes.end());
    CHECK(file.find("/URI (https://example.org/it%27s%281%29)") != file.npos);
    // Every object that the table tells of is where it says.
    const std::size_t table = file.rfind("\nxref\n");
    std::size_t line = file.find('\n', file.find('\n', table + 6) + 1) + 1; // that of object 1
    for (int number = 1; file.compare(line, 7, "trailer") != 0; ++number, line += 20) {
        const std::size_t offset = std::stoul(file.substr(line, 10));
        const std::string head = std::to_string(number) + " 0 obj";
        CHECK((file[line + 17] == 'f' || file.compare(offset, head.size(), head) == 0));
    }
}

} // namespace chronomap
