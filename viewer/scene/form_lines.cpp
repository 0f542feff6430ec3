#include "viewer/scene/form_lines.h"

#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double form_margin_px = 20;
constexpr double form_label_px = 96;
constexpr double choice_px = 28;
constexpr double line_gap_px = 7;
constexpr double choice_arrow_px = 26;
constexpr double form_title_px = 34;
constexpr double note_gap_px = 8;
constexpr std::size_t most_note_lines = 5;
const TextStyle form_note_style{12};
const TextStyle form_label_style{12.5};
const TextStyle form_value_style{13};
const TextStyle button_style{14, FontWeight::bold};

void draw_label(DisplayList& list, const Theme& theme, const Column& column, double y, double height,
                const std::string& text) {
    const Rect label = column.at(0, y, form_label_px - 8, height);
    draw_line(list, text, form_label_style, theme.ink_soft, label.x, label.width, label.center().y,
              column.start_side());
}

Column place_of(const Column& column, double y, double height) {
    return {column.at(form_label_px, y, column.rect.width - form_label_px, height), column.mirrored};
}

void draw_chevron(DisplayList& list, Point c, bool points_right, Color color) {
    const double dx = points_right ? 2.5 : -2.5;
    list.add(LineCommand{{{c.x - dx, c.y - 5}, {c.x + dx, c.y}, {c.x - dx, c.y + 5}}, color, 1.6});
}

} // namespace

Pick form_pick(PickKind form, std::size_t line, FormPress press) {
    return {form, static_cast<std::uint32_t>(line) * 4 + static_cast<std::uint32_t>(press)};
}

std::size_t form_line_of(Pick pick, std::size_t line_count) {
    return std::min<std::size_t>(pick.index / 4, line_count - 1);
}

FormPress form_press_of(Pick pick) {
    return static_cast<FormPress>(std::min<std::uint32_t>(pick.index % 4, 2));
}

Column draw_form_plate(DisplayList& list, const Theme& theme, const Rect& frame, bool mirrored, Size wanted) {
    list.add(RectCommand{frame, {0, 0, 0, 90}}, {PickKind::overlay, 0});
    const double width = std::min(wanted.width, frame.width - 2 * form_margin_px);
    const double height = std::min(wanted.height, frame.height - 2 * form_margin_px);
    const Rect plate{std::round(frame.center().x - width / 2), std::round(frame.center().y - height / 2), width,
                     height};
    list.add(RectCommand{plate, theme.panel, theme.card_edge, 1, 10}, {PickKind::card, 0});
    return {plate.inset(form_padding_px), mirrored};
}

double draw_form_choice(DisplayList& list, const Theme& theme, const Column& column, double y, const FormLine& line,
                        const std::string& value) {
    draw_label(list, theme, column, y, choice_px, line.label);
    const Column place = place_of(column, y, choice_px);
    const Rect& rect = place.rect;
    list.add(RectCommand{rect, theme.card, line.has_keyboard ? theme.selection : theme.panel_edge,
                         line.has_keyboard ? 2.0 : 1.0, 6});
    for (const bool is_next : {false, true}) {
        const Rect side = place.at(is_next ? rect.width - choice_arrow_px : 0, rect.y, choice_arrow_px, rect.height);
        list.add(RectCommand{side}, form_pick(line.form, line.number, is_next ? FormPress::next : FormPress::previous));
        draw_chevron(list, side.center(), is_next != place.mirrored, theme.ink_soft);
    }
    const double room = rect.width - 2 * choice_arrow_px;
    const std::string text = elided(value, form_value_style, room);
    const double width = measure_text(text, form_value_style).width;
    draw_line(list, text, form_value_style, theme.ink, rect.x + choice_arrow_px + (room - width) / 2, width + 1,
              rect.center().y, TextSide::left);
    return y + choice_px + line_gap_px;
}

double draw_form_field(DisplayList& list, const Theme& theme, const Column& column, double y, const FormLine& line,
                       const TextField& field, const std::string& placeholder) {
    draw_label(list, theme, column, y, field_px, line.label);
    FieldLook look;
    look.has_keyboard = line.has_keyboard;
    look.placeholder = placeholder;
    draw_text_field(list, theme, place_of(column, y, field_px), field, look,
                    form_pick(line.form, line.number, FormPress::line));
    return y + field_px + line_gap_px;
}

double draw_form_button(DisplayList& list, const Theme& theme, const Column& column, double y, const FormLine& line) {
    const Pick pick = form_pick(line.form, line.number, FormPress::line);
    const Rect rect = column.at(0, y + 4, column.rect.width, 36);
    list.add(RectCommand{rect, theme.selection_fill, theme.selection, line.has_keyboard ? 2.5 : 1.2, 7}, pick);
    const double width = measure_text(line.label, button_style).width;
    draw_line(list, line.label, button_style, theme.ink, rect.center().x - width / 2, width + 1, rect.center().y,
              TextSide::left, pick);
    return y + 40;
}

Column draw_form(DisplayList& list, const Theme& theme, const Column& plate, const FormWords& words,
                 std::size_t line_count, const DrawFormLine& draw) {
    const double width = std::min(form_width_px, plate.rect.width);
    const Column column{plate.at(0, plate.rect.y, width, plate.rect.height), plate.mirrored};
    draw_line(list, words.title, form_title_style, theme.ink, column.rect.x, width, column.rect.y + 10,
              column.start_side());
    double y = column.rect.y + form_title_px;
    for (std::size_t number = 0; number < line_count; ++number) {
        y = draw(column, y, number);
    }
    const bool is_good = words.problem.empty();
    TextFlow flow(list, {column.rect.x, y + note_gap_px, width, plate.rect.bottom() - y - note_gap_px},
                  column.mirrored);
    flow.paragraph(is_good ? words.keys : words.problem, form_note_style, is_good ? theme.ink_soft : theme.ink,
                   most_note_lines);
    const double start = width + form_padding_px;
    return {plate.at(start, plate.rect.y, std::max(0.0, plate.rect.width - start), plate.rect.height), plate.mirrored};
}

} // namespace chronomap
