#pragma once

#include "viewer/scene/source_texts.h"
#include "viewer/text/text.h"

#include <cstddef>
#include <string>
#include <vector>

namespace chronomap {

/// A place in a text that is being read: so many px below the top of a piece.
struct ReadingPlace {
    std::size_t piece = 0;
    double below_px = 0;
};

/// A text set in a column. Only pieces that are asked for are shaped; the others' heights are guessed by their length.
/// How far the text is scrolled is counted in guessed px, so that a scroll position means the same place whatever was
/// shaped before; on the screen every piece has its true height.
class TextLayout {
public:
    TextLayout(const SourceText& text, double width_px);

    TextStyle style_of(std::size_t piece) const;
    /// The lines of a piece, each a text to be drawn by itself.
    std::vector<std::string> lines_of(std::size_t piece) const;
    double line_px(std::size_t piece) const;
    /// True height, with the gap below the last piece of a paragraph.
    double height_px(std::size_t piece) const;

    std::size_t piece_count() const { return m_text.pieces.size(); }
    /// The first piece of a paragraph.
    std::size_t first_piece(std::size_t paragraph) const;

    ReadingPlace place_at(double scroll_px) const;
    double scroll_of(ReadingPlace place) const;
    /// So many px on screen further down, or up where negative, within the text.
    ReadingPlace moved(ReadingPlace place, double px) const;
    /// The scroll position that shows the end of the text at the foot of a room; 0 where all of it has room.
    double most_scroll_px(double room_px) const;

private:
    double guessed_px(std::size_t piece) const { return m_guessed_top[piece + 1] - m_guessed_top[piece]; }

    const SourceText& m_text;
    double m_width_px;
    std::vector<double> m_guessed_top; // by piece, and the end of the last
};

/// Room left below a paragraph.
inline constexpr double paragraph_gap_px = 13;

} // namespace chronomap
