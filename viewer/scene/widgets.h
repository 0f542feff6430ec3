#pragma once

#include "viewer/scene/action.h"
#include "viewer/scene/display_list.h"
#include "viewer/scene/text_line.h"
#include "viewer/scene/theme.h"

#include <string>

namespace chronomap {

/// A column that reads from one of its sides: `start` is measured from where its lines begin.
struct Column {
    Rect rect;
    bool mirrored = false; ///< right to left

    Rect at(double start, double y, double width, double height) const {
        return {mirrored ? rect.right() - start - width : rect.x + start, y, width, height};
    }
    TextSide start_side() const { return mirrored ? TextSide::right : TextSide::left; }
    TextSide end_side() const { return mirrored ? TextSide::left : TextSide::right; }
};

inline Pick pick_of(Action action) {
    return {PickKind::button, static_cast<std::uint32_t>(action)};
}

/// What stands before the text of a chip.
enum class ChipSign {
    none,
    sure,   ///< a full disc, as what is certainly in this time
    maybe,  ///< half a disc
    remove, ///< a cross: pressing takes it away
    choice, ///< nothing, as it is one of several of which one is on
};

/// A round-ended label that can be pressed: pale, its sign empty, when it is off.
double chip_width(const std::string& text, ChipSign sign);
void draw_chip(DisplayList& list, const Theme& theme, const Column& chip, const std::string& text, ChipSign sign,
               bool is_on, Pick pick);

/// Several chips of which one is on, joined to one bar that begins at `start` of the column; returns its width.
struct Segment {
    std::string text;
    Pick pick;
    bool is_on = false;
};
double segments_width(const std::vector<Segment>& segments);
double draw_segments(DisplayList& list, const Theme& theme, const Column& column, double start, double y, double height,
                     const std::vector<Segment>& segments);

/// Where one stands in something longer than its room: a thin bar at the end side. Nothing when all of it is in view.
void draw_scroll_bar(DisplayList& list, const Theme& theme, const Column& column, double content_px, double scroll_px);

} // namespace chronomap
