#pragma once

#include "viewer/scene/display_list.h"

#include <string_view>

namespace chronomap {

/// Where a column ends that is as long as its text, in px.
inline constexpr double far_bottom_px = 1e6;

/// Sets paragraphs one below the other in a column, each aligned to the side its column reads from.
class TextFlow {
public:
    /// `bottom` is where text must end; what does not fit is left out.
    TextFlow(DisplayList& list, const Rect& column, bool right_to_left)
        : m_list(list), m_column(column), m_right_to_left(right_to_left),
          m_direction(right_to_left ? TextDirection::right_to_left : TextDirection::automatic), m_y(column.y) {}

    /// Wraps the text into the column. Returns false when there was no room for even one line.
    bool paragraph(std::string_view text, const TextStyle& style, Color color, std::size_t max_lines,
                   double leading = 1.22);

    /// One text at the start of the line and a paragraph beside it, `label_px` further in.
    bool row(std::string_view label, std::string_view text, const TextStyle& style, Color label_color, Color color,
             double label_px, std::size_t max_lines);

    void gap(double px) { m_y += px; }
    /// In which direction the following lines run, wherever they begin: else in that of a column that is right to left.
    void set_direction(TextDirection direction) { m_direction = direction; }
    /// What the following lines stand for when pointed at.
    void set_pick(Pick pick) { m_pick = pick; }
    void set_halo(Color halo, double halo_px) {
        m_halo = halo;
        m_halo_px = halo_px;
    }

    double y() const { return m_y; }
    /// Width of the widest line so far.
    double widest() const { return m_widest; }

private:
    void line(std::string_view text, const TextStyle& style, Color color, double x, double width);

    DisplayList& m_list;
    Rect m_column;
    bool m_right_to_left;
    TextDirection m_direction;
    double m_y;
    double m_widest = 0;
    Pick m_pick;
    Color m_halo{0, 0, 0, 0};
    double m_halo_px = 0;
};

} // namespace chronomap
