#pragma once

#include "viewer/scene/focus.h"
#include "viewer/scene/frame.h"

#include <optional>
#include <vector>

namespace chronomap {

/// The stop `direction` (-1 or 1) steps from the focused one, round and round; the first, or the last, when none has the
/// focus. Nothing when nothing can be pressed.
std::optional<FocusStop> stop_beside(const Frame& frame, const Focus& focus, int direction);

/// The view with what has the focus moved by a key to the right (1) or left (-1): the playhead and the window's edges to
/// the next tick of the ruler, the window of the overview by as much, the panel's edge by 20 px; `finely` by a pixel. The
/// same view where it is nothing that moves.
ViewState nudged(const ViewState& view, PickKind moved, int direction, bool finely, const Document& document,
                 const FrameLayout& layout, const TimeWindow& reach);

/// The entry `direction` rows from another one in the panel's list; nothing at its ends and where it is not in the list.
std::optional<EntryIndex> row_beside(const Document& document, const ViewState& view, EntryIndex entry, int direction);

} // namespace chronomap
