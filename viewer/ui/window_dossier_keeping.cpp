#include "events/safe_text.h"
#include "events/table/table_cache.h"
#include "viewer/ui/kept_files.h"
#include "viewer/ui/window_dossier.h"

#include <utility>

namespace chronomap {

void WindowDossier::take_named_views(AppController& controller) {
    try {
        std::string notice;
        controller.set_named_views(m_keeper->named(controller.words(), notice));
        if (!notice.empty()) {
            controller.tell(std::move(notice));
        }
    } catch (const KeptViewsError& error) {
        controller.tell(error.what());
    }
}

void WindowDossier::keep_view(AppController& controller, const std::string& name) {
    if (m_keeps_nothing) {
        controller.tell(controller.words().get("notice.private"));
        return;
    }
    try {
        controller.set_named_views(m_keeper->keep_named(name, controller.document(), controller.view()));
        controller.tell(controller.words().format("notice.view_kept", {{"name", name}}));
    } catch (const KeptViewsError& error) {
        controller.tell(error.what());
    }
}

void WindowDossier::forget_view(AppController& controller, const std::string& name) {
    if (m_keeps_nothing) {
        controller.tell(controller.words().get("notice.private"));
        return;
    }
    try {
        controller.set_named_views(m_keeper->forget_named(name));
        controller.tell(controller.words().format("notice.view_forgotten", {{"name", name}}));
    } catch (const KeptViewsError& error) {
        controller.tell(error.what());
    }
}

void WindowDossier::list_kept(AppController& controller) {
    wait_for_cache(); // what is just being written belongs to it
    const std::vector<KeptFile> files = kept_files();
    const Messages& words = controller.words();
    ForgetForm form;
    for (const KeptFile& file : files) {
        form.lines.push_back({without_controls(path_from_home(file.path)), name_of(file.kind)});
    }
    form.sum = words.format_count("forget.files", static_cast<std::int64_t>(files.size())) +
               words.get("list.separator") + words.localize_digits(bytes_text(total_bytes(files)));
    controller.show_kept(std::move(form));
}

void WindowDossier::forget_kept(AppController& controller) {
    m_keeps_nothing = m_has_forgotten = true;
    m_keeper->keep_nothing();
    restart_reading(controller.size()); // it would keep what it reads
    wait_for_cache();
    const std::vector<KeptFile> left = forget(kept_files());
    const Messages& words = controller.words();
    controller.set_named_views({});
    controller.tell(left.empty() ? words.get("notice.forgotten")
                                 : words.format("notice.not_forgotten",
                                                {{"file", without_controls(path_from_home(left.front().path))}}));
}

void WindowDossier::close(const AppController& controller) {
    if (m_keeper) {
        m_keeper->keep_last(controller.document(), controller.view());
    }
}

} // namespace chronomap
