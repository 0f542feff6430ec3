#pragma once

#include "viewer/scene/entry_answers.h"
#include "viewer/scene/entry_order.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

struct Document;

/// A stretch of the reading panel's list: one row, or the heading above it. `y` is measured from the list's top.
struct ListItem {
    EntryIndex entry = 0;
    bool is_heading = false;
    bool is_tray = false; ///< a heading of the tray, or a row in it
    double y = 0, height = 0;

    double bottom() const { return y + height; }
};

/// What decides which rows the list has, and where.
struct ListQuestion {
    std::shared_ptr<const EntryAnswers> told;
    Clock clock = Clock::story;
    bool is_utc = false, newest_first = false, has_tray = false;
    std::optional<EntryIndex> selected;
    double opened_px = 0; ///< how much higher the selected row is

    friend bool operator==(const ListQuestion&, const ListQuestion&) = default;
};

/// Where a walk over the list stands.
struct ListPlace {
    std::size_t next = 0; ///< positions in the order: those of the tray, then all again
    double y = 0;
    std::uint32_t days = 0xffffffff; ///< of the last heading; so many: none yet
};

/// A place from which a walk can begin, and the first entry that it meets.
struct ListStart {
    ListPlace place;
    EntryIndex entry = 0;
    bool is_tray = false;
};

/// The list as a whole: rows' places follow from their number, since all closed rows are of one height.
struct ListPlan {
    std::vector<ListStart> starts; ///< from the top down; the first is the top
    double height_px = 0;
    bool is_nothing = true; ///< but perhaps the selected entry, which is listed in any case
    std::optional<ListItem> selected;
};

inline constexpr double list_row_px = 62;
inline constexpr double list_heading_px = 30;

/// Calls for each item from a place on, with where the walk stood before it, until the call returns false.
void walk_list(const Document& document, const ListQuestion& list, ListPlace from,
               const std::function<bool(const ListItem&, const ListPlace&)>& visit);

ListPlan plan_list(const Document& document, const ListQuestion& list);

} // namespace chronomap
