// The tab of the sources' texts: each paragraph with its number and, beside it, the entries that cite it.
#include "viewer/scene/text_layout.h"
#include "viewer/scene/text_parts.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double number_px = 20; // column of the numbers, outermost
constexpr double marks_px = 16;  // column of the marks, between number and text
constexpr double paragraph_start_px = number_px + marks_px + 6;
constexpr double text_end_px = 8;
constexpr double widest_text_px = 520; // more than some seventy letters a line are hard to read
constexpr double mark_pitch_px = 13;
constexpr double mark_px = 8;
constexpr double context_px = 40; // of the text before a paragraph that is scrolled to
const TextStyle paragraph_number_style{11};

class TextTab {
public:
    TextTab(const Panel& panel, const Column& room, const SourceText& text)
        : m_panel(panel), m_scene(panel.scene), m_room(room),
          m_text(text), m_column{room.at(0, room.rect.y, room.rect.width - text_scroll_bar_px, room.rect.height),
                                 text.right_to_left},
          m_layout(text, text_width()) {
        if (m_scene.view.selected) {
            m_selected = cited_paragraphs(text, entry(*m_scene.view.selected));
        }
    }

    ScrollReach draw(DisplayList& list) const {
        const Rect& room = m_room.rect;
        const double most = m_layout.most_scroll_px(room.height);
        const double scroll = std::clamp(scroll_for(), 0.0, most);
        const ReadingPlace place = m_layout.place_at(scroll);
        list.add(BeginClipCommand{room});
        double y = room.y - place.below_px;
        for (std::size_t piece = place.piece; piece < m_layout.piece_count() && y < room.bottom(); ++piece) {
            draw_piece(list, piece, y);
            y += m_layout.height_px(piece);
        }
        list.add(EndClipCommand{});
        return {most + room.height, room.height, scroll};
    }

private:
    const Entry& entry(EntryIndex index) const { return m_scene.dossier().entries[index]; }

    double text_width() const {
        return std::min(widest_text_px, m_column.rect.width - paragraph_start_px - text_end_px);
    }

    /// To the selected entry's paragraph where that is asked for and it is not in view as a whole.
    double scroll_for() const {
        const double scroll = m_scene.view.panel.scroll_px;
        if (!m_scene.view.panel.reveals_selection || m_selected.empty()) {
            return scroll;
        }
        const std::size_t first = m_layout.first_piece(m_selected.front());
        const ReadingPlace now = m_layout.place_at(scroll);
        double y = -now.below_px;
        for (std::size_t piece = now.piece; piece < m_layout.piece_count() && y < m_room.rect.height; ++piece) {
            if (piece == first && y >= 0 && y + m_layout.height_px(piece) <= m_room.rect.height) {
                return scroll;
            }
            y += m_layout.height_px(piece);
        }
        return m_layout.scroll_of(m_layout.moved({first, 0}, -context_px));
    }

    bool is_lit(std::size_t paragraph) const {
        const std::vector<EntryIndex>& entries = m_text.entries[paragraph];
        return m_scene.view.hovered_paragraph == m_text.first + paragraph ||
               (m_scene.view.hovered &&
                std::find(entries.begin(), entries.end(), *m_scene.view.hovered) != entries.end());
    }

    void draw_piece(DisplayList& list, std::size_t piece, double y) const {
        const Theme& theme = m_panel.theme();
        const TextPiece& which = m_text.pieces[piece];
        const std::size_t paragraph = which.paragraph;
        const bool has_entries = !m_text.entries[paragraph].empty();
        const bool is_selected = std::find(m_selected.begin(), m_selected.end(), paragraph) != m_selected.end();
        const Pick pick{PickKind::paragraph, static_cast<std::uint32_t>(m_text.first + paragraph)};
        const double height = m_layout.height_px(piece) - (which.is_last ? paragraph_gap_px : 0);
        const double around = paragraph_gap_px / 2 - 1;
        const Rect plate{m_column.rect.x, y - (which.begin == 0 ? around : 0), m_column.rect.width,
                         height + (which.begin == 0 ? around : 0) + (which.is_last ? around : 0)};
        const double strength = is_selected ? 1 : is_lit(paragraph) ? 0.4 : 0;
        list.add(RectCommand{plate, theme.selection_fill.faded(strength), {0, 0, 0, 0}, 1, 4}, pick);
        draw_lines(list, piece, y, has_entries || is_selected ? theme.ink : theme.ink_faint, pick);
        if (which.begin == 0) {
            draw_number(list, paragraph, y + m_layout.line_px(piece) / 2);
            draw_marks(list, paragraph, y + m_layout.line_px(piece) / 2, y + height + around);
        }
    }

    /// Only those that are seen.
    void draw_lines(DisplayList& list, std::size_t piece, double y, Color ink, Pick pick) const {
        const double step = m_layout.line_px(piece);
        const TextStyle style = m_layout.style_of(piece);
        const Rect column = m_column.at(paragraph_start_px, y, text_width(), 0);
        const bool reads_from_right =
            reads_right_to_left(m_text.article.paragraphs[m_text.pieces[piece].paragraph].text);
        for (const std::string& line : m_layout.lines_of(piece)) {
            if (y + step > m_room.rect.y && y < m_room.rect.bottom()) {
                draw_line(list, line, style, ink, column.x, column.width + 1, y + step / 2,
                          reads_from_right ? TextSide::right : TextSide::left, pick);
            }
            y += step;
        }
    }

    void draw_number(DisplayList& list, std::size_t paragraph, double middle_y) const {
        const std::size_t number = m_text.article.paragraphs[paragraph].number;
        if (number > 0) {
            const Rect column = m_column.at(0, middle_y, number_px, 0);
            draw_line(list, m_panel.words().localize_digits(std::to_string(number)), paragraph_number_style,
                      m_panel.theme().ink_soft, column.x, column.width, middle_y, m_column.end_side());
        }
    }

    /// One below the other as far as there is room, the last place telling how many more there are.
    void draw_marks(DisplayList& list, std::size_t paragraph, double middle_y, double bottom) const {
        const std::vector<EntryIndex>& entries = m_text.entries[paragraph];
        const double room = bottom - middle_y + mark_pitch_px / 2;
        const auto places = static_cast<std::size_t>(std::max(1.0, std::floor(room / mark_pitch_px)));
        const std::size_t shown = entries.size() <= places ? entries.size() : places - 1;
        for (std::size_t i = 0; i < shown; ++i) {
            draw_mark(list, entries[i], middle_y + static_cast<double>(i) * mark_pitch_px);
        }
        if (shown < entries.size()) {
            const Rect column = m_column.at(number_px - 4, 0, marks_px + 8, 0);
            const double y = middle_y + static_cast<double>(shown) * mark_pitch_px;
            const std::string more = "+" + m_panel.words().number(static_cast<std::int64_t>(entries.size() - shown));
            draw_line(list, more, {9}, m_panel.theme().ink_soft, column.x, column.width, y, m_column.end_side());
        }
    }

    /// Round for a statement, square for an event; only its outline where it is out of time or filtered out.
    void draw_mark(DisplayList& list, EntryIndex index, double middle_y) const {
        const Theme& theme = m_panel.theme();
        const Pick pick = pick_of_entry(index);
        const Color color = speaker_color(m_scene, entry(index));
        const std::optional<Certainty>& certainty = m_scene.certainty[index];
        const bool is_in_view = m_scene.shows(index) && certainty && *certainty != Certainty::outside;
        const Point center = m_column.at(number_px, middle_y, marks_px, 0).center();
        const bool is_front = m_scene.view.selected == index || m_scene.is_lit(index);
        list.add(RectCommand{{center.x - mark_pitch_px / 2, middle_y - mark_pitch_px / 2, mark_pitch_px, mark_pitch_px},
                             {0, 0, 0, 0},
                             is_front ? theme.selection : Color{0, 0, 0, 0},
                             2,
                             3},
                 pick);
        const Color fill = is_in_view ? color : Color{0, 0, 0, 0};
        if (entry(index).kind == EntryKind::event) {
            const Rect square{center.x - mark_px / 2, middle_y - mark_px / 2, mark_px, mark_px};
            list.add(RectCommand{square.inset(0.5), fill, color, 1.4}, pick);
        } else {
            list.add(CircleCommand{{center.x, middle_y}, mark_px / 2, fill, color, 1.4}, pick);
        }
    }

    const Panel& m_panel;
    const Scene& m_scene;
    Column m_room;
    const SourceText& m_text;
    Column m_column; // reads as the text does
    TextLayout m_layout;
    std::vector<std::size_t> m_selected; // paragraphs of the selected entry
};

} // namespace

ScrollReach draw_text(DisplayList& list, const Panel& panel, const Column& room) {
    const SourceText* text = shown_text(panel.scene.document.texts, panel.scene.view.panel.text);
    if (!text) {
        return tell_no_text(list, panel, room);
    }
    const double y = draw_text_head(list, panel, *text, room);
    const Column below{room.at(0, y, room.rect.width, std::max(0.0, room.rect.bottom() - y)), room.mirrored};
    const ScrollReach reach = TextTab(panel, below, *text).draw(list);
    draw_scroll_bar(list, panel.theme(), below, reach.content_px, reach.scroll_px);
    return reach;
}

} // namespace chronomap
