#include "viewer/app/picture_record.h"

#include "support/catch.h"

#include <cstdlib>
#include <filesystem>
#include <string>

namespace chronomap {

namespace {

PictureRecord record() {
    return {{"border-clashes-2022", std::string(64, 'a')},
            {{793.7007874015748, 1122.5196850393702}, 3.125, true},
            {PageContent::map, "Title \u2068\"x\"", "عنوان", "credit"},
            R"({"format":"chronomap-view/1","zoom":8.25})"};
}

std::string with(const std::string& from, const std::string& to) {
    std::string json = to_json(record());
    const std::size_t at = json.find(from);
    REQUIRE(at != json.npos);
    return json.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("A picture's record comes back as it was, every digit of its size") {
    CHECK(picture_record_from_json(to_json(record())) == record());
    CHECK(to_json(picture_record_from_json(to_json(record()))) == to_json(record()));
}

TEST_CASE("A picture's record is ASCII, so that every kind of file can hold it") {
    for (const char c : to_json(record()))
        CHECK((c >= ' ' && c <= '~'));
}

TEST_CASE("A record that no picture of ours can have is refused") {
    for (const std::string& json :
         {std::string(), std::string("[]"), std::string("{}"), std::string("{\"format\":\"chronomap-picture/2\"}"),
          with("\"scale\":3.125", "\"scale\":-1"), with("\"scale\":3.125", "\"scale\":99"),
          with("[793.7007874015748,", "[1e9,"), with("\"map\"", "\"atlas\""), with("true", "1"),
          with("border-clashes-2022", "/home/user"), with("border-clashes-2022", ".."), with("border-clashes-2022", ""),
          with("\"credit\":\"credit\"", "\"credit\":\"" + std::string(20'000, 'x') + "\"")})
        CHECK_THROWS_AS(picture_record_from_json(json), PictureRecordError);
    CHECK_THROWS_AS(picture_record_from_json(std::string(100'000, '[')), PictureRecordError);
}

TEST_CASE("A dossier is known by the name and the digest of its file, never by its path") {
    const std::filesystem::path dossiers = std::filesystem::path(CHRONOMAP_TEST_DATA) / "dossiers";
    CHECK(identity_of(dossiers / "one-entry.json").name == "one-entry.json");
    CHECK(identity_of(dossiers / "one-entry.json").sha256.size() == 64);
    const std::filesystem::path bundled = std::filesystem::path(CHRONOMAP_ASSETS) / "dossiers" / "border-clashes-2022";
    CHECK(identity_of(bundled).name == "border-clashes-2022");
    CHECK(identity_of(bundled / "").name == "border-clashes-2022");
    CHECK(identity_of(bundled / "").sha256 == identity_of(bundled / "dossier.json").sha256);
    CHECK(identity_of(".").name == "dossier.json");
    CHECK(identity_of("/nonexistent/a.json").sha256.empty());
}

TEST_CASE("A dossier in somebody's home does not tell who that is") {
    const char* home = std::getenv("HOME");
    const std::string before = home != nullptr ? home : "";
    ::setenv("HOME", CHRONOMAP_TEST_DATA, 1);
    CHECK(identity_of(CHRONOMAP_TEST_DATA).name == "dossier.json");
    ::setenv("HOME", before.c_str(), 1);
}

} // namespace chronomap
