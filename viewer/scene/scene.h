#pragma once

#include "viewer/scene/display_list.h"
#include "viewer/scene/document.h"
#include "viewer/scene/layout.h"
#include "viewer/scene/messages.h"
#include "viewer/scene/theme.h"
#include "viewer/scene/view_state.h"

#include <optional>
#include <vector>

namespace chronomap {

/// What every part of a frame is drawn from; worked out once a frame.
struct Scene {
    const Document& document;
    const ViewState& view;
    const FrameLayout& layout;
    const Theme& theme;
    const Messages& words;
    FramePurpose purpose;
    std::vector<std::optional<Certainty>> certainty;    ///< by entry, for the time in view; nothing for undated ones

    const Dossier& dossier() const { return *document.dossier; }

    /// The zone that times are shown in.
    TimeZone zone() const;
};

/// The colour of the one who speaks: of the side, or of the others; events have their own.
Color speaker_color(const Scene& scene, const Entry& entry);

/// "Armenia's Ministry of Defence accuses: …" for statements, the plain title for events: the only form in which a
/// title is ever drawn.
std::string headline(const Scene& scene, const Entry& entry);

// The parts, from the back to the front. Each appends to the list and draws within its own rectangle of the layout.
void draw_map(DisplayList& list, const Scene& scene);
void draw_timeline(DisplayList& list, const Scene& scene);
void draw_title(DisplayList& list, const Scene& scene, const Counts& counts);
void draw_card(DisplayList& list, const Scene& scene);

} // namespace chronomap
