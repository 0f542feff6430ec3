#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/entry_walk.h"
#include "viewer/scene/merged_events.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace chronomap {

inline constexpr double list_event_px = 42; ///< a row of a table's event

/// The event whose row is open: where it stands among the events, and how much higher its row is.
struct OpenedEvent {
    std::size_t position = 0;
    double px = 0;
};

/// The reading panel's list: entries and the tables' events between them, in one order of time. Of the same instant the
/// entry stands first; the tray comes before everything, undated entries after it (before it when the newest stand first).
/// An event's place follows from how many stand before it, so millions need no laying out: only what is seen is visited.
class ListRows {
public:
    /// `plan` is that of `list`, or empty when no entries are listed. All must outlive it.
    ListRows(const Document& document, const ListQuestion& list, const ListPlan& plan, const MergedEvents& events,
             std::optional<OpenedEvent> opened);

    double height() const;

    /// Where a row stands, measured from the list's top: that of the selected entry, and that of the opened event.
    struct Place {
        double y = 0, height = 0;
    };
    std::optional<Place> selected_entry() const;
    std::optional<Place> opened_event() const;

    /// Calls for all that lies between two heights, from the top down.
    struct Visit {
        std::function<void(const ListItem&)> entry;
        std::function<void(MergedEvents::Row, double y)> event;
    };
    void walk(double from, double to, const Visit& visit) const;

private:
    std::size_t events_before(EntryIndex entry, bool is_tray) const;
    double events_height(std::size_t count) const;
    double entries_above(std::size_t event) const;
    void walk_events(std::size_t first, std::size_t last, double entries_px, double from, double to,
                     const Visit& visit) const;

    const Document& m_document;
    const ListQuestion& m_list;
    const ListPlan& m_plan;
    const MergedEvents& m_events;
    std::optional<OpenedEvent> m_opened;
};

} // namespace chronomap
