#include "viewer/text/text.h"

#include "viewer/text/glyphs.h"
#include "viewer/text/shaping.h"

#include <algorithm>

namespace chronomap {

TextExtent measure_text(std::string_view utf8, const TextStyle& style) {
    return shaped(utf8, style)->extent;
}

std::string elided(std::string_view utf8, const TextStyle& style, double max_width_px) {
    const auto line = shaped(utf8, style);
    if (line->extent.width <= max_width_px)
        return line->text;
    return cut_with_ellipsis(*line, style, max_width_px);
}

std::vector<GlyphCluster> clusters_in_reading_order(const ShapedLine& line) {
    std::vector<GlyphCluster> clusters;
    for (const GlyphRun& run : line.runs)
        clusters.insert(clusters.end(), run.clusters.begin(), run.clusters.end());
    std::sort(clusters.begin(), clusters.end(),
              [](const GlyphCluster& a, const GlyphCluster& b) { return a.first_byte < b.first_byte; });
    return clusters;
}

std::string cut_with_ellipsis(const ShapedLine& line, const TextStyle& style, double max_width_px) {
    const double ellipsis_px = measure_text("…", style).width;
    if (!(ellipsis_px <= max_width_px))
        return "";
    const std::vector<GlyphCluster> clusters = clusters_in_reading_order(line);
    std::size_t kept = 0;
    for (double width = ellipsis_px; kept < clusters.size(); ++kept) {
        width += clusters[kept].advance_px;
        if (width > max_width_px)
            break;
    }
    // Cut letters take another form (Arabic) or kerning, so the sum above is only nearly right.
    const bool right_to_left = reads_right_to_left(line.text);
    for (; kept > 0; --kept) {
        const GlyphCluster& last = clusters[kept - 1];
        const std::string beginning =
            without_outer_spaces(std::string_view(line.text).substr(0, last.first_byte + last.byte_count));
        if (beginning.empty())
            break;
        std::string cut = reading(beginning + "…", right_to_left);
        if (measure_text(cut, style).width <= max_width_px)
            return cut;
    }
    return "…";
}

std::string reading(std::string text, bool right_to_left) {
    if (text.empty() || reads_right_to_left(text) == right_to_left)
        return text;
    constexpr const char* left_to_right_mark = "\u200E";
    constexpr const char* right_to_left_mark = "\u200F";
    return (right_to_left ? right_to_left_mark : left_to_right_mark) + text;
}

std::string without_outer_spaces(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return "";
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

} // namespace chronomap
