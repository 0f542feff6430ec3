#include "viewer/scene/key_words.h"

#include <cctype>

namespace chronomap {

namespace {

std::string name_of_key(std::string_view key, const Messages& words) {
    const std::string named = "key." + std::string(key);
    if (words.has(named)) {
        return words.get(named);
    }
    std::string letter(key);
    for (char& c : letter) {
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return letter;
}

} // namespace

std::string key_words(const KeyBinding& binding, const Messages& words) {
    std::string text;
    const auto add = [&](bool is_held, const char* modifier) { text += is_held ? words.get(modifier) + "+" : ""; };
    add(binding.modifiers.ctrl, "key.ctrl");
    add(binding.modifiers.alt, "key.alt");
    add(binding.modifiers.shift, "key.shift");
    return text + name_of_key(binding.key, words);
}

std::string key_of(Action action, const Messages& words) {
    for (const KeyBinding& binding : key_bindings()) {
        if (binding.action == action) {
            return key_words(binding, words);
        }
    }
    return "";
}

} // namespace chronomap
