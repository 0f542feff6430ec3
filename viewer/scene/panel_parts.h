#pragma once

#include "viewer/scene/scene.h"
#include "viewer/scene/widgets.h"

#include <vector>

namespace chronomap {

/// What the parts of the reading panel share while one frame is drawn.
struct Panel {
    const Scene& scene;
    Column column; ///< all of the panel within its margins

    const Theme& theme() const { return scene.theme; }
    const Messages& words() const { return scene.words; }

    /// Whether the list shows the tray. Who asks for what has no date means it as well.
    bool shows_tray() const {
        constexpr FacetValue without_date{Facet::dating, 2};
        return scene.view.panel.tray_is_open || scene.view.filter.has(without_date);
    }

    /// The same column over another height.
    Column part(double y, double bottom) const {
        return {{column.rect.x, y, column.rect.width, std::max(0.0, bottom - y)}, column.mirrored};
    }
};

/// Of what the panel lists: days, tables, facets.
inline const TextStyle panel_heading_style{11.5, FontWeight::bold, 0.4};

// What the rows of the panel's lists have in common.
inline constexpr double list_stripe_px = 4;      ///< at the start of a row, in its colour
inline constexpr double list_text_start_px = 14; ///< from the start of a row
inline const TextStyle list_kicker_style{11};    ///< the line above the title
inline const TextStyle list_title_style{13};

/// The search field, the counts, which are switches, and the filters in use as chips. Returns where they end.
double draw_panel_head(DisplayList& list, const Panel& panel, double y);

/// The filters in use, to be taken away with a press, and whether the search found only similar spellings. Returns where
/// they end.
double draw_filter_chips(DisplayList& list, const Panel& panel, double y);

/// Says why nothing is listed, with a way to clear the filters where these are why.
void draw_nothing(DisplayList& list, const Panel& panel, const Column& room);

/// What the list of entries tells, from its top: the tray where it is open, then the entries by day.
std::vector<EntryIndex> listed_entries(const Scene& scene);

// The tabs. Each draws into its room and tells how far it scrolls.
ScrollReach draw_entry_list(DisplayList& list, const Panel& panel, const Column& room);
ScrollReach draw_filter_tab(DisplayList& list, const Panel& panel, const Column& room);
ScrollReach draw_figures(DisplayList& list, const Panel& panel, const Column& room);
ScrollReach draw_text(DisplayList& list, const Panel& panel, const Column& room);

} // namespace chronomap
