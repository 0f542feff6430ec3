#include "viewer/scene/column_form.h"

#include "events/table/loaded_table.h"
#include "viewer/scene/document_tables.h"

#include <algorithm>

namespace chronomap {

namespace {

std::optional<ColumnRole> role_of(ColumnRow row) {
    switch (row) {
    case ColumnRow::time:
        return ColumnRole::time;
    case ColumnRow::end:
        return ColumnRole::end;
    case ColumnRow::longitude:
        return ColumnRole::longitude;
    case ColumnRow::latitude:
        return ColumnRole::latitude;
    case ColumnRow::title:
        return ColumnRole::title;
    case ColumnRow::category:
        return ColumnRole::category;
    case ColumnRow::source:
        return ColumnRole::source;
    default:
        return std::nullopt;
    }
}

} // namespace

bool is_text(ColumnRow row) {
    return row == ColumnRow::time_zone || row == ColumnRow::crs;
}

std::string* said_of(TableOptions& options, ColumnRow row) {
    switch (row) {
    case ColumnRow::time:
        return &options.time;
    case ColumnRow::end:
        return &options.end;
    case ColumnRow::longitude:
        return &options.longitude;
    case ColumnRow::latitude:
        return &options.latitude;
    case ColumnRow::title:
        return &options.title;
    case ColumnRow::category:
        return &options.category;
    case ColumnRow::source:
        return &options.source;
    case ColumnRow::date_order:
        return &options.date_order;
    case ColumnRow::time_zone:
        return &options.time_zone;
    case ColumnRow::crs:
        return &options.crs;
    case ColumnRow::table:
    case ColumnRow::apply:
        break;
    }
    return nullptr;
}

TableOptions options_of(const ColumnForm& form) {
    TableOptions options = form.options[form.table];
    if (is_text(form.row)) {
        *said_of(options, form.row) = form.field.text;
    }
    return options;
}

std::vector<std::string> choices_of(const Document& document, const ColumnForm& form) {
    if (form.row == ColumnRow::date_order) {
        return {"D/M/Y", "M/D/Y"};
    }
    std::vector<std::string> names;
    if (role_of(form.row)) {
        for (const SourceColumn& column : document.tables.all[form.table].loaded->columns) {
            // What has no name cannot be named, and of two with one name the first is meant.
            if (!column.name.empty() && std::find(names.begin(), names.end(), column.name) == names.end()) {
                names.push_back(column.name);
            }
        }
    }
    return names;
}

std::optional<std::string> column_found(const Document& document, std::size_t table, ColumnRow row) {
    const LoadedTable& loaded = *document.tables.all[table].loaded;
    const std::optional<ColumnRole> role = role_of(row);
    const std::optional<std::size_t> column = role ? loaded.column_of(*role) : std::nullopt;
    return column && *column < loaded.columns.size() ? std::optional(loaded.columns[*column].name) : std::nullopt;
}

} // namespace chronomap
