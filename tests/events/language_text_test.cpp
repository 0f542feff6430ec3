#include "events/language_text.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("A text is found in the language asked for") {
    const LanguageText name({{"ar", "غوريس"}, {"en", "Goris"}, {"hy", "Գորիս"}});
    CHECK(name.in("hy") == "Գորիս");
    REQUIRE(name.find("ar"));
    CHECK(*name.find("ar") == "غوريس");
    CHECK_FALSE(name.find("ru"));
}

TEST_CASE("A missing language falls back to English, then to the first, then to nothing") {
    CHECK(LanguageText({{"ar", "غوريس"}, {"en", "Goris"}}).in("ru") == "Goris");
    CHECK(LanguageText({{"ar", "غوريس"}, {"hy", "Գորիս"}}).in("ru") == "غوريس");
    CHECK(LanguageText().in("ru").empty());
    CHECK(LanguageText().is_empty());
}

TEST_CASE("A copy of a text is the same text, and keeps its words alone") {
    LanguageText copy;
    {
        const LanguageText name({{"en", "Goris"}, {"ar", ""}});
        copy = name;
        CHECK(copy == name);
    }
    REQUIRE(copy.all().size() == 2);
    CHECK(copy.all()[0].second == "Goris");
    CHECK(copy.all()[1].second.empty());
    CHECK_FALSE(copy == LanguageText({{"en", "Goris"}, {"ar", "غوريس"}}));
}
