#include "viewer/scene/menu.h"

#include "geodata/coordinates.h"
#include "viewer/scene/entry_detail.h"
#include "viewer/scene/key_words.h"
#include "viewer/scene/palette.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/time_words.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double menu_padding_px = 10;
constexpr double menu_row_px = 28;
constexpr double menu_line_px = 18;
constexpr double palette_px = 540;
constexpr double go_to_px = 400;
constexpr double menu_margin_px = 8;
constexpr std::size_t most_menu_lines = 4;
const TextStyle menu_row_style{13};
const TextStyle menu_detail_style{11.5};

struct Row {
    std::string text, detail;
};

Row row_of(const Scene& scene, const Destination& destination) {
    switch (destination.kind) {
    case Destination::Kind::time:
        return {window_words(destination.time, scene.zone(), scene.words), scene.words.get("go_to.time")};
    case Destination::Kind::coordinates:
        return {coordinates_text(destination.at, coordinate_decimals(0)), scene.words.get("go_to.coordinates")};
    case Destination::Kind::place:
        return {scene.dossier().places[destination.index].name.in(scene.view.language), scene.words.get("go_to.place")};
    case Destination::Kind::entry:
        break;
    }
    return {headline(scene, scene.dossier().entries[destination.index]), scene.words.get("go_to.entry")};
}

Row row_of(const Scene& scene, Action action) {
    return {scene.words.get("action." + std::string(name_of(action))), key_of(action, scene.words)};
}

std::vector<Row> rows_of(const Scene& scene, const Menu& menu) {
    std::vector<Row> rows;
    for (const Destination& destination : menu.destinations.found) {
        rows.push_back(row_of(scene, destination));
    }
    for (const Action action : menu.actions) {
        rows.push_back(row_of(scene, action));
    }
    for (const std::size_t view : menu.views) {
        rows.push_back({scene.view.named_views[view], {}});
    }
    return rows;
}

void draw_menu_plate(DisplayList& list, const Theme& theme, const Rect& plate) {
    list.add(RectCommand{plate.moved(0, 3).inset(-4), {0, 0, 0, 34}, {0, 0, 0, 0}, 1, 12}, {PickKind::card, 0});
    list.add(RectCommand{plate, theme.panel, theme.card_edge, 1, 9}, {PickKind::card, 0});
}

/// One row: its text, and what it is or its key at the end side.
void draw_row(DisplayList& list, const Scene& scene, const Column& place, const Row& row, std::size_t number) {
    const Theme& theme = scene.theme;
    const Pick pick{PickKind::menu_row, static_cast<std::uint32_t>(number)};
    const bool is_chosen = scene.view.input->chosen == number;
    list.add(RectCommand{place.rect, is_chosen ? theme.selection_fill : Color{0, 0, 0, 0}, {0, 0, 0, 0}, 1, 5}, pick);
    const Rect& rect = place.rect;
    const double detail = std::ceil(measure_text(row.detail, menu_detail_style).width);
    const Rect end = place.at(rect.width - detail - menu_padding_px, rect.y, detail + 1, rect.height);
    draw_line(list, row.detail, menu_detail_style, theme.ink_soft, end.x, end.width, rect.center().y, place.end_side(),
              pick);
    const Rect start = place.at(menu_padding_px, rect.y, rect.width - detail - 3 * menu_padding_px, rect.height);
    draw_line(list, row.text, menu_row_style, theme.ink, start.x, start.width, rect.center().y, place.start_side(),
              pick);
}

/// The menus that lie in the middle of the window, in front of everything.
bool is_palette(InputKind kind) {
    return kind == InputKind::palette || kind == InputKind::views;
}

struct MenuLook {
    Rect room; ///< as wide as it may be, with its top where the field begins
    std::string placeholder;
    std::string note;      ///< below the field, where there are no rows
    bool is_wrong = false; ///< the note tells what is wrong
};

MenuLook palette_look(const Scene& scene, const Menu& menu) {
    const Rect& frame = scene.layout.frame;
    const double width = std::min(palette_px, frame.width - 2 * menu_margin_px);
    const double height = 2 * menu_padding_px + field_px + 4 + menu_row_px * most_menu_rows;
    const double y = std::max(menu_margin_px, std::round((frame.height - height) * 0.4));
    const bool has_views = scene.view.types_in(InputKind::views);
    const std::string placeholder =
        has_views ? scene.words.format("views.placeholder", {{"key", key_of(Action::forget_view, scene.words)}})
                  : scene.words.get("palette.placeholder");
    return {{std::round(frame.center().x - width / 2), y, width, height},
            placeholder,
            menu.size() == 0 ? scene.words.get(has_views ? "views.nothing" : "palette.nothing") : "",
            true};
}

MenuLook go_to_look(const Scene& scene, const Menu& menu) {
    const FrameLayout& layout = scene.layout;
    const double width = std::min(go_to_px, layout.map.width - 2 * menu_margin_px);
    const Column ruler{layout.ruler, scene.words.is_rtl()};
    const Rect at = ruler.at(0, layout.ruler.y - menu_padding_px, width, 0);
    const bool is_wrong = !menu.destinations.problem.empty();
    return {at, scene.words.get("go_to.placeholder"),
            is_wrong ? menu.destinations.problem : scene.words.get("go_to.examples"), is_wrong};
}

void draw_note(DisplayList& list, const Scene& scene, const MenuLook& look, const Rect& room) {
    TextFlow flow(list, room, scene.words.is_rtl());
    flow.paragraph(look.note, {12.5}, look.is_wrong ? scene.theme.ink : scene.theme.ink_soft, most_menu_lines);
}

} // namespace

Menu menu_of(const Document& document, const ViewState& view) {
    Menu menu;
    if (view.types_in(InputKind::go_to)) {
        menu.destinations = destinations_of(view.input->field.text, document, view);
    } else if (view.types_in(InputKind::palette)) {
        menu.actions = actions_found(view.input->field.text, *document.words);
    } else if (view.types_in(InputKind::views)) {
        menu.views = names_found(view.input->field.text, view.named_views);
    }
    return menu;
}

void draw_menu(DisplayList& list, const Scene& scene) {
    if (!scene.view.input || !(is_palette(scene.view.input->kind) || scene.view.types_in(InputKind::go_to))) {
        return;
    }
    const bool is_in_middle = is_palette(scene.view.input->kind);
    const Menu menu = menu_of(scene.document, scene.view);
    const MenuLook look = is_in_middle ? palette_look(scene, menu) : go_to_look(scene, menu);
    const std::vector<Row> rows = rows_of(scene, menu);
    const std::size_t shown = std::min(rows.size(), most_menu_rows);
    const std::size_t first = std::min(scene.view.input->first, rows.size() - shown);
    const double text_px = look.room.width - 4 * menu_padding_px;
    const std::size_t lines = rows.empty() ? wrapped(look.note, {12.5}, text_px, most_menu_lines).size() : 0;
    const double below =
        rows.empty() ? static_cast<double>(lines) * menu_line_px + 6 : static_cast<double>(shown) * menu_row_px + 4;
    Rect plate{look.room.x, look.room.y, look.room.width, 2 * menu_padding_px + field_px + below};
    plate.y = std::max(menu_margin_px, std::min(plate.y, scene.layout.frame.bottom() - menu_margin_px - plate.height));
    if (is_in_middle) {
        list.add(RectCommand{scene.layout.frame}, {PickKind::overlay, 0});
    }
    draw_menu_plate(list, scene.theme, plate);
    const Column column{plate.inset(menu_padding_px), scene.words.is_rtl()};
    FieldLook field;
    field.placeholder = look.placeholder;
    field.has_keyboard = true;
    draw_text_field(list, scene.theme, {{column.rect.x, column.rect.y, column.rect.width, field_px}, column.mirrored},
                    scene.view.input->field, field, pick_of(scene.view.input->kind));
    double y = column.rect.y + field_px + 4;
    if (rows.empty()) {
        draw_note(list, scene, look, {column.rect.x + menu_padding_px, y + 4, text_px, below});
    }
    for (std::size_t i = first; i < first + shown; ++i) {
        draw_row(list, scene,
                 {column.at(0, y, column.rect.width - (shown < rows.size() ? 8 : 0), menu_row_px), column.mirrored},
                 rows[i], i);
        y += menu_row_px;
    }
    const Column bar{
        {column.rect.x, column.rect.y + field_px + 4, column.rect.width, static_cast<double>(shown) * menu_row_px},
        column.mirrored};
    draw_scroll_bar(list, scene.theme, bar, static_cast<double>(rows.size()) * menu_row_px,
                    static_cast<double>(first) * menu_row_px);
}

} // namespace chronomap
