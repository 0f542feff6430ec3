#pragma once

#include "viewer/scene/page.h"
#include "viewer/scene/scene.h"

#include <vector>

namespace chronomap {

/// Where the parts of a page stand, in logical px. Those that there is no room for are empty.
struct PageLayout {
    Rect page;
    Rect head, foot;
    Rect list; ///< all columns of the list
    std::size_t columns = 1;
    FrameLayout figure; ///< map and timeline
};

/// `head_px` and `foot_px` are how high these are; `list_px` how high one column of the list would like to be, in the
/// width that list_column_px() gives; 0 for none.
PageLayout lay_out_page(Size size, const Document& document, PageContent content, bool right_to_left, double head_px,
                        double foot_px, double list_px);

/// How wide one column of the list is in a page of this size.
double list_column_px(Size size);

/// The margin around everything.
double page_margin_px(Size size);

/// Draws into a column from its top and returns where the text ends.
double draw_page_head(DisplayList& list, const Scene& scene, const PageOptions& options, const Rect& column);
double draw_page_foot(DisplayList& list, const Scene& scene, const PageOptions& options, const Rect& column);

/// How high the list of these entries is in one column, in the largest type.
double page_list_height(const Scene& scene, const std::vector<EntryIndex>& entries, double column_px);

/// How many of the entries find room, in the largest type that all of them have room in, else in the smallest.
struct PageListFit {
    std::size_t count = 0;
    double type_px = 0;
};
PageListFit fit_page_list(const Scene& scene, const std::vector<EntryIndex>& entries, const PageLayout& layout);

/// Draws the first entries with their numbers, and how many there are besides.
void draw_page_list(DisplayList& list, const Scene& scene, const std::vector<EntryIndex>& entries,
                    const PageLayout& layout, const PageListFit& fit);

} // namespace chronomap
