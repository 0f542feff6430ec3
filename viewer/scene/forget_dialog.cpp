#include "viewer/scene/forget_dialog.h"

#include "viewer/scene/form_lines.h"
#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double forget_width_px = 640;
constexpr double forget_title_px = 30;
constexpr double sentence_px = 40;
constexpr double forget_line_px = 24;
constexpr double list_padding_px = 6;
constexpr double forget_gap_px = 10;
constexpr double button_px = 36;
const TextStyle forget_sentence_style{13};
const TextStyle file_style{12.5};
const TextStyle kind_style{11.5};
const TextStyle answer_style{13.5, FontWeight::bold};

std::size_t lines_seen(const ForgetForm& form) {
    return std::min(form.lines.size(), most_forget_lines);
}

double height_of(const ForgetForm& form) {
    const double lines = static_cast<double>(lines_seen(form)) * forget_line_px + 2 * list_padding_px;
    return 2 * form_padding_px + forget_title_px + sentence_px + lines + forget_gap_px + sentence_px + forget_gap_px +
           button_px;
}

void draw_file(DisplayList& list, const Scene& scene, const Column& place, const ForgetForm::Line& line) {
    const Rect& rect = place.rect;
    const std::string kind = scene.words.get("kept." + line.kind);
    const double kind_px = std::ceil(measure_text(kind, kind_style).width);
    const Rect end = place.at(rect.width - kind_px, rect.y, kind_px + 1, rect.height);
    draw_line(list, kind, kind_style, scene.theme.ink_soft, end.x, end.width, rect.center().y, place.end_side());
    const Rect start = place.at(0, rect.y, rect.width - kind_px - forget_gap_px, rect.height);
    draw_line(list, line.file, file_style, scene.theme.ink, start.x, start.width, rect.center().y, place.start_side());
}

/// Returns where what stands below begins.
double draw_files(DisplayList& list, const Scene& scene, const Column& column, double y, const ForgetForm& form) {
    const std::size_t seen = lines_seen(form);
    const double height = static_cast<double>(seen) * forget_line_px;
    const Rect box{column.rect.x, y, column.rect.width, height + 2 * list_padding_px};
    list.add(RectCommand{box, scene.theme.card, scene.theme.panel_edge, 1, 6});
    const Column lines{box.inset(list_padding_px), column.mirrored};
    const double side_px = 4, bar_px = seen < form.lines.size() ? 10 : 0;
    for (std::size_t i = 0; i < seen; ++i) {
        const Rect row = lines.at(side_px, lines.rect.y + static_cast<double>(i) * forget_line_px,
                                  lines.rect.width - 2 * side_px - bar_px, forget_line_px);
        draw_file(list, scene, {row, column.mirrored}, form.lines[form.first + i]);
    }
    draw_scroll_bar(list, scene.theme, lines, static_cast<double>(form.lines.size()) * forget_line_px,
                    static_cast<double>(form.first) * forget_line_px);
    return box.bottom() + forget_gap_px;
}

void draw_answer(DisplayList& list, const Scene& scene, const Rect& rect, ForgetAnswer answer,
                 const std::string& text) {
    const Theme& theme = scene.theme;
    const bool has_keyboard = scene.view.forget_form->answer == answer;
    const Pick pick{PickKind::forget_answer, static_cast<std::uint32_t>(answer)};
    list.add(RectCommand{rect, has_keyboard ? theme.selection_fill : theme.card,
                         has_keyboard ? theme.selection : theme.panel_edge, has_keyboard ? 2.0 : 1.0, 7},
             pick);
    const std::string shown = elided(text, answer_style, rect.width - 2 * forget_gap_px);
    const double width = measure_text(shown, answer_style).width;
    draw_line(list, shown, answer_style, theme.ink, rect.center().x - width / 2, width + 1, rect.center().y,
              TextSide::left, pick);
}

} // namespace

ForgetForm scrolled(ForgetForm form, double lines) {
    const auto last = static_cast<double>(form.lines.size() - lines_seen(form));
    form.first = static_cast<std::size_t>(std::clamp(std::round(static_cast<double>(form.first) + lines), 0.0, last));
    return form;
}

void draw_forget_dialog(DisplayList& list, const Scene& scene) {
    if (!scene.view.forget_form) {
        return;
    }
    const ForgetForm& form = *scene.view.forget_form;
    const Messages& words = scene.words;
    const Column column =
        draw_form_plate(list, scene.theme, scene.layout.frame, words.is_rtl(), {forget_width_px, height_of(form)});
    TextFlow flow(list, column.rect, column.mirrored);
    flow.paragraph(words.get("forget.title"), form_title_style, scene.theme.ink, 1);
    const auto say = [&](const std::string& text, double y) {
        TextFlow(list, {column.rect.x, y, column.rect.width, sentence_px}, column.mirrored)
            .paragraph(text, forget_sentence_style, scene.theme.ink_soft, 2);
    };
    double y = column.rect.y + forget_title_px;
    say(words.format("forget.kept", {{"sum", form.sum}}), y);
    y = draw_files(list, scene, column, y + sentence_px - forget_gap_px, form);
    say(words.get("forget.what_follows"), y);
    y += sentence_px + forget_gap_px;
    const double half = (column.rect.width - forget_gap_px) / 2;
    draw_answer(list, scene, column.at(0, y, half, button_px), ForgetAnswer::leave, words.get("forget.leave"));
    draw_answer(list, scene, column.at(half + forget_gap_px, y, half, button_px), ForgetAnswer::forget,
                words.get("forget.all"));
}

} // namespace chronomap
