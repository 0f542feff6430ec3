#include "viewer/scene/messages.h"

#include "support/catch.h"

#include <fstream>
#include <set>
#include <string>

namespace chronomap {

namespace {

const std::filesystem::path folder = std::filesystem::path(CHRONOMAP_ASSETS) / "messages";

/// The keys with the plural categories of each language cut off, for these differ.
std::set<std::string> comparable_keys(const Messages& messages) {
    std::set<std::string> keys;
    for (std::string key : messages.keys()) {
        for (const char* category : {".zero", ".one", ".two", ".few", ".many", ".other"})
            if (key.size() > std::string(category).size() &&
                key.compare(key.size() - std::string(category).size(), std::string::npos, category) == 0)
                key.resize(key.size() - std::string(category).size());
        keys.insert(key);
    }
    return keys;
}

/// The names in braces of a text.
std::set<std::string> placeholders(const std::string& text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
        names.insert(text.substr(open, text.find('}', open) - open));
    return names;
}

} // namespace

TEST_CASE("a language is loaded from its file") {
    const Messages english = Messages::load(folder, "en");
    CHECK(english.language() == "en");
    CHECK_FALSE(english.is_rtl());
    CHECK(english.get("certainty.possible") == "maybe in this time");
    const Messages arabic = Messages::load(folder, "ar");
    CHECK(arabic.is_rtl());
    CHECK(arabic.get("certainty.certain") == "ضمن الفترة");
    CHECK(arabic.get("month.09") == "أيلول");
}

TEST_CASE("every language has the same keys with the same placeholders") {
    const Messages english = Messages::load(folder, "en");
    for (const std::string& language : Messages::languages_in(folder)) {
        const Messages other = Messages::load(folder, language);
        INFO(language);
        CHECK(comparable_keys(other) == comparable_keys(english));
        for (const std::string& key : english.keys()) {
            INFO(key);
            const bool may_be_a_word = key.size() > 4 && key.compare(key.size() - 4, 4, ".one") == 0; // "one entry"
            if (other.has(key) && !may_be_a_word)
                CHECK((placeholders(other.get(key)) == placeholders(english.get(key))));
        }
    }
}

TEST_CASE("every count has a form for the numbers that no other form takes") {
    for (const std::string& language : Messages::languages_in(folder)) {
        const Messages messages = Messages::load(folder, language);
        for (const std::string& key : messages.keys())
            if (key.rfind("count.", 0) == 0) {
                INFO(language << " " << key);
                CHECK(messages.has(key.substr(0, key.rfind('.')) + ".other"));
            }
    }
}

TEST_CASE("a message file has one key a line, in order, so that changes merge") {
    for (const std::string& language : Messages::languages_in(folder)) {
        std::ifstream file(folder / (language + ".json"));
        std::string line, before;
        while (std::getline(file, line)) {
            if (line == "{" || line == "}")
                continue;
            const std::string key = line.substr(0, line.find("\": "));
            INFO(language << " " << line);
            CHECK(before < key);
            before = key;
        }
    }
}

TEST_CASE("placeholders are filled in, whatever stands in them") {
    const Messages messages =
        Messages::parse(R"({"range": "{from} – {to}", "plain": "as it is", "odd": "a { b } {from"})", "en");
    CHECK(messages.format("range", {{"from", "1"}, {"to", "2"}}) == "1 – 2");
    CHECK(messages.format("range", {{"from", "{to}"}, {"to", "{from}"}}) == "{to} – {from}");
    CHECK(messages.format("range", {{"to", "2"}}) == "{from} – 2");
    CHECK(messages.format("plain", {{"from", "1"}}) == "as it is");
    CHECK(messages.format("odd", {{"from", "1"}}) == "a { b } {from");
}

TEST_CASE("a key that is not there stands for itself") {
    const Messages messages = Messages::parse("{}", "en");
    CHECK(messages.get("no.such.key") == "no.such.key");
    CHECK(messages.format("no.such.key", {}) == "no.such.key");
    CHECK_FALSE(messages.has("no.such.key"));
}

TEST_CASE("counts take the form that the language wants") {
    const Messages english = Messages::load(folder, "en");
    CHECK(english.format_count("count.entries", 1) == "1 entry");
    CHECK(english.format_count("count.entries", 0) == "0 entries");
    CHECK(english.format_count("count.entries", 17'000) == "17,000 entries");
    const Messages arabic = Messages::load(folder, "ar");
    CHECK(arabic.format_count("count.entries", 0) == "لا مواد");
    CHECK(arabic.format_count("count.entries", 1) == "مادة واحدة");
    CHECK(arabic.format_count("count.entries", 2) == "مادتان");
    CHECK(arabic.format_count("count.entries", 3) == "3 مواد");
    CHECK(arabic.format_count("count.entries", 17) == "17 مادة");
    CHECK(arabic.format_count("count.certain", 5) == "5 ضمن الفترة");
}

TEST_CASE("plural categories follow CLDR") {
    CHECK(plural_category("en", 1) == "one");
    CHECK(plural_category("en", 0) == "other");
    CHECK(plural_category("en", 11) == "other");
    CHECK(plural_category("ar", 10) == "few");
    CHECK(plural_category("ar", 11) == "many");
    CHECK(plural_category("ar", 99) == "many");
    CHECK(plural_category("ar", 100) == "other");
    CHECK(plural_category("ar", 102) == "other");
    CHECK(plural_category("ar", 103) == "few");
    CHECK(plural_category("ar", 1'000'011) == "many");
    CHECK(plural_category("ar", -5) == "few");
}

TEST_CASE("numbers are written in the digits of the language") {
    const Messages indic = Messages::parse(R"({"digits": "٠١٢٣٤٥٦٧٨٩", "number.thousands": "٬"})", "ar");
    CHECK(indic.localize_digits("13 أيلول 2022") == "١٣ أيلول ٢٠٢٢");
    CHECK(indic.number(1'234'567) == "١٬٢٣٤٬٥٦٧");
    const Messages english = Messages::load(folder, "en");
    CHECK(english.localize_digits("06:00") == "06:00");
    CHECK(english.number(0) == "0");
    CHECK(english.number(999) == "999");
    CHECK(english.number(1'000) == "1,000");
    CHECK(english.number(-1'000) == "−1,000");
    CHECK(english.number(INT64_MIN) == "−9,223,372,036,854,775,808");
}

TEST_CASE("a language that is not there is refused with those that are") {
    for (const char* language : {"tlh", "", "../messages/en", "en.json"}) {
        std::string said;
        try {
            Messages::load(folder, language);
        } catch (const MessageError& error) {
            said = error.what();
        }
        INFO(said);
        CHECK(said.find("ar, en") != std::string::npos);
    }
    CHECK_THROWS_AS(Messages::load("/no/such/folder", "en"), MessageError);
}

TEST_CASE("a damaged file is refused") {
    for (const char* json : {"", "[]", "{", R"({"a": 1})", R"({"a": {"b": "c"}})", R"({"digits": "01234"})"})
        CHECK_THROWS_AS(Messages::parse(json, "en"), MessageError);
}

} // namespace chronomap
