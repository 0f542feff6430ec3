#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <optional>
#include <vector>

namespace chronomap {

/// The entries in the order of telling: by the view's clock the earliest first, of those that begin together the
/// shorter, then as in the dossier; undated ones last.
std::vector<EntryIndex> entries_in_order(const Document& document, Clock clock);

/// The entry `direction` (-1 or 1) steps from the selected one; at the ends it stays. With nothing selected: the first
/// (or, backwards, the last) that begins in the window, else that is not outside of it, else of all. Nothing when there
/// are no entries.
std::optional<EntryIndex> stepped(const Document& document, const ViewState& view, int direction);

/// The view with nothing selected.
ViewState without_selection(ViewState view);

/// What a click on a place selects: of the entries that happened at it, speak of it or were said at it, the one after
/// the selected one, in turn. Those outside the time in view only count when there are no others.
std::optional<EntryIndex> next_at_place(const Document& document, const ViewState& view, PlaceIndex place);

/// What a click on a paragraph selects: of the entries that cite it the one after the selected one, in turn. Nothing when
/// none does.
std::optional<EntryIndex> next_at_paragraph(const Document& document, const ViewState& view, ParagraphIndex paragraph);

} // namespace chronomap
