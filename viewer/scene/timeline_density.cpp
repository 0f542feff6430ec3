#include "viewer/scene/timeline_density.h"

#include "events/counting_order.h"
#include "viewer/scene/gallop.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/timeline_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace chronomap {

namespace {

constexpr double reach_share = 1.0 / 40; // half the neighbourhood, of the axis
constexpr double density_column_px = 4;
constexpr double most_of_ruler = 0.9;
constexpr std::size_t few = 2000; // so many are looked at one by one

/// Sums piecewise linear functions by noting where their slope changes; one pass at the end gives all values.
class SlopeSum {
public:
    SlopeSum(double left, double step, std::size_t count) : m_left(left), m_step(step), m_turns(count + 2, 0.0) {}

    /// Rises from 0 at a to `peak` at b, holds to c, falls to 0 at d. a < b <= c < d.
    void add_trapezoid(double a, double b, double c, double d, double peak) {
        turn(a, peak / (b - a));
        turn(b, -peak / (b - a));
        turn(c, -peak / (d - c));
        turn(d, peak / (d - c));
    }

    std::vector<double> values() const {
        std::vector<double> sums(m_turns.size() - 2);
        double slope = 0;
        double value = m_base;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            slope += m_turns[i];
            sums[i] = std::max(0.0, value);
            value += slope * m_step;
        }
        return sums;
    }

private:
    void turn(double x, double slope) {
        const double at = (x - m_left) / m_step;
        const double last = static_cast<double>(m_turns.size()) - 2;
        if (at >= last) {
            return;
        }
        if (at < 0) {
            m_base += slope * (m_left - x);
            m_turns[0] += slope;
            return;
        }
        // Between two points: shared so that the function is right again from the second point on.
        const auto index = static_cast<std::size_t>(at);
        const double share = at - std::floor(at);
        m_turns[index] += slope * (1 - share);
        m_turns[index + 1] += slope * share;
    }

    double m_left, m_step;
    double m_base = 0;
    std::vector<double> m_turns;
};

/// Adds `times` as many as the extent.
void add_extent(SlopeSum& sum, const TimeExtent& extent, const TimeScale& scale, double reach, double times) {
    const double first = scale.x_of(extent.earliest());
    const double last = scale.x_of(extent.latest());
    if (extent.kind == TimeExtent::Kind::moment) {
        const double width = last - first;
        // A neighbourhood that slides over it; an exact one gets flanks, as lines cannot stand upright.
        const double b = std::max(std::min(first + reach, last - reach), first - reach / 2);
        const double c = std::min(std::max(first + reach, last - reach), last + reach / 2);
        sum.add_trapezoid(first - reach, b, c, last + reach, times * std::min(1.0, 2 * reach / std::max(width, reach)));
        return;
    }
    const double begun = scale.x_of(extent.begin.last);
    const double ending = scale.x_of(extent.end.first);
    const double middle = (begun + ending) / 2;
    sum.add_trapezoid(first - reach, std::min(begun, middle), std::max(ending, middle), last + reach, times);
}

/// The moments of one class whose neighbourhoods reach into the scale.
void add_class(SlopeSum& sum, const EntryTimes& extents, const DensityIndex::Class& its, const std::uint8_t* shown,
               const TimeScale& scale, double reach) {
    const double longest_px = its.longest_ms / scale.ms_per_px();
    const auto x_at = [&](std::size_t i) { return scale.x_of(extents[its.entries[i]]->earliest()); };
    const std::size_t first =
        gallop(0, its.entries.size(), [&](std::size_t i) { return x_at(i) < scale.left() - reach - longest_px; });
    const std::size_t end =
        gallop(first, its.entries.size(), [&](std::size_t i) { return x_at(i) < scale.right() + reach; });
    const double run_px = end - first > few ? 1 : 0;
    for (std::size_t from = first; from < end;) {
        const double x = x_at(from);
        const std::size_t to =
            std::max(from + 1, gallop(from, end, [&](std::size_t i) { return x_at(i) < x + run_px; }));
        std::size_t times = to - from;
        for (std::size_t i = from; i < to && shown != nullptr; ++i) {
            times -= shown[its.entries[i]] == 0 ? 1 : 0;
        }
        // The one in the middle stands for its like.
        add_extent(sum, *extents[its.entries[from + (to - from) / 2]], scale, reach, static_cast<double>(times));
        from = to;
    }
}

} // namespace

DensityIndex density_index(const EntryTimes& extents) {
    const std::vector<std::uint32_t> ranks =
        extents.ranks([](const auto& a, const auto& b) { return a && b && a->earliest() == b->earliest(); });
    const std::vector<std::uint32_t> order =
        counting_order(extents.size(), ranks.size(), [&](std::size_t i) { return ranks[extents.which(i)]; });
    std::map<int, DensityIndex::Class> classes;
    DensityIndex index;
    for (const std::uint32_t entry : order) {
        if (!extents[entry]) {
            break; // undated ones are last
        }
        const TimeExtent& extent = *extents[entry];
        const bool is_bounded = is_finite(extent.earliest()) && is_finite(extent.latest());
        if (extent.kind != TimeExtent::Kind::moment || !is_bounded) {
            index.others.push_back(entry);
            continue;
        }
        const double length_ms = static_cast<double>(extent.latest().ms) - static_cast<double>(extent.earliest().ms);
        DensityIndex::Class& its = classes[length_ms < 1 ? -1 : std::ilogb(length_ms)];
        its.longest_ms = std::max(its.longest_ms, length_ms);
        its.entries.push_back(entry);
    }
    for (auto& [size, its] : classes) {
        its.entries.shrink_to_fit();
        index.moments.push_back(std::move(its));
    }
    return index;
}

std::vector<double> expected_presence(const EntryTimes& extents, const DensityIndex& index, const std::uint8_t* shown,
                                      const TimeScale& scale, std::size_t count) {
    const double width = scale.right() - scale.left();
    SlopeSum sum(scale.left(), width / static_cast<double>(std::max<std::size_t>(count, 2) - 1), count);
    const double reach = width * reach_share;
    if (extents.size() <= few) {
        for (EntryIndex i = 0; i < extents.size(); ++i) {
            if (extents[i] && (shown == nullptr || shown[i] != 0)) {
                add_extent(sum, *extents[i], scale, reach, 1);
            }
        }
        return sum.values();
    }
    for (const std::uint32_t entry : index.others) {
        if (shown == nullptr || shown[entry] != 0) {
            add_extent(sum, *extents[entry], scale, reach, 1);
        }
    }
    for (const DensityIndex::Class& its : index.moments) {
        add_class(sum, extents, its, shown, scale, reach);
    }
    return sum.values();
}

std::shared_ptr<const std::vector<double>> density_by_column(const Timeline& timeline) {
    const Scene& scene = timeline.scene;
    const auto columns = static_cast<std::size_t>(std::ceil(timeline.layout().ruler.width / density_column_px));
    return scene.document.memo->timeline_parts.density.answer(
        columns_question(scene.view, timeline.axis, columns + 1), [&] {
            return expected_presence(timeline.extents(), scene.document.densities[scene.view.clock],
                                     timeline.shows_all ? nullptr : scene.shown.data(), timeline.axis, columns + 1);
        });
}

void draw_density(DisplayList& list, const Timeline& timeline) {
    const Rect& ruler = timeline.layout().ruler;
    if (ruler.is_empty()) {
        return;
    }
    const std::shared_ptr<const std::vector<double>> remembered = density_by_column(timeline);
    const std::vector<double>& density = *remembered;
    const std::size_t columns = density.size() - 1;
    // What lasts throughout says nothing of when.
    const double least = *std::min_element(density.begin(), density.end());
    const double range = *std::max_element(density.begin(), density.end()) - least;
    if (range < 1e-3) {
        return;
    }
    std::vector<Point> curve;
    for (std::size_t column = 0; column <= columns; ++column) {
        const double height = (density[column] - least) / range * ruler.height * most_of_ruler;
        curve.push_back({std::min(ruler.right(), std::round(ruler.x) + static_cast<double>(column) * density_column_px),
                         ruler.bottom() - height});
    }
    // Columns of whole pixels: their tint shows no seams.
    const Color fill = timeline.theme().ink_faint.faded(0.13);
    for (std::size_t i = 0; i + 1 < curve.size(); ++i) {
        const double height = std::round(ruler.bottom() - curve[i].y);
        if (height > 0) {
            list.add(RectCommand{{curve[i].x, ruler.bottom() - height, curve[i + 1].x - curve[i].x, height}, fill});
        }
    }
    list.add(LineCommand{curve, timeline.theme().ink_faint.faded(0.45), 1});
}

} // namespace chronomap
