#include "viewer/scene/key_bindings.h"

#include "events/dossier_reader.h"
#include "support/catch.h"
#include "viewer/scene/saved_view.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/recording.h"

#include <set>
#include <string>
#include <tuple>

namespace chronomap {

namespace {

using Key = std::tuple<std::string, bool, bool, bool>;

Key key_of(std::string_view key, Modifiers held) {
    return {std::string(key), held.ctrl, held.shift, held.alt};
}

std::string name_of(const Key& key) {
    const auto& [name, ctrl, shift, alt] = key;
    return std::string(ctrl ? "ctrl+" : "") + (shift ? "shift+" : "") + (alt ? "alt+" : "") + name;
}

/// Plays a recording as the window does, and notes which keys did something where no field had the keyboard.
class Hand {
public:
    Hand() : m_controller(document(), opening(), size) { show(); }

    void play(const std::vector<TimedEvent>& events) {
        for (const TimedEvent& event : events) {
            const ViewState before = m_controller.view();
            const bool did_quit = m_controller.quits();
            m_controller.handle(event);
            const std::vector<Effect> effects = m_controller.take_effects();
            const bool has_acted =
                !(m_controller.view() == before) || !effects.empty() || (m_controller.quits() && !did_quit);
            note(event.event, before, has_acted);
            for (const Effect& effect : effects) {
                keep(effect);
            }
            show();
        }
    }

    const std::set<Key>& acting() const { return m_acting; }

private:
    static constexpr Size size{1280, 720};

    static std::shared_ptr<const Document> document() {
        static const auto made = [] {
            DossierResult read = read_dossier(std::string(CHRONOMAP_ASSETS) + "/dossiers/border-clashes-2022");
            return make_document(std::make_shared<const Dossier>(std::move(read.dossier)),
                                 std::make_shared<const BaseMap>(), load_messages(CHRONOMAP_ASSETS "/messages"));
        }();
        return made;
    }

    static ViewState opening() { return opening_view(*document(), size, FramePurpose::window, "en"); }

    void show() {
        m_controller.set_frame(
            build_frame(*document(), m_controller.view(), m_controller.size(), FramePurpose::window));
    }

    void note(const InputEvent& event, const ViewState& before, bool has_acted) {
        if (!has_acted || before.input.has_value() != is_of_field(event, before)) {
            return;
        }
        if (const auto* pressed = std::get_if<KeyPressed>(&event)) {
            m_acting.insert(key_of(pressed->key, pressed->modifiers));
        } else if (const auto* entered = std::get_if<TextEntered>(&event)) {
            m_acting.insert(key_of(entered->text, {}));
        }
    }

    /// The list of kept views has a key of its own; every other key counts only outside of fields.
    static bool is_of_field(const InputEvent& event, const ViewState& before) {
        const auto* pressed = std::get_if<KeyPressed>(&event);
        return before.types_in(InputKind::views) && pressed != nullptr && pressed->key == "delete";
    }

    void keep(const Effect& effect) {
        if (const auto* kept = std::get_if<KeepView>(&effect)) {
            m_controller.set_named_views({{kept->name, to_json(m_controller.view(), *document())}});
        } else if (std::holds_alternative<ForgetView>(effect)) {
            m_controller.set_named_views({});
        }
    }

    AppController m_controller;
    std::set<Key> m_acting;
};

} // namespace

TEST_CASE("every key of the table does something when the recording of keys is played") {
    Hand hand;
    hand.play(read_recording(std::string(CHRONOMAP_TEST_DATA) + "/../replay/keys.jsonl"));
    // Only one of two keys can end the program.
    Hand other;
    other.play({{0, KeyPressed{"q", {}}}});
    for (const KeyBinding& binding : key_bindings()) {
        const Key key = key_of(binding.key, binding.modifiers);
        INFO(name_of(key));
        CHECK((hand.acting().count(key) + other.acting().count(key)) > 0);
    }
}

TEST_CASE("what a key does is what the table says, whatever else is held") {
    for (const KeyBinding& binding : key_bindings()) {
        INFO(binding.key);
        CHECK((binding.is_typed ? action_for_typed(binding.key) : action_for(binding.key, binding.modifiers)) ==
              binding.action);
    }
}

TEST_CASE("no key is bound twice") {
    std::set<std::pair<Key, bool>> bound;
    for (const KeyBinding& binding : key_bindings()) {
        INFO(binding.key);
        CHECK(bound.emplace(key_of(binding.key, binding.modifiers), binding.is_typed).second);
    }
}

} // namespace chronomap
