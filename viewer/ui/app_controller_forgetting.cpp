// The part of the controller that asks whether to forget all that is kept.
#include "viewer/ui/app_controller.h"

#include <utility>

namespace chronomap {

void AppController::show_kept(ForgetForm form) {
    m_view.forget_form.reset();
    m_view.input.reset();
    if (form.lines.empty()) {
        m_view.notice = words().get("notice.nothing_kept");
    } else {
        m_view.forget_form = std::move(form);
    }
}

bool AppController::key_in_forgetting(const KeyPressed& event) {
    if (!m_view.forget_form) {
        return false;
    }
    ForgetForm& form = *m_view.forget_form;
    if (event.key == "escape") {
        m_view.forget_form.reset();
    } else if (event.key == "enter" || event.key == "space") {
        answer_forgetting(form.answer);
    } else if (event.key == "left" || event.key == "right" || event.key == "tab") {
        form.answer = form.answer == ForgetAnswer::leave ? ForgetAnswer::forget : ForgetAnswer::leave;
    } else if (event.key == "up" || event.key == "down") {
        form = scrolled(std::move(form), event.key == "up" ? -1 : 1);
    } else if (event.key == "page_up" || event.key == "page_down") {
        const auto page = static_cast<double>(most_forget_lines);
        form = scrolled(std::move(form), event.key == "page_up" ? -page : page);
    }
    return true;
}

void AppController::answer_forgetting(ForgetAnswer answer) {
    if (!m_view.forget_form) {
        return;
    }
    m_view.forget_form.reset();
    if (answer == ForgetAnswer::forget) {
        m_effects.push_back(ForgetKept{});
    }
}

} // namespace chronomap
