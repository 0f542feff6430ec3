// The tab of claims side by side: each figure with its chart, and below it a row for each claim. All rows are of one
// height, so that only those that are seen are laid out.
#include "viewer/scene/claim_words.h"
#include "viewer/scene/entry_detail.h"
#include "viewer/scene/figure_parts.h"
#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double figure_heading_px = 30;
constexpr double notes_px = 18;
constexpr double claim_row_px = 74;
constexpr double figure_gap_px = 18; // between figures
const TextStyle figure_heading_style{14, FontWeight::bold};
const TextStyle figure_note_style{11};
const TextStyle figure_style{13, FontWeight::bold};
const TextStyle speaker_style{13};
const TextStyle claim_detail_style{11};

ShownGroup shown_group(const Scene& scene, const FigureGroup& group, ShownFigure& figure) {
    ShownGroup shown{&group, {}, 0};
    for (const std::uint32_t i : group.in_time_order(scene.view.clock)) {
        const FigureClaim& claim = group.claims[i];
        if (scene.shows(claim.entry)) {
            const std::optional<Certainty>& certainty = scene.certainty[claim.entry];
            shown.rows.push_back(i);
            shown.charted += claim.has_number() && certainty ? 1 : 0;
            figure.outside += certainty == Certainty::outside ? 1 : 0;
            figure.undated += certainty ? 0 : 1;
            figure.wordless += claim.has_number() ? 0 : 1;
        }
    }
    return shown;
}

std::vector<ShownFigure> shown_figures(const Scene& scene) {
    std::vector<ShownFigure> shown;
    for (const Figure& figure : scene.document.figures) {
        ShownFigure one{&figure, {}, 0, 0, 0};
        for (const FigureGroup& group : figure.groups) {
            ShownGroup claims = shown_group(scene, group, one);
            if (!claims.rows.empty()) {
                one.groups.push_back(std::move(claims));
            }
        }
        if (!one.groups.empty()) {
            shown.push_back(std::move(one));
        }
    }
    return shown;
}

class FigureList {
public:
    FigureList(const Panel& panel, const Column& room)
        : m_panel(panel), m_scene(panel.scene), m_room(room), m_figures(shown_figures(m_scene)) {}

    ScrollReach draw(DisplayList& list) const {
        const Rect& room = m_room.rect;
        DisplayList unseen;
        const double content = tell_rule(unseen, 0) + figures_px();
        const double scroll = scroll_for(content, tell_rule(unseen, 0));
        list.add(BeginClipCommand{room});
        double y = tell_rule(list, room.y - scroll);
        for (const ShownFigure& figure : m_figures) {
            const double height = figure_px(figure);
            if (y + height > room.y && y < room.bottom()) {
                draw_figure(list, figure, y);
            }
            y += height;
        }
        list.add(EndClipCommand{});
        return {content, room.height, scroll};
    }

private:
    /// What the marks mean, or that there are none; returns where it ends.
    double tell_rule(DisplayList& list, double y) const {
        const Rect column = m_room.at(0, y, m_room.rect.width - 12, far_bottom_px);
        TextFlow flow(list, column, m_room.mirrored);
        flow.paragraph(m_panel.words().get(m_figures.empty() ? "figures.none" : "figures.rule"), figure_note_style,
                       m_figures.empty() ? m_panel.theme().ink_soft : m_panel.theme().ink_faint, 5, 1.35);
        return flow.y() + 6;
    }

    static std::size_t row_count(const ShownFigure& figure) {
        std::size_t rows = 0;
        for (const ShownGroup& group : figure.groups) {
            rows += group.rows.size();
        }
        return rows;
    }

    static double above_rows_px(const ShownFigure& figure) {
        const bool has_notes = figure.outside + figure.undated + figure.wordless > 0;
        return figure_heading_px + (has_notes ? notes_px : 0) + figure_chart_px(figure) + 6;
    }

    static double figure_px(const ShownFigure& figure) {
        return above_rows_px(figure) + static_cast<double>(row_count(figure)) * claim_row_px + figure_gap_px;
    }

    double figures_px() const {
        double height = 0;
        for (const ShownFigure& figure : m_figures) {
            height += figure_px(figure);
        }
        return height;
    }

    /// Where the first row of the selected entry begins.
    std::optional<double> selected_y(double y) const {
        for (const ShownFigure& figure : m_figures) {
            std::size_t row = 0;
            for (const ShownGroup& group : figure.groups) {
                for (const std::uint32_t i : group.rows) {
                    if (group.group->claims[i].entry == m_scene.view.selected) {
                        return y + above_rows_px(figure) + static_cast<double>(row) * claim_row_px;
                    }
                    ++row;
                }
            }
            y += figure_px(figure);
        }
        return std::nullopt;
    }

    double scroll_for(double content, double first_y) const {
        const double room = m_room.rect.height;
        double scroll = m_scene.view.panel.scroll_px;
        if (m_scene.view.panel.reveals_selection && m_scene.view.selected) {
            if (const std::optional<double> y = selected_y(first_y)) {
                scroll = std::min(std::max(scroll, *y + claim_row_px - room), *y);
            }
        }
        return std::clamp(scroll, 0.0, std::max(0.0, content - room));
    }

    std::string notes_of(const ShownFigure& figure) const {
        std::string text;
        const std::pair<const char*, std::size_t> notes[] = {{"count.outside", figure.outside},
                                                             {"count.undated", figure.undated},
                                                             {"figures.wordless", figure.wordless}};
        for (const auto& [key, count] : notes) {
            if (count > 0) {
                text +=
                    (text.empty() ? "" : " · ") + m_panel.words().format_count(key, static_cast<std::int64_t>(count));
            }
        }
        return text;
    }

    void draw_figure(DisplayList& list, const ShownFigure& figure, double y) const {
        const Theme& theme = m_panel.theme();
        const double width = m_room.rect.width - 12;
        const Column whole{m_room.at(0, y, width, figure_heading_px), m_room.mirrored};
        list.add(LineCommand{{{whole.rect.x, y + 0.5}, {whole.rect.right(), y + 0.5}}, theme.panel_edge});
        draw_line(list, known_word(m_panel.words(), "claim.what.", figure.figure->what), figure_heading_style,
                  theme.ink, whole.rect.x, whole.rect.width, y + figure_heading_px / 2 + 1, whole.start_side());
        double below = y + figure_heading_px;
        if (const std::string notes = notes_of(figure); !notes.empty()) {
            draw_line(list, notes, figure_note_style, theme.ink_soft, whole.rect.x, whole.rect.width,
                      below + notes_px / 2 - 2, whole.start_side());
            below += notes_px;
        }
        const double chart = figure_chart_px(figure);
        if (chart > 0 && below + chart > m_room.rect.y && below < m_room.rect.bottom()) {
            draw_figure_chart(list, m_panel, figure, {m_room.at(0, below, width, chart), m_room.mirrored});
        }
        draw_rows(list, figure, y + above_rows_px(figure));
    }

    void draw_rows(DisplayList& list, const ShownFigure& figure, double y) const {
        for (const ShownGroup& group : figure.groups) {
            const auto count = static_cast<double>(group.rows.size());
            const double first = std::clamp(std::floor((m_room.rect.y - y) / claim_row_px), 0.0, count);
            const double last = std::clamp(std::ceil((m_room.rect.bottom() - y) / claim_row_px), 0.0, count);
            for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i) {
                const double top = y + static_cast<double>(i) * claim_row_px;
                draw_row(list, group.group->claims[group.rows[i]],
                         m_room.at(0, top, m_room.rect.width - 8, claim_row_px));
            }
            y += count * claim_row_px;
        }
    }

    /// The number – who claims it – of whom, and in which paragraph – when.
    void draw_row(DisplayList& list, const FigureClaim& figure_claim, const Rect& row) const {
        const Theme& theme = m_panel.theme();
        const Entry& entry = m_scene.dossier().entries[figure_claim.entry];
        const Claim& claim = entry.claims[figure_claim.claim];
        const Pick pick = pick_of_entry(figure_claim.entry);
        const bool is_selected = m_scene.view.selected == figure_claim.entry;
        const bool is_outside = m_scene.certainty[figure_claim.entry] == Certainty::outside;
        const Rect plate{row.x, row.y, row.width, row.height - 4};
        const double strength = is_selected ? 1 : m_scene.is_lit(figure_claim.entry) ? 0.4 : 0;
        list.add(RectCommand{plate, theme.selection_fill.faded(strength), {0, 0, 0, 0}, 1, 4}, pick);
        draw_stripe(list, m_room.at(0, plate.y, list_stripe_px, plate.height), entry,
                    m_scene.certainty[figure_claim.entry]);

        const Color ink = is_outside && !is_selected ? theme.ink_soft : theme.ink;
        const double width = row.width - list_text_start_px - 6;
        const std::string figure = claim_figure(claim);
        const double figure_width = std::min(std::ceil(measure_text(figure, figure_style).width), width * 0.55);
        line(list, figure, figure_style, ink, list_text_start_px, figure_width + 1, row.y + 13, pick);
        line(list, claimant_words(m_scene, entry), speaker_style, ink, list_text_start_px + figure_width + 9,
             width - figure_width - 9, row.y + 13, pick);
        const std::string cited = citation_words(m_scene, entry, m_scene.dossier().sources.size() > 1);
        line(list, of_whom_words(m_scene, claim) + (cited.empty() ? "" : " · " + cited), claim_detail_style,
             theme.ink_soft, list_text_start_px, width, row.y + 30, pick);
        TextFlow flow(list, m_room.at(list_text_start_px, row.y + 38, width, claim_row_px), m_room.mirrored);
        flow.set_pick(pick);
        flow.paragraph(time_words(figure_claim.entry), claim_detail_style, theme.ink_soft, 2, 1.3);
    }

    void line(DisplayList& list, const std::string& text, const TextStyle& style, Color ink, double start, double width,
              double middle_y, Pick pick) const {
        const Rect place = m_room.at(start, middle_y, width, 0);
        draw_line(list, text, style, ink, place.x, place.width, middle_y, m_room.start_side(), pick);
    }

    /// Solid for what is certainly in this time, broken for what may be, faint for what is outside.
    void draw_stripe(DisplayList& list, const Rect& stripe, const Entry& entry,
                     const std::optional<Certainty>& certainty) const {
        const Color color = speaker_color(m_scene, entry);
        if (certainty == Certainty::certain) {
            list.add(RectCommand{stripe, color});
        } else {
            const double x = stripe.center().x;
            const bool is_maybe = certainty == Certainty::possible;
            list.add(LineCommand{{{x, stripe.y}, {x, stripe.bottom()}},
                                 color.faded(is_maybe ? 1 : 0.4),
                                 list_stripe_px,
                                 is_maybe ? std::vector<double>{5, 4} : std::vector<double>{}});
        }
    }

    std::string claim_figure(const Claim& claim) const {
        std::string figure = figure_words(m_panel.words(), claim);
        const std::string& wording = claim.wording.in(m_scene.view.language);
        if (!figure.empty()) {
            return figure;
        }
        return wording.empty() ? m_panel.words().get("figures.no_number") : wording;
    }

    /// The time that the clock goes by, where the author gives it.
    const StatedTime* stated_time(const Entry& entry) const {
        if (entry.kind == EntryKind::event) {
            return m_scene.view.clock == Clock::known ? nullptr : &*entry.when;
        }
        return m_scene.view.clock == Clock::happened ? (entry.when->is_dated() ? &*entry.when : nullptr) : &*entry.said;
    }

    /// As worded, then as understood.
    std::string time_words(EntryIndex index) const {
        const StatedTime* stated = stated_time(m_scene.dossier().entries[index]);
        std::string understood = when_words(m_scene, index);
        if (!stated) {
            return understood;
        }
        if (stated->is_dated() && stated->inference.inferred) {
            understood = m_panel.words().format("inferred.why", {{"why", understood}});
        }
        const std::string& wording = stated->wording.in(m_scene.view.language);
        return wording.empty() ? understood : wording + " · " + understood;
    }

    const Panel& m_panel;
    const Scene& m_scene;
    Column m_room;
    std::vector<ShownFigure> m_figures;
};

} // namespace

ScrollReach draw_figures(DisplayList& list, const Panel& panel, const Column& room) {
    const ScrollReach reach = FigureList(panel, room).draw(list);
    draw_scroll_bar(list, panel.theme(), room, reach.content_px, reach.scroll_px);
    return reach;
}

} // namespace chronomap
