// The part of the controller that the keyboard drives: shortcuts, and the field that typing goes to.
#include "viewer/ui/app_controller.h"
#include "viewer/ui/text_editing.h"

#include <utility>

namespace chronomap {

namespace {

/// The text of a key comes with it, or a moment later.
constexpr double same_key_ms = 5;

/// Keys that would be a letter in a field.
bool types_text(const KeyPressed& event) {
    const std::string& key = event.key;
    const bool is_sign = key == "space" || key == "plus" || key == "minus" || key == "comma" || key == "period";
    return !event.modifiers.ctrl && !event.modifiers.alt && (key.size() == 1 || is_sign);
}

} // namespace

void AppController::on(const KeyPressed& event, double t_ms) {
    const bool is_taken = key_in_field(event) || key_as_shortcut(event);
    // With these held down a key types nothing, whatever the window system says.
    const bool types_nothing = event.modifiers.ctrl || event.modifiers.alt;
    m_text_of_key_is_void_at = is_taken || types_nothing ? std::optional(t_ms) : std::nullopt;
}

bool AppController::key_as_shortcut(const KeyPressed& event) {
    if (m_view.input && types_text(event)) {
        return false;
    }
    const std::optional<Action> action = action_for(event.key, event.modifiers);
    if (action) {
        act(*action);
    }
    return action.has_value();
}

bool AppController::key_in_field(const KeyPressed& event) {
    if (!m_view.input) {
        return false;
    }
    const TextField& field = m_view.input->field;
    if (event.key == "enter") {
        accept_input();
        return true;
    }
    if (std::optional<TextField> changed = edited(field, event.key, event.modifiers)) {
        set_field(std::move(*changed));
        return true;
    }
    const bool is_plain_ctrl = event.modifiers == Modifiers{.ctrl = true};
    if (is_plain_ctrl && (event.key == "c" || event.key == "x")) {
        if (field.has_mark()) {
            m_effects.push_back(CopyText{marked_text(field)});
            if (event.key == "x") {
                set_field(typed(field, ""));
            }
        }
        return true;
    }
    if (is_plain_ctrl && event.key == "v") {
        m_effects.push_back(RequestPaste{});
        return true;
    }
    return false;
}

void AppController::on(const TextEntered& event, double t_ms) {
    const std::optional<double> void_at = std::exchange(m_text_of_key_is_void_at, std::nullopt);
    if (void_at && t_ms - *void_at <= same_key_ms) {
        return;
    }
    if (m_view.input) {
        set_field(typed(m_view.input->field, event.text));
    } else if (const std::optional<Action> action = action_for_typed(event.text)) {
        act(*action);
    }
}

void AppController::on(const TextPasted& event, double) {
    if (m_view.input) {
        set_field(typed(m_view.input->field, event.text));
    }
}

void AppController::begin_input(InputKind kind) {
    if (m_view.types_in(kind)) {
        return;
    }
    m_view.input = TextInput{kind, {}};
    if (kind == InputKind::search) {
        m_view.panel.is_shown = true;
        m_view.input->field = with_all_marked(field_with(m_view.filter.search));
    }
}

void AppController::set_field(TextField field) {
    const bool has_other_text = field.text != m_view.input->field.text;
    m_view.input->field = std::move(field);
    if (m_view.input->kind == InputKind::search && has_other_text) {
        search_for(m_view.input->field.text);
    }
}

void AppController::search_for(std::string text) {
    m_view.filter.search = std::move(text);
    m_view.panel.scroll_px = 0;
}

void AppController::accept_input() {
    if (m_view.types_in(InputKind::view_name) && !m_view.input->field.text.empty()) {
        m_effects.push_back(KeepView{m_view.input->field.text});
    }
    m_view.input.reset();
}

} // namespace chronomap
