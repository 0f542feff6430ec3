#pragma once

#include "viewer/scene/destinations.h"
#include "viewer/scene/scene.h"

#include <cstddef>
#include <vector>

namespace chronomap {

/// What the field that has the keyboard offers below it: places to go to, actions, or named views. All but one are empty.
struct Menu {
    Destinations destinations;      ///< of the field that goes to places
    std::vector<Action> actions;    ///< of the command palette
    std::vector<std::size_t> views; ///< positions in ViewState::named_views

    std::size_t size() const { return destinations.found.size() + actions.size() + views.size(); }
};

Menu menu_of(const Document& document, const ViewState& view);

/// Rows that show at a time; the palette scrolls through the others.
inline constexpr std::size_t most_menu_rows = 10;

/// The field of the command palette or of going somewhere, with its menu, in front of everything. Rows are
/// PickKind::menu_row with their number; behind the palette lies a PickKind::overlay over the whole window.
void draw_menu(DisplayList& list, const Scene& scene);

} // namespace chronomap
