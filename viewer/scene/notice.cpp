#include "viewer/scene/scene.h"
#include "viewer/scene/text_field.h"
#include "viewer/scene/widgets.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double widest_notice_px = 640;
constexpr double widest_field_px = 420;
constexpr double notice_padding_px = 12;
constexpr double notice_line_px = 19;
constexpr std::size_t most_notice_lines = 4;
const TextStyle notice_style{13};

Rect plate_in(const Rect& map, double width, double height, double bottom_gap) {
    return {std::round(map.center().x - width / 2), std::round(map.bottom() - bottom_gap - height), width, height};
}

void draw_notice_plate(DisplayList& list, const Theme& theme, const Rect& plate) {
    list.add(RectCommand{plate.moved(0, 2).inset(-2), {0, 0, 0, 28}, {0, 0, 0, 0}, 1, 9});
    list.add(RectCommand{plate, theme.card, theme.card_edge, 1, 7}, {PickKind::card, 0});
}

void draw_text(DisplayList& list, const Scene& scene) {
    const Rect& map = scene.layout.map;
    const double room = std::min(widest_notice_px, map.width - 60) - 2 * notice_padding_px;
    if (room < 80) {
        return;
    }
    const std::vector<std::string> lines = wrapped(scene.view.notice, notice_style, room, most_notice_lines);
    double widest = 0;
    for (const std::string& line : lines) {
        widest = std::max(widest, measure_text(line, notice_style).width);
    }
    const double height = static_cast<double>(lines.size()) * notice_line_px + 2 * notice_padding_px - 6;
    const Rect plate = plate_in(map, std::ceil(widest) + 2 * notice_padding_px, height, 48);
    draw_notice_plate(list, scene.theme, plate);
    double y = plate.y + notice_padding_px - 3 + notice_line_px / 2;
    for (const std::string& line : lines) {
        draw_line(list, line, notice_style, scene.theme.ink, plate.x + notice_padding_px,
                  plate.width - 2 * notice_padding_px + 1, y,
                  reads_right_to_left(line) ? TextSide::right : TextSide::left);
        y += notice_line_px;
    }
}

void draw_name_field(DisplayList& list, const Scene& scene) {
    const Rect& map = scene.layout.map;
    const double width = std::min(widest_field_px, map.width - 40);
    const Rect plate = plate_in(map, width, field_px + 2 * notice_padding_px, std::max(40.0, map.height / 2));
    draw_notice_plate(list, scene.theme, plate);
    FieldLook look;
    look.placeholder = scene.words.get("view.name");
    look.has_keyboard = true;
    const Column place{
        {plate.x + notice_padding_px, plate.y + notice_padding_px, plate.width - 2 * notice_padding_px, field_px},
        scene.words.is_rtl()};
    draw_text_field(list, scene.theme, place, scene.view.input->field, look, pick_of(InputKind::view_name));
}

} // namespace

void draw_notice(DisplayList& list, const Scene& scene) {
    if (scene.purpose != FramePurpose::window) {
        return;
    }
    if (scene.view.types_in(InputKind::view_name)) {
        draw_name_field(list, scene);
    } else if (!scene.view.notice.empty()) {
        draw_text(list, scene);
    }
}

} // namespace chronomap
