#include "viewer/ui/window_dossier.h"

#include "events/table/loaded_table.h"
#include "viewer/scene/document_tables.h"
#include "viewer/scene/saved_view.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace chronomap {

namespace {

/// Nobody has chosen another place, time or thing to look at.
bool looks_the_same(const ViewState& a, const ViewState& b) {
    return a.camera == b.camera && a.window == b.window && a.axis == b.axis && a.playhead == b.playhead &&
           a.filter == b.filter && a.selected == b.selected && a.selected_event == b.selected_event;
}

/// Whether these options say something else of times and places than those that the file was read with.
bool has_other_times_or_places(const Document& document, const std::filesystem::path& file, TableOptions options) {
    const auto& tables = document.tables.all;
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const DocumentTable& one) { return one.loaded->path == file; });
    if (table == tables.end()) {
        return true;
    }
    const TableOptions& now = table->loaded->options;
    options.title = now.title;
    options.category = now.category;
    options.source = now.source;
    return options != now;
}

bool is_ready(const std::future<WindowContent>& coming) {
    return coming.valid() && coming.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

} // namespace

std::unique_ptr<AppController> WindowDossier::open(Size size, double scale, bool has_motion) {
    WindowContent content = m_load({.keeps_nothing = m_has_forgotten}, size);
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

bool WindowDossier::take_news(AppController& controller) {
    if (take_arriving(controller)) {
        return true;
    }
    if (m_keeps_nothing || !m_keeper) {
        return take_content(controller) || take_choice(controller);
    }
    if (!m_coming.valid() && !m_arriving && m_keeper->has_changed(DossierKeeper::Clock::now())) {
        m_given_view.reset(); // the same look at what has changed, as far as it is still there
        m_done = controller.words().get("notice.reloaded");
        read_again(controller.size());
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
        fail(controller, error);
        is_news = true;
    }
    if (is_over) {
        m_arriving.reset();
        finish(controller);
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
    const bool is_untouched = m_given_view && looks_the_same(controller.view(), *m_given_view);
    ViewState view =
        view_from_json(to_json(controller.view(), controller.document()), *content.document, content.view).view;
    view.enlargement = controller.view().enlargement;
    view.is_presenting = controller.view().is_presenting;
    view.has_motion = controller.view().has_motion;
    view.camera = is_untouched ? content.view.camera : controller.view().camera; // as text it is rounded
    if (is_untouched) {
        view.window = content.view.window;
        view.axis = content.view.axis;
        view.playhead = content.view.playhead;
    }
    controller.show(std::move(content.document), std::move(view));
    if (is_untouched) {
        m_given_view = controller.view();
    }
    if (!content.problem.empty()) {
        m_done.clear();
        controller.tell(content.problem);
    }
}

void WindowDossier::fail(AppController& controller, const std::exception& error) {
    m_columns = m_columns_shown;
    m_done.clear();
    controller.reading_failed(error.what());
}

void WindowDossier::finish(AppController& controller) {
    m_columns_shown = m_columns;
    controller.set_reading(std::nullopt);
    if (!m_done.empty()) {
        controller.tell(std::exchange(m_done, {}));
    }
}

void WindowDossier::read_columns(AppController& controller, const std::filesystem::path& file,
                                 const TableOptions& options) {
    if (m_coming.valid() && !m_is_same_dossier) {
        return; // another dossier is on its way
    }
    m_columns = m_columns_shown;
    m_columns[file] = options;
    if (has_other_times_or_places(controller.document(), file, options)) {
        m_given_view = controller.view(); // all of them are seen, as in an untouched window
    } else {
        m_given_view.reset();
    }
    m_arriving.reset();
    m_done = controller.words().format("columns.read_again", {{"name", file.filename().string()}});
    read_again(controller.size());
}

void WindowDossier::stop_reading(AppController& controller) {
    if (m_arriving) {
        m_arriving->stop();
        controller.tell(controller.words().get("notice.stopped"));
    }
}

void WindowDossier::read(WantedContent wanted, Size size) {
    m_wanted = std::move(wanted);
    m_wanted.keeps_nothing = m_has_forgotten;
    m_coming = std::async(std::launch::async, [load = m_load, wanted = m_wanted, size] { return load(wanted, size); });
}

void WindowDossier::read_again(Size size) {
    m_is_same_dossier = true;
    m_is_asked_again = m_coming.valid();
    if (m_is_asked_again) {
        return; // when what is coming is there, it is not what is wanted any more
    }
    read({.dossier = m_chosen, .columns = m_columns, .is_again = true}, size);
}

void WindowDossier::restart_reading(Size size) {
    const bool is_other = m_coming.valid() && !m_is_same_dossier;
    if (!m_coming.valid() && !m_arriving) {
        return;
    }
    m_arriving.reset();
    if (m_coming.valid()) {
        m_coming.wait();
        m_coming = {};
    }
    if (is_other) {
        read(std::exchange(m_wanted, {}), size);
    } else {
        read_again(size);
    }
}

bool WindowDossier::take_content(AppController& controller) {
    if (!is_ready(m_coming)) {
        return false;
    }
    try {
        WindowContent content = m_coming.get();
        if (m_is_asked_again) {
            read_again(controller.size());
            return false;
        }
        m_arriving = std::move(content.coming);
        if (m_is_same_dossier) {
            if (content.document) {
                show_more(controller, std::move(content));
            }
            if (!m_arriving) {
                finish(controller);
            }
        } else {
            std::string notice = content.problem;
            close(controller);
            m_chosen = content.dossier;
            m_columns = {};
            m_columns_shown = {};
            m_keeper.emplace(content.dossier, m_keeps_nothing);
            ViewState view = m_keeper->restored(*content.document, content.view, notice);
            controller.show(std::move(content.document), std::move(view));
            take_named_views(controller);
            if (!notice.empty()) {
                controller.tell(std::move(notice));
            }
        }
    } catch (const std::exception& error) {
        fail(controller, error);
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
    read({.dossier = choice}, controller.size());
    controller.tell(controller.words().get("notice.reading"));
    return true;
}

void WindowDossier::ask_for_file(AppController& controller) {
    if (!OpenDialog::is_there()) {
        controller.tell(controller.words().get("notice.no_dialog"));
    } else if (!m_dialog) {
        m_dialog = std::make_unique<OpenDialog>(controller.words().get("action.open_file"));
    }
}

} // namespace chronomap
