#include "events/problem.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("A problem is told in one line with its file and place") {
    CHECK(to_line({Problem::Severity::error, "dossier.json", "/places/2/at", "latitude 91 is outside -90..90"}) ==
          "dossier.json: /places/2/at: latitude 91 is outside -90..90");
    CHECK(to_line({Problem::Severity::warning, "dossier.json", "", "odd"}) == "dossier.json: warning: odd");
}

TEST_CASE("What a stranger wrote cannot command the terminal") {
    CHECK(to_line({Problem::Severity::error, "a.json", "/\x1b[31m", "two\nlines \xE2\x80\xAEreversed"}) ==
          "a.json: /[31m: two lines reversed");
}

TEST_CASE("Warnings alone are no errors") {
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors({{Problem::Severity::warning, "", "", ""}}));
    CHECK(has_errors({{Problem::Severity::warning, "", "", ""}, {Problem::Severity::error, "", "", ""}}));
}
