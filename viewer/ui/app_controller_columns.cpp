// The part of the controller that says what columns mean: the form, and what becomes of it.
#include "events/table/loaded_table.h"
#include "viewer/scene/column_dialog.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/column_controller.h"
#include "viewer/ui/text_editing.h"

#include <utility>

namespace chronomap {

namespace {

std::shared_ptr<const ColumnForm> shared(ColumnForm form) {
    return std::make_shared<const ColumnForm>(std::move(form));
}

} // namespace

void AppController::open_columns() {
    if (m_document->tables.empty()) {
        m_view.notice = words().get("columns.no_tables");
        return;
    }
    m_view.input.reset();
    ColumnForm form = opened_column_form(*m_document);
    form.is_reading = m_view.reading.has_value();
    if (m_view.selected_event) {
        form.table = m_document->tables.position_of(*m_view.selected_event).table;
    }
    m_view.column_form = shared(std::move(form));
}

void AppController::apply_columns() {
    ColumnForm form = with_row(*m_view.column_form, m_view.column_form->row);
    if (form.is_reading) {
        return;
    }
    form.is_reading = true;
    form.problem.clear();
    m_effects.push_back(ReadColumns{m_document->tables.all[form.table].loaded->path, form.options[form.table]});
    m_view.column_form = shared(std::move(form));
}

bool AppController::key_in_columns(const KeyPressed& event) {
    if (!m_view.column_form) {
        return false;
    }
    const ColumnForm& form = *m_view.column_form;
    const bool is_plain = event.modifiers == Modifiers{};
    if (event.key == "escape") {
        m_view.column_form.reset();
    } else if (event.key == "enter") {
        apply_columns();
    } else if (event.key == "tab" || event.key == "up" || event.key == "down") {
        const bool goes_back = event.key == "up" || (event.key == "tab" && event.modifiers.shift);
        m_view.column_form = shared(with_next_row(form, goes_back ? -1 : 1, *m_document));
    } else if (!is_text(form.row) && is_plain &&
               (event.key == "left" || event.key == "right" || event.key == "space")) {
        const bool goes_on = event.key == "space" || (event.key == "right") != words().is_rtl();
        if (form.row == ColumnRow::apply && event.key == "space") {
            apply_columns();
        } else {
            m_view.column_form = shared(with_next_choice(form, goes_on ? 1 : -1, *m_document));
        }
    } else if (is_text(form.row)) {
        if (std::optional<TextField> changed = edited(form.field, event.key, event.modifiers)) {
            m_view.column_form = shared(with_field(form, std::move(*changed)));
            return true;
        }
        if (event.modifiers == Modifiers{.ctrl = true} && event.key == "v") {
            m_effects.push_back(RequestPaste{});
            return true;
        }
        return false; // a letter comes as text
    } else {
        return event.key.size() != 1 || event.modifiers.ctrl || event.modifiers.alt; // a letter comes as text
    }
    return true;
}

void AppController::type_in_columns(const std::string& text) {
    const ColumnForm& form = *m_view.column_form;
    m_view.column_form = shared(is_text(form.row) ? with_field(form, typed(form.field, text))
                                                  : with_choice_beginning(form, text, *m_document));
}

void AppController::press_in_columns(Pick pick) {
    if (!m_view.column_form) {
        return;
    }
    const ColumnForm form = with_row(*m_view.column_form, column_row_of(pick));
    m_view.column_form = shared(form);
    if (form.row == ColumnRow::apply) {
        apply_columns();
    } else if (form_press_of(pick) != FormPress::line) {
        m_view.column_form =
            shared(with_next_choice(form, form_press_of(pick) == FormPress::next ? 1 : -1, *m_document));
    }
}

void AppController::set_reading(std::optional<ReadingState> reading) {
    m_view.reading = std::move(reading);
    if (m_view.column_form && m_view.column_form->is_reading != m_view.reading.has_value()) {
        ColumnForm form = *m_view.column_form;
        form.is_reading = m_view.reading.has_value();
        m_view.column_form = shared(std::move(form));
    }
}

void AppController::reading_failed(const std::string& why) {
    set_reading(std::nullopt);
    if (m_view.column_form) {
        ColumnForm form = *m_view.column_form;
        form.problem = why;
        m_view.column_form = shared(std::move(form));
    } else {
        tell(why);
    }
}

} // namespace chronomap
