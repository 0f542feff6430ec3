#include "viewer/app/document_loading.h"

#include "viewer/app/options.h"

#include "support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

using namespace chronomap;

TEST_CASE("Without an input the bundled dossier is loaded") {
    CHECK(load_dossier({}).dossier->entries.size() == 17);
}

TEST_CASE("The folder of assets can be set from outside") {
    setenv("CHRONOMAP_ASSETS", "/somewhere/else", 1);
    CHECK(assets_folder() == "/somewhere/else");
    unsetenv("CHRONOMAP_ASSETS");
    CHECK(std::filesystem::exists(assets_folder() / "schema"));
}

TEST_CASE("A dossier with a bad entry is loaded with its problems") {
    const LoadedDossier loaded = load_dossier({CHRONOMAP_TEST_DATA "/dossiers/unknown-reference.json"});
    CHECK(loaded.dossier->entries.size() == 3);
    CHECK(has_errors(loaded.problems));
}

TEST_CASE("What cannot be loaded ends the job with a sentence") {
    CHECK_THROWS_AS(load_dossier({"no/such/file.json"}), JobError);
    CHECK_THROWS_AS(load_dossier({CHRONOMAP_TEST_DATA "/dossiers/cut-off.json"}), JobError);
    CHECK_THROWS_AS(load_dossier({"a.json", "b.json"}), JobError);
}

TEST_CASE("A flood of problems is told by its beginning") {
    std::ostringstream out;
    tell_problems(Problems(25, {Problem::Severity::error, "d", "/x", "wrong"}), out);
    const std::string text = out.str();
    CHECK(std::count(text.begin(), text.end(), '\n') == 21);
    CHECK(text.find("and 5 more problems") != std::string::npos);
}
