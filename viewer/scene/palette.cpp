#include "viewer/scene/palette.h"

#include "events/fold.h"

#include <algorithm>
#include <string>

namespace chronomap {

namespace {

using FoldedWords = std::vector<FoldedWord>;

bool is_for_keyboard(Action action) {
    switch (action) {
    case Action::open_palette:
    case Action::focus_next:
    case Action::focus_previous:
    case Action::press_focused:
    case Action::forget_view:
    case Action::leave:
        return true;
    default:
        return false;
    }
}

bool begins(const FoldedWord& word, const FoldedWord& beginning) {
    return word.folded.compare(0, beginning.folded.size(), beginning.folded) == 0 ||
           word.latin.compare(0, beginning.latin.size(), beginning.latin) == 0;
}

bool holds(const FoldedWords& name, const FoldedWords& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const FoldedWord& beginning) {
        return std::any_of(name.begin(), name.end(), [&](const FoldedWord& word) { return begins(word, beginning); });
    });
}

bool begins_name(const FoldedWords& name, const FoldedWords& wanted) {
    return wanted.size() <= name.size() &&
           std::equal(wanted.begin(), wanted.end(), name.begin(),
                      [](const FoldedWord& a, const FoldedWord& b) { return begins(b, a); });
}

} // namespace

std::vector<Action> actions_found(std::string_view text, const MessageSet& words) {
    const FoldedWords wanted = fold_words(text);
    std::vector<Action> beginning, others;
    for (std::size_t i = 0; i < action_count; ++i) {
        const auto action = static_cast<Action>(i);
        if (is_for_keyboard(action)) {
            continue;
        }
        bool is_held = false;
        bool is_beginning = false;
        for (const auto& [language, messages] : words) {
            const FoldedWords name = fold_words(messages.get("action." + std::string(name_of(action))));
            is_held = is_held || holds(name, wanted);
            is_beginning = is_beginning || begins_name(name, wanted);
        }
        if (is_held) {
            (is_beginning ? beginning : others).push_back(action);
        }
    }
    beginning.insert(beginning.end(), others.begin(), others.end());
    return beginning;
}

std::vector<std::size_t> names_found(std::string_view text, const std::vector<std::string>& names) {
    const FoldedWords wanted = fold_words(text);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (holds(fold_words(names[i]), wanted)) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace chronomap
