// The part of the controller that the keyboard drives: shortcuts, and the field that typing goes to.
#include "viewer/scene/menu.h"
#include "viewer/scene/palette.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/text_editing.h"

#include <algorithm>
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
    m_rest.reset();
    m_view.hint.reset();
    const bool is_taken = key_in_export(event) || key_in_columns(event) || key_in_forgetting(event) ||
                          key_in_field(event) || key_in_measurement(event) || key_on_focus(event) ||
                          key_as_shortcut(event);
    // With these held down a key types nothing, whatever the window system says.
    const bool types_nothing = event.modifiers.ctrl || event.modifiers.alt;
    m_text_of_key_is_void_at = is_taken || types_nothing ? std::optional(t_ms) : std::nullopt;
}

bool AppController::key_as_shortcut(const KeyPressed& event) {
    if (types_text(event) && (m_view.input || m_view.export_form || m_view.column_form)) {
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
    if (key_in_menu(event)) {
        return true;
    }
    if (m_view.types_in(InputKind::views) && action_for(event.key, event.modifiers) == Action::forget_view) {
        act(Action::forget_view);
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

bool AppController::key_in_menu(const KeyPressed& event) {
    const bool goes_up = event.key == "up" || event.key == "page_up";
    if (!goes_up && event.key != "down" && event.key != "page_down") {
        return false;
    }
    if (m_view.types_in(InputKind::search)) {
        accept_input(); // on into the list
        return true;
    }
    const std::size_t count = menu_of(*m_document, m_view).size();
    const std::size_t step = event.key.size() > 4 ? most_menu_rows : 1;
    const std::size_t chosen = m_view.input->chosen;
    choose(goes_up ? chosen - std::min(chosen, step) : chosen + step, count);
    return true;
}

void AppController::choose(std::size_t row, std::size_t count) {
    TextInput& input = *m_view.input;
    input.chosen = count == 0 ? 0 : std::min(row, count - 1);
    const std::size_t last_first = input.chosen + 1 - std::min(input.chosen + 1, most_menu_rows);
    input.first = std::clamp(input.first, last_first, input.chosen);
}

void AppController::on(const TextEntered& event, double t_ms) {
    const std::optional<double> void_at = std::exchange(m_text_of_key_is_void_at, std::nullopt);
    if (void_at && t_ms - *void_at <= same_key_ms) {
        return;
    }
    if (m_view.export_form) {
        type_in_export(event.text);
    } else if (m_view.column_form) {
        type_in_columns(event.text);
    } else if (m_view.input) {
        set_field(typed(m_view.input->field, event.text));
    } else if (const std::optional<Action> action = action_for_typed(event.text)) {
        act(*action);
    }
}

void AppController::on(const TextPasted& event, double) {
    if (m_view.export_form) {
        type_in_export(event.text);
    } else if (m_view.column_form) {
        type_in_columns(event.text);
    } else if (m_view.input) {
        set_field(typed(m_view.input->field, event.text));
    }
}

void AppController::begin_input(InputKind kind) {
    if (m_view.types_in(kind)) {
        return;
    }
    m_view.shows_keys = false;
    m_view.input = TextInput{kind, {}};
    if (kind == InputKind::search) {
        m_view.panel.is_shown = true;
        m_view.input->field = with_all_marked(field_with(m_view.filter.search));
    }
}

void AppController::set_field(TextField field) {
    const bool has_other_text = field.text != m_view.input->field.text;
    m_view.input->field = std::move(field);
    if (has_other_text) {
        m_view.input->chosen = 0;
        m_view.input->first = 0;
    }
    if (m_view.input->kind == InputKind::search && has_other_text) {
        search_for(m_view.input->field.text);
    }
}

void AppController::search_for(std::string text) {
    m_view.filter.search = std::move(text);
    m_view.panel.scroll_px = 0;
}

void AppController::accept_input() {
    const TextInput input = *m_view.input;
    if (input.kind == InputKind::search) {
        m_view.input.reset();
        focus_first_row();
        return;
    }
    if (input.kind == InputKind::go_to) {
        const Destinations destinations = destinations_of(input.field.text, *m_document, m_view);
        if (input.chosen < destinations.found.size()) {
            m_view.input.reset();
            go_to(destinations.found[input.chosen]);
        }
        return; // what is wrong stays to be put right
    }
    if (input.kind == InputKind::palette) {
        const std::vector<Action> actions = actions_found(input.field.text, *m_document->words);
        if (input.chosen < actions.size()) {
            m_view.input.reset();
            act(actions[input.chosen]);
        }
        return;
    }
    if (input.kind == InputKind::views) {
        const std::vector<std::size_t> views = menu_of(*m_document, m_view).views;
        if (input.chosen < views.size()) {
            m_view.input.reset();
            show_view(views[input.chosen]);
        }
        return;
    }
    if (m_view.types_in(InputKind::view_name) && !m_view.input->field.text.empty()) {
        m_effects.push_back(KeepView{m_view.input->field.text});
    }
    m_view.input.reset();
}

} // namespace chronomap
