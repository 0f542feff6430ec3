#include "viewer/scene/export_dialog.h"

#include "viewer/scene/form_lines.h"
#include "viewer/scene/page.h"
#include "viewer/scene/scaled.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/widgets.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double least_preview_px = 220;

constexpr std::array<const char*, export_preset_count> preset_keys{
    "export.screen",   "export.full_hd", "export.ultra_hd",     "export.square",
    "export.portrait", "export.a4",      "export.a4_landscape", "export.letter"};
constexpr std::array<const char*, export_row_count> export_row_keys{
    "export.preset", "export.format",  "export.density", "export.content", "export.theme", "export.language",
    "export.title",  "export.caption", "export.credit",  "export.file",    "export.save"};

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
    case ExportRow::preset:
        return scene.words.get(preset_keys[static_cast<std::size_t>(settings.preset)]);
    case ExportRow::format: {
        const std::string_view ending = export_endings[static_cast<std::size_t>(settings.format)];
        return scene.words.get("export.format_" + std::string(ending));
    }
    case ExportRow::density:
        return settings.format == ExportFormat::png
                   ? density_words(scene, settings) + " · " + pixels_words(scene, settings)
                   : scene.words.get("export.vectors");
    case ExportRow::content:
        return scene.words.get(settings.page.content == PageContent::page ? "export.page" : "export.map");
    case ExportRow::theme:
        return scene.words.get("theme." + std::string(name_of(settings.theme)));
    case ExportRow::language:
        return scene.document.words_in(settings.language).get("language.name");
    case ExportRow::title:
        return settings.page.title;
    case ExportRow::caption:
        return settings.page.caption;
    case ExportRow::credit:
        return settings.page.credit;
    case ExportRow::file:
        return settings.file;
    case ExportRow::save:
        break;
    }
    return {};
}

/// One line of the form; returns where the next begins.
double draw_export_line(DisplayList& list, const Scene& scene, const ExportForm& form, const Column& column, double y,
                        ExportRow row) {
    const Messages& words = scene.words;
    FormLine line{words.get(export_row_keys[static_cast<std::size_t>(row)]), PickKind::export_row,
                  static_cast<std::size_t>(row), form.row == row};
    if (row == ExportRow::save) {
        line.label = words.get(form.is_saving         ? "export.saving"
                               : form.asks_to_replace ? "export.replace"
                                                      : "export.save");
        return draw_form_button(list, scene.theme, column, y, line);
    }
    const std::string value = value_of(scene, form, row);
    if (!is_text(row)) {
        return draw_form_choice(list, scene.theme, column, y, line, value);
    }
    const std::string placeholder =
        row == ExportRow::title ? scene.dossier().title.in(form.settings.language) : words.get("export.none");
    return draw_form_field(list, scene.theme, column, y, line, line.has_keyboard ? form.field : TextField{value, 0, 0},
                           placeholder);
}

void draw_preview(DisplayList& list, const Scene& scene, const ExportSettings& settings, const Rect& room) {
    const ExportSize wanted = size_of(settings, {scene.layout.frame.width, scene.layout.frame.height});
    const ViewState view = view_to_export(scene.document, scene.view, settings, scene.layout);
    const double factor = std::min(room.width / wanted.size.width, room.height / wanted.size.height);
    const Rect page{std::round(room.center().x - wanted.size.width * factor / 2),
                    std::round(room.center().y - wanted.size.height * factor / 2), wanted.size.width * factor,
                    wanted.size.height * factor};
    list.add(RectCommand{page.moved(0, 1).inset(-2), {0, 0, 0, 26}, {0, 0, 0, 0}, 1, 3});
    list.add(BeginClipCommand{page});
    const Frame frame = build_page(scene.document, view, settings.page, wanted.size);
    list.append(scaled(frame.list, factor, {page.x, page.y}));
    list.add(EndClipCommand{});
    list.add(RectCommand{page, {0, 0, 0, 0}, scene.theme.panel_edge, 1});
}

} // namespace

Pick pick_of(ExportRow row, FormPress press) {
    return form_pick(PickKind::export_row, static_cast<std::size_t>(row), press);
}

ExportRow row_of(Pick pick) {
    return static_cast<ExportRow>(form_line_of(pick, export_row_count));
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
    const Messages& words = scene.words;
    const Column plate = draw_form_plate(list, scene.theme, scene.layout.frame, words.is_rtl());
    const Column beside = draw_form(
        list, scene.theme, plate, {words.get("action.export_picture"), words.get("export.keys"), form.problem},
        export_row_count, [&](const Column& column, double y, std::size_t number) {
            return draw_export_line(list, scene, form, column, y, static_cast<ExportRow>(number));
        });
    if (beside.rect.width >= least_preview_px) {
        draw_preview(list, scene, settings_of(form), beside.rect);
    }
}

} // namespace chronomap
