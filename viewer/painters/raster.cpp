#include "viewer/painters/raster.h"

#include "viewer/painters/blending.h"

#include <array>
#include <cmath>
#include <cstring>
#include <optional>

namespace chronomap {

namespace {

/// The first whole pixel whose middle is not before an edge.
int first_middle(double edge) {
    constexpr double far = 1 << 24; // beyond any screen, and exact
    // In this order what is no number is far before the first pixel.
    return static_cast<int>(std::ceil(std::max(-far, std::min(edge, far)) - 0.5));
}

constexpr int stretch_px = 256; // as much of a row as is worked out at once

/// Where the middles of pixels lie in something that is stretched over a part of a line, as indices of its samples.
class Samples {
public:
    Samples(double begin, double length, double from, double to, int count)
        : m_step(length > 0 ? to / length : 0), m_at_zero(from + (0.5 - begin) * m_step), m_last(count - 1) {}

    int operator[](int pixel) const {
        return std::clamp(static_cast<int>(std::floor(m_at_zero + pixel * m_step)), 0, m_last);
    }

    /// Samples follow each other pixel by pixel.
    bool is_plain() const { return m_step == 1; }

private:
    double m_step, m_at_zero;
    int m_last;
};

bool is_nothing(const std::uint8_t* eight) {
    std::uint64_t all = 0;
    std::memcpy(&all, eight, sizeof all);
    return all == 0;
}

void blend_row(Argb* to, int count, Argb color) {
    for (int i = 0; i < count; ++i) {
        to[i] = over(to[i], color);
    }
}

void blend_row(Argb* to, int count, const std::uint8_t* coverage, Argb color) {
    for (int i = 0; i < count;) {
        // Most of a text's mask is empty.
        if (i + 8 <= count && is_nothing(coverage + i)) {
            i += 8;
            continue;
        }
        const int end = std::min(i + 8, count);
        for (; i < end; ++i) {
            if (coverage[i] != 0) {
                to[i] = over(to[i], scaled(color, coverage[i]));
            }
        }
    }
}

void draw_masked(const PixelSpan& to, const PixelBox& seen, const MeshBox& box) {
    const Mask& mask = *box.mask;
    const Samples columns(box.at.x, box.at.width, box.part.x, box.part.width, mask.width);
    const Samples rows(box.at.y, box.at.height, box.part.y, box.part.height, mask.height);
    std::array<int, stretch_px> places{};
    std::array<std::uint8_t, stretch_px> coverage{};
    for (int left = seen.left; left < seen.right; left += stretch_px) {
        const int count = std::min(stretch_px, seen.right - left);
        for (int i = 0; i < count && !columns.is_plain(); ++i) {
            places[static_cast<std::size_t>(i)] = columns[left + i];
        }
        for (int y = seen.top; y < seen.bottom; ++y) {
            const std::uint8_t* row = mask.row(rows[y]);
            if (columns.is_plain()) {
                blend_row(to.row(y) + left, count, row + columns[left], box.color);
                continue;
            }
            for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
                coverage[i] = row[places[i]];
            }
            blend_row(to.row(y) + left, count, coverage.data(), box.color);
        }
    }
}

/// How something that is known at the corners of a triangle runs over the pixels.
struct Slope {
    double at_zero = 0, by_x = 0, by_y = 0;

    double at(double x, double y) const { return at_zero + x * by_x + y * by_y; }
};

/// The corners of a triangle from the top down, and how its plane runs.
class TriangleShape {
public:
    explicit TriangleShape(const MeshTriangle& triangle)
        : m_corners{&triangle.corners[0], &triangle.corners[1], &triangle.corners[2]} {
        // An edge that two triangles share is worked out from the same end in both, so that they agree to the last bit.
        std::sort(m_corners.begin(), m_corners.end(),
                  [](const Vertex* a, const Vertex* b) { return a->y < b->y || (a->y == b->y && a->x < b->x); });
        const auto [a, b, c] = m_corners;
        m_twice_area = (b->x - a->x) * (c->y - a->y) - (c->x - a->x) * (b->y - a->y);
    }

    /// Without an area, or not of this world.
    bool is_flat() const { return !(std::abs(m_twice_area) > 1e-9 && std::abs(m_twice_area) < 1e18); }
    double top() const { return m_corners[0]->y; }
    double bottom() const { return m_corners[2]->y; }

    /// The pixels of a row.
    std::pair<int, int> columns(int row) const {
        const auto [a, b, c] = m_corners;
        const double y = row + 0.5;
        const double far = edge(*a, *c, y);
        const double near = y < b->y ? edge(*a, *b, y) : edge(*b, *c, y);
        return {first_middle(std::min(far, near)), first_middle(std::max(far, near))};
    }

    template <typename Value>
    Slope slope(Value value) const {
        const auto [a, b, c] = m_corners;
        const double ab = value(*b) - value(*a);
        const double ac = value(*c) - value(*a);
        Slope slope;
        slope.by_x = (ab * (c->y - a->y) - ac * (b->y - a->y)) / m_twice_area;
        slope.by_y = (ac * (b->x - a->x) - ab * (c->x - a->x)) / m_twice_area;
        slope.at_zero = value(*a) - a->x * slope.by_x - a->y * slope.by_y;
        return slope;
    }

private:
    static double edge(const Vertex& from, const Vertex& to, double y) {
        return to.y > from.y ? from.x + (to.x - from.x) * ((y - from.y) / (to.y - from.y)) : from.x;
    }

    std::array<const Vertex*, 3> m_corners;
    double m_twice_area = 0;
};

/// A value along a row in steps of 1/65536, which is finer than any channel or mask; the same wherever one begins.
class Run {
public:
    Run(const Slope& slope, int left, int y)
        : m_now(fixed(slope.at(0.5, y + 0.5)) + left * fixed(slope.by_x)), m_step(fixed(slope.by_x)) {}

    int next(int most) {
        const std::int64_t value = m_now >> 16;
        m_now += m_step;
        return static_cast<int>(std::clamp<std::int64_t>(value, 0, most));
    }

private:
    /// A sliver's slope may be as steep as it likes: what is cut off lies beyond every channel and mask.
    static std::int64_t fixed(double value) { return static_cast<std::int64_t>(std::clamp(value, -1e9, 1e9) * 65536); }

    std::int64_t m_now, m_step;
};

/// The colours of a triangle, row by row.
class TriangleColors {
public:
    TriangleColors(const MeshTriangle& triangle, const TriangleShape& shape) : m_color(triangle.corners[0].color) {
        m_is_even = triangle.corners[1].color == m_color && triangle.corners[2].color == m_color;
        for (std::uint32_t channel = 0; channel < 4 && !m_is_even; ++channel) {
            // Half a step more, since runs are cut and not rounded.
            m_channels[channel] =
                shape.slope([&](const Vertex& v) { return double((v.color >> (8 * channel)) & 0xFFU) + 0.5; });
        }
    }

    bool is_even() const { return m_is_even; }
    Argb color() const { return m_color; }

    void row(int left, int y, int count, Argb* colors) const {
        std::array<Run, 4> runs{run(0, left, y), run(1, left, y), run(2, left, y), run(3, left, y)};
        for (int i = 0; i < count; ++i) {
            const int alpha = runs[3].next(255);
            Argb color = static_cast<Argb>(alpha) << 24U;
            for (std::uint32_t channel = 0; channel < 3; ++channel) {
                color |= static_cast<Argb>(runs[channel].next(alpha)) << (8 * channel);
            }
            colors[i] = color;
        }
    }

private:
    Run run(std::size_t channel, int left, int y) const { return {m_channels[channel], left, y}; }

    Argb m_color;
    bool m_is_even;
    std::array<Slope, 4> m_channels;
};

/// What a triangle's mask covers, row by row.
class TriangleMask {
public:
    TriangleMask(const Mask& mask, const TriangleShape& shape)
        : m_mask(mask), m_x(shape.slope([](const Vertex& v) { return v.mask_x; })),
          m_y(shape.slope([](const Vertex& v) { return v.mask_y; })) {}

    void row(int left, int y, int count, std::uint8_t* coverage) const {
        Run x(m_x, left, y);
        Run down(m_y, left, y);
        for (int i = 0; i < count; ++i) {
            coverage[i] = m_mask.row(down.next(m_mask.height - 1))[x.next(m_mask.width - 1)];
        }
    }

private:
    const Mask& m_mask;
    Slope m_x, m_y;
};

void draw_stretch(Argb* to, int left, int y, int count, const TriangleColors& colors, const TriangleMask* mask) {
    std::array<std::uint8_t, stretch_px> coverage;
    std::array<Argb, stretch_px> own;
    if (mask != nullptr) {
        mask->row(left, y, count, coverage.data());
    }
    if (colors.is_even()) {
        if (mask != nullptr) {
            blend_row(to, count, coverage.data(), colors.color());
        } else {
            blend_row(to, count, colors.color());
        }
        return;
    }
    colors.row(left, y, count, own.data());
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        to[i] = over(to[i], mask != nullptr ? scaled(own[i], coverage[i]) : own[i]);
    }
}

} // namespace

PixelBox pixels_within(const Rect& rect) {
    return {first_middle(rect.x), first_middle(rect.y), first_middle(rect.right()), first_middle(rect.bottom())};
}

void fill(const PixelSpan& to, const PixelBox& clip, Argb color) {
    for (int y = clip.top; y < clip.bottom; ++y) {
        std::fill(to.row(y) + clip.left, to.row(y) + clip.right, color);
    }
}

void draw(const PixelSpan& to, const PixelBox& clip, const MeshBox& box) {
    const PixelBox seen = intersection(pixels_within(box.at), clip);
    if (seen.is_empty()) {
        return;
    }
    if (box.mask != nullptr) {
        draw_masked(to, seen, box);
    } else if (box.color >> 24U == 255) {
        fill(to, seen, box.color);
    } else {
        for (int y = seen.top; y < seen.bottom; ++y) {
            blend_row(to.row(y) + seen.left, seen.width(), box.color);
        }
    }
}

void draw(const PixelSpan& to, const PixelBox& clip, const MeshTriangle& triangle) {
    const TriangleShape shape(triangle);
    const int top = std::max(clip.top, first_middle(shape.top()));
    const int bottom = std::min(clip.bottom, first_middle(shape.bottom()));
    if (top >= bottom || shape.is_flat()) {
        return;
    }
    const TriangleColors colors(triangle, shape);
    std::optional<TriangleMask> mask;
    if (triangle.mask != nullptr) {
        mask.emplace(*triangle.mask, shape);
    }
    for (int y = top; y < bottom; ++y) {
        const auto [begin, end] = shape.columns(y);
        const int right = std::min(end, clip.right);
        for (int left = std::max(begin, clip.left); left < right; left += stretch_px) {
            draw_stretch(to.row(y) + left, left, y, std::min(stretch_px, right - left), colors,
                         mask ? &*mask : nullptr);
        }
    }
}

} // namespace chronomap
