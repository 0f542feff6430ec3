#include "events/forms/workbook_writing.h"

#include "events/forms/sheet_cells.h"
#include "events/safe_text.h"
#include "geodata/stored_zip.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace chronomap {
namespace {

constexpr const char* head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* main_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* office_namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string xml_text(const std::string& text) {
    std::string xml;
    for (const char c : without_controls(text))
        xml += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : std::string(1, c);
    return xml;
}

std::string letters_of(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

// A text that is its own number at the 15 digits that spreadsheets have.
bool is_exact_number(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || text.find_first_of("eEnN") != text.npos)
        return false;
    std::array<char, 40> digits{};
    const auto last =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 15).ptr;
    return text == std::string_view(digits.data(), static_cast<std::size_t>(last - digits.data()));
}

std::string cell_xml(const std::string& reference, const std::string& value, const char* style, bool is_number) {
    if (is_number && is_exact_number(value))
        return "<c r=\"" + reference + "\"><v>" + value + "</v></c>";
    // Nothing runs here as a formula; but what reads as if it had been guarded elsewhere must be guarded to come back.
    const std::string text = unguarded_cell(value) == value ? value : '\'' + value;
    return "<c r=\"" + reference + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
           xml_text(text) + "</t></is></c>";
}

std::string row_xml(std::size_t number, const std::vector<std::string>& cells, const std::vector<std::string>& columns,
                    bool is_heading) {
    std::string xml = "<row r=\"" + std::to_string(number) + "\">";
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty())
            xml += cell_xml(letters_of(i) + std::to_string(number), cells[i], is_heading ? "2" : "1",
                            !is_heading && is_of_numbers(columns[i]));
    return xml + "</row>\n";
}

// As wide as what stands in it, within reason.
std::string column_xml(const Sheet& sheet, std::size_t column) {
    std::size_t width = sheet.columns[column].size();
    for (const std::vector<std::string>& row : sheet.rows)
        width = std::max(width, column < row.size() ? row[column].size() : 0);
    const std::string number = std::to_string(column + 1);
    return "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" +
           std::to_string(std::clamp<std::size_t>(width + 2, 8, 50)) + "\" customWidth=\"1\" style=\"" +
           (is_of_numbers(sheet.columns[column]) ? "0" : "1") + "\"/>";
}

std::string sheet_xml(const Sheet& sheet) {
    std::string xml =
        std::string(head) + "<worksheet xmlns=\"" + main_namespace +
        "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        xml += column_xml(sheet, i);
    xml += "</cols><sheetData>\n" + row_xml(1, sheet.columns, sheet.columns, true);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i)
        xml += row_xml(i + 2, sheet.rows[i], sheet.columns, false);
    return xml + "</sheetData></worksheet>\n";
}

// 0: as it comes; 1: text; 2: text, bold.
std::string styles_xml() {
    return std::string(head) + "<styleSheet xmlns=\"" + main_namespace +
           "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
           "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
           "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
           "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
           "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
           "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>\n";
}

std::string relationship(std::size_t number, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"" + office_namespace + '/' + type +
           "\" Target=\"" + target + "\"/>";
}

} // namespace

bool is_of_numbers(const std::string& column) {
    return column == "longitude" || column == "latitude" || column == "precision_m" || column == "value" ||
           column == "low" || column == "high";
}

std::string xlsx_of(const std::vector<Sheet>& sheets) {
    const std::string package = "http://schemas.openxmlformats.org/package/2006/";
    const std::string content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::string types, names, relations;
    std::vector<std::pair<std::string, std::string>> files;
    for (const Sheet& sheet : sheets) {
        if (sheet.columns.empty())
            continue;
        const std::size_t number = files.size() + 1;
        const std::string file = "worksheets/sheet" + std::to_string(number) + ".xml";
        files.emplace_back("xl/" + file, sheet_xml(sheet));
        types += "<Override PartName=\"/xl/" + file + "\" ContentType=\"" + content_type + "worksheet+xml\"/>";
        names += "<sheet name=\"" + xml_text(sheet.name) + "\" sheetId=\"" + std::to_string(number) + "\" r:id=\"rId" +
                 std::to_string(number) + "\"/>";
        relations += relationship(number, "worksheet", file);
    }
    relations += relationship(files.size() + 1, "styles", "styles.xml");
    const std::string relations_head = std::string(head) + "<Relationships xmlns=\"" + package + "relationships\">";
    files.insert(
        files.begin(),
        {{"[Content_Types].xml",
          std::string(head) + "<Types xmlns=\"" + package +
              "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
              content_type +
              "sheet.main+xml\"/>"
              "<Override PartName=\"/xl/styles.xml\" ContentType=\"" +
              content_type + "styles+xml\"/>" + types + "</Types>\n"},
         {"_rels/.rels", relations_head + relationship(1, "officeDocument", "xl/workbook.xml") + "</Relationships>\n"},
         {"xl/workbook.xml", std::string(head) + "<workbook xmlns=\"" + main_namespace + "\" xmlns:r=\"" +
                                 office_namespace + "\"><sheets>" + names + "</sheets></workbook>\n"},
         {"xl/_rels/workbook.xml.rels", relations_head + relations + "</Relationships>\n"},
         {"xl/styles.xml", styles_xml()}});
    return stored_zip(files);
}

} // namespace chronomap
