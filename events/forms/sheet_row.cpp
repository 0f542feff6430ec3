#include "events/forms/sheet_row.h"

#include "events/forms/foreign_dossier.h"
#include "events/forms/sheet_cells.h"
#include "events/safe_text.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace chronomap {
namespace {

using Json = nlohmann::ordered_json;

// What is no number stays a text, so that the reader of dossiers says what is wrong with it.
Json number_of(const std::string& cell) {
    double number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return error == std::errc() && end == cell.data() + cell.size() ? Json(number) : Json(cell);
}

Json truth_of(const std::string& cell) {
    const std::string word = lower_case(cell);
    if (word == "yes" || word == "true" || word == "1" || word == "x")
        return true;
    return word == "no" || word == "false" || word == "0" ? Json(false) : Json(cell);
}

std::string text_in(const Json& object, const char* key) {
    const auto found = object.find(key);
    const auto* const text = found != object.end() ? found->get_ptr<const std::string*>() : nullptr;
    return text ? *text : std::string();
}

class RowReader {
public:
    RowReader(const SheetColumns& columns, const std::vector<std::string>& row) : m_columns(columns), m_row(row) {}

    SheetRow read(const SheetKind& kind) {
        Json object = Json::object();
        for (const SheetMember& member : kind.members)
            if (Json value = read(member); !value.empty())
                object[std::string(member.name)] = std::move(value);
        m_result.id = text_in(object, "id");
        m_result.entry = text_in(object, "entry");
        object.erase("entry");
        m_result.json = object.empty() ? std::string() : object.dump(-1, ' ', false, Json::error_handler_t::replace);
        return std::move(m_result);
    }

private:
    std::string cell(const std::string& column) const { return m_columns.cell(m_row, column); }

    Json read(const SheetMember& member) {
        const std::string name(member.name);
        m_result.columns_by_pointer[name] = name;
        switch (member.field) {
        case SheetField::words:
            return words(name, name);
        case SheetField::names:
            return names(name);
        case SheetField::time:
            return time(name);
        case SheetField::place:
        case SheetField::side:
        case SheetField::party:
        case SheetField::places:
        case SheetField::parties:
        case SheetField::citations:
            return references(member);
        case SheetField::list:
            return split_cell(cell(name));
        case SheetField::position:
            return position();
        case SheetField::verification:
            return verification(name);
        case SheetField::view:
            return view();
        default:
            return simple(name, member.field);
        }
    }

    Json simple(const std::string& name, SheetField field) const {
        const std::string text = cell(name);
        if (text.empty())
            return nullptr;
        if (field == SheetField::number)
            return number_of(text);
        return field == SheetField::truth ? truth_of(text) : Json(text);
    }

    Json words(const std::string& column, const std::string& pointer) {
        Json texts = Json::object();
        for (const auto& [language, text] : m_columns.languages(m_row, column)) {
            texts[language] = text;
            m_result.columns_by_pointer[pointer + '/' + language] = column + ':' + language;
        }
        return texts;
    }

    Json names(const std::string& name) {
        Json lists = Json::object();
        for (const auto& [language, text] : m_columns.languages(m_row, name)) {
            lists[language] = split_cell(text);
            m_result.columns_by_pointer[name + '/' + language] = name + ':' + language;
        }
        return lists;
    }

    void put(Json& object, const std::string& name, const std::string& key, bool is_truth) {
        const std::string text = cell(name + '.' + key);
        m_result.columns_by_pointer[name + '/' + key] = name + '.' + key;
        if (!text.empty())
            object[key] = is_truth ? truth_of(text) : Json(text);
    }

    void put_words(Json& object, const std::string& name, const std::string& key) {
        if (Json texts = words(name + '.' + key, name + '/' + key); !texts.empty())
            object[key] = std::move(texts);
    }

    Json time(const std::string& name) {
        Json time = Json::object();
        if (const std::string edtf = cell(name); !edtf.empty())
            time["edtf"] = edtf;
        put(time, name, "within", true);
        put(time, name, "earliest", false);
        put(time, name, "latest", false);
        put_words(time, name, "wording");
        put(time, name, "inferred", true);
        put_words(time, name, "why");
        return time;
    }

    // The values of a column that belongs to a reference, or to each of several.
    std::vector<std::string> parts(const std::string& column, bool is_list) const {
        const std::string text = cell(column);
        if (is_list)
            return split_cell(text);
        return text.empty() ? std::vector<std::string>() : std::vector<std::string>{text};
    }

    Json references(const SheetMember& member) {
        const std::string name(member.name);
        const bool is_list = member.field == SheetField::places || member.field == SheetField::parties ||
                             member.field == SheetField::citations;
        std::vector<Json> references;
        for (const std::string& id : parts(name, is_list))
            references.push_back(reference(member.field, id));
        const auto add = [&](const std::string& column, const auto& set) {
            const std::vector<std::string> values = parts(column, is_list);
            if (values.size() > references.size())
                m_result.troubles.emplace_back(column, "there are " + std::to_string(values.size()) +
                                                           " values for the " + std::to_string(references.size()) +
                                                           " of the column " + in_quotes(name));
            for (std::size_t i = 0; i < values.size(); ++i)
                if (!values[i].empty() && i < references.size())
                    set(references[i], values[i]);
        };
        add(name + ".inferred",
            [](Json& one, const std::string& value) { object_of(one)["inferred"] = truth_of(value); });
        add(name + ".paragraph", [](Json& one, const std::string& value) { one["paragraph"] = value; });
        for (const std::string& language : m_columns.languages_of(name + ".why"))
            add(name + ".why:" + language,
                [&](Json& one, const std::string& value) { object_of(one)["why"][language] = value; });
        return is_list ? Json(references) : references.empty() ? Json() : references.front();
    }

    static Json reference(SheetField field, const std::string& id) {
        if (field == SheetField::citations)
            return {{"source", id}};
        if (field == SheetField::side)
            return {{"side", id}};
        if (field == SheetField::place || field == SheetField::places)
            return {{"place", id}};
        for (const std::string kind : {"source", "actor"})
            if (id.rfind(kind + ':', 0) == 0)
                return {{kind, id.substr(kind.size() + 1)}};
        return id; // of an actor, or of a source
    }

    static Json& object_of(Json& reference) {
        if (reference.is_string())
            reference = Json::object({{"actor", Json(reference)}});
        return reference;
    }

    Json position() {
        m_result.columns_by_pointer["at"] = "longitude";
        const std::string longitude = cell("longitude"), latitude = cell("latitude");
        if (longitude.empty() && latitude.empty())
            return {};
        return Json::array({number_of(longitude), number_of(latitude)});
    }

    Json verification(const std::string& name) {
        Json verification = Json::object();
        if (const std::string status = cell(name); !status.empty())
            verification["status"] = status;
        put_words(verification, name, "why");
        return verification;
    }

    Json view() {
        Json view = Json::object();
        put(view, "view", "time", false);
        for (const std::string& edge : split_cell(cell("view.bbox")))
            view["bbox"].push_back(number_of(edge));
        m_result.columns_by_pointer["view/bbox"] = "view.bbox";
        return view;
    }

    const SheetColumns& m_columns;
    const std::vector<std::string>& m_row;
    SheetRow m_result;
};

} // namespace

SheetRow read_sheet_row(const SheetColumns& columns, const SheetKind& kind, const std::vector<std::string>& row) {
    return RowReader(columns, row).read(kind);
}

} // namespace chronomap
