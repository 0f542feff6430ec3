#include "viewer/scene/column_dialog.h"

#include "events/table/loaded_table.h"
#include "viewer/scene/document_tables.h"
#include "viewer/scene/text_flow.h"

#include <array>

namespace chronomap {

namespace {

constexpr double least_understanding_px = 220;

constexpr std::array<const char*, column_row_count> column_row_keys{
    "columns.table",      "columns.time",      "columns.end",      "columns.longitude",
    "columns.latitude",   "columns.title",     "columns.category", "columns.source",
    "columns.date_order", "columns.time_zone", "columns.crs",      "columns.apply"};

/// "Table 1 of 2: events.csv"
std::string table_words(const Scene& scene, const ColumnForm& form) {
    const auto& tables = scene.document.tables.all;
    const std::string& name = tables[form.table].loaded->name;
    if (tables.size() == 1) {
        return name;
    }
    return scene.words.format("columns.which", {{"n", scene.words.number(static_cast<std::int64_t>(form.table + 1))},
                                                {"count", scene.words.number(static_cast<std::int64_t>(tables.size()))},
                                                {"name", name}});
}

/// What is said, else what is found out without that.
std::string choice_words(const Scene& scene, const ColumnForm& form, ColumnRow row) {
    TableOptions options = form.options[form.table];
    const std::string* said = said_of(options, row);
    if (said == nullptr) {
        return table_words(scene, form); // the only choice that is no option
    }
    if (!said->empty()) {
        return *said;
    }
    if (row == ColumnRow::date_order) {
        return scene.words.get("columns.by_the_dates");
    }
    TableOptions read_with = scene.document.tables.all[form.table].loaded->options;
    const std::optional<std::string> found = column_found(scene.document, form.table, row);
    const std::string* asked = said_of(read_with, row);
    // What was asked for says nothing of what would be found.
    const bool was_asked_for = asked != nullptr && !asked->empty();
    return found && !was_asked_for ? scene.words.format("columns.found", {{"name", *found}})
                                   : scene.words.get(found ? "columns.to_be_found" : "columns.none_found");
}

std::string placeholder_of(const Scene& scene, const ColumnForm& form, ColumnRow row) {
    const TableReport& report = scene.document.tables.all[form.table].loaded->report;
    if (row == ColumnRow::crs) {
        return scene.words.get("columns.crs_of_file");
    }
    return report.zone_is_assumed ? scene.words.format("columns.assumed", {{"zone", report.zone}}) : "UTC";
}

double draw_column_line(DisplayList& list, const Scene& scene, const ColumnForm& form, const Column& column, double y,
                        ColumnRow row) {
    const Messages& words = scene.words;
    const auto number = static_cast<std::size_t>(row);
    FormLine line{words.get(column_row_keys[number]), PickKind::column_row, number, form.row == row};
    if (row == ColumnRow::apply) {
        line.label = form.is_reading ? words.get("columns.reading") : line.label;
        return draw_form_button(list, scene.theme, column, y, line);
    }
    if (is_text(row)) {
        TableOptions options = form.options[form.table];
        const TextField field = line.has_keyboard ? form.field : TextField{*said_of(options, row), 0, 0};
        return draw_form_field(list, scene.theme, column, y, line, field, placeholder_of(scene, form, row));
    }
    return draw_form_choice(list, scene.theme, column, y, line, choice_words(scene, form, row));
}

} // namespace

Pick pick_of(ColumnRow row, FormPress press) {
    return form_pick(PickKind::column_row, static_cast<std::size_t>(row), press);
}

ColumnRow column_row_of(Pick pick) {
    return static_cast<ColumnRow>(form_line_of(pick, column_row_count));
}

void draw_column_dialog(DisplayList& list, const Scene& scene) {
    if (!scene.view.column_form || scene.view.column_form->options.empty()) {
        return;
    }
    const ColumnForm& form = *scene.view.column_form;
    const Messages& words = scene.words;
    const Column plate = draw_form_plate(list, scene.theme, scene.layout.frame, words.is_rtl());
    const Column beside =
        draw_form(list, scene.theme, plate, {words.get("action.show_columns"), words.get("columns.keys"), form.problem},
                  column_row_count, [&](const Column& column, double y, std::size_t number) {
                      return draw_column_line(list, scene, form, column, y, static_cast<ColumnRow>(number));
                  });
    if (beside.rect.width >= least_understanding_px) {
        draw_understanding(list, scene, *scene.document.tables.all[form.table].loaded, beside);
    }
}

} // namespace chronomap
