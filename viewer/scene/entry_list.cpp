// The reading panel's list: the entries in view by day, the selected one opened. Only what is seen is laid out; the
// rows' places follow from their number, since all closed rows are of one height.
#include "viewer/scene/entry_detail.h"
#include "viewer/scene/panel_parts.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/time_words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace chronomap {

namespace {

constexpr double row_px = 62;
constexpr double heading_px = 30;
constexpr double stripe_px = 4;
constexpr double text_start_px = 14;
constexpr double far_bottom_px = 1e6;
const TextStyle heading_style{11.5, FontWeight::bold, 0.4};
const TextStyle kicker_style{11};
const TextStyle title_style{13};

/// A stretch of the list: one row, or the heading above it. `y` is measured from the list's top.
struct Item {
    EntryIndex entry = 0;
    bool is_heading = false;
    bool is_tray = false;       ///< a heading of the tray, or a row in it
    double y = 0, height = 0;

    double bottom() const { return y + height; }
};

constexpr std::uint32_t no_days = 0xffffffff;
constexpr std::uint32_t days_of_tray = 0xfffffffe;

/// Where a walk over the list stands.
struct Walk {
    std::size_t next = 0;               ///< positions in the order: those of the tray, then all again
    double y = 0;
    std::uint32_t days = no_days;       ///< of the last heading
};

// So many rows lie between two places from which a walk can begin: what is above the room need not be walked over.
constexpr std::size_t rows_between_starts = 256;

class EntryList {
public:
    EntryList(const Panel& panel, const Column& room)
        : m_panel(panel), m_scene(panel.scene), m_room(room),
          m_order(m_scene.document.order_of(m_scene.view.clock)) {
        if (m_scene.view.selected) {
            tell_selected();
        }
    }

    std::vector<EntryIndex> entries() const {
        std::vector<EntryIndex> entries;
        walk({}, [&](const Item& item, const Walk&) {
            if (!item.is_heading) {
                entries.push_back(item.entry);
            }
            return true;
        });
        return entries;
    }

    ScrollReach draw(DisplayList& list) {
        double content = 0;
        bool is_nothing = true;     // but perhaps the selected entry, which is listed in any case
        std::optional<Item> selected;
        std::vector<Walk> starts;
        std::size_t row = 0;
        walk({}, [&](const Item& item, const Walk& here) {
            if (row++ % rows_between_starts == 0) {
                starts.push_back(here);
            }
            content = item.bottom();
            is_nothing = is_nothing && !(item.is_tray || is_in_view(item.entry));
            if (!item.is_heading && m_scene.view.selected == item.entry) {
                selected = item;
            }
            return true;
        });
        const double scroll = scroll_for(content, selected);
        const Rect& room = m_room.rect;
        list.add(BeginClipCommand{room});
        const auto above = std::partition_point(starts.begin(), starts.end(), [&](const Walk& start) { return start.y <= scroll; });
        walk(above == starts.begin() ? Walk{} : *(above - 1), [&](const Item& item, const Walk&) {
            if (item.bottom() > scroll && item.y < scroll + room.height) {
                draw_item(list, item, room.y + item.y - scroll);
            }
            return item.y < scroll + room.height;
        });
        if (is_nothing) {
            draw_nothing(list, m_panel, m_panel.part(room.y + content - scroll, room.bottom()));
        }
        list.add(EndClipCommand{});
        return {content, room.height, scroll};
    }

private:
    bool is_in_view(EntryIndex entry) const { return m_scene.answers[entry] <= Answer::possible; }

    bool is_listed(EntryIndex entry) const { return m_scene.view.selected == entry || is_in_view(entry); }

    bool is_in_tray(EntryIndex entry) const {
        const Answer answer = m_scene.answers[entry];
        return answer == Answer::undated || (answer != Answer::hidden && m_scene.document.placed[entry] == 0);
    }

    DaySpan days_of_entry(EntryIndex entry) const {
        return days_of(*m_scene.document.extents_of(m_scene.view.clock)[entry], m_scene.zone());
    }

    void tell_selected() {
        const Column inner = column_of_text(0, far_bottom_px);
        DisplayList text;
        const double bottom = tell_entry(text, m_scene, *m_scene.view.selected, inner.rect, false);
        m_detail = std::move(text);
        m_detail_px = bottom + 12;
    }

    Column column_of_text(double y, double bottom) const {
        return {m_room.at(text_start_px, y, m_room.rect.width - text_start_px - 12, bottom - y), m_room.mirrored};
    }

    /// Calls for each item from a place on, with where the walk stood before it, until the call returns false.
    template <class Visit>
    void walk(Walk here, Visit visit) const {
        const std::size_t count = m_order.entries.size();
        const bool has_tray = m_panel.shows_tray();
        const std::vector<std::uint32_t>& days = m_scene.view.zone_is_utc ? m_order.days_utc : m_order.days;
        const auto emit = [&](Item item) {
            const Walk before = here;
            item.y = here.y;
            here.y = item.bottom();
            return visit(item, before);
        };
        for (here.next = has_tray ? here.next : std::max(here.next, count); here.next < 2 * count; ++here.next) {
            const bool is_tray = here.next < count;
            const std::size_t number = is_tray ? here.next : here.next - count;
            const std::size_t position = m_scene.view.panel.newest_first && !is_tray ? count - 1 - number : number;
            const EntryIndex entry = m_order.entries[position];
            // What the tray shows already is not told twice.
            if (is_tray ? !is_in_tray(entry) : !is_listed(entry) || (has_tray && is_in_tray(entry))) {
                continue;
            }
            const std::uint32_t its_days = is_tray ? days_of_tray : days[position];
            if (here.days != its_days && !emit({entry, true, is_tray, 0, heading_px})) {
                return;
            }
            here.days = its_days;
            const double opened_px = m_scene.view.selected == entry ? m_detail_px : 0;
            if (!emit({entry, false, is_tray, 0, row_px + opened_px})) {
                return;
            }
        }
    }

    double scroll_for(double content, const std::optional<Item>& selected) const {
        const double room = m_room.rect.height;
        double scroll = m_scene.view.panel.scroll_px;
        if (m_scene.view.panel.selection_y_px && selected) {
            // Rows above may have opened or closed: what was pressed stays under the pointer.
            scroll = selected->y - (*m_scene.view.panel.selection_y_px - m_room.rect.y);
        }
        if (m_scene.view.panel.reveals_selection && selected) {
            // With the heading above it, where there is one; an entry longer than the room shows its beginning.
            const double top = std::max(0.0, selected->y - heading_px);
            scroll = std::max(scroll, selected->y + selected->height - room);
            scroll = std::min(scroll, top);
        }
        return std::clamp(scroll, 0.0, std::max(0.0, content - room));
    }

    std::string heading_of(const Item& item) const {
        if (item.is_tray) {
            return m_panel.words().get("panel.tray");
        }
        if (!m_scene.certainty[item.entry]) {
            return m_panel.words().get("panel.undated");
        }
        const TimeWindow window = window_of(days_of_entry(item.entry), m_scene.zone());
        return window_words(window, m_scene.zone(), m_panel.words());
    }

    void draw_item(DisplayList& list, const Item& item, double y) const {
        if (item.is_heading) {
            const Column& column = m_room;
            draw_line(list, heading_of(item), heading_style, m_panel.theme().ink_soft, column.rect.x,
                      column.rect.width - 10, y + heading_px / 2 + 3, column.start_side());
            return;
        }
        draw_row(list, item.entry, m_room.at(0, y, m_room.rect.width - 8, item.height));
    }

    // "Statement · Tuesday evening · inferred · paragraph 3": the days stand in the heading already.
    std::string kicker_of(EntryIndex index) const {
        const Entry& entry = m_scene.dossier().entries[index];
        const Messages& words = m_panel.words();
        const bool is_event = entry.kind == EntryKind::event;
        const StatedTime& time = m_scene.view.clock == Clock::story && !is_event ? entry.said : entry.when;
        const std::string& wording = time.wording.in(m_scene.view.language);
        std::string text = words.get(is_event ? "kind.event" : "kind.statement");
        if (!wording.empty() || is_of_hours(index)) {
            text += " · " + (wording.empty() ? when_words(m_scene, index) : wording);
        }
        text += time.is_dated() && time.inference.inferred ? " · " + words.get("inferred") : "";
        const bool names_source = m_scene.dossier().sources.size() > 1;
        const std::string cited = citation_words(m_scene, entry, names_source);
        return cited.empty() ? text : text + " · " + cited;
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
        const Pick pick{PickKind::entry, static_cast<std::uint32_t>(index)};
        const bool is_sure = m_scene.certainty[index] == Certainty::certain;
        const Rect plate{row.x, row.y, row.width, row.height - 4};
        list.add(RectCommand{plate, is_selected ? theme.selection_fill : theme.selection_fill.faded(is_hovered ? 0.4 : 0),
                             {0, 0, 0, 0}, 1, 4},
                 pick);
        draw_stripe(list, entry, plate, is_sure);
        const Column text = column_of_text(row.y, row.y + row_px);
        const TextSide side = text.start_side();
        draw_line(list, kicker_of(index), kicker_style, theme.ink_soft, text.rect.x, text.rect.width, row.y + 14, side,
                  pick);
        const Color ink = is_sure || is_selected ? theme.ink : mixed(theme.ink, theme.ink_soft, 0.7);
        TextFlow flow(list, {text.rect.x, row.y + 22, text.rect.width, row_px - 23}, text.mirrored);
        flow.set_pick(pick);
        flow.paragraph(headline(m_scene, entry), {title_style.size_px, is_selected ? FontWeight::bold : FontWeight::regular},
                       ink, 2, 1.34);
        if (is_selected) {
            draw_detail(list, row.y + row_px);
        }
    }

    // Solid for what is certainly in this time, broken for what may be.
    void draw_stripe(DisplayList& list, const Entry& entry, const Rect& plate, bool is_sure) const {
        const Color color = speaker_color(m_scene, entry);
        const Rect stripe = m_room.at(0, plate.y, stripe_px, plate.height);
        if (is_sure) {
            list.add(RectCommand{stripe, color});
            return;
        }
        const double x = stripe.center().x;
        list.add(LineCommand{{{x, stripe.y}, {x, stripe.bottom()}}, color, stripe_px, {5, 4}, false});
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
    const EntryOrder& m_order;
    DisplayList m_detail;           // of the selected entry, as if the column began at 0
    double m_detail_px = 0;
};

} // namespace

std::vector<EntryIndex> listed_entries(const Scene& scene) {
    const Panel panel{scene, {}};
    return EntryList(panel, {}).entries();
}

ScrollReach draw_entry_list(DisplayList& list, const Panel& panel, const Column& room) {
    const ScrollReach reach = EntryList(panel, room).draw(list);
    draw_scroll_bar(list, panel.theme(), room, reach.content_px, reach.scroll_px);
    return reach;
}

} // namespace chronomap
