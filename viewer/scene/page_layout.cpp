#include "viewer/scene/page_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chronomap {

namespace {

constexpr double page_gap_px = 12;
constexpr double list_column_gap_px = 22;
constexpr double least_column_px = 200;
constexpr double least_list_px = 120;   // a heading and a few entries
constexpr double least_beside_px = 760; // of a page, for a list beside the map
constexpr double least_below_px = 640;  // of a page's height, for a list below it
constexpr double least_timeline_body_px = 300;
constexpr std::array most_of_body{0.36, 0.27}; // of the height, for a list below: the less where the map suffers
constexpr double least_map_share = 0.31;       // of the page's height, beside a list
constexpr double wanted_list_column_px = 235;  // that a list below would like to have

bool is_wide(Size size) {
    return size.width >= 1.2 * size.height;
}

std::size_t columns_below(Size size) {
    const double width = size.width - 2 * page_margin_px(size);
    return static_cast<std::size_t>(
        std::clamp(std::floor((width + list_column_gap_px) / (wanted_list_column_px + list_column_gap_px)), 1.0, 4.0));
}

void move(Rect& rect, double dx, double dy) {
    rect = rect.moved(dx, dy);
}

/// Map and timeline within an area.
FrameLayout lay_out_figure(const Rect& area, const Document& document, bool has_timeline) {
    FrameLayout figure = lay_out({area.width, area.height}, document, FramePurpose::picture, {});
    if (!has_timeline) {
        figure.map.height = area.height;
        for (Rect* part :
             {&figure.timeline, &figure.controls, &figure.overview, &figure.ruler, &figure.lane_names, &figure.lanes}) {
            *part = {};
        }
        figure.lane.clear();
    }
    for (Rect* part : {&figure.frame, &figure.map, &figure.timeline, &figure.controls, &figure.overview, &figure.ruler,
                       &figure.lane_names, &figure.lanes}) {
        move(*part, area.x, area.y);
    }
    for (Rect& lane : figure.lane) {
        move(lane, area.x, area.y);
    }
    return figure;
}

/// Takes the list's room from the body: beside the map where the page is wide, else below.
void lay_out_list(PageLayout& layout, Rect& body, double list_px, double most_share, bool right_to_left) {
    const Size size{layout.page.width, layout.page.height};
    if (list_px <= 0) {
        return;
    }
    if (is_wide(size)) {
        const double width = list_column_px(size);
        if (size.width < least_beside_px || body.height < 2 * least_list_px) {
            return;
        }
        layout.list = {right_to_left ? body.x : body.right() - width, body.y, width, body.height};
        body.width -= width + page_gap_px;
        body.x += right_to_left ? width + page_gap_px : 0;
        return;
    }
    if (size.height < least_below_px) {
        return;
    }
    layout.columns = columns_below(size);
    // Columns are never filled quite evenly.
    const double wished = list_px / static_cast<double>(layout.columns) * 1.12 + 40;
    const double height = std::min(wished, body.height * most_share);
    if (height >= least_list_px) {
        layout.list = {body.x, body.bottom() - height, body.width, height};
        body.height -= height + page_gap_px;
    }
}

} // namespace

double page_margin_px(Size size) {
    return std::round(std::clamp(std::min(size.width, size.height) * 0.025, 12.0, 28.0));
}

double list_column_px(Size size) {
    if (is_wide(size)) {
        return std::round(std::clamp(size.width * 0.27, least_column_px, 420.0));
    }
    const double width = size.width - 2 * page_margin_px(size);
    const auto columns = static_cast<double>(columns_below(size));
    return std::floor((width - (columns - 1) * list_column_gap_px) / columns);
}

PageLayout lay_out_page(Size size, const Document& document, PageContent content, bool right_to_left, double head_px,
                        double foot_px, double list_px) {
    PageLayout layout;
    layout.page = {0, 0, size.width, size.height};
    if (content == PageContent::map) {
        layout.figure = lay_out_figure(layout.page, document, false);
        return layout;
    }
    const double margin = page_margin_px(size);
    const Rect inner{margin, margin, std::max(1.0, size.width - 2 * margin), std::max(1.0, size.height - 2 * margin)};
    layout.head = {inner.x, inner.y, inner.width, head_px};
    layout.foot = {inner.x, inner.bottom() - foot_px, inner.width, foot_px};
    Rect body{inner.x, layout.head.bottom() + page_gap_px, inner.width, 0};
    body.height = std::max(1.0, layout.foot.y - (foot_px > 0 ? 8 : 0) - body.y);
    for (const double most_share : most_of_body) {
        Rect rest = body;
        layout.list = {};
        lay_out_list(layout, rest, list_px, most_share, right_to_left);
        layout.figure = lay_out_figure(rest, document, rest.height >= least_timeline_body_px);
        if (layout.list.is_empty() || is_wide(size) || layout.figure.map.height >= least_map_share * size.height) {
            break;
        }
    }
    return layout;
}

} // namespace chronomap
