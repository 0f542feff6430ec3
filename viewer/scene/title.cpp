#include "viewer/scene/scene.h"

#include "viewer/scene/text_flow.h"
#include "viewer/scene/time_words.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double title_margin_px = 14;
constexpr double widest_title_px = 700;

} // namespace

std::string counts_line(const Scene& scene) {
    const auto words = [&](const char* key, std::size_t n) {
        return scene.words.format_count(key, static_cast<std::int64_t>(n));
    };
    std::string line = words("count.certain", scene.counts.certain);
    const auto append = [&](const char* key, std::size_t n) { line += n > 0 ? " · " + words(key, n) : std::string(); };
    append("count.possible", scene.counts.possible);
    append("count.outside", scene.counts.outside);
    append("count.undated", scene.counts.undated);
    append("count.unplaced", scene.counts.unplaced);
    return line;
}

FloatingPart title_part(const Scene& scene) {
    FloatingPart part;
    const Rect& map = scene.layout.map;
    const bool mirrored = scene.words.is_rtl();
    // Beside the card, never under it.
    const double taken = scene.layout.card.is_empty() ? 0 : scene.layout.card.width + title_margin_px;
    const double width = std::min(widest_title_px, map.width - 2 * title_margin_px - taken);
    if (width < 80) {
        return part;
    }
    const double x = mirrored ? map.right() - title_margin_px - width : map.x + title_margin_px;
    const double title_px = std::clamp(map.width / 52, 16.0, 24.0);
    TextFlow flow(part.list, {x, map.y + 10, width, map.height * 0.5}, mirrored);
    flow.set_halo(scene.theme.label_halo.faded(0.85), 3);
    flow.paragraph(scene.dossier().title.in(scene.view.language), {title_px, FontWeight::bold, 0}, scene.theme.ink, 2);
    flow.gap(1);
    const TimeZone zone = scene.zone();
    flow.paragraph(window_words(time_in_view(scene.view), zone, scene.words) + " · " +
                       zone_words(zone, scene.view.window.begin, scene.words),
                   {13, FontWeight::regular, 0}, scene.theme.ink_soft, 2);
    flow.paragraph(counts_line(scene), {12.5, FontWeight::regular, 0}, scene.theme.ink_soft, 2);
    const double used = std::ceil(flow.widest());
    part.rect = {mirrored ? x + width - used : x, map.y + 10, used, flow.y() - map.y - 10};
    return part;
}

} // namespace chronomap
