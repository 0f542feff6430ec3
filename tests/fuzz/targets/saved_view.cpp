// A view that was kept, or came with a picture.
#include "viewer/scene/saved_view.h"

#include "events/dossier_reader.h"
#include "events/safe_text.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

#include <cmath>

namespace chronomap::fuzz {
namespace {

std::shared_ptr<const Document> seen_document() {
    auto dossier =
        std::make_shared<const Dossier>(read_dossier(CHRONOMAP_TEST_DATA "/dossiers/everything.json").dossier);
    return make_document(std::move(dossier), std::make_shared<const BaseMap>(),
                         load_messages(CHRONOMAP_ASSETS "/messages"));
}

ViewState whole(const Document& document) {
    ViewState view;
    view.camera = {{0.5, 0.5}, 3};
    view.window = view.axis = document.span;
    view.playhead = document.span.end;
    return view;
}

void check_view(const ViewState& view, const Document& document) {
    const Camera& camera = view.camera;
    promise(std::isfinite(camera.center.x) && std::isfinite(camera.center.y), "the camera is somewhere");
    promise(camera.zoom >= min_zoom && camera.zoom <= max_zoom, "the zoom is in range");
    promise(!view.window.is_empty() && !view.axis.is_empty(), "there is time in view");
    promise(view.playhead >= view.window.begin && view.playhead <= view.window.end, "the playhead is in the window");
    promise(!view.selected || *view.selected < document.dossier->entries.size(), "what is selected is there");
}

} // namespace

void saved_view(std::string_view input) {
    static const std::shared_ptr<const Document> document = seen_document();
    try {
        const ReadView read = view_from_json(input, *document, whole(*document));
        check_view(read.view, *document);
        const std::string written = to_json(read.view, *document);
        const ReadView again = view_from_json(written, *document, whole(*document));
        promise(again.unknown.empty(), "a view that is written is understood");
        promise(to_json(again.view, *document) == written, "a view that is written stays the same:\n" + written);
    } catch (const SavedViewError& error) {
        promise(!has_controls(error.what()), "a message shows no controls");
    }
}

} // namespace chronomap::fuzz
