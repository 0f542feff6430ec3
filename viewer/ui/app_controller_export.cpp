// The part of the controller that makes pictures: the form, and what becomes of it.
#include "viewer/scene/export_dialog.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/export_controller.h"
#include "viewer/ui/text_editing.h"

#include <utility>

namespace chronomap {

void AppController::set_picture_file(std::string file) {
    m_picture_file = std::move(file);
}

void AppController::open_export() {
    ExportSettings settings = m_export_settings.value_or(first_settings(m_view, m_picture_file));
    settings.language = m_view.language;
    m_view.input.reset();
    m_view.export_form = opened_form(settings);
}

void AppController::export_at_once() {
    const ExportSettings settings = m_export_settings.value_or(first_settings(m_view, m_picture_file));
    m_view.notice = words().get("export.saving");
    m_effects.push_back(SavePicture{settings, SavePicture::IfThere::another_name});
}

void AppController::save_form() {
    ExportForm& form = *m_view.export_form;
    if (form.is_saving) {
        return;
    }
    form.settings = settings_of(form);
    if (form.settings.file.empty()) {
        form.problem = words().get("export.no_file");
        return;
    }
    form.settings.file = with_ending(std::move(form.settings.file), form.settings.format);
    form = with_row(std::move(form), ExportRow::save);
    form.is_saving = true;
    form.problem.clear();
    m_effects.push_back(
        SavePicture{form.settings, form.asks_to_replace ? SavePicture::IfThere::replace : SavePicture::IfThere::ask});
}

bool AppController::key_in_export(const KeyPressed& event) {
    if (!m_view.export_form) {
        return false;
    }
    ExportForm& form = *m_view.export_form;
    const bool is_plain = event.modifiers == Modifiers{};
    if (event.key == "escape") {
        m_export_settings = settings_of(form);
        m_view.export_form.reset();
    } else if (event.key == "enter") {
        save_form();
    } else if (event.key == "tab" || event.key == "up" || event.key == "down") {
        const bool goes_back = event.key == "up" || (event.key == "tab" && event.modifiers.shift);
        form = with_next_row(std::move(form), goes_back ? -1 : 1);
    } else if (!is_text(form.row) && is_plain &&
               (event.key == "left" || event.key == "right" || event.key == "space")) {
        const bool goes_on = event.key == "space" || (event.key == "right") != words().is_rtl();
        if (form.row == ExportRow::save && event.key == "space") {
            save_form();
        } else {
            form = with_next_choice(std::move(form), goes_on ? 1 : -1, *m_document);
        }
    } else if (is_text(form.row)) {
        if (std::optional<TextField> changed = edited(form.field, event.key, event.modifiers)) {
            form = with_field(std::move(form), std::move(*changed));
            return true;
        }
        if (event.modifiers == Modifiers{.ctrl = true} && event.key == "v") {
            m_effects.push_back(RequestPaste{});
            return true;
        }
        return false; // a letter comes as text
    }
    return true;
}

void AppController::type_in_export(const std::string& text) {
    ExportForm& form = *m_view.export_form;
    if (is_text(form.row)) {
        form = with_field(form, typed(form.field, text));
    }
}

void AppController::press_in_export(Pick pick) {
    if (!m_view.export_form) {
        return;
    }
    ExportForm& form = *m_view.export_form;
    form = with_row(std::move(form), row_of(pick));
    if (form.row == ExportRow::save) {
        save_form();
    } else if (form_press_of(pick) != FormPress::line) {
        form = with_next_choice(std::move(form), form_press_of(pick) == FormPress::next ? 1 : -1, *m_document);
    }
}

void AppController::picture_is_saved(const std::string& file) {
    if (m_view.export_form) {
        m_export_settings = m_view.export_form->settings;
        m_view.export_form.reset();
    }
    m_view.notice = words().format("export.saved", {{"file", file}});
}

void AppController::picture_is_there() {
    if (m_view.export_form) {
        m_view.export_form->is_saving = false;
        m_view.export_form->asks_to_replace = true;
        m_view.export_form->problem = words().get("export.is_there");
    }
}

void AppController::picture_failed(const std::string& why) {
    if (m_view.export_form) {
        m_view.export_form->is_saving = false;
        m_view.export_form->problem = why;
    } else {
        m_view.notice = why;
    }
}

} // namespace chronomap
