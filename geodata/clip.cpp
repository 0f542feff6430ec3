#include "geodata/clip.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace chronomap {

namespace {

/// One side of a box: how far inside a point lies (negative: outside).
template <class Depth>
WorldPath clip_at(const WorldPath& ring, Depth depth) {
    WorldPath kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const WorldPoint a = ring[i == 0 ? ring.size() - 1 : i - 1];
        const WorldPoint b = ring[i];
        const double depth_a = depth(a);
        const double depth_b = depth(b);
        if ((depth_a < 0) != (depth_b < 0)) {
            const double t = depth_a / (depth_a - depth_b);
            kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
        if (depth_b >= 0) {
            kept.push_back(b);
        }
    }
    return kept;
}

/// The stretch [begin, end] of a segment, as fractions of it, that lies inside a box.
std::optional<std::pair<double, double>> stretch_inside(WorldPoint a, WorldPoint b, const WorldBox& box) {
    double begin = 0;
    double end = 1;
    const auto narrow = [&](double step, double room) {
        if (step == 0) {
            return room >= 0;
        }
        const double t = room / step;
        step < 0 ? begin = std::max(begin, t) : end = std::min(end, t);
        return begin <= end;
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const bool meets = narrow(-dx, a.x - box.min.x) && narrow(dx, box.max.x - a.x) && narrow(-dy, a.y - box.min.y) &&
                       narrow(dy, box.max.y - a.y);
    return meets ? std::optional(std::pair(begin, end)) : std::nullopt;
}

void mark_kept(const WorldPath& path, std::vector<bool>& kept, const std::vector<double>& tolerances) {
    // An explicit stack: a coast of a million points would be too deep for recursion.
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, path.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double worst = 1;
        std::size_t at = 0;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double excess = distance_to_segment(path[i], path[first], path[last]) / tolerances[i];
            if (excess > worst) {
                worst = excess;
                at = i;
            }
        }
        if (at != 0) {
            kept[at] = true;
            open.emplace_back(first, at);
            open.emplace_back(at, last);
        }
    }
}

template <class Tolerance>
WorldPath simplified_line(const WorldPath& line, const Tolerance& tolerance_at) {
    if (line.size() < 3) {
        return line;
    }
    std::vector<bool> kept(line.size(), false);
    kept.front() = kept.back() = true;
    // Each point is looked at many times, its place need be judged once.
    std::vector<double> tolerances;
    std::transform(line.begin(), line.end(), std::back_inserter(tolerances), tolerance_at);
    mark_kept(line, kept, tolerances);
    WorldPath result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (kept[i]) {
            result.push_back(line[i]);
        }
    }
    return result;
}

template <class Tolerance>
WorldPath simplified_ring(const WorldPath& ring, const Tolerance& tolerance_at) {
    if (ring.size() < 4) {
        return ring;
    }
    // Cut where it is widest: the two halves then have ends that belong to the shape.
    const auto far = std::max_element(ring.begin(), ring.end(), [&](WorldPoint a, WorldPoint b) {
        return std::hypot(a.x - ring[0].x, a.y - ring[0].y) < std::hypot(b.x - ring[0].x, b.y - ring[0].y);
    });
    WorldPath there(ring.begin(), far + 1);
    WorldPath back(far, ring.end());
    back.push_back(ring.front());
    WorldPath result = simplified_line(there, tolerance_at);
    const WorldPath second = simplified_line(back, tolerance_at);
    result.insert(result.end(), second.begin() + 1, second.end() - 1);
    return result;
}

} // namespace

WorldPath clip_ring(const WorldPath& ring, const WorldBox& box) {
    WorldPath kept = clip_at(ring, [&](WorldPoint p) { return p.x - box.min.x; });
    kept = clip_at(kept, [&](WorldPoint p) { return box.max.x - p.x; });
    kept = clip_at(kept, [&](WorldPoint p) { return p.y - box.min.y; });
    kept = clip_at(kept, [&](WorldPoint p) { return box.max.y - p.y; });
    return kept.size() < 3 ? WorldPath{} : kept;
}

std::vector<WorldPath> clip_line(const WorldPath& line, const WorldBox& box) {
    std::vector<WorldPath> pieces;
    WorldPath piece;
    const auto finish = [&] {
        if (piece.size() > 1) {
            pieces.push_back(piece);
        }
        piece.clear();
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        const WorldPoint a = line[i - 1];
        const WorldPoint b = line[i];
        const auto inside = stretch_inside(a, b, box);
        if (!inside) {
            finish();
            continue;
        }
        const auto at = [&](double t) { return WorldPoint{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}; };
        if (piece.empty()) {
            piece.push_back(inside->first == 0 ? a : at(inside->first));
        }
        piece.push_back(inside->second == 1 ? b : at(inside->second));
        if (inside->second < 1) {
            finish();
        }
    }
    finish();
    return pieces;
}

WorldPath simplify_line(const WorldPath& line, double tolerance) {
    return simplified_line(line, [=](WorldPoint) { return tolerance; });
}

WorldPath simplify_line(const WorldPath& line, const std::function<double(WorldPoint)>& tolerance_at) {
    return simplified_line(line, tolerance_at);
}

WorldPath simplify_ring(const WorldPath& ring, double tolerance) {
    return simplified_ring(ring, [=](WorldPoint) { return tolerance; });
}

WorldPath simplify_ring(const WorldPath& ring, const std::function<double(WorldPoint)>& tolerance_at) {
    return simplified_ring(ring, tolerance_at);
}

} // namespace chronomap
