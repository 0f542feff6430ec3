#include "viewer/scene/changed_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <span>
#include <utility>

namespace chronomap {

namespace {

using Items = std::span<const DisplayItem>;

Items items_of(const Frame& frame, const Pane& pane) {
    return std::span(frame.list.items).subspan(pane.first, pane.count);
}

/// Where a frame has changed, in cells as wide as a word and as high as a line.
class ChangedCells {
public:
    explicit ChangedCells(const Rect& all)
        : m_all(all), m_columns(static_cast<std::size_t>(std::ceil(all.width / cell_width_px))),
          m_rows(static_cast<std::size_t>(std::ceil(all.height / cell_height_px))), m_cells(m_columns * m_rows, 0) {}

    void mark(const Rect& rect) {
        const Rect r = intersection(rect.inset(-beyond_px), m_all);
        if (r.is_empty()) {
            return;
        }
        const auto cell = [](double px, double cell_px, std::size_t cells) {
            return std::min(cells, static_cast<std::size_t>(std::max(0.0, px / cell_px)));
        };
        const std::size_t left = cell(r.x - m_all.x, cell_width_px, m_columns);
        const std::size_t right = cell(std::ceil((r.right() - m_all.x) / cell_width_px), 1, m_columns);
        const std::size_t bottom = cell(std::ceil((r.bottom() - m_all.y) / cell_height_px), 1, m_rows);
        for (std::size_t row = cell(r.y - m_all.y, cell_height_px, m_rows); row < bottom; ++row) {
            std::fill(m_cells.begin() + at(row, left), m_cells.begin() + at(row, right), std::uint8_t{1});
        }
    }

    std::vector<Rect> parts() const {
        std::vector<Rect> parts;
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (std::size_t from = 0; from < m_columns;) {
                const std::size_t left = first(row, from, 1);
                const std::size_t right = first(row, left, 0);
                if (left < right) {
                    add(parts, {m_all.x + double(left) * cell_width_px, m_all.y + double(row) * cell_height_px,
                                double(right - left) * cell_width_px, cell_height_px});
                }
                from = right;
            }
        }
        return parts;
    }

private:
    static constexpr double cell_width_px = 64, cell_height_px = 32;
    static constexpr double beyond_px = 2; // edges are rounded to device pixels

    std::ptrdiff_t at(std::size_t row, std::size_t column) const {
        return static_cast<std::ptrdiff_t>(row * m_columns + column);
    }

    std::size_t first(std::size_t row, std::size_t from, std::uint8_t value) const {
        const auto begin = m_cells.begin() + at(row, 0);
        return static_cast<std::size_t>(std::find(begin + static_cast<std::ptrdiff_t>(from),
                                                  begin + static_cast<std::ptrdiff_t>(m_columns), value) -
                                        begin);
    }

    /// Below one of the row before that is as wide it makes that one higher.
    static void add(std::vector<Rect>& parts, const Rect& run) {
        const auto above = std::find_if(parts.begin(), parts.end(), [&](const Rect& part) {
            return part.x == run.x && part.width == run.width && part.bottom() == run.y;
        });
        if (above != parts.end()) {
            above->height += run.height;
        } else {
            parts.push_back(run);
        }
    }

    Rect m_all;
    std::size_t m_columns, m_rows;
    std::vector<std::uint8_t> m_cells;
};

bool is_clip(const DisplayItem& item) {
    return std::holds_alternative<BeginClipCommand>(item.command) ||
           std::holds_alternative<EndClipCommand>(item.command);
}

/// Other items may have the same number, but the same item has no other.
std::size_t number_of(const DisplayItem& item) {
    std::size_t number = item.command.index();
    for (const double bound : {item.bounds.x, item.bounds.y, item.bounds.width, item.bounds.height}) {
        number = number * 31 + std::hash<double>()(bound);
    }
    return number;
}

/// The items of a pane as it was, to be found again in their order.
class EarlierItems {
public:
    explicit EarlierItems(Items items) : m_items(items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_places.emplace_back(number_of(items[i]), i);
        }
        std::sort(m_places.begin(), m_places.end());
    }

    /// The first that is the same, from `from` on, but not much further.
    std::size_t find(const DisplayItem& item, std::size_t from) const {
        constexpr std::size_t far = 200;
        const std::size_t number = number_of(item);
        auto place = std::lower_bound(m_places.begin(), m_places.end(), std::pair(number, from));
        for (; place != m_places.end() && place->first == number && place->second < from + far; ++place) {
            if (m_items[place->second] == item) {
                return place->second;
            }
        }
        return m_items.size();
    }

private:
    Items m_items;
    std::vector<std::pair<std::size_t, std::size_t>> m_places; // number and position, sorted
};

/// Calls for each item that only one of the two has, or that stands in another order among the others.
template <typename Visit>
void for_each_difference(Items was, Items is, Visit visit) {
    const auto [was_end, is_end] = std::mismatch(was.begin(), was.end(), is.begin(), is.end());
    const auto same = static_cast<std::size_t>(was_end - was.begin());
    was = was.subspan(same);
    is = is.subspan(same);
    const EarlierItems earlier(was);
    std::size_t next = 0;
    for (const DisplayItem& item : is) {
        const std::size_t found = earlier.find(item, next);
        if (found == was.size()) {
            visit(item);
            continue;
        }
        std::for_each(was.begin() + static_cast<std::ptrdiff_t>(next), was.begin() + static_cast<std::ptrdiff_t>(found),
                      visit);
        next = found + 1;
    }
    std::for_each(was.begin() + static_cast<std::ptrdiff_t>(next), was.end(), visit);
}

void mark_changes(ChangedCells& cells, Items was, Items is, const Rect& pane) {
    bool is_clip_other = false;
    for_each_difference(was, is, [&](const DisplayItem& item) {
        cells.mark(item.bounds);
        is_clip_other = is_clip_other || is_clip(item);
    });
    if (is_clip_other) {
        cells.mark(pane); // what stayed may show more or less of itself
    }
}

double area(const Rect& rect) {
    return rect.width * rect.height;
}

/// One part instead of two where that costs less than going through the list once more.
std::vector<Rect> merged(std::vector<Rect> parts) {
    constexpr double list_px = 20'000;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t j = i + 1; j < parts.size();) {
            const Rect both = united(parts[i], parts[j]);
            if (parts[i].intersects(parts[j]) || area(both) <= area(parts[i]) + area(parts[j]) + list_px) {
                parts[i] = both;
                parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(j));
                j = i + 1;
            } else {
                ++j;
            }
        }
    }
    return parts;
}

/// What grows by merging may meet those that were passed by before.
std::vector<Rect> merged_for_good(std::vector<Rect> parts) {
    for (std::size_t count = parts.size() + 1; parts.size() < count;) {
        count = parts.size();
        parts = merged(std::move(parts));
    }
    return parts;
}

} // namespace

std::vector<Rect> changed_parts(const Frame& before, const Frame& now) {
    const Rect& all = now.layout.frame;
    if (before.panes.size() != now.panes.size() || !(before.layout.frame == all)) {
        return {all};
    }
    ChangedCells cells(all);
    for (std::size_t i = 0; i < now.panes.size(); ++i) {
        const Rect& old = before.panes[i].rect;
        const Rect& pane = now.panes[i].rect;
        mark_changes(cells, items_of(before, before.panes[i]), items_of(now, now.panes[i]),
                     old.is_empty()    ? pane
                     : pane.is_empty() ? old
                                       : united(old, pane));
    }
    std::vector<Rect> parts = merged_for_good(cells.parts());
    for (Rect& part : parts) {
        part = intersection(part, all);
    }
    return parts;
}

} // namespace chronomap
