#include "viewer/app/command_view.h"

#include "viewer/app/view_options.h"
#include "viewer/ui/window.h"

namespace chronomap {

int view_document(const Options& options, std::ostream& err) {
    WindowOptions window;
    window.size = options.size.value_or(window.size);
    window.scale = options.scale;
    window.record = options.record;
    window.replay = options.replay;
    window.stats = options.stats;
    show_window(window, [&](Size size) {
        std::shared_ptr<const Document> document = load_document(options, err);
        ViewState view = view_from_options(options, *document, size, FramePurpose::window);
        return WindowContent{std::move(document), std::move(view)};
    });
    return 0;
}

} // namespace chronomap
