#include "viewer/scene/event_words.h"
#include "viewer/scene/key_words.h"
#include "viewer/scene/scene.h"
#include "viewer/scene/text_line.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double widest_hint_px = 340;
constexpr double hint_padding_px = 8;
constexpr double hint_line_px = 17;
constexpr double below_pointer_px = 20;
constexpr double above_pointer_px = 8;
constexpr std::size_t most_hint_lines = 6;
const TextStyle hint_style{12};

std::string action_words(const Scene& scene, Action action) {
    const std::string name = scene.words.get("action." + std::string(name_of(action)));
    const std::string key = key_of(action, scene.words);
    return key.empty() ? name : scene.words.format("hint.action", {{"name", name}, {"key", key}});
}

std::string words_about(const Scene& scene, Pick pick) {
    const Dossier& dossier = scene.dossier();
    if (pick.kind == PickKind::button && pick.index < action_count) {
        return action_words(scene, static_cast<Action>(pick.index));
    }
    if (pick.kind == PickKind::entry && pick.index < dossier.entries.size()) {
        return headline(scene, dossier.entries[pick.index]);
    }
    if (pick.kind == PickKind::table_event && pick.index < scene.document.tables.size()) {
        return event_time_words(scene, pick.index) + "\n" + event_title(scene, pick.index);
    }
    return pick.kind == PickKind::place && pick.index < dossier.places.size()
               ? dossier.places[pick.index].name.in(scene.view.language)
               : std::string();
}

} // namespace

void draw_hint(DisplayList& list, const Scene& scene) {
    if (!scene.view.hint) {
        return;
    }
    const Rect& frame = scene.layout.frame;
    const std::vector<std::string> lines =
        wrapped(words_about(scene, scene.view.hint->pick), hint_style,
                std::min(widest_hint_px, frame.width - 4 * hint_padding_px), most_hint_lines);
    if (lines.empty()) {
        return;
    }
    double widest = 0;
    for (const std::string& line : lines) {
        widest = std::max(widest, measure_text(line, hint_style).width);
    }
    const Point at = scene.view.hint->at;
    const double width = std::ceil(widest) + 2 * hint_padding_px;
    const double height = static_cast<double>(lines.size()) * hint_line_px + hint_padding_px;
    const bool fits_below = at.y + below_pointer_px + height < frame.bottom() - 2;
    const double y = fits_below ? at.y + below_pointer_px : at.y - above_pointer_px - height;
    const double x = scene.words.is_rtl() ? at.x - width : at.x;
    const Rect plate{std::round(std::clamp(x, 2.0, std::max(2.0, frame.width - width - 2))),
                     std::round(std::max(2.0, y)), width, height};
    list.add(RectCommand{plate.moved(0, 1).inset(-1), {0, 0, 0, 30}, {0, 0, 0, 0}, 1, 6});
    list.add(RectCommand{plate, scene.theme.card, scene.theme.card_edge, 1, 5});
    double middle = plate.y + (hint_padding_px + hint_line_px) / 2;
    for (const std::string& line : lines) {
        draw_line(list, line, hint_style, scene.theme.ink, plate.x + hint_padding_px,
                  plate.width - 2 * hint_padding_px + 1, middle,
                  scene.words.is_rtl() ? TextSide::right : TextSide::left);
        middle += hint_line_px;
    }
}

} // namespace chronomap
