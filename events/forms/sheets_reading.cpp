#include "events/forms/sheets_reading.h"

#include "events/forms/sheet_columns.h"
#include "events/forms/sheet_row.h"
#include "events/safe_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace chronomap {
namespace {

/// Where a part of the dossier stands in the sheets.
struct Origin {
    std::string file, place;
};

/// The dossier as JSON, and which cell each of its parts comes from.
class SheetsReading {
public:
    SheetsReading(const std::vector<Sheet>& sheets, const std::string& default_title)
        : m_sheets(sheets), m_default_title(default_title) {}

    DossierResult read() {
        const Sheet* const entries = sheet("entries");
        if (!entries) {
            const std::string file = m_sheets.empty() ? std::string() : m_sheets.front().file;
            return {
                {},
                {{Problem::Severity::error, file, "", "there is no sheet of entries; expected one named \"entries\""}},
                false};
        }
        for (const SheetKind& kind : sheet_kinds())
            if (const Sheet* const found = sheet(kind.name))
                read_sheet(*found, kind);
        DossierResult result = parse_dossier(whole(), entries->file);
        for (Problem& problem : result.problems)
            m_problems.push_back(in_sheet(std::move(problem)));
        result.problems = std::move(m_problems);
        return result;
    }

private:
    const Sheet* sheet(std::string_view name) const {
        const auto found =
            std::find_if(m_sheets.begin(), m_sheets.end(), [&](const Sheet& one) { return one.name == name; });
        return found != m_sheets.end() ? &*found : nullptr;
    }

    static std::string row_name(const Sheet& sheet, std::size_t row, const std::string& id) {
        constexpr std::size_t first_row = 2; // the first has the names of the columns
        return sheet.name + ", row " + std::to_string(row + first_row) +
               (id.empty() ? std::string() : " (" + without_controls(id) + ")");
    }

    void error(const Sheet& sheet, std::string place, std::string message) {
        m_problems.push_back({Problem::Severity::error, sheet.file, std::move(place), std::move(message)});
    }

    void read_sheet(const Sheet& sheet, const SheetKind& kind) {
        const SheetColumns columns(sheet, kind, m_problems);
        for (std::size_t number = 0; number < sheet.rows.size(); ++number) {
            const SheetRow row = read_sheet_row(columns, kind, sheet.rows[number]);
            const std::string where = row_name(sheet, number, row.id);
            for (const auto& [column, trouble] : row.troubles)
                error(sheet, where + ", column " + column, trouble);
            const auto pointer = row.json.empty() ? std::nullopt : keep(row, kind, sheet, where);
            if (!pointer)
                continue;
            m_origins[*pointer] = {sheet.file, where};
            for (const auto& [part, column] : row.columns_by_pointer)
                m_origins[*pointer + '/' + part] = {sheet.file, where + ", column " + column};
        }
    }

    // Gives the JSON pointer of what is kept.
    std::optional<std::string> keep(const SheetRow& row, const SheetKind& kind, const Sheet& sheet,
                                    const std::string& where) {
        if (kind.name == "claims")
            return keep_claim(row, sheet, where);
        std::vector<std::string>& objects = m_objects[std::string(kind.name)];
        if (kind.name == "dossier" && !objects.empty()) {
            error(sheet, where, "the sheet \"dossier\" has one row; this one is not read");
            return std::nullopt;
        }
        objects.push_back(row.json);
        if (kind.name == "entries")
            m_entries.try_emplace(row.id, objects.size() - 1);
        return kind.name == "dossier" ? std::string()
                                      : '/' + std::string(kind.name) + '/' + std::to_string(objects.size() - 1);
    }

    std::optional<std::string> keep_claim(const SheetRow& row, const Sheet& sheet, const std::string& where) {
        const auto entry = row.entry.empty() ? m_entries.end() : m_entries.find(row.entry);
        if (entry == m_entries.end()) {
            error(sheet, where + ", column entry",
                  row.entry.empty() ? std::string("this claim names no entry and is left out")
                                    : "there is no entry " + in_quotes(row.entry) + "; this claim is left out");
            return std::nullopt;
        }
        std::vector<std::string>& claims = m_claims[entry->second];
        claims.push_back(row.json);
        return "/entries/" + std::to_string(entry->second) + "/claims/" + std::to_string(claims.size() - 1);
    }

    static std::string joined(const std::vector<std::string>& objects) {
        std::string list = "[";
        for (const std::string& object : objects)
            list += (list.size() > 1 ? ",\n" : "") + object;
        return list + "]";
    }

    // An object with one member more.
    static std::string with(std::string object, const std::string& key, const std::string& value) {
        object.pop_back();
        return object + (object.size() > 1 ? "," : "") + '"' + key + "\":" + value + '}';
    }

    std::string whole() {
        std::vector<std::string>& rows = m_objects["dossier"];
        std::string json = rows.empty() ? "{}" : rows.front();
        if (json.find("\"title\":") == json.npos && !m_default_title.empty())
            json = with(
                json, "title",
                with("{}", "und",
                     nlohmann::json(m_default_title).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
        for (const auto& [entry, claims] : m_claims)
            m_objects["entries"][entry] = with(m_objects["entries"][entry], "claims", joined(claims));
        for (const SheetKind& kind : sheet_kinds())
            if (kind.name != "dossier" && kind.name != "claims")
                json = with(json, std::string(kind.name), joined(m_objects[std::string(kind.name)]));
        return with(json, "format", "\"chronomap-dossier/1\"");
    }

    // The cell of the part of the dossier, or of the smallest part around it that has one.
    Problem in_sheet(Problem problem) const {
        for (std::string pointer = problem.place;; pointer.erase(pointer.rfind('/'))) {
            if (const auto origin = m_origins.find(pointer); origin != m_origins.end()) {
                problem.file = origin->second.file;
                problem.place = origin->second.place;
                return problem;
            }
            if (pointer.find('/') == pointer.npos)
                break;
        }
        return problem;
    }

    const std::vector<Sheet>& m_sheets;
    const std::string& m_default_title;
    std::map<std::string, std::vector<std::string>> m_objects; // JSON, by sheet
    std::map<std::size_t, std::vector<std::string>> m_claims;  // by position of their entry
    std::map<std::string, std::size_t> m_entries;              // positions, by id
    std::map<std::string, Origin> m_origins;                   // by JSON pointer
    Problems m_problems;
};

} // namespace

DossierResult read_sheets(const std::vector<Sheet>& sheets, const std::string& default_title) {
    return SheetsReading(sheets, default_title).read();
}

} // namespace chronomap
