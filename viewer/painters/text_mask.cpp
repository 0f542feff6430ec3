#include "viewer/painters/text_mask.h"

#include "viewer/painters/glyph_coverage.h"

#include <algorithm>
#include <climits>
#include <cmath>

namespace chronomap {

namespace {

constexpr int max_reach_px = 16'384;

struct PlacedGlyph {
    std::shared_ptr<const GlyphCoverage> glyph;
    int left_px = 0;
    int top_px = 0;
};

// A position as a whole pixel and steps beyond it.
struct Stepped {
    int whole = 0;
    int steps = 0;
};

Stepped stepped(double px) {
    const auto steps = static_cast<int>(std::lround(px * glyph_steps_a_px));
    const int whole = static_cast<int>(std::floor(static_cast<double>(steps) / glyph_steps_a_px));
    return {whole, steps - whole * glyph_steps_a_px};
}

std::vector<PlacedGlyph> placed_glyphs(const ShapedLine& line, double scale) {
    std::vector<PlacedGlyph> placed;
    for (const GlyphRun& run : line.runs) {
        const int face = opened_face(run.face);
        for (const Glyph& glyph : run.glyphs) {
            if (std::abs(glyph.x * scale) > max_reach_px || std::abs(glyph.y * scale) > max_reach_px)
                continue;
            const Stepped x = stepped(glyph.x * scale);
            const Stepped y = stepped(glyph.y * scale);
            auto coverage = glyph_coverage(face, glyph.index, run.size_px * scale, x.steps, y.steps);
            if (!coverage->coverage.empty())
                placed.push_back({coverage, x.whole + coverage->left_px, y.whole + coverage->top_px});
        }
    }
    return placed;
}

TextMask empty_mask_for(const std::vector<PlacedGlyph>& placed, int margin_px) {
    TextMask mask;
    if (placed.empty())
        return mask;
    int left = INT_MAX, top = INT_MAX, right = INT_MIN, bottom = INT_MIN;
    for (const PlacedGlyph& p : placed) {
        left = std::min(left, p.left_px);
        top = std::min(top, p.top_px);
        right = std::max(right, p.left_px + p.glyph->width_px);
        bottom = std::max(bottom, p.top_px + p.glyph->height_px);
    }
    mask.left_px = left - margin_px;
    mask.top_px = top - margin_px;
    // Cairo wants rows of whole words.
    mask.width_px = (right - left + 2 * margin_px + 3) / 4 * 4;
    mask.height_px = bottom - top + 2 * margin_px;
    mask.letters.assign(static_cast<std::size_t>(mask.width_px) * static_cast<std::size_t>(mask.height_px), 0);
    return mask;
}

// Added, not laid over each other: two joined Arabic letters that each cover half a pixel cover it wholly.
void add_glyph(TextMask& mask, const PlacedGlyph& placed) {
    const GlyphCoverage& glyph = *placed.glyph;
    for (int y = 0; y < glyph.height_px; ++y) {
        const std::uint8_t* from = glyph.coverage.data() + static_cast<std::ptrdiff_t>(y) * glyph.width_px;
        std::uint8_t* to = mask.letters.data() +
                           static_cast<std::ptrdiff_t>(placed.top_px + y - mask.top_px) * mask.width_px +
                           (placed.left_px - mask.left_px);
        for (int x = 0; x < glyph.width_px; ++x)
            to[x] = static_cast<std::uint8_t>(std::min(255, to[x] + from[x]));
    }
}

int halo_reach(double radius_px) {
    return radius_px > 0 ? static_cast<int>(std::ceil(radius_px + 1)) : 0;
}

// A covered pixel reaches half a pixel from its middle, its halo `radius_px` further, and a pixel whose middle lies there
// is half covered. Row by row, so that the compiler can do sixteen pixels at once; the margin keeps every move inside.
std::vector<std::uint8_t> dilated(const TextMask& mask, double radius_px) {
    std::vector<std::uint8_t> halo(mask.letters.size(), 0);
    const int reach = halo_reach(radius_px);
    const auto count = static_cast<std::ptrdiff_t>(mask.letters.size());
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const double share = std::clamp(radius_px + 1 - std::hypot(dx, dy), 0.0, 1.0);
            const auto weight = static_cast<unsigned>(std::lround(share * 256));
            if (weight == 0)
                continue;
            const std::ptrdiff_t shift = static_cast<std::ptrdiff_t>(dy) * mask.width_px + dx;
            const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, -shift);
            const std::ptrdiff_t end = std::min(count, count - shift);
            const std::uint8_t* const from = mask.letters.data();
            std::uint8_t* const to = halo.data() + shift;
            if (weight == 256) {
                for (std::ptrdiff_t i = begin; i < end; ++i)
                    to[i] = std::max(to[i], from[i]);
            } else {
                for (std::ptrdiff_t i = begin; i < end; ++i)
                    to[i] = std::max(to[i], static_cast<std::uint8_t>(from[i] * weight >> 8));
            }
        }
    }
    return halo;
}

} // namespace

TextMask raster_text(const ShapedLine& line, double scale, double halo_px) {
    const double radius_px = std::clamp(halo_px * scale, 0.0, 64.0);
    const std::vector<PlacedGlyph> placed = placed_glyphs(line, scale);
    TextMask mask = empty_mask_for(placed, halo_reach(radius_px));
    for (const PlacedGlyph& glyph : placed)
        add_glyph(mask, glyph);
    if (radius_px > 0 && !mask.is_empty())
        mask.halo = dilated(mask, radius_px);
    return mask;
}

} // namespace chronomap
