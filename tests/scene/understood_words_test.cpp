#include "viewer/scene/understood_words.h"

#include "support/catch.h"

#include <string>

using namespace chronomap;

namespace {

std::string told(const std::string& language, const std::string& english) {
    return understood_words(Messages::load(CHRONOMAP_ASSETS "/messages", language), english);
}

const std::string sentences[] = {
    "named so",
    "as asked for",
    "of the geometry",
    "named so, beside a year",
    "named as UCDP names it",
    "the longest text",
    "named so; empty in all rows looked at",
    "named so; 13 different values among 461 looked at",
    "only 1 value among 461 looked at",
    "named so; all 461 values looked at are times (M/D/Y: 259 have a second number above 12)",
    "as asked for; all 23 412 values are times (D/M/Y: 1 has a first number above 12)",
    "named so; 7 of 461 values looked at are longitudes",
    "named so; 1 of 461 values looked at is a latitude",
    "not even the one value looked at is a number",
    "all 3 values looked at are points (WKT)",
    "all 3 values looked at are latitude and longitude",
    "beside dates alone; the one value looked at is a time of day",
    "named so; all 40 values looked at are times (days of a spreadsheet, since 1899-12-30)",
    "named so; all 40 values looked at are times (milliseconds since 1970)",
    "M/D/Y (3 of 23 412 in ISO 8601, 5 in years)",
    "ISO 8601, days without a time of day, for all are 00:00:00",
};

/// The words in Latin letters that stand for themselves in every language.
std::string without_names(std::string text) {
    for (const std::string name : {"ISO 8601", "M/D/Y", "D/M/Y", "UCDP", "WKT"}) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name)) {
            text.erase(at, name.size());
        }
    }
    return text;
}

} // namespace

TEST_CASE("what was understood is told in English as it was put together, with thousands as the language writes them") {
    for (const std::string& sentence : sentences) {
        std::string expected = sentence;
        if (const std::size_t at = expected.find("23 412"); at != std::string::npos) {
            expected[at + 2] = ',';
        }
        CHECK(told("en", sentence) == expected);
    }
}

TEST_CASE("in Arabic no word of it is left in English") {
    for (const std::string& sentence : sentences) {
        const std::string arabic = told("ar", sentence);
        INFO(arabic);
        CHECK(without_names(arabic).find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ{}") ==
              std::string::npos);
    }
    CHECK(told("ar", "named so; all 461 values looked at are times (ISO 8601)").find("461") != std::string::npos);
}

TEST_CASE("what nobody has words for stays as it is") {
    CHECK(told("ar", "") == "");
    CHECK(told("ar", "of a kind never heard of (really)") == "of a kind never heard of (really)");
}
