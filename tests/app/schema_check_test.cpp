#include "viewer/app/schema_check.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <string>

using namespace chronomap;

namespace {

const std::filesystem::path schema = CHRONOMAP_ASSETS "/schema/chronomap-dossier-1.schema.json";
const std::filesystem::path dossiers = CHRONOMAP_TEST_DATA "/dossiers";

std::vector<std::string> places_of(const Problems& problems) {
    std::vector<std::string> places;
    for (const Problem& problem : problems)
        places.push_back(problem.place);
    std::sort(places.begin(), places.end());
    return places;
}

Problem error_at(const std::string& place) {
    return {Problem::Severity::error, "d", place, "wrong"};
}

} // namespace

TEST_CASE("Good dossiers conform to the schema") {
    for (const auto* name :
         {"everything.json", "elsewhere/dossier.json", "empty.json", "unknown-keys.json", "bidi-override.json"})
        CHECK(check_against_schema(dossiers / name, schema).empty());
    CHECK(check_against_schema(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022/dossier.json", schema).empty());
}

TEST_CASE("The schema finds the innermost place of each fault") {
    CHECK(places_of(check_against_schema(dossiers / "latitude-91.json", schema)) ==
          std::vector<std::string>{"/places/1/at/1"});
    CHECK(places_of(check_against_schema(dossiers / "wrong-type.json", schema)) ==
          std::vector<std::string>{"/entries/1/where"});
}

TEST_CASE("The schema tells which text has a key that is no language") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "dossier.json";
    std::ofstream(file) << R"({"format": "chronomap-dossier/1", "title": {"en": "T", "english": "T"}, "places": [
        {"id": "p", "name": {"en": "P"}, "kind": "town", "at": [1, 2], "precision_m": 5, "also": {"old name": ["Q"]}}], "entries": []})";
    CHECK(places_of(check_against_schema(file, schema)) == std::vector<std::string>{"/places/0/also", "/title"});
}

TEST_CASE("However large a dossier is, holding it against the schema ends") {
    const TemporaryFolder folder;
    const auto problems_of = [&](const std::string& entry, int times) {
        std::ofstream file(folder / "large.json");
        file << R"({"format": "chronomap-dossier/1", "title": {"en": "T"}, "entries": [)";
        for (int i = 0; i < times; ++i)
            file << (i == 0 ? "" : ",") << entry;
        file << R"(], "view": {"bbox": [1, 2, 3, 4]}})";
        file.close();
        return check_against_schema(folder / "large.json", schema);
    };
    std::string ids = "\"e\"", same = ids;
    for (int i = 0; i < 100'000; ++i) {
        ids += ",\"e" + std::to_string(i) + "\"";
        same += ",\"e\"";
    }
    const std::string begin = R"({"id": "e", "kind": "event", "title": {"en": "E"}, "refers_to": [)";
    const Problems distinct = problems_of(begin + ids + "]}", 1);
    REQUIRE(distinct.size() == 1);
    CHECK(distinct[0].severity == Problem::Severity::warning);
    CHECK(places_of(problems_of(begin + same + "]}", 20)).size() < 50);
    const Problems many = problems_of("{}", 300'000);
    CHECK(many.size() < 20'000);
    CHECK(std::count_if(many.begin(), many.end(),
                        [](const Problem& problem) { return problem.severity == Problem::Severity::error; }) > 0);
}

TEST_CASE("What has been told is not told again from within or around") {
    const Problems told{error_at("/places/1/at"), {Problem::Severity::warning, "d", "/places/2", "odd"}};
    const Problems more{error_at("/places/1/at/1"), error_at("/places/1"), error_at("/places/1/at"),
                        error_at("/places/10"),     error_at("/places/2"), error_at("/places/1/at-all")};
    CHECK(places_of(not_yet_told(more, told)) ==
          std::vector<std::string>{"/places/1/at-all", "/places/10", "/places/2"});
    CHECK(not_yet_told(more, {error_at("")}).empty());
    CHECK(not_yet_told(more, {}).size() == more.size());
}

TEST_CASE("What can be read only once is not held against the schema, and that is said") {
    const Problems problems = check_against_schema("/dev/null", schema);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].severity == Problem::Severity::warning);
}

TEST_CASE("A missing schema is a warning") {
    const Problems problems = check_against_schema(dossiers / "empty.json", "no/such/schema.json");
    REQUIRE(problems.size() == 1);
    CHECK_FALSE(has_errors(problems));
}
