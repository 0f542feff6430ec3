#include "geodata/simplify.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace chronomap {
namespace {

class Simplifier {
public:
    Simplifier(const std::vector<WorldPoint>& line, double tolerance_m)
        : m_line(line), m_tolerance_m(tolerance_m), m_kept(line.size(), 0),
          m_patience(line.size() * most_looks_at_a_point) {}

    void keep(std::size_t index) { m_kept[index] = 1; }

    // Both ends are kept already. A list of spans instead of recursion: a line may be as long as it likes.
    void keep_between(std::size_t first, std::size_t last) {
        std::vector<std::pair<std::size_t, std::size_t>> spans{{first, last}};
        while (!spans.empty()) {
            const auto [a, b] = spans.back();
            spans.pop_back();
            if (b - a > m_patience) {
                std::fill(m_kept.begin() + static_cast<std::ptrdiff_t>(a),
                          m_kept.begin() + static_cast<std::ptrdiff_t>(b), std::uint8_t{1});
                continue;
            }
            m_patience -= b - a;
            const auto [farthest, distance_m] = farthest_between(a, b);
            if (distance_m <= m_tolerance_m)
                continue;
            keep(farthest);
            spans.emplace_back(a, farthest);
            spans.emplace_back(farthest, b);
        }
    }

    /// The point between two others that is farthest from their segment, and how far in metres; 0 without one.
    std::pair<std::size_t, double> farthest_between(std::size_t a, std::size_t b) const {
        std::size_t farthest = a;
        double distance = 0;
        for (std::size_t i = a + 1; i < b; ++i)
            if (const double here = distance_to_segment(m_line[i], m_line[a], m_line[b]); here > distance) {
                distance = here;
                farthest = i;
            }
        return {farthest, distance * metres_per_world_unit(to_lon_lat(m_line[farthest]).lat_deg)};
    }

    std::vector<WorldPoint> kept() const {
        std::vector<WorldPoint> points;
        for (std::size_t i = 0; i < m_line.size(); ++i)
            if (m_kept[i] != 0)
                points.push_back(m_line[i]);
        return points;
    }

private:
    // A line as it comes needs some twenty. One that was made to divide badly would need as many as it has points: what is
    // left of it then stays as it is.
    static constexpr std::size_t most_looks_at_a_point = 60;

    const std::vector<WorldPoint>& m_line;
    double m_tolerance_m;
    std::vector<std::uint8_t> m_kept;
    std::size_t m_patience;
};

std::vector<WorldPoint> simplified_line(const std::vector<WorldPoint>& line, double tolerance_m) {
    Simplifier simplifier(line, tolerance_m);
    simplifier.keep(0);
    simplifier.keep(line.size() - 1);
    simplifier.keep_between(0, line.size() - 1);
    return simplifier.kept();
}

// A ring is two lines between its first point and the one farthest from it.
std::vector<WorldPoint> simplified_ring(std::vector<WorldPoint> ring, double tolerance_m) {
    ring.push_back(ring.front());
    Simplifier simplifier(ring, tolerance_m);
    const std::size_t last = ring.size() - 1;
    const std::size_t middle = simplifier.farthest_between(0, last).first;
    simplifier.keep(0);
    simplifier.keep(middle);
    simplifier.keep_between(0, middle);
    simplifier.keep_between(middle, last);
    std::vector<WorldPoint> kept = simplifier.kept();
    if (kept.size() == 2) { // flat to within the tolerance: the third point is the one farthest from their segment
        const auto before = simplifier.farthest_between(0, middle), after = simplifier.farthest_between(middle, last);
        const auto& third = before.second > after.second ? before : after;
        if (third.second > 0) {
            simplifier.keep(third.first);
            kept = simplifier.kept();
        }
    }
    return kept;
}

} // namespace

std::vector<WorldPoint> simplified(const std::vector<WorldPoint>& line, double tolerance_m, bool is_ring) {
    std::vector<WorldPoint> points = line;
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (is_ring && points.size() > 1 && points.front() == points.back())
        points.pop_back();
    if (points.size() < 3)
        return points;
    return is_ring ? simplified_ring(std::move(points), tolerance_m) : simplified_line(points, tolerance_m);
}

} // namespace chronomap
