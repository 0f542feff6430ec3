#pragma once

#include "events/query.h"
#include "viewer/scene/frame.h"
#include "viewer/scene/scene.h"

#include <memory>

namespace chronomap {

/// A scene with everything it refers to, as build_frame makes it.
struct SceneHolder {
    SceneHolder(std::shared_ptr<const Document> d, ViewState v, Size size, FramePurpose purpose = FramePurpose::window)
        : document(std::move(d)), view(std::move(v)),
          layout(lay_out(size, *document, purpose, view.selected.has_value(), document->words_in(view.language).is_rtl())),
          scene{*document,
                view,
                layout,
                theme_named(view.theme),
                document->words_in(view.language),
                purpose,
                certainties_in(document->extents_of(view.clock), time_in_view(view)),
                counts_of(*document->dossier, document->extents_of(view.clock), time_in_view(view))} {}
    SceneHolder(const SceneHolder&) = delete;
    SceneHolder& operator=(const SceneHolder&) = delete;

    std::shared_ptr<const Document> document;
    ViewState view;
    FrameLayout layout;
    Scene scene;
};

} // namespace chronomap
