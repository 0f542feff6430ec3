#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace chronomap {

namespace {

constexpr double row_leading = 1.22;

} // namespace

void TextFlow::line(std::string_view text, const TextStyle& style, Color color, double x, double width) {
    const TextExtent extent = measure_text(text, style);
    const double left = m_right_to_left ? x + width - extent.width : x;
    m_list.add(TextCommand{{std::round(left), std::round(m_y + extent.ascent)},
                           std::string(text),
                           style,
                           color,
                           m_halo,
                           m_halo_px,
                           m_direction},
               m_pick);
    m_widest = std::max(m_widest, extent.width);
}

bool TextFlow::paragraph(std::string_view text, const TextStyle& style, Color color, std::size_t max_lines,
                         double leading) {
    const double step = std::round(style.size_px * leading);
    const double room = m_column.bottom() - m_y;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, std::floor(room / step)));
    const std::size_t lines = std::min(max_lines, fitting);
    if (lines == 0 || text.empty()) {
        return text.empty();
    }
    for (const std::string& piece : wrapped(text, style, m_column.width, lines)) {
        line(piece, style, color, m_column.x, m_column.width);
        m_y += step;
    }
    return true;
}

bool TextFlow::row(std::string_view label, std::string_view text, const TextStyle& style, Color label_color,
                   Color color, double label_px, std::size_t max_lines) {
    // Without room for a line of the text there is no label either.
    if (text.empty() || m_y + std::round(style.size_px * row_leading) > m_column.bottom()) {
        return false;
    }
    line(elided(label, style, label_px - 6), style, label_color, m_column.x, m_column.width);
    const Rect whole = m_column;
    m_column.width -= label_px;
    m_column.x += m_right_to_left ? 0 : label_px;
    const bool is_set = paragraph(text, style, color, max_lines, row_leading);
    m_column = whole;
    return is_set;
}

} // namespace chronomap
