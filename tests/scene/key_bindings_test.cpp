#include "viewer/scene/key_bindings.h"

#include "support/catch.h"
#include "viewer/scene/messages.h"

#include <cctype>
#include <set>
#include <sstream>
#include <tuple>

namespace chronomap {

TEST_CASE("no key is bound twice") {
    std::set<std::tuple<std::string_view, bool, bool, bool>> seen;
    for (const KeyBinding& binding : key_bindings()) {
        const Modifiers& held = binding.modifiers;
        CHECK(seen.insert({binding.key, held.ctrl, held.shift, held.alt}).second);
    }
}

TEST_CASE("every action has a name for the command palette, in each language") {
    const std::string folder = CHRONOMAP_ASSETS "/messages";
    for (const std::string& language : Messages::languages_in(folder)) {
        const Messages words = Messages::load(folder, language);
        std::set<std::string> names;
        for (std::size_t i = 0; i < action_count; ++i) {
            const std::string key = "action." + std::string(name_of(static_cast<Action>(i)));
            INFO(key);
            REQUIRE(words.has(key));
            CHECK(names.insert(words.get(key)).second);
        }
    }
}

TEST_CASE("signs of Arabic keyboards do what those on the same keys do") {
    CHECK(action_for_typed("?") == Action::show_keys);
    CHECK(action_for_typed("؟") == Action::show_keys);
    CHECK(action_for_typed("/") == Action::search);
    CHECK(action_for_typed("ظ") == Action::search);
    CHECK_FALSE(action_for_typed("ط"));
}

TEST_CASE("keys do what they are known for") {
    CHECK(action_for("space", {}) == Action::play);
    CHECK(action_for("l", {}) == Action::switch_language);
    CHECK(action_for("q", {.ctrl = true}) == Action::quit);
    CHECK(action_for("q", {}) == Action::quit);
}

TEST_CASE("every letter that the line of keys names is a key, in each language") {
    const std::string folder = CHRONOMAP_ASSETS "/messages";
    for (const std::string& language : Messages::languages_in(folder)) {
        std::istringstream words(Messages::load(folder, language).get("timeline.hint"));
        int letters = 0;
        for (std::string word; words >> word;) {
            if (word.size() == 1 && std::isupper(static_cast<unsigned char>(word[0])) != 0) {
                ++letters;
                const auto lower = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
                CHECK(action_for(std::string(1, lower), {}).has_value());
            }
        }
        CHECK(letters > 0);
    }
}

TEST_CASE("a letter with a modifier that it is not bound with does nothing") {
    CHECK(action_for("z", {.ctrl = true}) == std::nullopt);
    CHECK(action_for("t", {.alt = true}) == std::nullopt);
    CHECK(action_for("", {}) == std::nullopt);
    CHECK(action_for("F13", {}) == std::nullopt);
}

TEST_CASE("plus works with and without shift, as keyboards differ") {
    CHECK(action_for("plus", {}) == Action::zoom_in);
    CHECK(action_for("plus", {.shift = true}) == Action::zoom_in);
}

} // namespace chronomap
