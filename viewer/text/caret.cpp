#include "viewer/text/caret.h"

#include "viewer/text/glyphs.h"
#include "viewer/text/line_attributes.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

/// The room of one character, and how deep its direction is nested.
struct Cell {
    std::size_t byte;
    double left, right;
    int level;

    double begin() const { return level % 2 != 0 ? right : left; }
    double end() const { return level % 2 != 0 ? left : right; }
};

/// The characters of a line that carets can stand beside. A ligature shares its width evenly among those it joins.
class CellFinder {
public:
    explicit CellFinder(const ShapedLine& line) : m_line(line), m_attributes(attributes_by_byte(line.text)) {}

    std::vector<Cell> find() {
        double left = 0;
        for (const GlyphRun& run : m_line.runs) {
            double width = 0;
            for (const GlyphCluster& cluster : run.clusters) {
                width += cluster.advance_px;
            }
            // Clusters come in logical order: from the right where the run reads so.
            double x = run.right_to_left ? left + width : left;
            for (const GlyphCluster& cluster : run.clusters) {
                const double end = run.right_to_left ? x - cluster.advance_px : x + cluster.advance_px;
                add_cells(cluster, x, end, run.level);
                x = end;
            }
            left += width;
        }
        std::sort(m_cells.begin(), m_cells.end(), [](const Cell& a, const Cell& b) { return a.byte < b.byte; });
        return std::move(m_cells);
    }

private:
    void add_cells(const GlyphCluster& cluster, double begin, double end, int level) {
        std::vector<std::size_t> bytes;
        for (std::size_t byte = cluster.first_byte; byte < cluster.first_byte + cluster.byte_count; ++byte) {
            if (m_attributes[byte].is_cursor_position != 0) {
                bytes.push_back(byte);
            }
        }
        const double share = bytes.empty() ? 0 : (end - begin) / static_cast<double>(bytes.size());
        for (const std::size_t byte : bytes) {
            m_cells.push_back({byte, std::min(begin, begin + share), std::max(begin, begin + share), level});
            begin += share;
        }
        if (bytes.empty() && !m_cells.empty()) {
            // A mark that was shaped apart from its letter.
            m_cells.back().left = std::min(m_cells.back().left, end);
            m_cells.back().right = std::max(m_cells.back().right, end);
        }
    }

    const ShapedLine& m_line;
    std::vector<PangoLogAttr> m_attributes;
    std::vector<Cell> m_cells;
};

} // namespace

std::vector<CaretStop> caret_stops(std::string_view utf8, const TextStyle& style) {
    const auto line = shaped(utf8, style);
    const std::vector<Cell> cells = CellFinder(*line).find();
    const bool right_to_left = reads_right_to_left(line->text);
    const double width = line->extent.width;
    std::vector<CaretStop> stops;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        const bool follows_outer = i > 0 && cells[i - 1].level < cell.level;
        const double begin = i == 0 ? (right_to_left ? width : 0) : cell.begin();
        stops.push_back({cell.byte, follows_outer ? cells[i - 1].end() : begin, cell.left, cell.right});
    }
    const double end = right_to_left ? 0 : width;
    stops.push_back({line->text.size(), end, end, end});
    return stops;
}

double caret_x(const std::vector<CaretStop>& stops, std::size_t byte) {
    const auto stop = std::find_if(stops.begin(), stops.end(), [byte](const CaretStop& s) { return s.byte >= byte; });
    return stop == stops.end() ? stops.back().x : stop->x;
}

std::size_t byte_at_x(const std::vector<CaretStop>& stops, double x) {
    const auto nearer = [x](const CaretStop& a, const CaretStop& b) { return std::abs(a.x - x) < std::abs(b.x - x); };
    return std::min_element(stops.begin(), stops.end(), nearer)->byte;
}

std::vector<Stretch> stretches_between(const std::vector<CaretStop>& stops, std::size_t from, std::size_t to) {
    std::vector<Stretch> cells;
    for (const CaretStop& stop : stops) {
        if (stop.byte >= from && stop.byte < to && stop.right > stop.left) {
            cells.push_back({stop.left, stop.right});
        }
    }
    std::sort(cells.begin(), cells.end(), [](const Stretch& a, const Stretch& b) { return a.left < b.left; });
    constexpr double gap_px = 0.01;
    std::vector<Stretch> joined;
    for (const Stretch& cell : cells) {
        if (!joined.empty() && cell.left - joined.back().right < gap_px) {
            joined.back().right = cell.right;
        } else {
            joined.push_back(cell);
        }
    }
    return joined;
}

std::size_t next_word_end(std::string_view utf8, std::size_t byte) {
    const std::vector<PangoLogAttr> attributes = attributes_by_byte(utf8);
    for (std::size_t i = byte + 1; i < attributes.size(); ++i) {
        if (attributes[i].is_word_end != 0) {
            return i;
        }
    }
    return utf8.size();
}

std::size_t previous_word_begin(std::string_view utf8, std::size_t byte) {
    const std::vector<PangoLogAttr> attributes = attributes_by_byte(utf8);
    for (std::size_t i = std::min(byte, utf8.size()); i > 0; --i) {
        if (attributes[i - 1].is_word_start != 0) {
            return i - 1;
        }
    }
    return 0;
}

} // namespace chronomap
