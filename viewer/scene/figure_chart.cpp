// One figure as a chart over time: a band for each group of whom it is claimed, all on the same two scales.
#include "viewer/scene/claim_words.h"
#include "viewer/scene/figure_mark.h"
#include "viewer/scene/figure_parts.h"
#include "viewer/scene/flag_line.h"
#include "viewer/scene/value_scale.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_set>

namespace chronomap {

namespace {

constexpr double group_name_px = 17; // of whom, above the band
constexpr double band_px = 46;
constexpr double band_gap_px = 5;
constexpr double head_room_px = 7; // above the highest number
constexpr double chart_ruler_px = 20;
constexpr double tick_spacing_px = 75;
constexpr double time_margin = 0.04;   // before the earliest and after the latest, as a share of the whole
constexpr double grain_px = 3;         // of a crowd: marks that fall into one grain are drawn as one
constexpr std::size_t most_marks = 60; // in a band; more are a crowd
const TextStyle group_name_style{11, FontWeight::bold};
const TextStyle scale_value_style{10};
const TextStyle claim_label_style{11, FontWeight::bold};

/// A claim that has its place on the chart.
struct Placed {
    const FigureClaim* claim = nullptr;
    FigureMark mark;
    bool is_front = false;
};

/// Calls `visit` with each claim of a group that is shown and has its place on the chart, and with its time.
template <class Visit>
void for_each_charted(const Scene& scene, const FigureGroup& group, Visit visit) {
    const EntryTimes& extents = scene.document.extents_of(scene.view.clock);
    for (const FigureClaim& claim : group.claims) {
        if (scene.shows(claim.entry) && claim.has_number() && extents[claim.entry]) {
            visit(claim, *extents[claim.entry]);
        }
    }
}

/// All finite times of the claims with some room around; around the time in view where there is none.
TimeWindow span_of(const Scene& scene, const ShownFigure& figure) {
    std::optional<TimeWindow> span;
    for (const ShownGroup& group : figure.groups) {
        for_each_charted(scene, *group.group, [&](const FigureClaim&, const TimeExtent& extent) {
            for (const Instant t : {extent.earliest(), extent.latest()}) {
                if (is_finite(t)) {
                    span = span ? TimeWindow{std::min(span->begin, t), std::max(span->end, t)} : TimeWindow{t, t};
                }
            }
        });
    }
    if (!span) {
        return scene.view.axis;
    }
    const double length = static_cast<double>(span->end.ms) - static_cast<double>(span->begin.ms);
    const double margin = std::max(length * time_margin, static_cast<double>(ms_per_day) / 4);
    const auto moved = [](Instant t, double ms) {
        constexpr double farthest_ms = 9.2e18;
        return Instant{
            static_cast<std::int64_t>(std::clamp(static_cast<double>(t.ms) + ms, -farthest_ms, farthest_ms))};
    };
    return {moved(span->begin, -margin), moved(span->end, margin)};
}

/// Marks too many to be told apart: each colour is drawn once in each grain of time and number.
class Crowd {
public:
    Crowd(DisplayList& list, const Rect& band) : m_list(list), m_band(band) {}

    void add(const FigureMark& mark, const BarLook& look, EntryIndex entry) {
        const std::uint64_t left = grain(mark.time.left - m_band.x, m_band.width);
        const std::uint64_t right = std::max(left + 1, grain(mark.time.right - m_band.x, m_band.width));
        const std::uint64_t top = grain(mark.top - m_band.y, m_band.height);
        const std::uint64_t bottom = std::max(top + 1, grain(mark.bottom - m_band.y, m_band.height));
        const Color color = look.color.faded(0.55 * look.strength);
        const std::uint64_t paint = std::uint64_t{color.r} << 24 | std::uint64_t{color.g} << 16 |
                                    std::uint64_t{color.b} << 8 | std::uint64_t{color.a};
        // A panel is at most 640 px wide: eight bits for each grain.
        if (m_drawn.insert(paint << 32 | left << 24 | right << 16 | top << 8 | bottom).second) {
            const auto px = [](std::uint64_t grains) { return static_cast<double>(grains) * grain_px; };
            m_list.add(
                RectCommand{{m_band.x + px(left), m_band.y + px(top), px(right - left) - 0.5, px(bottom - top) - 0.5},
                            color},
                pick_of_entry(entry));
        }
    }

private:
    static std::uint64_t grain(double px, double most_px) {
        return static_cast<std::uint64_t>(std::clamp(px, 0.0, std::max(0.0, most_px - 1)) / grain_px);
    }

    DisplayList& m_list;
    Rect m_band;
    std::unordered_set<std::uint64_t> m_drawn;
};

class FigureChart {
public:
    FigureChart(const Panel& panel, const ShownFigure& figure, const Column& room)
        : m_panel(panel), m_scene(panel.scene), m_figure(figure), m_room(room), m_values(ticks()),
          m_plot(plot_column()), m_axis(span_of(m_scene, figure), m_plot.x, m_plot.right()) {}

    void draw(DisplayList& list) const {
        const TimeZone zone = m_scene.zone();
        const std::vector<Tick> times = time_ticks(m_axis.shown(), m_plot.width, zone, tick_spacing_px);
        double y = m_room.rect.y;
        for (const ShownGroup& group : m_figure.groups) {
            const Rect name = m_room.at(0, y, m_room.rect.width, group_name_px);
            draw_line(list, of_whom_name(group), group_name_style, m_panel.theme().ink_soft, name.x, name.width,
                      name.center().y, m_room.start_side());
            draw_band(list, group, {m_plot.x, y + group_name_px, m_plot.width, band_px}, times);
            y += group_name_px + band_px + band_gap_px;
        }
        const Rect ruler{m_plot.x, y - band_gap_px, m_plot.width, chart_ruler_px};
        draw_tick_labels(list, ruler, times, m_axis, zone, m_panel.words(),
                         {10.5, 10.5, m_panel.theme().ink_soft, m_panel.theme().ink_faint});
    }

private:
    /// Sides that are inferred say so claim by claim.
    std::string of_whom_name(const ShownGroup& group) const {
        Claim claim;
        if (group.group->of) {
            claim.of = SideRef{*group.group->of, {}};
        }
        return of_whom_words(m_scene, claim);
    }

    std::vector<double> ticks() const {
        double least = 0;
        double most = 0;
        for (const ShownGroup& group : m_figure.groups) {
            for_each_charted(m_scene, *group.group, [&](const FigureClaim& claim, const TimeExtent&) {
                least = std::min(least, claim.low.value_or(0));
                most = std::max({most, claim.low.value_or(0), claim.high.value_or(0)});
            });
        }
        return value_ticks(least, most);
    }

    /// What the numbers of the axis leave, at the end of the lines; time runs from the left in every language.
    Rect plot_column() const {
        double widest = 0;
        for (const double value : m_values) {
            widest = std::max(widest, measure_text(number_words(m_panel.words(), value), scale_value_style).width);
        }
        const double taken = std::min(std::ceil(widest) + 14, m_room.rect.width / 3);
        return m_room.at(0, m_room.rect.y, m_room.rect.width - taken, m_room.rect.height);
    }

    double y_of(double value, const Rect& band) const {
        const double share = (value - m_values.front()) / (m_values.back() - m_values.front());
        return band.bottom() - 1 - std::clamp(share, 0.0, 1.0) * (band.height - 1 - head_room_px);
    }

    void draw_grid(DisplayList& list, const Rect& band, const std::vector<Tick>& times) const {
        const Theme& theme = m_panel.theme();
        list.add(RectCommand{band, theme.strip.faded(0.6)});
        const TimeWindow window = time_in_view(m_scene.view);
        const double from = std::clamp(m_axis.x_of(window.begin), band.x, band.right());
        const double to = std::clamp(m_axis.x_of(window.end), band.x, band.right());
        list.add(RectCommand{{from, band.y, std::max(1.0, to - from), band.height}, theme.window_fill});
        for (const Tick& tick : times) {
            const double x = std::floor(m_axis.x_of(tick.at)) + 0.5;
            list.add(LineCommand{{{x, band.y}, {x, band.bottom()}}, theme.panel_edge.faded(tick.is_major ? 1 : 0.5)});
        }
        for (const double value : m_values) {
            const double y = std::floor(y_of(value, band)) + 0.5;
            const bool is_nought = value == 0;
            list.add(LineCommand{{{band.x, y}, {band.right(), y}}, is_nought ? theme.ink_faint : theme.panel_edge});
            const Rect label = m_room.at(m_plot.width + 5, y - 6, m_room.rect.width - m_plot.width - 5, 12);
            draw_line(list, number_words(m_panel.words(), value), scale_value_style, theme.ink_faint, label.x,
                      label.width, y, m_room.start_side());
        }
    }

    FigureMark mark_of(const FigureClaim& claim, const TimeExtent& extent, const Rect& band) const {
        FigureMark mark;
        mark.time = bar_shape(extent, m_axis);
        mark.is_approximate = claim.is_approximate;
        mark.open_up = !claim.high;
        mark.open_down = !claim.low;
        mark.top = claim.high ? y_of(*claim.high, band) : band.y;
        mark.bottom = y_of(claim.low ? *claim.low : std::min(0.0, *claim.high), band);
        return mark;
    }

    BarLook look_of(const FigureClaim& claim) const {
        const Certainty certainty = m_scene.certainty[claim.entry].value_or(Certainty::outside);
        const double strength = certainty == Certainty::certain ? 1 : certainty == Certainty::possible ? 0.75 : 0.3;
        const Color color = claim.is_event ? m_panel.theme().event : side_color(m_panel.theme(), claim.by);
        return {color, strength, claim.is_of_inferred};
    }

    void draw_band(DisplayList& list, const ShownGroup& group, const Rect& band, const std::vector<Tick>& times) const {
        draw_grid(list, band, times);
        list.add(BeginClipCommand{{band.x, band.y - 6, band.width, band.height + 9}});
        std::vector<Placed> marks;
        Crowd crowd(list, band);
        for_each_charted(m_scene, *group.group, [&](const FigureClaim& claim, const TimeExtent& extent) {
            const bool is_front = m_scene.is_lit(claim.entry) || m_scene.view.selected == claim.entry;
            const FigureMark mark = mark_of(claim, extent, band);
            if (is_front || group.charted <= most_marks) {
                marks.push_back({&claim, mark, is_front});
            } else {
                crowd.add(mark, look_of(claim), claim.entry);
            }
        });
        std::stable_partition(marks.begin(), marks.end(), [](const Placed& placed) { return !placed.is_front; });
        for (const Placed& placed : marks) {
            draw_mark(list, placed, band);
        }
        list.add(EndClipCommand{});
        draw_labels(list, marks, band);
    }

    void draw_mark(DisplayList& list, const Placed& placed, const Rect& band) const {
        const Pick pick = pick_of_entry(placed.claim->entry);
        if (placed.is_front) {
            const bool is_selected = m_scene.view.selected == placed.claim->entry;
            const Color ring = m_panel.theme().selection.faded(is_selected ? 1 : 0.7);
            list.add(RectCommand{mark_bounds(placed.mark, band).inset(-1.5), m_panel.theme().panel, ring,
                                 is_selected ? 2.0 : 1.25, 3});
        }
        draw_figure_mark(list, placed.mark, band, look_of(*placed.claim), pick);
    }

    /// Numbers beside their marks, those in front first, where they cover neither each other nor other marks.
    void draw_labels(DisplayList& list, std::vector<Placed> marks, const Rect& band) const {
        std::stable_partition(marks.begin(), marks.end(), [](const Placed& placed) { return placed.is_front; });
        const Rect room{band.x, band.y - group_name_px, band.width, band.height + group_name_px + 4};
        std::vector<Rect> taken;
        for (const Placed& placed : marks) {
            const EntryIndex entry = placed.claim->entry;
            const std::string text =
                brief_figure_words(m_panel.words(), m_scene.dossier().entries[entry].claims[placed.claim->claim]);
            const TextExtent size = measure_text(text, claim_label_style);
            const Rect mark = mark_bounds(placed.mark, band);
            const double height = size.height();
            const double middle = std::clamp(mark.center().y, band.y + height / 2 - 4, band.bottom() - height / 2 + 2);
            for (const Rect& place : {Rect{mark.x - 5 - size.width, middle - height / 2, size.width, height},
                                      Rect{mark.right() + 5, middle - height / 2, size.width, height},
                                      Rect{mark.center().x - size.width / 2, mark.y - height, size.width, height}}) {
                const auto covers = [&](const Rect& other) { return other.intersects(place); };
                const auto covers_mark = [&](const Placed& other) {
                    return other.claim != placed.claim && covers(mark_bounds(other.mark, band));
                };
                if (room.contains(place) && std::none_of(taken.begin(), taken.end(), covers) &&
                    std::none_of(marks.begin(), marks.end(), covers_mark)) {
                    draw_line(list, text, claim_label_style, label_ink(entry), place.x, place.width + 1,
                              place.center().y, TextSide::left, pick_of_entry(entry), m_panel.theme().panel);
                    taken.push_back(place);
                    break;
                }
            }
        }
    }

    Color label_ink(EntryIndex entry) const {
        const bool is_outside = m_scene.certainty[entry] == Certainty::outside;
        return is_outside ? m_panel.theme().ink_faint : m_panel.theme().ink;
    }

    const Panel& m_panel;
    const Scene& m_scene;
    const ShownFigure& m_figure;
    Column m_room;
    std::vector<double> m_values;
    Rect m_plot;
    TimeScale m_axis;
};

} // namespace

double figure_chart_px(const ShownFigure& figure) {
    if (!figure.has_chart()) {
        return 0;
    }
    return static_cast<double>(figure.groups.size()) * (group_name_px + band_px + band_gap_px) - band_gap_px +
           chart_ruler_px;
}

void draw_figure_chart(DisplayList& list, const Panel& panel, const ShownFigure& figure, const Column& room) {
    FigureChart(panel, figure, room).draw(list);
}

} // namespace chronomap
