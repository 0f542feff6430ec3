#include "geodata/outline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <queue>

namespace chronomap {

namespace {

double square_of_distance(WorldPoint p, WorldPoint a, WorldPoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    const double x = p.x - (a.x + t * dx), y = p.y - (a.y + t * dy);
    return x * x + y * y;
}

/// Distance to the outline, negative outside.
double signed_distance(const std::vector<std::vector<WorldPoint>>& rings, WorldPoint point) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            nearest = std::min(nearest, square_of_distance(point, ring[i == 0 ? ring.size() - 1 : i - 1], ring[i]));
        }
    }
    return contains(rings, point) ? std::sqrt(nearest) : -std::sqrt(nearest);
}

/// The middle of the longest piece of a level line that lies inside; nothing where none does.
std::optional<WorldPoint> middle_of_chord(const std::vector<std::vector<WorldPoint>>& rings, double y) {
    std::vector<double> crossings;
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const WorldPoint a = ring[i == 0 ? ring.size() - 1 : i - 1];
            const WorldPoint b = ring[i];
            if ((a.y > y) != (b.y > y)) {
                crossings.push_back(a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y));
            }
        }
    }
    std::sort(crossings.begin(), crossings.end());
    std::optional<WorldPoint> middle;
    double longest = 0;
    for (std::size_t i = 1; i < crossings.size(); i += 2) {
        if (crossings[i] - crossings[i - 1] > longest) {
            longest = crossings[i] - crossings[i - 1];
            middle = WorldPoint{crossings[i - 1] + longest / 2, y};
        }
    }
    return middle;
}

/// A square of the search: the best it may hold is its centre's distance plus its half diagonal.
struct Cell {
    WorldPoint center;
    double half = 0;
    double distance = 0;

    double best_possible() const { return distance + half * std::sqrt(2.0); }
    bool operator<(const Cell& other) const { return best_possible() < other.best_possible(); }
};

} // namespace

bool contains(const std::vector<std::vector<WorldPoint>>& rings, WorldPoint point) {
    bool inside = false;
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const WorldPoint a = ring[i == 0 ? ring.size() - 1 : i - 1];
            const WorldPoint b = ring[i];
            if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) * (b.x - a.x) / (b.y - a.y)) {
                inside = !inside;
            }
        }
    }
    return inside;
}

WorldPoint interior_point(const std::vector<std::vector<WorldPoint>>& rings) {
    WorldBox box;
    for (const auto& ring : rings) {
        std::for_each(ring.begin(), ring.end(), [&](WorldPoint p) { box.include(p); });
    }
    if (box.is_empty() || std::min(box.width(), box.height()) <= 0) {
        return box.is_empty() ? WorldPoint{} : box.center();
    }
    const auto cell_at = [&](WorldPoint center, double half) {
        return Cell{center, half, signed_distance(rings, center)};
    };
    // However thin a strip is, and however many points it has, it is looked at in some places only.
    constexpr double most_pieces = 64;
    constexpr std::size_t most_looks = 500'000, fewest_cells = 16, most_cells = 1'000;
    const double size =
        std::max(std::min(box.width(), box.height()), std::max(box.width(), box.height()) / most_pieces);
    const double precision = std::min(box.width(), box.height()) / 100.0;
    std::size_t points = 1;
    for (const auto& ring : rings) {
        points += ring.size();
    }
    std::size_t cells_left = std::clamp(most_looks / points, fewest_cells, most_cells);
    Cell best = cell_at(box.center(), 0);
    std::priority_queue<Cell> open;
    for (double x = box.min.x; x < box.max.x; x += size) {
        for (double y = box.min.y; y < box.max.y; y += size) {
            open.push(cell_at({x + size / 2, y + size / 2}, size / 2));
        }
    }
    for (; cells_left > 0 && !open.empty() && open.top().best_possible() > best.distance + precision; --cells_left) {
        const Cell cell = open.top();
        open.pop();
        if (cell.distance > best.distance) {
            best = cell;
        }
        const double half = cell.half / 2;
        for (const double dx : {-half, half}) {
            for (const double dy : {-half, half}) {
                open.push(cell_at({cell.center.x + dx, cell.center.y + dy}, half));
            }
        }
    }
    return best.distance >= 0 ? best.center : middle_of_chord(rings, box.center().y).value_or(best.center);
}

double distance_to_lines_m(const std::vector<std::vector<WorldPoint>>& lines, WorldPoint point) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            nearest = std::min(nearest, square_of_distance(point, line[i - 1], line[i]));
        }
    }
    // Web Mercator is conformal: near the point one scale holds in every direction.
    return std::sqrt(nearest) * metres_per_world_unit(to_lon_lat(point).lat_deg);
}

double ring_area(const std::vector<WorldPoint>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const WorldPoint a = ring[i == 0 ? ring.size() - 1 : i - 1];
        // Relative to the first point, so that small rings far from the origin keep their digits.
        twice += (a.x - ring[0].x) * (ring[i].y - ring[0].y) - (ring[i].x - ring[0].x) * (a.y - ring[0].y);
    }
    return std::abs(twice) / 2;
}

} // namespace chronomap
