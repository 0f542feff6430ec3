#include "viewer/scene/scene.h"
#include "viewer/scene/widgets.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double reading_margin_px = 12;
constexpr double reading_padding_px = 12;
constexpr double reading_width_px = 380;
constexpr double reading_height_px = 58;
constexpr double reading_bar_px = 5;
const TextStyle reading_name_style{12.5, FontWeight::bold};
const TextStyle rate_style{11.5};

std::string rate_words(const Scene& scene, const ReadingState& reading) {
    const Messages& words = scene.words;
    return words.format("reading.rate", {{"percent", words.number(std::llround(std::floor(reading.share * 100)))},
                                         {"rows", words.number(static_cast<std::int64_t>(reading.rows))},
                                         {"rate", words.number(std::llround(reading.rows_a_second / 1000) * 1000)}});
}

} // namespace

void draw_reading(DisplayList& list, const Scene& scene) {
    if (!scene.view.reading) {
        return;
    }
    const ReadingState& reading = *scene.view.reading;
    const Rect& map = scene.layout.map;
    const bool mirrored = scene.words.is_rtl();
    const double width = std::min(reading_width_px, map.width - 2 * reading_margin_px);
    const Rect plate{mirrored ? map.x + reading_margin_px : map.right() - reading_margin_px - width,
                     map.y + reading_margin_px, width, reading_height_px};
    list.add(RectCommand{plate.moved(0, 2).inset(-2), {0, 0, 0, 28}, {0, 0, 0, 0}, 1, 9});
    list.add(RectCommand{plate, scene.theme.card, scene.theme.card_edge, 1, 7}, {PickKind::card, 0});
    const Column column{{plate.x + reading_padding_px, plate.y, plate.width - 2 * reading_padding_px, plate.height},
                        mirrored};
    const std::string stop = scene.words.get("reading.stop");
    const double stop_px = chip_width(stop, ChipSign::remove);
    draw_chip(list, scene.theme, {column.at(column.rect.width - stop_px, plate.y + 7, stop_px, 24), mirrored}, stop,
              ChipSign::remove, true, pick_of(Action::stop_reading));
    const Rect line = column.at(0, plate.y, column.rect.width - stop_px - 8, reading_height_px);
    draw_line(list, scene.words.format("reading.name", {{"name", reading.name}}), reading_name_style, scene.theme.ink,
              line.x, line.width, plate.y + 15, column.start_side());
    draw_line(list, rate_words(scene, reading), rate_style, scene.theme.ink_soft, line.x, line.width, plate.y + 33,
              column.start_side());
    const Rect bar{column.rect.x, plate.bottom() - 12, column.rect.width, reading_bar_px};
    list.add(RectCommand{bar, scene.theme.strip, {0, 0, 0, 0}, 1, reading_bar_px / 2});
    const double done = std::round(bar.width * std::clamp(reading.share, 0.0, 1.0));
    if (done >= 1) {
        list.add(RectCommand{{mirrored ? bar.right() - done : bar.x, bar.y, done, bar.height},
                             scene.theme.selection,
                             {0, 0, 0, 0},
                             1,
                             reading_bar_px / 2});
    }
}

} // namespace chronomap
