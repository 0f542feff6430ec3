#include "viewer/ui/selection.h"

#include "viewer/scene/frame.h"

#include <algorithm>

namespace chronomap {

namespace {

bool is_outside(const Document& document, Clock clock, EntryIndex entry, const TimeWindow& window) {
    const std::optional<TimeExtent>& extent = document.extents_of(clock)[entry];
    return extent && certainty_in(*extent, window) == Certainty::outside;
}

bool begins_in(const Document& document, Clock clock, EntryIndex entry, const TimeWindow& window) {
    const std::optional<TimeExtent>& extent = document.extents_of(clock)[entry];
    return extent && window.contains(extent->earliest());
}

bool is_at(const Entry& entry, PlaceIndex place) {
    const auto is_it = [place](const PlaceRef& ref) { return ref.place == place; };
    return std::any_of(entry.where.begin(), entry.where.end(), is_it) ||
           std::any_of(entry.about.begin(), entry.about.end(), is_it) || (entry.said_from && is_it(*entry.said_from));
}

/// Those that are not outside the window, or all when every one is.
std::vector<EntryIndex> in_time_if_any(const Document& document, Clock clock, std::vector<EntryIndex> entries,
                                       const TimeWindow& window) {
    std::vector<EntryIndex> in_time;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(in_time),
                 [&](EntryIndex entry) { return !is_outside(document, clock, entry, window); });
    return in_time.empty() ? entries : in_time;
}

/// The one after the selected one, in turn. `entries` has at least one.
EntryIndex after_selected(const std::vector<EntryIndex>& entries, const std::optional<EntryIndex>& selected) {
    const auto found = selected ? std::find(entries.begin(), entries.end(), *selected) : entries.end();
    return found == entries.end() || found + 1 == entries.end() ? entries.front() : *(found + 1);
}

} // namespace

std::vector<EntryIndex> entries_in_order(const Document& document, Clock clock) {
    return document.order_of(clock).indices();
}

std::optional<EntryIndex> stepped(const Document& document, const ViewState& view, int direction) {
    const std::vector<EntryIndex> order = entries_in_order(document, view.clock);
    if (order.empty()) {
        return std::nullopt;
    }
    if (!view.selected) {
        std::vector<EntryIndex> choice = order;
        std::erase_if(choice, [&](EntryIndex entry) { return !begins_in(document, view.clock, entry, view.window); });
        if (choice.empty()) {
            choice = in_time_if_any(document, view.clock, order, view.window);
        }
        return direction > 0 ? choice.front() : choice.back();
    }
    const auto here = std::find(order.begin(), order.end(), *view.selected);
    if (direction > 0) {
        return here + 1 < order.end() ? *(here + 1) : *here;
    }
    return here > order.begin() ? *(here - 1) : *here;
}

ViewState without_selection(ViewState view) {
    view.selected.reset();
    view.selected_event.reset();
    view.spot.reset();
    return view;
}

std::optional<EntryIndex> next_at_place(const Document& document, const ViewState& view, PlaceIndex place) {
    const std::vector<Entry>& entries = document.dossier->entries;
    std::vector<EntryIndex> here = entries_in_order(document, view.clock);
    std::erase_if(here, [&](EntryIndex entry) { return !is_at(entries[entry], place); });
    here = in_time_if_any(document, view.clock, here, time_in_view(view));
    if (here.empty()) {
        return std::nullopt;
    }
    return after_selected(here, view.selected);
}

std::optional<EntryIndex> next_at_paragraph(const Document& document, const ViewState& view, ParagraphIndex paragraph) {
    const std::vector<EntryIndex>& here = document.texts.entries_at(paragraph);
    return here.empty() ? std::nullopt : std::optional(after_selected(here, view.selected));
}

} // namespace chronomap
