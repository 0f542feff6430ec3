#include "viewer/painters/line_mesh.h"

#include "viewer/painters/stamps.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace chronomap {

namespace {

constexpr double shortest_segment_px = 0.1;
constexpr double max_dashes = 20'000;      // a guard: no screen shows more
constexpr double gentle_bend_cosine = 0.5; // up to 60 degrees

Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
Point operator*(Point a, double k) {
    return {a.x * k, a.y * k};
}
double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}
double length(Point a) {
    return std::hypot(a.x, a.y);
}

Point left_normal(Point from, Point to) {
    const Point along = to - from;
    const double l = length(along);
    return {along.y / l, -along.x / l};
}

std::vector<Point> without_short_segments(const std::vector<Point>& points, bool closed) {
    std::vector<Point> kept;
    for (const Point p : points) {
        const bool is_number = std::isfinite(p.x) && std::isfinite(p.y);
        if (is_number && (kept.empty() || length(p - kept.back()) >= shortest_segment_px)) {
            kept.push_back(p);
        }
    }
    while (closed && kept.size() > 1 && length(kept.front() - kept.back()) < shortest_segment_px) {
        kept.pop_back();
    }
    return kept;
}

/// Draws the segments of one line; `side` runs across it: 1 at the left edge, 0 in the middle, -1 at the right edge.
class LineMesher {
public:
    LineMesher(Mesh& mesh, double reach_px, Argb color, const Mask& profile)
        : m_mesh(mesh), m_reach(reach_px), m_color(color), m_profile(profile) {}

    void add_segment(Point from, Point to, Point from_offset, Point to_offset) {
        m_mesh.add_quad(vertex(from + from_offset, 1), vertex(to + to_offset, 1), vertex(to - to_offset, -1),
                        vertex(from - from_offset, -1), &m_profile);
    }

    /// Fills the open wedge on the outer side of a sharp bend between two normals.
    void add_round_join(Point at, Point normal_in, Point normal_out) {
        const double cross = normal_in.x * normal_out.y - normal_in.y * normal_out.x;
        const double outer = cross > 0 ? 1 : -1;
        const double begin = std::atan2(normal_in.y * outer, normal_in.x * outer);
        double turn = std::atan2(normal_out.y * outer, normal_out.x * outer) - begin;
        turn = std::remainder(turn, 2 * std::numbers::pi);
        const int steps = 2 + static_cast<int>(std::abs(turn) * std::sqrt(m_reach));
        std::vector<Vertex> fan{vertex(at, 0)};
        for (int i = 0; i <= steps; ++i) {
            const double angle = begin + turn * i / steps;
            fan.push_back(vertex(at + Point{std::cos(angle), std::sin(angle)} * m_reach, outer));
        }
        m_mesh.add_convex(fan, &m_profile);
    }

    double reach() const { return m_reach; }

private:
    Vertex vertex(Point at, double side) const {
        return {at.x, at.y, m_color, m_profile.width / 2.0, m_profile.height * (1 - side) / 2};
    }

    Mesh& m_mesh;
    double m_reach;
    Argb m_color;
    const Mask& m_profile;
};

} // namespace

void add_line(Mesh& mesh, const std::vector<Point>& points_px, bool closed, double width_px, Argb color,
              const Mask& profile) {
    const std::vector<Point> points = without_short_segments(points_px, closed);
    const std::size_t count = points.size();
    if (count < 2) {
        return;
    }
    const std::size_t segments = closed && count > 2 ? count : count - 1;
    const bool is_ring = segments == count;
    std::vector<Point> normals;
    for (std::size_t i = 0; i < segments; ++i) {
        normals.push_back(left_normal(points[i], points[(i + 1) % count]));
    }
    LineMesher mesher(mesh, line_reach_px(width_px), color, profile);
    // Offsets to the left edge where each segment begins and ends.
    std::vector<Point> begins(segments), ends(segments);
    for (std::size_t i = 0; i < segments; ++i) {
        begins[i] = ends[i] = normals[i] * mesher.reach();
    }
    for (std::size_t i = is_ring ? 0 : 1; i < segments; ++i) {
        const std::size_t before = (i + segments - 1) % segments;
        const double cosine = dot(normals[before], normals[i]);
        if (cosine >= gentle_bend_cosine) {
            begins[i] = ends[before] = (normals[before] + normals[i]) * (mesher.reach() / (1 + cosine));
        } else {
            mesher.add_round_join(points[i], normals[before], normals[i]);
        }
    }
    for (std::size_t i = 0; i < segments; ++i) {
        mesher.add_segment(points[i], points[(i + 1) % count], begins[i], ends[i]);
    }
}

std::vector<std::vector<Point>> dashed(const std::vector<Point>& points, bool closed,
                                       const std::vector<double>& dash_px) {
    std::vector<Point> line = without_short_segments(points, closed);
    if (closed && line.size() > 1) {
        line.push_back(line.front());
    }
    const double pattern = std::accumulate(dash_px.begin(), dash_px.end(), 0.0);
    double total = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        total += length(line[i] - line[i - 1]);
    }
    if (!(pattern > 0) || total / pattern > max_dashes) {
        return {line};
    }
    std::vector<std::vector<Point>> pieces;
    std::size_t dash = 0;
    double left = dash_px[0];
    const auto is_on = [&dash] { return dash % 2 == 0; };
    const auto next_dash = [&](Point at) {
        ++dash;
        left = dash_px[dash % dash_px.size()];
        if (is_on()) {
            pieces.push_back({at});
        }
    };
    if (!line.empty()) {
        pieces.push_back({line.front()});
    }
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point from = line[i - 1];
        const double segment = length(line[i] - from);
        double done = 0;
        while (segment - done > left) {
            done += left;
            const Point at = from + (line[i] - from) * (done / segment);
            if (is_on()) {
                pieces.back().push_back(at);
            }
            next_dash(at);
        }
        left -= segment - done;
        if (is_on()) {
            pieces.back().push_back(line[i]);
        }
    }
    return pieces;
}

std::vector<Point> aligned_to_pixels(std::vector<Point> points_px, double width_px) {
    if (points_px.size() != 2) {
        return points_px;
    }
    const auto aligned = [width_px](double middle) { return std::floor(middle - width_px / 2 + 0.5) + width_px / 2; };
    Point& a = points_px[0];
    Point& b = points_px[1];
    if (a.x == b.x) {
        a.x = b.x = aligned(a.x);
    } else if (a.y == b.y) {
        a.y = b.y = aligned(a.y);
    }
    return points_px;
}

std::optional<Rect> pixels_of(const std::vector<Point>& aligned_px, double width_px) {
    if (aligned_px.size() != 2 || width_px != std::round(width_px)) {
        return std::nullopt;
    }
    const Point& a = aligned_px[0];
    const Point& b = aligned_px[1];
    if (a.x != b.x && a.y != b.y) {
        return std::nullopt;
    }
    const double along_x = a.y == b.y ? 0 : width_px / 2;
    const double along_y = a.y == b.y ? width_px / 2 : 0;
    const double left = std::round(std::min(a.x, b.x) - along_x);
    const double top = std::round(std::min(a.y, b.y) - along_y);
    return Rect{left, top, std::round(std::max(a.x, b.x) + along_x) - left,
                std::round(std::max(a.y, b.y) + along_y) - top};
}

} // namespace chronomap
