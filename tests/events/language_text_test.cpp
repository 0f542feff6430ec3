#include "events/language_text.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("A text is found in the language asked for") {
    const LanguageText name({{"ar", "غوريس"}, {"en", "Goris"}, {"hy", "Գորիս"}});
    CHECK(name.in("hy") == "Գորիս");
    REQUIRE(name.find("ar"));
    CHECK(*name.find("ar") == "غوريس");
    CHECK(name.find("ru") == nullptr);
}

TEST_CASE("A missing language falls back to English, then to the first, then to nothing") {
    CHECK(LanguageText({{"ar", "غوريس"}, {"en", "Goris"}}).in("ru") == "Goris");
    CHECK(LanguageText({{"ar", "غوريس"}, {"hy", "Գորիս"}}).in("ru") == "غوريس");
    CHECK(LanguageText().in("ru").empty());
    CHECK(LanguageText().is_empty());
}
