#include "viewer/scene/table_legend.h"

#include "viewer/scene/facet_words.h"
#include "viewer/scene/table_colors.h"
#include "viewer/scene/text_line.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double ramp_width_px = 176;
constexpr double ramp_height_px = 9;
constexpr double steps_px = 2;
const TextStyle mark_style{10};

/// The colours from few to many, with their numbers below.
void draw_ramp(DisplayList& list, const MapFrame& map, const CountScale& scale, const Rect& line) {
    const ColorRamp& ramp = ramp_of(map.scene.view.theme);
    const bool mirrored = map.scene.words.is_rtl();
    const Rect bar{line.x + 2, line.y + 4, line.width - 4, ramp_height_px};
    for (double x = 0; x < bar.width; x += steps_px) {
        const double width = std::min(steps_px, bar.width - x);
        list.add(
            RectCommand{{bar.x + x, bar.y, width, bar.height}, ramp.at(mirrored ? 1 - x / bar.width : x / bar.width)});
    }
    double free_from = bar.x - 2;
    const std::vector<std::uint64_t> marks = scale.marks();
    for (const std::uint64_t mark : marks) {
        const double share = scale.share_of(static_cast<double>(mark));
        const double x = bar.x + bar.width * (mirrored ? 1 - share : share);
        const std::string number = map.scene.words.number(static_cast<std::int64_t>(mark));
        const double width = measure_text(number, mark_style).width;
        const double left = std::clamp(x - width / 2, bar.x - 2, bar.right() + 2 - width);
        // The ends are always told; a number between them where it has room.
        const bool is_end = mark == marks.front() || mark == marks.back();
        const double reserved =
            mirrored
                ? 0
                : measure_text(map.scene.words.number(static_cast<std::int64_t>(marks.back())), mark_style).width + 8;
        if (!is_end && (mirrored || left < free_from || left + width > bar.right() - reserved)) {
            continue;
        }
        list.add(LineCommand{{{x, bar.bottom()}, {x, bar.bottom() + 3}}, map.scene.theme.ink_faint});
        draw_line(list, number, mark_style, map.scene.theme.ink_soft, left, width + 1, bar.bottom() + 10,
                  TextSide::left);
        free_from = left + width + 6;
    }
}

void add_scale(const MapFrame& map, const CountScale& scale, std::vector<LegendRow>& rows) {
    rows.push_back({[](DisplayList&, Rect) {}, map.scene.words.get("legend.density"), 0});
    rows.back().draw_sample = [&map](DisplayList& list, Rect r) {
        const ColorRamp& ramp = ramp_of(map.scene.view.theme);
        for (const auto& [x, y, share] : {std::tuple{-6.0, 2.0, 0.1}, {-1.0, -3.0, 0.5}, {4.0, 1.0, 0.9}}) {
            list.add(RectCommand{{r.center().x + x - 1.5, r.center().y + y - 1.5, 3, 3}, ramp.at(share)});
        }
    };
    rows.push_back(
        {[&map, scale](DisplayList& list, Rect line) { draw_ramp(list, map, scale, line); }, "", ramp_width_px, 31});
}

void add_categories(const MapFrame& map, std::vector<LegendRow>& rows) {
    const Scene& scene = map.scene;
    const std::vector<std::uint32_t>& colored = scene.document.tables.colored;
    const auto sample = [](Color color) {
        return [color](DisplayList& list, Rect r) { list.add(CircleCommand{r.center(), 4.5, color}); };
    };
    const std::size_t own = std::min(colored.size(), most_category_colors(scene.theme));
    for (std::size_t i = 0; i < own; ++i) {
        const FacetValue value{Facet::category, colored[i]};
        rows.push_back({sample(scene.theme.sides[i]),
                        elided(value_words(scene.document, value, scene.words, scene.view.language), {11}, 170)});
    }
    if (colored.size() > own) {
        rows.push_back(
            {sample(scene.theme.others),
             scene.words.format_count("legend.other_categories", static_cast<std::int64_t>(colored.size() - own))});
    }
}

/// What the marks of a frame need to be explained.
struct MarkKinds {
    bool any = false, groups = false, maybe = false, circles = false;
};

MarkKinds kinds_of(const std::vector<TableLayer>& layers) {
    MarkKinds kinds;
    for (const TableLayer& layer : layers) {
        kinds.any = kinds.any || !layer.marks.empty();
        for (const EventMark& mark : layer.marks) {
            kinds.groups = kinds.groups || mark.count > 1;
            kinds.maybe = kinds.maybe || !mark.is_sure;
            kinds.circles = kinds.circles || (mark.radius_m > 0 && layer.marks.size() <= few_marks);
        }
    }
    return kinds;
}

void add_marks(const MapFrame& map, const MarkKinds& kinds, std::vector<LegendRow>& rows) {
    const Theme& theme = map.scene.theme;
    const Color color = map.scene.view.table_colors == TableColors::category ? theme.ink_soft : table_color(map.scene);
    rows.push_back({[&theme, color](DisplayList& list, Rect r) {
                        list.add(CircleCommand{r.center(), 4, color.faded(0.9), theme.label_halo, 1});
                    },
                    map.scene.words.get("legend.table_event")});
    if (kinds.groups) {
        rows.push_back(
            {[&theme, color](DisplayList& list, Rect r) {
                 list.add(CircleCommand{{r.center().x + 3, r.center().y}, 7, color.faded(0.82), theme.label_halo, 1});
                 list.add(CircleCommand{{r.center().x - 8, r.center().y}, 3.6, color.faded(0.9), theme.label_halo, 1});
             },
             map.scene.words.get("legend.table_events")});
    }
    if (kinds.maybe) {
        rows.push_back({[&theme, color](DisplayList& list, Rect r) {
                            list.add(CircleCommand{r.center(), 4, theme.label_halo, color, 1.8});
                        },
                        map.scene.words.get("legend.maybe_event")});
    }
    if (kinds.circles) {
        rows.push_back({[color](DisplayList& list, Rect r) {
                            list.add(CircleCommand{r.center(), 7, color.faded(0.08), color.faded(0.4), 1});
                        },
                        map.scene.words.get("legend.precision")});
    }
}

} // namespace

void add_table_rows(const MapFrame& map, std::vector<LegendRow>& rows) {
    const MarkKinds kinds = kinds_of(map.tables);
    const CountScale* scale = nullptr;
    for (const TableLayer& layer : map.tables) {
        scale = layer.scale ? &*layer.scale : scale;
    }
    const bool by_category = map.scene.view.table_colors == TableColors::category;
    if (by_category && (kinds.any || scale != nullptr)) {
        add_categories(map, rows);
    }
    if (kinds.any) {
        add_marks(map, kinds, rows);
    }
    if (!by_category && scale != nullptr) {
        add_scale(map, *scale, rows);
    }
}

} // namespace chronomap
