// The page that tells every key, from the same table that binds them.
#include "viewer/scene/key_words.h"
#include "viewer/scene/scene.h"
#include "viewer/scene/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chronomap {

namespace {

constexpr double keys_margin_px = 16;
constexpr double keys_padding_px = 20;
constexpr double keys_title_px = 34;
constexpr double most_row_px = 21;
constexpr double keys_column_gap_px = 28;
constexpr double key_gap_px = 12;

struct KeyLine {
    std::string keys, name;
};

/// What the keys of one group do. Measured in rows: one for its name, half a one of air below it.
struct Block {
    std::string name;
    std::vector<KeyLine> lines;

    double rows() const { return static_cast<double>(lines.size()) + 1.7; }
};

constexpr std::array<std::pair<ActionGroup, const char*>, 7> key_groups{{{ActionGroup::entries, "keys.entries"},
                                                                         {ActionGroup::time, "keys.time"},
                                                                         {ActionGroup::map, "keys.map"},
                                                                         {ActionGroup::panel, "keys.panel"},
                                                                         {ActionGroup::tools, "keys.tools"},
                                                                         {ActionGroup::views, "keys.views"},
                                                                         {ActionGroup::program, "keys.program"}}};

Block block_of(ActionGroup group, const char* name, const Messages& words) {
    Block block{words.get(name), {}};
    for (std::size_t i = 0; i < action_count; ++i) {
        const auto action = static_cast<Action>(i);
        std::string keys;
        for (const KeyBinding& binding : key_bindings()) {
            if (binding.action == action && group_of(action) == group) {
                keys += (keys.empty() ? "" : "  ") + key_words(binding, words);
            }
        }
        if (!keys.empty()) {
            block.lines.push_back({std::move(keys), words.get("action." + std::string(name_of(action)))});
        }
    }
    return block;
}

using BlockColumns = std::vector<std::vector<Block>>;

double rows_of(const std::vector<Block>& column) {
    double rows = 0;
    for (const Block& block : column) {
        rows += block.rows();
    }
    return rows;
}

/// The blocks in their order in as many columns, the highest as low as can be without parting a block.
BlockColumns in_columns(const std::vector<Block>& blocks, std::size_t count) {
    BlockColumns best;
    double least = 1e9;
    for (double limit = 1; limit < 200; ++limit) {
        BlockColumns columns(1);
        for (const Block& block : blocks) {
            if (!columns.back().empty() && rows_of(columns.back()) + block.rows() > limit) {
                columns.emplace_back();
            }
            columns.back().push_back(block);
        }
        double highest = 0;
        for (const std::vector<Block>& column : columns) {
            highest = std::max(highest, rows_of(column));
        }
        if (columns.size() <= count && highest < least) {
            best = columns;
            least = highest;
        }
    }
    return best;
}

double highest_of(const BlockColumns& columns) {
    double highest = 0;
    for (const std::vector<Block>& column : columns) {
        highest = std::max(highest, rows_of(column));
    }
    return highest;
}

class KeysPage {
public:
    KeysPage(DisplayList& list, const Scene& scene) : m_list(list), m_scene(scene) {
        for (const auto& [group, name] : key_groups) {
            m_blocks.push_back(block_of(group, name, scene.words));
        }
    }

    void draw() {
        const Rect room = m_scene.layout.frame.inset(keys_margin_px);
        choose_columns(room);
        const double width = static_cast<double>(m_columns.size()) * (m_column_px + keys_column_gap_px) -
                             keys_column_gap_px + 2 * keys_padding_px;
        const double height = keys_title_px + highest_of(m_columns) * m_row_px + 2 * keys_padding_px - 8;
        const Rect plate{std::round(room.center().x - width / 2), std::round(room.center().y - height / 2), width,
                         height};
        m_list.add(RectCommand{m_scene.layout.frame}, {PickKind::overlay, 0});
        m_list.add(RectCommand{plate.moved(0, 3).inset(-4), {0, 0, 0, 34}, {0, 0, 0, 0}, 1, 12},
                   {PickKind::overlay, 0});
        m_list.add(RectCommand{plate, m_scene.theme.panel, m_scene.theme.card_edge, 1, 9}, {PickKind::overlay, 0});
        const Column inner{plate.inset(keys_padding_px), m_scene.words.is_rtl()};
        draw_line(m_list, m_scene.words.get("action.show_keys"), {16, FontWeight::bold}, m_scene.theme.ink,
                  inner.rect.x, inner.rect.width, inner.rect.y + 8, inner.start_side());
        double start = 0;
        for (const std::vector<Block>& column : m_columns) {
            draw_column({inner.at(start, inner.rect.y + keys_title_px, m_column_px, 0), inner.mirrored}, column);
            start += m_column_px + keys_column_gap_px;
        }
    }

private:
    /// As few columns as fit the height; where none do, the most there is room for, with rows as low as they must be.
    void choose_columns(const Rect& room) {
        const double rows_px = room.height - 2 * keys_padding_px - keys_title_px;
        for (std::size_t count = 1; count <= m_blocks.size(); ++count) {
            const BlockColumns columns = in_columns(m_blocks, count);
            const double row_px = std::min(most_row_px, rows_px / highest_of(columns));
            const double column_px = measured(row_px);
            const double width =
                static_cast<double>(columns.size()) * (column_px + keys_column_gap_px) + 2 * keys_padding_px;
            if (count > 1 && width > room.width) {
                break;
            }
            m_columns = columns;
            m_row_px = row_px;
            m_column_px = std::min(column_px, room.width - 2 * keys_padding_px);
            if (row_px == most_row_px) {
                break;
            }
        }
        measured(m_row_px);
    }

    TextStyle style(FontWeight weight = FontWeight::regular) const { return {m_font_px, weight}; }

    /// How wide a column is with rows of a height.
    double measured(double row_px) {
        m_font_px = std::clamp(row_px * 0.6, 6.0, 12.5);
        m_keys_px = 0;
        double names_px = 0;
        for (const Block& block : m_blocks) {
            for (const KeyLine& line : block.lines) {
                m_keys_px = std::max(m_keys_px, measure_text(line.keys, style(FontWeight::bold)).width);
                names_px = std::max(names_px, measure_text(line.name, style()).width);
            }
        }
        return std::ceil(m_keys_px + key_gap_px + names_px) + 1;
    }

    void draw_column(const Column& column, const std::vector<Block>& blocks) {
        const Theme& theme = m_scene.theme;
        double y = column.rect.y;
        const auto tell = [&](const std::string& text, const TextStyle& look, Color color, double start, double width) {
            const Rect rect = column.at(start, y, width, m_row_px);
            draw_line(m_list, text, look, color, rect.x, rect.width, rect.center().y, column.start_side());
        };
        for (const Block& block : blocks) {
            tell(block.name, style(FontWeight::bold), theme.ink_soft, 0, m_column_px);
            y += m_row_px;
            for (const KeyLine& line : block.lines) {
                tell(line.keys, style(FontWeight::bold), theme.ink, 0, m_keys_px + 1);
                tell(line.name, style(), theme.ink, m_keys_px + key_gap_px, m_column_px - m_keys_px - key_gap_px);
                y += m_row_px;
            }
            y += 0.7 * m_row_px;
        }
    }

    DisplayList& m_list;
    const Scene& m_scene;
    std::vector<Block> m_blocks;
    BlockColumns m_columns;
    double m_row_px = most_row_px, m_font_px = 12.5, m_keys_px = 0, m_column_px = 0;
};

} // namespace

void draw_keys_page(DisplayList& list, const Scene& scene) {
    KeysPage(list, scene).draw();
}

} // namespace chronomap
