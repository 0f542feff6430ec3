#include "viewer/text/clean_text.h"
#include "viewer/text/line_attributes.h"
#include "viewer/text/recent_cache.h"
#include "viewer/text/shaping.h"
#include "viewer/text/text.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr std::size_t max_paragraph_characters = 16'384;

// One paragraph, handed out line by line.
class Paragraph {
public:
    Paragraph(std::string_view utf8, const TextStyle& style, double max_width_px)
        : m_style(style), m_max_width_px(max_width_px),
          m_line(shape_line(clean_line(utf8, max_paragraph_characters), style, TextDirection::automatic)),
          m_clusters(clusters_in_reading_order(m_line)), m_attributes(attributes_by_byte(m_line.text)),
          m_right_to_left(reads_right_to_left(m_line.text)) {}

    bool at_end() const { return m_next == m_clusters.size(); }

    std::string next_line() {
        const std::size_t begin = m_next;
        m_next = end_of_line(begin);
        return text_between(begin, m_next);
    }

    // The line that began at `begin` again, with a sign that more would follow.
    std::string cut_line_from(std::size_t begin) const {
        const std::string rest = text_between(begin, m_clusters.size());
        return reading(cut_with_ellipsis(*shaped(rest, m_style), m_style, m_max_width_px), m_right_to_left);
    }

    std::size_t position() const { return m_next; }

private:
    bool is_space(std::size_t cluster) const { return m_line.text[m_clusters[cluster].first_byte] == ' '; }

    std::string text_between(std::size_t begin, std::size_t end) const {
        if (begin == end)
            return "";
        const std::size_t first = m_clusters[begin].first_byte;
        const std::size_t last = m_clusters[end - 1].first_byte + m_clusters[end - 1].byte_count;
        return reading(without_outer_spaces(std::string_view(m_line.text).substr(first, last - first)),
                       m_right_to_left);
    }

    std::size_t end_of_line(std::size_t begin) const {
        std::size_t last_opportunity = begin;
        std::size_t end = begin;
        double width = 0;
        for (; end < m_clusters.size(); ++end) {
            if (m_attributes[m_clusters[end].first_byte].is_line_break != 0)
                last_opportunity = end;
            width += m_clusters[end].advance_px;
            // Spaces may hang over the edge; they are not drawn there.
            if (width > m_max_width_px && !is_space(end))
                break;
        }
        if (end == m_clusters.size())
            return end;
        return last_opportunity > begin ? last_opportunity : end_within_word(begin, end);
    }

    // A cut word may come out wider than its letters did within it.
    std::size_t end_within_word(std::size_t begin, std::size_t end) const {
        while (end > begin + 1 && measure_text(text_between(begin, end), m_style).width > m_max_width_px)
            --end;
        return std::max(end, begin + 1);
    }

    TextStyle m_style;
    double m_max_width_px;
    ShapedLine m_line;
    std::vector<GlyphCluster> m_clusters;
    std::vector<PangoLogAttr> m_attributes;
    bool m_right_to_left;
    std::size_t m_next = 0;
};

std::vector<std::string> wrap(std::string_view utf8, const TextStyle& style, double max_width_px,
                              std::size_t max_lines) {
    std::vector<std::string> lines;
    while (!utf8.empty() && lines.size() < max_lines) {
        const std::size_t newline = std::min(utf8.find('\n'), utf8.size());
        Paragraph paragraph(utf8.substr(0, newline), style, max_width_px);
        utf8.remove_prefix(std::min(newline + 1, utf8.size()));
        std::size_t begin = 0;
        do {
            begin = paragraph.position();
            lines.push_back(paragraph.next_line());
        } while (!paragraph.at_end() && lines.size() < max_lines);
        const bool more = !paragraph.at_end() || utf8.find_first_not_of(" \r\n\t") != std::string_view::npos;
        if (more && lines.size() == max_lines)
            lines.back() = paragraph.cut_line_from(begin);
    }
    return lines;
}

struct WrapKeyView {
    std::string_view text;
    TextStyle style;
    double max_width_px = 0;
    std::size_t max_lines = 0;

    friend bool operator==(const WrapKeyView&, const WrapKeyView&) = default;
};

struct WrapKey {
    std::string text;
    TextStyle style;
    double max_width_px = 0;
    std::size_t max_lines = 0;

    operator WrapKeyView() const { return {text, style, max_width_px, max_lines}; }
};

struct WrapHash {
    using is_transparent = void;
    std::size_t operator()(const WrapKeyView& key) const {
        return std::hash<std::string_view>{}(key.text) ^
               std::hash<double>{}(key.max_width_px + 1e5 * key.style.size_px) ^ (key.max_lines << 7);
    }
};

struct WrapEqual {
    using is_transparent = void;
    bool operator()(const WrapKeyView& a, const WrapKeyView& b) const { return a == b; }
};

constexpr std::size_t cached_bytes = 500'000;

} // namespace

std::vector<std::string> wrapped(std::string_view utf8, const TextStyle& style, double max_width_px,
                                 std::size_t max_lines) {
    if (!(max_width_px > 0))
        return {};
    thread_local RecentCache<WrapKey, std::vector<std::string>, WrapHash, WrapEqual> cache(cached_bytes);
    const WrapKeyView key{utf8, style, max_width_px, max_lines};
    if (const auto* known = cache.find(key))
        return *known;
    return cache.insert({std::string(utf8), style, max_width_px, max_lines}, wrap(utf8, style, max_width_px, max_lines),
                        utf8.size() + 64);
}

} // namespace chronomap
