// A dossier as a spreadsheet: CSV tables, each below a line "=== NAME".
#include "events/forms/sheet_cells.h"
#include "events/forms/sheets_reading.h"
#include "events/table/delimited_source.h"
#include "fuzz/dossier_promises.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace chronomap::fuzz {
namespace {

constexpr std::string_view sheet_heading = "=== ";

/// Nothing for a text that no sheet can be read of.
std::optional<Sheet> sheet_of(const std::string& name, std::string_view csv) {
    Sheet sheet{name, name + ".csv", {}, {}};
    try {
        const auto source = open_delimited_text(std::make_shared<const std::string>(csv));
        for (const SourceColumn& column : source->columns()) {
            sheet.columns.push_back(column.name);
        }
        constexpr std::size_t enough_rows = 200;
        sheet.rows = source->sample(enough_rows);
    } catch (const TableError&) {
        return std::nullopt;
    }
    return sheet;
}

std::vector<Sheet> sheets_in(std::string_view text) {
    std::vector<Sheet> sheets;
    for (std::size_t at = text.find(sheet_heading); at != text.npos;) {
        const std::size_t next = text.find("\n=== ", at);
        const std::string_view part = text.substr(at + sheet_heading.size(), next - at - sheet_heading.size());
        const std::size_t line = std::min(part.find('\n'), part.size());
        if (auto sheet = sheet_of(std::string(part.substr(0, line)), part.substr(std::min(line + 1, part.size())))) {
            sheets.push_back(std::move(*sheet));
        }
        at = next == text.npos ? next : next + 1;
    }
    return sheets;
}

} // namespace

void sheets(std::string_view input) {
    check_dossier(read_sheets(sheets_in(input), "A story"));
    const std::string cell(input);
    promise(unguarded_cell(guarded_cell(cell)) == cell, "a cell that is guarded comes back");
    const std::vector<std::string> values = split_cell(input);
    promise(split_cell(joined_cell(values)) == values, "values in a cell come back");
}

} // namespace chronomap::fuzz
