#include "events/forms/sheets_writing.h"

#include "events/dossier_writer.h"
#include "events/forms/sheet_cells.h"
#include "events/forms/sheet_schema.h"
#include "events/forms/workbook_writing.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <tuple>

namespace chronomap {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "yes" : "";
    std::array<char, 40> digits{}; // 10, not 10.0
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value.get<double>()).ptr};
}

/// Fills one sheet row by row. Columns are in the order of the schema, languages in that in which they come.
class SheetWriter {
public:
    explicit SheetWriter(const SheetKind& kind) : m_kind(kind) {}

    void add(const Json& object) {
        m_cells.emplace_back();
        for (m_member = 0; m_member < m_kind.members.size(); ++m_member)
            if (const auto found = object.find(m_kind.members[m_member].name); found != object.end())
                put(m_kind.members[m_member], *found);
    }

    Sheet finish() const {
        Sheet sheet;
        sheet.name = m_kind.name;
        std::map<Column, std::size_t> positions;
        for (const auto& row : m_cells)
            for (const auto& [column, cell] : row)
                positions.try_emplace(column, 0);
        for (auto& [column, position] : positions) {
            position = sheet.columns.size();
            sheet.columns.push_back(name_of(column));
        }
        for (const auto& row : m_cells) {
            sheet.rows.emplace_back(sheet.columns.size());
            for (const auto& [column, cell] : row)
                sheet.rows.back()[positions.at(column)] = cell;
        }
        return sheet;
    }

private:
    struct Column {
        std::size_t member, part, language;

        friend auto operator<=>(const Column&, const Column&) = default;
    };
    static constexpr std::size_t no_language = 0;

    std::string name_of(const Column& column) const {
        return m_parts[column.part] + (column.language == no_language ? "" : ':' + m_languages[column.language - 1]);
    }

    template <class List>
    static std::size_t position_in(List& list, const std::string& value) {
        const auto found = std::find(list.begin(), list.end(), value);
        const auto position = static_cast<std::size_t>(found - list.begin());
        if (found == list.end())
            list.push_back(value);
        return position;
    }

    void cell(const std::string& part, const std::string& value, const std::string& language = "") {
        if (!value.empty())
            m_cells.back()[{m_member, position_in(m_parts, part),
                            language.empty() ? no_language : position_in(m_languages, language) + 1}] = value;
    }

    // A column a language; the order of the languages only where it is another than that of the columns.
    void words(const std::string& part, const Json& texts) {
        std::string order;
        std::size_t last = 0;
        bool is_in_order = true;
        for (const auto& [language, value] : texts.items()) {
            cell(part, value.is_array() ? joined_cell(value.get<std::vector<std::string>>()) : text_of(value),
                 language);
            const std::size_t position = position_in(m_languages, language);
            is_in_order = is_in_order && position >= last;
            last = position;
            order += (order.empty() ? "" : "; ") + language;
        }
        if (!is_in_order)
            cell(part + ".languages", order);
    }

    void time(const std::string& name, const Json& time) {
        for (const auto& [key, value] : time.items())
            if (value.is_object())
                words(name + '.' + key, value);
            else
                cell(key == "edtf" ? name : name + '.' + key, text_of(value));
    }

    // One reference, or several: their ids, and what belongs to each at the same position of further columns.
    void references(const std::string& name, const std::vector<Json>& references) {
        std::map<std::pair<std::string, std::string>, std::vector<std::string>> columns; // by part and language
        const auto set = [&](const std::string& part, const std::string& language, std::size_t i,
                             const std::string& value) {
            columns[{part, language}].resize(references.size());
            columns[{part, language}][i] = value;
        };
        for (std::size_t i = 0; i < references.size(); ++i) {
            if (references[i].is_string()) {
                set(name, "", i, id_of(name, "", references[i]));
                continue;
            }
            for (const auto& [key, value] : references[i].items()) {
                if (value.is_object())
                    for (const auto& [language, text] : value.items())
                        set(name + '.' + key, language, i, text_of(text));
                else if (key == "inferred" || key == "paragraph")
                    set(name + '.' + key, "", i, text_of(value));
                else
                    set(name, "", i, id_of(name, key, value));
            }
        }
        for (const auto& [column, values] : columns)
            cell(column.first, m_is_list ? joined_cell(values) : values.front(), column.second);
    }

    // A plain id is an actor's where either may stand.
    static std::string id_of(const std::string& name, const std::string& key, const Json& value) {
        const std::string id = text_of(value);
        const bool may_be_either = name == "by" || name == "to";
        const bool looks_prefixed = id.rfind("source:", 0) == 0 || id.rfind("actor:", 0) == 0;
        if (may_be_either && key == "source")
            return "source:" + id;
        return may_be_either && looks_prefixed ? "actor:" + id : id;
    }

    void put(const SheetMember& member, const Json& value) {
        const std::string name(member.name);
        m_is_list = member.field == SheetField::places || member.field == SheetField::parties ||
                    member.field == SheetField::citations;
        switch (member.field) {
        case SheetField::words:
        case SheetField::names:
            return words(name, value);
        case SheetField::time:
            return time(name, value);
        case SheetField::places:
        case SheetField::parties:
        case SheetField::citations:
            return references(name, value.get<std::vector<Json>>());
        case SheetField::place:
        case SheetField::party:
        case SheetField::side:
            return references(name, {value});
        case SheetField::list:
            return cell(name, joined_cell(value.get<std::vector<std::string>>()));
        case SheetField::position:
            cell("longitude", text_of(value[0]));
            return cell("latitude", text_of(value[1]));
        case SheetField::verification:
            cell(name, value.value("status", ""));
            return words(name + ".why", value.value("why", Json::object()));
        case SheetField::view:
            return view(value);
        default:
            return cell(name, text_of(value));
        }
    }

    void view(const Json& view) {
        cell("view.time", view.value("time", ""));
        std::vector<std::string> edges;
        for (const Json& edge : view.value("bbox", Json::array()))
            edges.push_back(text_of(edge));
        cell("view.bbox", joined_cell(edges));
    }

    const SheetKind& m_kind;
    std::size_t m_member = 0;
    bool m_is_list = false;
    std::vector<std::string> m_parts, m_languages;
    std::vector<std::map<Column, std::string>> m_cells;
};

std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n;\t") == cell.npos && (cell.empty() || (cell.front() != ' ' && cell.back() != ' ')))
        return cell;
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

std::string line_of(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i > 0 ? "," : "") + quoted(cells[i]);
    return line + "\r\n";
}

} // namespace

std::vector<Sheet> sheets_of(const Dossier& dossier, const std::vector<EntryIndex>& entries) {
    const Json json = Json::parse(write_dossier(dossier, entries));
    std::vector<Sheet> sheets;
    for (const SheetKind& kind : sheet_kinds()) {
        SheetWriter writer(kind);
        if (kind.name == "dossier") {
            writer.add(json);
        } else if (kind.name == "claims") {
            for (const Json& entry : json.at("entries"))
                for (Json claim : entry.value("claims", Json::array())) {
                    claim["entry"] = entry.at("id");
                    writer.add(claim);
                }
        } else {
            for (const Json& object : json.at(std::string(kind.name)))
                writer.add(object);
        }
        sheets.push_back(writer.finish());
    }
    return sheets;
}

std::string csv_of(const Sheet& sheet) {
    std::string csv = "\xEF\xBB\xBF" + line_of(sheet.columns);
    for (const std::vector<std::string>& row : sheet.rows) {
        std::vector<std::string> cells = row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (!is_of_numbers(sheet.columns[i]))
                cells[i] = guarded_cell(cells[i]);
        csv += line_of(cells);
    }
    return csv;
}

} // namespace chronomap
