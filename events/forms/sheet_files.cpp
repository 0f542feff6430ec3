#include "events/forms/sheet_files.h"

#include "events/forms/foreign_dossier.h"
#include "events/forms/sheet_schema.h"
#include "events/table/delimited_source.h"
#include "geodata/vector_file.h"

#include <algorithm>
#include <map>
#include <memory>
#include <system_error>

namespace chronomap {
namespace {

namespace fs = std::filesystem;

bool is_workbook(const fs::path& path) {
    const std::string ending = lower_case(path.extension().string());
    return ending == ".xlsx" || ending == ".ods";
}

/// The files of a folder that are named like sheets, by sheet.
std::map<std::string, fs::path> sheet_files(const fs::path& folder) {
    std::map<std::string, fs::path> files;
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem)) {
        const std::string sheet = lower_case(at->path().stem().string());
        if (lower_case(at->path().extension().string()) == ".csv" && sheet_kind(sheet) != nullptr)
            files.emplace(sheet, at->path());
    }
    return files;
}

Sheet sheet_of(const RowSource& rows, const std::string& name, const fs::path& file) {
    Sheet sheet{name, file.string(), {}, {}};
    std::vector<std::size_t> all;
    for (const SourceColumn& column : rows.columns()) {
        all.push_back(all.size());
        sheet.columns.push_back(column.name);
    }
    Progress progress;
    std::map<std::uint32_t, std::vector<std::vector<std::string>>> pieces; // a thread may come to a later piece first
    rows.read(all, 1, progress, [&](const RowBlock& block, unsigned) {
        auto& piece = pieces[block.piece];
        for (std::size_t row = 0; row < block.size(); ++row) {
            piece.emplace_back();
            for (const std::vector<Cell>& column : block.columns)
                piece.back().push_back(text_of(column[row]));
        }
    });
    for (auto& [number, piece] : pieces)
        sheet.rows.insert(sheet.rows.end(), std::make_move_iterator(piece.begin()),
                          std::make_move_iterator(piece.end()));
    return sheet;
}

std::vector<Sheet> load_folder(const fs::path& folder) {
    std::vector<Sheet> sheets;
    for (const auto& [name, file] : sheet_files(folder)) {
        try {
            sheets.push_back(sheet_of(*open_delimited(file), name, file));
        } catch (const TableError& error) {
            throw SheetError(file.filename().string() + ": " + error.what());
        }
    }
    return sheets;
}

std::vector<Sheet> load_workbook(const fs::path& file) {
    std::vector<Sheet> sheets;
    try {
        for (auto& [layer, rows] : read_vector_layers(file))
            if (const std::string name = lower_case(layer); sheet_kind(name)) {
                auto text = std::make_shared<const std::string>(std::move(rows.text));
                sheets.push_back(sheet_of(*open_delimited_text(std::move(text)), name, file));
            }
    } catch (const VectorFileError& error) {
        throw SheetError(error.what());
    } catch (const TableError& error) {
        throw SheetError(error.what());
    }
    return sheets;
}

} // namespace

bool has_sheets(const fs::path& path) {
    std::error_code none;
    if (fs::is_directory(path, none))
        return !fs::exists(path / "dossier.json", none) && sheet_files(path).contains("entries");
    if (!is_workbook(path))
        return false;
    try {
        const std::vector<std::string> names = workbook_sheets(path);
        return std::any_of(names.begin(), names.end(),
                           [](const std::string& name) { return lower_case(name) == "entries"; });
    } catch (const VectorFileError&) {
        return false; // whoever reads it as a table says what is wrong
    }
}

std::vector<Sheet> load_sheets(const fs::path& path) {
    std::error_code none;
    return fs::is_directory(path, none) ? load_folder(path) : load_workbook(path);
}

} // namespace chronomap
