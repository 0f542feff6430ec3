#include "events/forms/sheet_columns.h"

#include "events/forms/sheet_cells.h"
#include "events/nearest_word.h"
#include "events/safe_text.h"

#include <algorithm>

namespace chronomap {
namespace {

// The columns that a member may have; those with a language end in ":".
std::vector<std::string> columns_of(const SheetMember& member) {
    const std::string name(member.name);
    const std::vector<std::string> reasons{name + ".inferred", name + ".why:", name + ".why.languages"};
    std::vector<std::string> columns{name};
    switch (member.field) {
    case SheetField::words:
    case SheetField::names:
        return {name + ':', name + ".languages"};
    case SheetField::time:
        for (const char* const part : {".earliest", ".latest", ".within", ".wording:", ".wording.languages"})
            columns.push_back(name + part);
        columns.insert(columns.end(), reasons.begin(), reasons.end());
        return columns;
    case SheetField::place:
    case SheetField::places:
    case SheetField::side:
    case SheetField::party:
    case SheetField::parties:
        columns.insert(columns.end(), reasons.begin(), reasons.end());
        return columns;
    case SheetField::citations:
        return {name, name + ".paragraph"};
    case SheetField::position:
        return {"longitude", "latitude"};
    case SheetField::verification:
        return {name, name + ".why:", name + ".why.languages"};
    case SheetField::view:
        return {"view.time", "view.bbox"};
    default:
        return columns;
    }
}

} // namespace

SheetColumns::SheetColumns(const Sheet& sheet, const SheetKind& kind, Problems& problems) {
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const std::string& column = sheet.columns[i];
        if (!m_positions.try_emplace(column, i).second)
            problems.push_back({Problem::Severity::error, sheet.file, sheet.name + ", column " + column,
                                "another column has this name; this one is not read"});
        else if (const std::size_t colon = column.find(':'); colon != column.npos)
            m_by_language[column.substr(0, colon)].emplace_back(column.substr(colon + 1), i);
    }
    check(sheet, kind, problems);
}

void SheetColumns::check(const Sheet& sheet, const SheetKind& kind, Problems& problems) {
    std::vector<std::string> known;
    for (const SheetMember& member : kind.members) {
        const std::vector<std::string> columns = columns_of(member);
        known.insert(known.end(), columns.begin(), columns.end());
    }
    for (const std::string& column : sheet.columns) {
        const std::size_t colon = column.find(':');
        const std::string stem = colon == column.npos ? column : column.substr(0, colon + 1);
        if (stem.empty() || std::find(known.begin(), known.end(), stem) != known.end())
            continue;
        NearestWord nearest(stem);
        for (const std::string& candidate : known)
            nearest.offer(candidate);
        const bool lacks_language = std::find(known.begin(), known.end(), stem + ':') != known.end();
        const std::string hint = lacks_language           ? "; did you mean " + in_quotes(stem + ":en") + "?"
                                 : nearest.best().empty() ? std::string()
                                                          : "; did you mean " + in_quotes(nearest.best()) + "?";
        problems.push_back({Problem::Severity::warning, sheet.file, sheet.name + ", column " + column,
                            "unknown column " + in_quotes(column) + " is not read" + hint});
    }
}

std::string SheetColumns::cell(const std::vector<std::string>& row, const std::string& column) const {
    const auto found = m_positions.find(column);
    return found != m_positions.end() && found->second < row.size() ? unguarded_cell(row[found->second])
                                                                    : std::string();
}

std::vector<std::pair<std::string, std::string>> SheetColumns::languages(const std::vector<std::string>& row,
                                                                         const std::string& name) const {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const std::string& language : languages_of(name))
        if (std::string text = cell(row, name + ':' + language); !text.empty())
            texts.emplace_back(language, std::move(text));
    const std::vector<std::string> order = split_cell(cell(row, name + ".languages"));
    std::stable_sort(texts.begin(), texts.end(), [&](const auto& a, const auto& b) {
        return std::find(order.begin(), order.end(), a.first) < std::find(order.begin(), order.end(), b.first);
    });
    return texts;
}

std::vector<std::string> SheetColumns::languages_of(const std::string& name) const {
    std::vector<std::string> languages;
    if (const auto found = m_by_language.find(name); found != m_by_language.end())
        for (const auto& [language, position] : found->second)
            languages.push_back(language);
    return languages;
}

} // namespace chronomap
