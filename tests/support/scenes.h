#pragma once

#include "support/window_size.h"
#include "viewer/scene/frame.h"
#include "viewer/scene/scene.h"

#include <memory>

namespace chronomap {

/// A scene with everything it refers to, as build_frame makes it.
struct SceneHolder {
    SceneHolder(std::shared_ptr<const Document> d, ViewState v, Size size, FramePurpose purpose = FramePurpose::window)
        : document(std::move(d)), view(std::move(v)),
          layout(lay_out(size, *document, purpose, wishes_of(view, *document, purpose))),
          scene(make_scene(*document, view, layout, purpose)) {}
    SceneHolder(const SceneHolder&) = delete;
    SceneHolder& operator=(const SceneHolder&) = delete;

    std::shared_ptr<const Document> document;
    ViewState view;
    FrameLayout layout;
    Scene scene;
};

inline DisplayList timeline_of(const SceneHolder& holder) {
    DisplayList list;
    draw_timeline(list, holder.scene);
    return list;
}

} // namespace chronomap
