#include "viewer/scene/export_dialog.h"

#include "viewer/scene/page.h"
#include "viewer/scene/scaled.h"
#include "viewer/scene/text_field.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/widgets.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double margin_px = 20;
constexpr double padding_px = 20;
constexpr double form_px = 372;
constexpr double label_px = 96;
constexpr double choice_px = 28;
constexpr double line_gap_px = 7;
constexpr double arrow_px = 26;
constexpr double least_preview_px = 220;
const TextStyle title_style{17, FontWeight::bold};
const TextStyle label_style{12.5};
const TextStyle value_style{13};
const TextStyle note_style{12};

constexpr std::array<const char*, export_preset_count> preset_keys{"export.screen",   "export.full_hd",  "export.ultra_hd",
                                                                   "export.square",   "export.portrait", "export.a4",
                                                                   "export.a4_landscape", "export.letter"};
constexpr std::array<const char*, export_row_count> row_keys{
    "export.preset",   "export.format", "export.density", "export.content", "export.theme", "export.language",
    "export.title",    "export.caption", "export.credit", "export.file",    "export.save"};

std::string number_words(const Scene& scene, double number) {
    return scene.words.localize_digits(std::to_string(std::llround(number)));
}

/// "1920 × 1080": what the file will measure.
std::string pixels_words(const Scene& scene, const ExportSettings& settings) {
    const ExportSize size = size_of(settings, {scene.layout.frame.width, scene.layout.frame.height});
    return scene.words.format("export.pixels", {{"width", number_words(scene, size.size.width * size.scale)},
                                                {"height", number_words(scene, size.size.height * size.scale)}});
}

std::string density_words(const Scene& scene, const ExportSettings& settings) {
    if (is_paper(settings.preset)) {
        const ExportSize size = size_of(settings, {});
        return scene.words.format("export.dpi", {{"n", number_words(scene, size.scale * 96)}});
    }
    return scene.words.localize_digits(std::to_string(settings.density + 1)) + "×";
}

std::string value_of(const Scene& scene, const ExportForm& form, ExportRow row) {
    const ExportSettings& settings = form.settings;
    switch (row) {
    case ExportRow::preset: return scene.words.get(preset_keys[static_cast<std::size_t>(settings.preset)]);
    case ExportRow::format: {
        const std::string_view ending = export_endings[static_cast<std::size_t>(settings.format)];
        return scene.words.get("export.format_" + std::string(ending));
    }
    case ExportRow::density:
        return settings.format == ExportFormat::png ? density_words(scene, settings) + " · " + pixels_words(scene, settings)
                                                    : scene.words.get("export.vectors");
    case ExportRow::content: return scene.words.get(settings.page.content == PageContent::page ? "export.page" : "export.map");
    case ExportRow::theme: return scene.words.get("theme." + std::string(name_of(settings.theme)));
    case ExportRow::language: return scene.document.words_in(settings.language).get("language.name");
    case ExportRow::title: return settings.page.title;
    case ExportRow::caption: return settings.page.caption;
    case ExportRow::credit: return settings.page.credit;
    case ExportRow::file: return settings.file;
    case ExportRow::save: break;
    }
    return {};
}

void draw_chevron(DisplayList& list, Point c, bool points_right, Color color) {
    const double dx = points_right ? 2.5 : -2.5;
    list.add(LineCommand{{{c.x - dx, c.y - 5}, {c.x + dx, c.y}, {c.x - dx, c.y + 5}}, color, 1.6});
}

/// "‹ A4 ›"
void draw_choice(DisplayList& list, const Scene& scene, const Column& place, ExportRow row, const std::string& value, bool has_keyboard) {
    const Theme& theme = scene.theme;
    list.add(RectCommand{place.rect, theme.card, has_keyboard ? theme.selection : theme.panel_edge, has_keyboard ? 2.0 : 1.0, 6});
    for (const bool is_next : {false, true}) {
        const Rect side = is_next ? place.at(place.rect.width - arrow_px, place.rect.y, arrow_px, place.rect.height)
                                  : place.at(0, place.rect.y, arrow_px, place.rect.height);
        list.add(RectCommand{side}, pick_of(row, is_next ? ExportPress::next : ExportPress::previous));
        draw_chevron(list, side.center(), is_next != place.mirrored, theme.ink_soft);
    }
    const double room = place.rect.width - 2 * arrow_px;
    const std::string text = elided(value, value_style, room);
    const double width = measure_text(text, value_style).width;
    draw_line(list, text, value_style, theme.ink, place.rect.x + arrow_px + (room - width) / 2, width + 1, place.rect.center().y,
              TextSide::left);
}

void draw_save(DisplayList& list, const Scene& scene, const ExportForm& form, const Rect& rect) {
    const Theme& theme = scene.theme;
    const bool has_keyboard = form.row == ExportRow::save;
    const Pick pick = pick_of(ExportRow::save, ExportPress::line);
    list.add(RectCommand{rect, theme.selection_fill, theme.selection, has_keyboard ? 2.5 : 1.2, 7}, pick);
    const TextStyle style{14, FontWeight::bold};
    const std::string text = scene.words.get(form.is_saving ? "export.saving" : form.asks_to_replace ? "export.replace" : "export.save");
    const double width = measure_text(text, style).width;
    draw_line(list, text, style, theme.ink, rect.center().x - width / 2, width + 1, rect.center().y, TextSide::left, pick);
}

/// One line of the form, its label beside it; returns where it ends.
double draw_form_line(DisplayList& list, const Scene& scene, const ExportForm& form, const Column& column, double y, ExportRow row) {
    const bool has_keyboard = form.row == row;
    const double height = is_text(row) ? field_px : choice_px;
    if (row == ExportRow::save) {
        draw_save(list, scene, form, column.at(0, y + 4, column.rect.width, 36));
        return y + 40;
    }
    const Rect label = column.at(0, y, label_px - 8, height);
    draw_line(list, scene.words.get(row_keys[static_cast<std::size_t>(row)]), label_style, scene.theme.ink_soft, label.x, label.width,
              label.center().y, column.start_side());
    const Column place{column.at(label_px, y, column.rect.width - label_px, height), column.mirrored};
    const std::string value = value_of(scene, form, row);
    if (is_text(row)) {
        FieldLook look;
        look.has_keyboard = has_keyboard;
        look.placeholder = row == ExportRow::title ? scene.dossier().title.in(form.settings.language) : scene.words.get("export.none");
        draw_text_field(list, scene.theme, place, has_keyboard ? form.field : TextField{value, 0, 0}, look,
                        pick_of(row, ExportPress::line));
    } else {
        draw_choice(list, scene, place, row, value, has_keyboard);
    }
    return y + height + line_gap_px;
}

void draw_preview(DisplayList& list, const Scene& scene, const ExportSettings& settings, const Rect& room) {
    const ExportSize wanted = size_of(settings, {scene.layout.frame.width, scene.layout.frame.height});
    const ViewState view = view_to_export(scene.document, scene.view, settings, scene.layout);
    const double factor = std::min(room.width / wanted.size.width, room.height / wanted.size.height);
    const Rect page{std::round(room.center().x - wanted.size.width * factor / 2),
                    std::round(room.center().y - wanted.size.height * factor / 2), wanted.size.width * factor, wanted.size.height * factor};
    list.add(RectCommand{page.moved(0, 1).inset(-2), {0, 0, 0, 26}, {0, 0, 0, 0}, 1, 3});
    list.add(BeginClipCommand{page});
    const Frame frame = build_page(scene.document, view, settings.page, wanted.size);
    list.append(scaled(frame.list, factor, {page.x, page.y}));
    list.add(EndClipCommand{});
    list.add(RectCommand{page, {0, 0, 0, 0}, scene.theme.panel_edge, 1});
}

} // namespace

Pick pick_of(ExportRow row, ExportPress press) {
    return {PickKind::export_row, static_cast<std::uint32_t>(row) * 4 + static_cast<std::uint32_t>(press)};
}

ExportRow row_of(Pick pick) {
    return static_cast<ExportRow>(std::min<std::uint32_t>(pick.index / 4, export_row_count - 1));
}

ExportPress press_of(Pick pick) {
    return static_cast<ExportPress>(std::min<std::uint32_t>(pick.index % 4, 2));
}

ViewState view_to_export(const Document& document, const ViewState& view, const ExportSettings& settings,
                         const FrameLayout& layout) {
    ViewState exported = view;
    exported.theme = settings.theme;
    exported.language = settings.language;
    exported.export_form.reset();
    exported.hovered.reset();
    exported.hovered_place.reset();
    exported.hovered_paragraph.reset();
    exported.notice.clear();
    exported.input.reset();
    // Where the map stands does not depend on what it shows.
    const Size page = size_of(settings, {layout.frame.width, layout.frame.height}).size;
    const Rect map = page_map(document, exported, settings.page, page);
    if (!layout.map.is_empty() && !map.is_empty()) {
        exported.camera.zoom += std::log2(std::min(map.width / layout.map.width, map.height / layout.map.height));
        exported.camera = clamped(exported.camera, {map.width, map.height});
    }
    return exported;
}

void draw_export_dialog(DisplayList& list, const Scene& scene) {
    if (!scene.view.export_form) {
        return;
    }
    const ExportForm& form = *scene.view.export_form;
    const Theme& theme = scene.theme;
    const Rect& frame = scene.layout.frame;
    list.add(RectCommand{frame, {0, 0, 0, 90}}, {PickKind::overlay, 0});
    const double width = std::min(1180.0, frame.width - 2 * margin_px);
    const double height = std::min(590.0, frame.height - 2 * margin_px);
    const Rect plate{std::round(frame.center().x - width / 2), std::round(frame.center().y - height / 2), width, height};
    list.add(RectCommand{plate, theme.panel, theme.card_edge, 1, 10}, {PickKind::card, 0});
    const Column inner{plate.inset(padding_px), scene.words.is_rtl()};
    const double form_width = std::min(form_px, inner.rect.width);
    const Column column{inner.at(0, inner.rect.y, form_width, inner.rect.height), inner.mirrored};
    draw_line(list, scene.words.get("action.export_picture"), title_style, theme.ink, column.rect.x, column.rect.width,
              column.rect.y + 10, column.start_side());
    double y = column.rect.y + 34;
    for (std::size_t row = 0; row < export_row_count; ++row) {
        y = draw_form_line(list, scene, form, column, y, static_cast<ExportRow>(row));
    }
    const std::string note = form.problem.empty() ? scene.words.get("export.keys") : form.problem;
    TextFlow flow(list, {column.rect.x, y + 8, column.rect.width, inner.rect.bottom() - y - 8}, column.mirrored);
    flow.paragraph(note, note_style, form.problem.empty() ? theme.ink_soft : theme.ink, 5);
    const double preview_start = form_width + padding_px;
    if (inner.rect.width - preview_start >= least_preview_px) {
        draw_preview(list, scene, settings_of(form), inner.at(preview_start, inner.rect.y, inner.rect.width - preview_start, inner.rect.height));
    }
}

} // namespace chronomap
