#include "viewer/scene/text_layout.h"

#include "events/safe_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace chronomap {

namespace {

const TextStyle article_style{14};
const TextStyle headline_style{15.5, FontWeight::bold};
constexpr double leading = 1.6;
constexpr std::size_t any_number_of_lines = 100'000;
constexpr std::size_t sample_characters = 100;
const std::string left_to_right_mark = "\u200E";
const std::string right_to_left_mark = "\u200F";

/// The mean width of a character of the text, from its first piece of some length.
double mean_character_px(const SourceText& text) {
    for (const TextPiece& piece : text.pieces) {
        if (piece.characters >= sample_characters) {
            const std::string& paragraph = text.article.paragraphs[piece.paragraph].text;
            const std::string_view sample =
                first_characters(std::string_view(paragraph).substr(piece.begin, piece.bytes), sample_characters);
            return std::max(1.0, measure_text(sample, article_style).width / sample_characters);
        }
    }
    return article_style.size_px / 2;
}

} // namespace

TextLayout::TextLayout(const SourceText& text, double width_px)
    : m_text(text), m_width_px(std::max(1.0, width_px)), m_guessed_top{0} {
    const double character_px = mean_character_px(text);
    m_guessed_top.reserve(text.pieces.size() + 1);
    for (const TextPiece& piece : text.pieces) {
        const double lines = std::ceil(static_cast<double>(piece.characters) * character_px / m_width_px);
        const double height =
            lines * std::round(article_style.size_px * leading) + (piece.is_last ? paragraph_gap_px : 0);
        m_guessed_top.push_back(m_guessed_top.back() + height);
    }
}

TextStyle TextLayout::style_of(std::size_t piece) const {
    return m_text.article.headline == m_text.pieces[piece].paragraph ? headline_style : article_style;
}

std::vector<std::string> TextLayout::lines_of(std::size_t piece) const {
    const TextPiece& which = m_text.pieces[piece];
    const std::string_view whole = m_text.article.paragraphs[which.paragraph].text;
    const std::string_view text = whole.substr(which.begin, which.bytes);
    const bool from_right = reads_right_to_left(whole);
    if (which.begin == 0 || reads_right_to_left(text) == from_right) {
        return wrapped(text, style_of(piece), m_width_px, any_number_of_lines);
    }
    // A later piece reads as its paragraph does, whatever its own first letter is.
    return wrapped((from_right ? right_to_left_mark : left_to_right_mark) + std::string(text), style_of(piece),
                   m_width_px, any_number_of_lines);
}

double TextLayout::line_px(std::size_t piece) const {
    return std::round(style_of(piece).size_px * leading);
}

double TextLayout::height_px(std::size_t piece) const {
    return static_cast<double>(lines_of(piece).size()) * line_px(piece) +
           (m_text.pieces[piece].is_last ? paragraph_gap_px : 0);
}

std::size_t TextLayout::first_piece(std::size_t paragraph) const {
    const auto found = std::partition_point(m_text.pieces.begin(), m_text.pieces.end(),
                                            [&](const TextPiece& piece) { return piece.paragraph < paragraph; });
    return static_cast<std::size_t>(found - m_text.pieces.begin());
}

ReadingPlace TextLayout::place_at(double scroll_px) const {
    if (piece_count() == 0) {
        return {};
    }
    const auto after = std::upper_bound(m_guessed_top.begin(), m_guessed_top.end() - 1, std::max(0.0, scroll_px));
    const auto piece = static_cast<std::size_t>(after - m_guessed_top.begin()) - 1;
    const double share = std::clamp((scroll_px - m_guessed_top[piece]) / guessed_px(piece), 0.0, 1.0);
    return {piece, share * height_px(piece)};
}

double TextLayout::scroll_of(ReadingPlace place) const {
    if (place.piece >= piece_count()) {
        return m_guessed_top.back();
    }
    return m_guessed_top[place.piece] + place.below_px / height_px(place.piece) * guessed_px(place.piece);
}

ReadingPlace TextLayout::moved(ReadingPlace place, double px) const {
    place.below_px += px;
    while (place.below_px < 0 && place.piece > 0) {
        --place.piece;
        place.below_px += height_px(place.piece);
    }
    while (place.piece < piece_count() && place.below_px >= height_px(place.piece)) {
        place.below_px -= height_px(place.piece);
        ++place.piece;
    }
    return {place.piece, place.piece < piece_count() ? std::max(0.0, place.below_px) : 0};
}

double TextLayout::most_scroll_px(double room_px) const {
    return scroll_of(moved({piece_count(), 0}, -room_px));
}

} // namespace chronomap
