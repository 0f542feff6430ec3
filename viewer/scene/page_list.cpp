// The numbered list of a page: who says what, when, and where it stands in the sources.
#include "viewer/scene/badge.h"
#include "viewer/scene/entry_detail.h"
#include "viewer/scene/page_parts.h"
#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chronomap {

namespace {

constexpr double page_list_heading_px = 24;
constexpr double more_px = 20;
constexpr double page_list_text_start_px = 26;
constexpr double between_px = 8;
constexpr std::size_t most_headline_lines = 4;
constexpr std::array type_sizes{13.0, 12.0, 11.0};
const TextStyle page_list_heading_style{12, FontWeight::bold, 0.3};

/// A few words that stay on one line; more of them break as usual.
std::string unbroken(std::string words) {
    constexpr std::size_t longest = 24;
    if (words.size() > longest) {
        return words;
    }
    std::string joined;
    for (const char letter : words) {
        joined += letter == ' ' ? std::string("\u00a0") : std::string(1, letter);
    }
    return joined;
}

/// "13 September 2022, 05:00 · paragraph 3": below the headline.
std::string where_it_stands(const Scene& scene, EntryIndex entry) {
    const std::string cited =
        unbroken(citation_words(scene, scene.dossier().entries[entry], scene.dossier().sources.size() > 1));
    std::string text = when_words(scene, entry);
    if (scene.certainty[entry] == Certainty::possible) {
        text += " · " + scene.words.get("certainty.possible");
    }
    return cited.empty() ? text : text + " · " + cited;
}

/// One entry from `y` down in a column; returns where it ends.
double tell_item(DisplayList& list, const Scene& scene, EntryIndex entry, const Rect& column, double y,
                 double type_px) {
    const bool mirrored = scene.words.is_rtl();
    const bool is_selected = scene.view.selected == entry;
    const Rect text{mirrored ? column.x : column.x + page_list_text_start_px, y, column.width - page_list_text_start_px,
                    far_bottom_px};
    TextFlow flow(list, text, mirrored);
    flow.paragraph(headline(scene, scene.dossier().entries[entry]),
                   {type_px, is_selected ? FontWeight::bold : FontWeight::regular}, scene.theme.ink,
                   most_headline_lines);
    if (is_selected) {
        flow.paragraph(scene.dossier().entries[entry].summary.in(scene.view.language), {type_px - 1}, scene.theme.ink,
                       most_headline_lines + 2);
    }
    flow.paragraph(where_it_stands(scene, entry), {std::max(10.0, type_px - 2)}, scene.theme.ink_soft, 3);
    if (scene.number_of(entry) > 0) {
        draw_badge(list, scene, entry, {mirrored ? column.right() - 11 : column.x + 11, y + type_px * 0.68});
    }
    return flow.y() + between_px;
}

double item_height(const Scene& scene, EntryIndex entry, double column_px, double type_px) {
    DisplayList scratch;
    return tell_item(scratch, scene, entry, {0, 0, column_px, far_bottom_px}, 0, type_px);
}

/// Walks through the columns and calls for each entry that has room, with its column and its top. Returns how many.
template <class Visit>
std::size_t for_each_placed(const Scene& scene, const std::vector<EntryIndex>& entries, const PageLayout& layout,
                            double type_px, bool has_more, Visit visit) {
    const double width = list_column_px({layout.page.width, layout.page.height});
    const double gap = layout.columns > 1 ? (layout.list.width - width * static_cast<double>(layout.columns)) /
                                                static_cast<double>(layout.columns - 1)
                                          : 0;
    const bool mirrored = scene.words.is_rtl();
    const double top = layout.list.y + page_list_heading_px;
    std::size_t column = 0;
    double y = top;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double height = item_height(scene, entries[i], width, type_px);
        const auto bottom = [&] {
            return layout.list.bottom() - (has_more && column + 1 == layout.columns ? more_px : 0);
        };
        while (y + height - between_px > bottom()) {
            if (++column == layout.columns) {
                return i;
            }
            y = top;
        }
        const double start = static_cast<double>(column) * (width + gap);
        visit(entries[i], Rect{mirrored ? layout.list.right() - start - width : layout.list.x + start, top, width, 0},
              y);
        y += height;
    }
    return entries.size();
}

constexpr auto without_drawing = [](EntryIndex, const Rect&, double) {};

} // namespace

double page_list_height(const Scene& scene, const std::vector<EntryIndex>& entries, double column_px) {
    // No page has room for more.
    constexpr std::size_t most_measured = 200;
    double height = entries.empty() ? 0 : page_list_heading_px;
    for (std::size_t i = 0; i < std::min(entries.size(), most_measured); ++i) {
        height += item_height(scene, entries[i], column_px, type_sizes.front());
    }
    return height;
}

PageListFit fit_page_list(const Scene& scene, const std::vector<EntryIndex>& entries, const PageLayout& layout) {
    if (layout.list.is_empty()) {
        return {};
    }
    for (const double type_px : type_sizes) {
        if (for_each_placed(scene, entries, layout, type_px, false, without_drawing) == entries.size()) {
            return {entries.size(), type_px};
        }
    }
    return {for_each_placed(scene, entries, layout, type_sizes.back(), true, without_drawing), type_sizes.back()};
}

void draw_page_list(DisplayList& list, const Scene& scene, const std::vector<EntryIndex>& entries,
                    const PageLayout& layout, const PageListFit& fit) {
    const bool mirrored = scene.words.is_rtl();
    const TextSide start = mirrored ? TextSide::right : TextSide::left;
    const Rect& room = layout.list;
    draw_line(list, scene.words.get("page.list"), page_list_heading_style, scene.theme.ink_soft, room.x, room.width,
              room.y + 8, start);
    const bool has_more = fit.count < entries.size();
    for_each_placed(scene, entries, layout, fit.type_px, has_more, [&](EntryIndex entry, const Rect& column, double y) {
        tell_item(list, scene, entry, column, y, fit.type_px);
    });
    if (has_more) {
        const auto others = static_cast<std::int64_t>(entries.size() - fit.count);
        draw_line(list, scene.words.format_count("page.more", others), {11.5}, scene.theme.ink_soft, room.x, room.width,
                  room.bottom() - more_px / 2, mirrored ? TextSide::left : TextSide::right);
    }
}

} // namespace chronomap
