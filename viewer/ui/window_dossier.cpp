#include "viewer/ui/window_dossier.h"

#include "viewer/scene/saved_view.h"

#include <chrono>
#include <exception>

namespace chronomap {

namespace {

const Messages& words_of(const AppController& controller) {
    return controller.document().words_in(controller.view().language);
}

/// Nobody has chosen another place, time or thing to look at.
bool looks_the_same(const ViewState& a, const ViewState& b) {
    return a.camera == b.camera && a.window == b.window && a.axis == b.axis && a.playhead == b.playhead &&
           a.filter == b.filter && a.selected == b.selected && a.selected_event == b.selected_event;
}

bool is_ready(const std::future<WindowContent>& coming) {
    return coming.valid() && coming.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

} // namespace

std::unique_ptr<AppController> WindowDossier::open(Size size, double scale, bool has_motion) {
    WindowContent content = m_load(std::nullopt, size);
    m_keeper.emplace(content.dossier, m_keeps_nothing);
    std::string notice = content.problem;
    ViewState view = content.is_asked_for ? content.view : m_keeper->restored(*content.document, content.view, notice);
    view.has_motion = has_motion;
    auto controller = std::make_unique<AppController>(std::move(content.document), std::move(view), size, scale);
    m_arriving = std::move(content.coming);
    m_given_view = controller->view();
    take_named_views(*controller);
    if (!notice.empty()) {
        controller->tell(std::move(notice));
    }
    return controller;
}

void WindowDossier::take_named_views(AppController& controller) {
    try {
        std::string notice;
        controller.set_named_views(m_keeper->named(words_of(controller), notice));
        if (!notice.empty()) {
            controller.tell(std::move(notice));
        }
    } catch (const KeptViewsError& error) {
        controller.tell(error.what());
    }
}

bool WindowDossier::take_news(AppController& controller) {
    if (take_arriving(controller)) {
        return true;
    }
    if (m_keeps_nothing || !m_keeper) {
        return take_content(controller) || take_choice(controller);
    }
    if (!m_coming.valid() && !m_arriving && m_keeper->has_changed(DossierKeeper::Clock::now())) {
        m_is_same_dossier = true;
        read(m_chosen, controller.size());
    }
    return take_content(controller) || take_choice(controller);
}

bool WindowDossier::take_arriving(AppController& controller) {
    constexpr std::chrono::milliseconds between_tellings{80};
    if (!m_arriving) {
        return false;
    }
    const bool is_over = m_arriving->is_over(); // asked first: what comes last is taken below
    bool is_news = false;
    try {
        if (std::optional<WindowContent> content = m_arriving->take()) {
            show_more(controller, std::move(*content));
            is_news = true;
        }
    } catch (const std::exception& error) {
        controller.tell(error.what());
        is_news = true;
    }
    if (is_over) {
        m_arriving.reset();
        controller.set_reading(std::nullopt);
        return true;
    }
    if (Clock::now() - m_told_at >= between_tellings) {
        m_told_at = Clock::now();
        controller.set_reading(m_arriving->state());
        is_news = true;
    }
    return is_news;
}

void WindowDossier::show_more(AppController& controller, WindowContent content) {
    const bool is_untouched = looks_the_same(controller.view(), m_given_view);
    ViewState view = content.view;
    if (!is_untouched) {
        view = view_from_json(to_json(controller.view(), controller.document()), *content.document, content.view).view;
        view.enlargement = controller.view().enlargement;
        view.is_presenting = controller.view().is_presenting;
    }
    view.has_motion = controller.view().has_motion;
    controller.show(std::move(content.document), std::move(view));
    if (is_untouched) {
        m_given_view = controller.view();
    }
    if (!content.problem.empty()) {
        controller.tell(content.problem);
    }
}

void WindowDossier::stop_reading(AppController& controller) {
    if (m_arriving) {
        m_arriving->stop();
        controller.tell(words_of(controller).get("notice.stopped"));
    }
}

void WindowDossier::read(const std::optional<std::filesystem::path>& dossier, Size size) {
    m_coming = std::async(std::launch::async, [load = m_load, dossier, size] { return load(dossier, size); });
}

bool WindowDossier::take_content(AppController& controller) {
    if (!is_ready(m_coming)) {
        return false;
    }
    try {
        WindowContent content = m_coming.get();
        std::string notice = content.problem;
        if (m_is_same_dossier) {
            // The same look at what has changed, as far as it is still there.
            ViewState view = view_from_json(to_json(controller.view(), controller.document()), *content.document, content.view).view;
            view.enlargement = controller.view().enlargement;
            view.is_presenting = controller.view().is_presenting;
            view.has_motion = controller.view().has_motion;
            controller.show(std::move(content.document), std::move(view));
            controller.tell(notice.empty() ? words_of(controller).get("notice.reloaded") : std::move(notice));
        } else {
            close(controller);
            m_arriving = std::move(content.coming);
            m_chosen = content.dossier;
            m_keeper.emplace(content.dossier, m_keeps_nothing);
            ViewState view = m_keeper->restored(*content.document, content.view, notice);
            controller.show(std::move(content.document), std::move(view));
            take_named_views(controller);
            if (!notice.empty()) {
                controller.tell(std::move(notice));
            }
        }
    } catch (const std::exception& error) {
        controller.tell(error.what());
    }
    return true;
}

bool WindowDossier::take_choice(AppController& controller) {
    if (!m_dialog || !m_dialog->is_over()) {
        return false;
    }
    const std::optional<std::filesystem::path> choice = m_dialog->choice();
    m_dialog.reset();
    if (!choice || m_coming.valid()) {
        return false;
    }
    m_is_same_dossier = false;
    read(choice, controller.size());
    controller.tell(words_of(controller).get("notice.reading"));
    return true;
}

void WindowDossier::keep_view(AppController& controller, const std::string& name) {
    if (m_keeps_nothing) {
        controller.tell(words_of(controller).get("notice.private"));
        return;
    }
    try {
        controller.set_named_views(m_keeper->keep_named(name, controller.document(), controller.view()));
        controller.tell(words_of(controller).format("notice.view_kept", {{"name", name}}));
    } catch (const KeptViewsError& error) {
        controller.tell(error.what());
    }
}

void WindowDossier::forget_view(AppController& controller, const std::string& name) {
    if (m_keeps_nothing) {
        controller.tell(words_of(controller).get("notice.private"));
        return;
    }
    try {
        controller.set_named_views(m_keeper->forget_named(name));
        controller.tell(words_of(controller).format("notice.view_forgotten", {{"name", name}}));
    } catch (const KeptViewsError& error) {
        controller.tell(error.what());
    }
}

void WindowDossier::ask_for_file(AppController& controller) {
    if (!OpenDialog::is_there()) {
        controller.tell(words_of(controller).get("notice.no_dialog"));
    } else if (!m_dialog) {
        m_dialog = std::make_unique<OpenDialog>(words_of(controller).get("action.open_file"));
    }
}

void WindowDossier::close(const AppController& controller) {
    if (m_keeper) {
        m_keeper->keep_last(controller.document(), controller.view());
    }
}

} // namespace chronomap
