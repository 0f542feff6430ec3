#include "viewer/ui/column_controller.h"

#include "events/fold.h"
#include "events/table/loaded_table.h"
#include "viewer/ui/text_editing.h"

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

std::size_t beside(std::size_t choice, int direction, std::size_t count) {
    return (choice + count + static_cast<std::size_t>(direction + static_cast<int>(count))) % count;
}

bool is_line_of(const Document& document, ColumnRow row) {
    return row != ColumnRow::table || document.tables.all.size() > 1;
}

ColumnForm with_choice(ColumnForm form, std::string choice) {
    *said_of(form.options[form.table], form.row) = std::move(choice);
    form.problem.clear();
    return form;
}

} // namespace

ColumnForm opened_column_form(const Document& document) {
    ColumnForm form;
    for (const DocumentTable& table : document.tables.all) {
        form.options.push_back(table.loaded->options);
    }
    return form;
}

ColumnForm with_row(ColumnForm form, ColumnRow row) {
    form.options[form.table] = options_of(form);
    form.row = row;
    form.field = is_text(row) ? field_with(*said_of(form.options[form.table], row)) : TextField{};
    return form;
}

ColumnForm with_next_row(ColumnForm form, int direction, const Document& document) {
    std::size_t row = static_cast<std::size_t>(form.row);
    do {
        row = beside(row, direction, column_row_count);
    } while (!is_line_of(document, static_cast<ColumnRow>(row)));
    return with_row(std::move(form), static_cast<ColumnRow>(row));
}

ColumnForm with_next_choice(ColumnForm form, int direction, const Document& document) {
    if (form.row == ColumnRow::table) {
        form.table = beside(form.table, direction, form.options.size());
        form.problem.clear();
        return form;
    }
    const std::vector<std::string> names = choices_of(document, form);
    if (names.empty()) {
        return form;
    }
    const std::string& now = *said_of(form.options[form.table], form.row);
    const auto at = std::find(names.begin(), names.end(), now);
    const std::size_t choice = at == names.end() ? 0 : static_cast<std::size_t>(at - names.begin()) + 1;
    const std::size_t next = beside(choice, direction, names.size() + 1);
    return with_choice(std::move(form), next == 0 ? "" : names[next - 1]);
}

ColumnForm with_choice_beginning(ColumnForm form, const std::string& text, const Document& document) {
    const std::vector<std::string> names = choices_of(document, form);
    const std::vector<FoldedWord> wanted = fold_words(text);
    if (names.empty() || wanted.empty()) {
        return form;
    }
    const auto now = std::find(names.begin(), names.end(), *said_of(form.options[form.table], form.row));
    const std::size_t first = now == names.end() ? 0 : static_cast<std::size_t>(now - names.begin()) + 1;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& name = names[(first + i) % names.size()];
        const std::vector<FoldedWord> words = fold_words(name);
        if (!words.empty() && words[0].folded.compare(0, wanted[0].folded.size(), wanted[0].folded) == 0) {
            return with_choice(std::move(form), name);
        }
    }
    return form;
}

ColumnForm with_field(ColumnForm form, TextField field) {
    form.field = std::move(field);
    form.problem.clear();
    return form;
}

std::shared_ptr<const ColumnForm> form_after(const ColumnForm& form, const Document& document) {
    ColumnForm after = opened_column_form(document);
    if (after.options.empty()) {
        return nullptr;
    }
    const std::size_t same = std::min(after.options.size(), form.options.size());
    std::copy_n(form.options.begin(), same, after.options.begin());
    after.table = std::min(form.table, after.options.size() - 1);
    after.row = form.row;
    after.field = form.field;
    after.problem = form.problem;
    after.is_reading = form.is_reading;
    return std::make_shared<const ColumnForm>(std::move(after));
}

} // namespace chronomap
