#include "geodata/gdal/xlsx_parts.h"

#include "geodata/gdal/xml_reading.h"
#include "geodata/gdal/zip_archive.h"

#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace chronomap::gdal {
namespace {

std::optional<int> whole_number(std::string_view text, int base = 10) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

struct WorkbookHandler final : XmlHandler {
    std::vector<std::pair<std::string, std::string>> sheets; // name, id of its file
    bool from_1904 = false;

    void begin(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "sheet")
            sheets.emplace_back(attributes["name"], attributes["id"]);
        else if (element == "workbookPr")
            from_1904 = attributes["date1904"] == "1" || attributes["date1904"] == "true";
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

// The files of a workbook's sheets by id: charts and macros are no worksheets.
struct RelationsHandler final : XmlHandler {
    std::map<std::string, std::string, std::less<>> worksheets;
    std::string elsewhere;

    void begin(std::string_view element, const XmlAttributes& attributes) override {
        const std::string_view type = attributes["Type"];
        if (element != "Relationship" || type.substr(type.rfind('/') + 1) != "worksheet")
            return;
        if (attributes["TargetMode"] == "External")
            elsewhere = attributes["Target"];
        else
            worksheets[std::string(attributes["Id"])] = attributes["Target"];
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

struct TextsHandler final : XmlHandler {
    std::vector<std::string> texts;
    std::string current;
    bool is_in_text = false;
    int in_phonetic = 0; // how a Japanese text is read stands beside it

    void begin(std::string_view element, const XmlAttributes&) override {
        in_phonetic += element == "rPh" ? 1 : 0;
        is_in_text = element == "t" && in_phonetic == 0;
        if (element == "si")
            current.clear();
    }
    void end(std::string_view element) override {
        in_phonetic -= element == "rPh" ? 1 : 0;
        is_in_text = false;
        if (element == "si")
            texts.push_back(without_escapes(current));
    }
    void text(std::string_view text) override {
        if (is_in_text)
            current += text;
    }
};

struct StylesHandler final : XmlHandler {
    std::map<int, CellFormat> own; // formats that the file defines
    std::vector<CellFormat> formats;
    bool is_in_cell_styles = false;

    void begin(std::string_view element, const XmlAttributes& attributes) override {
        const int number = whole_number(attributes["numFmtId"]).value_or(0);
        if (element == "numFmt")
            own[number] = cell_format(attributes["formatCode"]);
        else if (element == "cellXfs")
            is_in_cell_styles = true;
        else if (element == "xf" && is_in_cell_styles)
            formats.push_back(own.contains(number) ? own[number] : built_in_cell_format(number));
    }
    void end(std::string_view element) override { is_in_cell_styles = is_in_cell_styles && element != "cellXfs"; }
    void text(std::string_view) override {}
};

// A target is relative to the workbook's folder, or begins with a slash.
std::string member_of(const std::string& target) {
    return target.rfind('/', 0) == 0 ? target.substr(1) : "xl/" + target;
}

/// The files in the archive.
class Parts {
public:
    explicit Parts(const std::string& archive) : m_archive(archive), m_members(list_zip(archive)) {}

    /// Nothing is read of a file that is not there.
    void read(const std::string& name, XmlHandler& handler) const {
        if (const ZipMember* const member = find_member(m_members, name))
            read_xml(part_of_zip(m_archive, *member), handler);
    }

    XlsxWorkbook read_sheets() const {
        WorkbookHandler handler;
        RelationsHandler relations;
        read("xl/workbook.xml", handler);
        read("xl/_rels/workbook.xml.rels", relations);
        XlsxWorkbook workbook;
        std::set<std::string> used;
        workbook.from_1904 = handler.from_1904;
        for (const auto& [name, id] : handler.sheets)
            if (const auto target = relations.worksheets.find(id); target != relations.worksheets.end())
                if (const ZipMember* const member = find_member(m_members, member_of(target->second))) {
                    if (!used.insert(member->name).second)
                        throw VectorFileError(
                            "its sheet \"" + name +
                            "\" is the same part of it as another, which would be read again and again");
                    workbook.sheets.push_back({name, part_of_zip(m_archive, *member)});
                }
        workbook.elsewhere = relations.elsewhere;
        if (workbook.sheets.empty())
            throw VectorFileError(
                "it is a workbook without a sheet of cells" +
                (workbook.elsewhere.empty() ? "" : "; it refers to \"" + workbook.elsewhere + "\", which is not read"));
        return workbook;
    }

private:
    const std::string& m_archive;
    std::vector<ZipMember> m_members;
};

} // namespace

std::string without_escapes(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto code = text.compare(at, 2, "_x") == 0 && at + 7 <= text.size() && text[at + 6] == '_'
                              ? whole_number(std::string_view(text).substr(at + 2, 4), 16)
                              : std::nullopt;
        const bool is_escape = code && *code > 0 && *code < 0x80;
        plain += is_escape ? static_cast<char>(*code) : text[at];
        at += is_escape ? 7 : 1;
    }
    return plain;
}

std::vector<XlsxSheet> find_xlsx_sheets(const std::string& archive) {
    return Parts(archive).read_sheets().sheets;
}

XlsxWorkbook read_xlsx_parts(const std::string& archive) {
    const Parts parts(archive);
    XlsxWorkbook workbook = parts.read_sheets();
    TextsHandler texts;
    StylesHandler styles;
    parts.read("xl/sharedStrings.xml", texts);
    parts.read("xl/styles.xml", styles);
    workbook.texts = std::move(texts.texts);
    workbook.formats = std::move(styles.formats);
    return workbook;
}

} // namespace chronomap::gdal
