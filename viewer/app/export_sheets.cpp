#include "viewer/app/export_sheets.h"

#include "events/forms/foreign_dossier.h"
#include "events/forms/sheet_schema.h"
#include "events/forms/sheets_writing.h"
#include "events/forms/workbook_writing.h"
#include "geodata/safe_file.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

namespace chronomap {

namespace {

// What lies in the folder already would be read as a part of this dossier.
void check_for_others(const std::vector<Sheet>& sheets, const std::filesystem::path& folder) {
    std::error_code problem;
    for (std::filesystem::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem)) {
        const std::filesystem::path file = at->path();
        const bool is_replaced = std::any_of(
            sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return file.filename() == sheet.name + ".csv"; });
        if (!is_replaced && lower_case(file.extension().string()) == ".csv" &&
            sheet_kind(lower_case(file.stem().string())) != nullptr)
            throw JobError("The folder " + folder.string() + " has a file " + file.filename().string() +
                           " already, which would be read as a part of this dossier: give another folder.");
    }
}

} // namespace

bool is_of_sheets(const std::filesystem::path& out) {
    return out.extension() == ".xlsx" || (!out.empty() && !out.has_filename());
}

void export_sheets(const Document& document, const Listing& listing, const std::filesystem::path& out) {
    if (!document.tables.empty())
        throw JobError(
            "The spreadsheet template is for dossiers; events of event files go into .csv, .geojson or .kml.");
    std::vector<Sheet> sheets = sheets_of(*document.dossier, listing.entries);
    std::erase_if(sheets, [](const Sheet& sheet) { return sheet.columns.empty(); });
    if (out.has_filename()) {
        write_file(out, xlsx_of(sheets));
        return;
    }
    std::error_code problem;
    std::filesystem::create_directories(out, problem);
    if (problem)
        throw JobError("The folder " + out.string() + " cannot be made: " + problem.message() + ".");
    check_for_others(sheets, out);
    for (const Sheet& sheet : sheets)
        write_file(out / (sheet.name + ".csv"), csv_of(sheet));
}

} // namespace chronomap
