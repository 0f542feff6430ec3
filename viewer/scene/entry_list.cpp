// The reading panel's list: the entries in view by day and the tables' events between them, the selected one opened.
// Only what is seen is laid out.
#include "viewer/scene/entry_detail.h"
#include "viewer/scene/event_rows.h"
#include "viewer/scene/list_rows.h"
#include "viewer/scene/panel_parts.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/time_words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace chronomap {

namespace {

constexpr double kicker_px = 22;           // above the title
constexpr double least_kicker_share = 0.2; // of the line, for what stands before the paragraph

ListQuestion list_question(const Panel& panel) {
    const ViewState& view = panel.scene.view;
    return {panel.scene.told, view.clock, view.zone_is_utc, view.panel.newest_first, panel.shows_tray(), view.selected};
}

std::shared_ptr<const ListPlan> plan_of(const Document& document, const ListQuestion& list) {
    return document.memo->list.answer(list, [&] { return plan_list(document, list); });
}

class EntryList {
public:
    EntryList(const Panel& panel, const Column& room)
        : m_panel(panel), m_scene(panel.scene), m_room(room), m_list(list_question(panel)), m_events(panel, room) {
        if (m_scene.view.selected) {
            tell_selected();
        }
    }

    std::vector<EntryIndex> entries() const {
        std::vector<EntryIndex> entries;
        walk_list(m_scene.document, m_list, {}, [&](const ListItem& item, const ListPlace&) {
            if (!item.is_heading) {
                entries.push_back(item.entry);
            }
            return true;
        });
        return entries;
    }

    ScrollReach draw(DisplayList& list) {
        const std::shared_ptr<const ListPlan> plan = planned();
        const ListRows rows(m_scene.document, m_list, *plan, m_events.events(), m_events.opened());
        const double heads = m_events.heads_height();
        const double height = heads + rows.height();
        const double scroll = scroll_for(rows, height);
        const Rect& room = m_room.rect;
        const double top = room.y + heads - scroll;
        list.add(BeginClipCommand{room});
        m_events.draw_heads(list, room.y - scroll);
        rows.walk(room.y - top, room.bottom() - top,
                  {[&](const ListItem& item) { draw_item(list, item, top + item.y); },
                   [&](MergedEvents::Row row, double y) { m_events.draw_row(list, row, top + y); }});
        if (plan->is_nothing && heads == 0) {
            draw_nothing(list, m_panel, m_panel.part(top + rows.height(), room.bottom()));
        }
        list.add(EndClipCommand{});
        return {height, room.height, scroll};
    }

private:
    DaySpan days_of_entry(EntryIndex entry) const {
        return days_of(*m_scene.document.extents_of(m_scene.view.clock)[entry], m_scene.zone());
    }

    void tell_selected() {
        const Column inner = column_of_text(0, far_bottom_px);
        DisplayList text;
        const double bottom = tell_entry(text, m_scene, *m_scene.view.selected, inner.rect, EntryPlace::panel);
        m_detail = std::move(text);
        m_list.opened_px = std::max(0.0, kicker_px + bottom + 12 - list_row_px);
    }

    Column column_of_text(double y, double bottom) const {
        return {m_room.at(list_text_start_px, y, m_room.rect.width - list_text_start_px - 12, bottom - y),
                m_room.mirrored};
    }

    /// Whoever looks at the events of one place sees these alone.
    std::shared_ptr<const ListPlan> planned() const {
        if (m_scene.view.spot) {
            return std::make_shared<const ListPlan>();
        }
        return plan_of(m_scene.document, m_list);
    }

    double scroll_for(const ListRows& rows, double height) const {
        const double room = m_room.rect.height;
        std::optional<ListRows::Place> selected = m_events.opened() ? rows.opened_event() : rows.selected_entry();
        double scroll = m_scene.view.panel.scroll_px;
        if (selected) {
            selected->y += m_events.heads_height();
        }
        if (m_scene.view.panel.selection_y_px && selected) {
            // Rows above may have opened or closed: what was pressed stays under the pointer.
            scroll = selected->y - (*m_scene.view.panel.selection_y_px - m_room.rect.y);
        }
        if (m_scene.view.panel.reveals_selection && selected) {
            // With the heading above it, where there is one; an entry longer than the room shows its beginning.
            const double top = std::max(0.0, selected->y - list_heading_px);
            scroll = std::max(scroll, selected->y + selected->height - room);
            scroll = std::min(scroll, top);
        }
        return std::clamp(scroll, 0.0, std::max(0.0, height - room));
    }

    std::string heading_of(const ListItem& item) const {
        if (item.is_tray) {
            return m_panel.words().get("panel.tray");
        }
        if (!m_scene.certainty[item.entry]) {
            return m_panel.words().get("panel.undated");
        }
        const TimeWindow window = window_of(days_of_entry(item.entry), m_scene.zone());
        return window_words(window, m_scene.zone(), m_panel.words());
    }

    void draw_item(DisplayList& list, const ListItem& item, double y) const {
        if (item.is_heading) {
            const Column& column = m_room;
            draw_line(list, heading_of(item), panel_heading_style, m_panel.theme().ink_soft, column.rect.x,
                      column.rect.width - 10, y + list_heading_px / 2 + 3, column.start_side());
            return;
        }
        draw_row(list, item.entry, m_room.at(0, y, m_room.rect.width - 8, item.height));
    }

    // "Statement · Tuesday evening · inferred · paragraph 3": the days stand in the heading already. Where there is no
    // room for all of it the time is cut, not that it is inferred nor where it stands in the source.
    std::string kicker_of(EntryIndex index, double width) const {
        const Entry& entry = m_scene.dossier().entries[index];
        const Messages& words = m_panel.words();
        const bool is_event = entry.kind == EntryKind::event;
        const StatedTime& time = m_scene.view.clock == Clock::story && !is_event ? entry.said : entry.when;
        const std::string& wording = time.wording.in(m_scene.view.language);
        std::string text = words.get(is_event ? "kind.event" : "kind.statement");
        if (!wording.empty() || is_of_hours(index)) {
            text += " · " + (wording.empty() ? when_words(m_scene, index) : wording);
        }
        std::string ending = time.is_dated() && time.inference.inferred ? " · " + words.get("inferred") : "";
        const bool names_source = m_scene.dossier().sources.size() > 1;
        const std::string cited = citation_words(m_scene, entry, names_source);
        ending += cited.empty() ? "" : " · " + cited;
        const double room = width - std::ceil(measure_text(ending, list_kicker_style).width);
        return (room < width * least_kicker_share ? text : elided(text, list_kicker_style, room)) + ending;
    }

    bool is_of_hours(EntryIndex entry) const {
        const std::optional<TimeExtent>& extent = m_scene.document.extents_of(m_scene.view.clock)[entry];
        return extent && is_finite(extent->earliest()) && is_finite(extent->latest()) &&
               extent->latest().ms - extent->earliest().ms < ms_per_day;
    }

    void draw_row(DisplayList& list, EntryIndex index, const Rect& row) const {
        const Theme& theme = m_panel.theme();
        const bool is_selected = m_scene.view.selected == index;
        const bool is_hovered = m_scene.is_lit(index);
        const Entry& entry = m_scene.dossier().entries[index];
        const Pick pick = pick_of_entry(index);
        const bool is_sure = m_scene.certainty[index] == Certainty::certain;
        const Rect plate{row.x, row.y, row.width, row.height - 4};
        list.add(RectCommand{plate,
                             is_selected ? theme.selection_fill : theme.selection_fill.faded(is_hovered ? 0.4 : 0),
                             {0, 0, 0, 0},
                             1,
                             4},
                 pick);
        draw_stripe(list, entry, plate, is_sure);
        const Column text = column_of_text(row.y, row.y + list_row_px);
        const TextSide side = text.start_side();
        draw_line(list, kicker_of(index, text.rect.width), list_kicker_style, theme.ink_soft, text.rect.x,
                  text.rect.width, row.y + 14, side, pick);
        const Color ink = is_sure ? theme.ink : mixed(theme.ink, theme.ink_soft, 0.7);
        if (is_selected) {
            draw_detail(list, row.y + kicker_px);
            return;
        }
        TextFlow flow(list, {text.rect.x, row.y + kicker_px, text.rect.width, list_row_px - kicker_px - 1},
                      text.mirrored);
        flow.set_pick(pick);
        flow.paragraph(headline(m_scene, entry), list_title_style, ink, 2, row_title_leading);
    }

    // Solid for what is certainly in this time, broken for what may be.
    void draw_stripe(DisplayList& list, const Entry& entry, const Rect& plate, bool is_sure) const {
        const Color color = speaker_color(m_scene, entry);
        const Rect stripe = m_room.at(0, plate.y, list_stripe_px, plate.height);
        if (is_sure) {
            list.add(RectCommand{stripe, color});
            return;
        }
        const double x = stripe.center().x;
        list.add(LineCommand{{{x, stripe.y}, {x, stripe.bottom()}}, color, list_stripe_px, {5, 4}, false});
    }

    void draw_detail(DisplayList& list, double y) const {
        DisplayList text;
        for (const DisplayItem& item : m_detail.items) {
            if (const auto* line = std::get_if<TextCommand>(&item.command)) {
                TextCommand moved = *line;
                moved.origin.y += y;
                text.add(std::move(moved), item.pick);
            }
        }
        list.append(std::move(text));
    }

    const Panel& m_panel;
    const Scene& m_scene;
    Column m_room;
    ListQuestion m_list;
    EventRows m_events;
    DisplayList m_detail; // of the selected entry, as if the column began at 0
};

} // namespace

std::vector<EntryIndex> listed_entries(const Scene& scene) {
    const Panel panel{scene, {}};
    return EntryList(panel, {}).entries();
}

void count_entry_list(const Scene& scene) {
    const ViewState& view = scene.view;
    // What is selected must be set before it is known how high it is, and letters are for the thread that draws.
    if (!scene.layout.panel.is_empty() && view.panel.tab == PanelTab::entries && !view.spot && !view.selected) {
        plan_of(scene.document, list_question({scene, {}}));
    }
}

ScrollReach draw_entry_list(DisplayList& list, const Panel& panel, const Column& room) {
    const ScrollReach reach = EntryList(panel, room).draw(list);
    draw_scroll_bar(list, panel.theme(), room, reach.content_px, reach.scroll_px);
    return reach;
}

} // namespace chronomap
