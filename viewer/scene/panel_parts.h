#pragma once

#include "viewer/scene/scene.h"
#include "viewer/scene/widgets.h"

namespace chronomap {

/// What the parts of the reading panel share while one frame is drawn.
struct Panel {
    const Scene& scene;
    Column column;                  ///< all of the panel within its margins

    const Theme& theme() const { return scene.theme; }
    const Messages& words() const { return scene.words; }

    /// The same column over another height.
    Column part(double y, double bottom) const {
        return {{column.rect.x, y, column.rect.width, std::max(0.0, bottom - y)}, column.mirrored};
    }
};

/// The search field, the counts, which are switches, and the filters in use as chips. Returns where they end.
double draw_panel_head(DisplayList& list, const Panel& panel, double y);

// The tabs. Each draws into its room and tells how far it scrolls.
ScrollReach draw_entry_list(DisplayList& list, const Panel& panel, const Column& room);

} // namespace chronomap
