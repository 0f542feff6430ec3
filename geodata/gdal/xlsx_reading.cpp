#include "geodata/gdal/xlsx_reading.h"

#include "geodata/gdal/number_text.h"
#include "geodata/gdal/sheet_rows.h"
#include "geodata/gdal/xlsx_parts.h"
#include "geodata/gdal/xml_reading.h"

namespace chronomap::gdal {
namespace {

// "AB12" is in column 27.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > most_vector_columns)
            return most_vector_columns; // more than can be read: refused when it has a value
    }
    return column > 0 ? std::optional(column - 1) : std::nullopt;
}

// That with a number among all, which may be any number a file gives; an empty one where there is none.
template <class Value>
Value numbered(const std::vector<Value>& all, double number) {
    return number >= 0 && number < static_cast<double>(all.size()) ? all[static_cast<std::size_t>(number)] : Value();
}

class SheetHandler final : public XmlHandler {
public:
    SheetHandler(const XlsxWorkbook& workbook, SheetRows& rows, const double& part, double before, double share)
        : m_workbook(workbook), m_rows(rows), m_part(part), m_before(before), m_share(share) {}

    void begin(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "row") {
            m_column = 0;
        } else if (element == "c") {
            m_column = column_of(attributes["r"]).value_or(m_column);
            m_type = attributes["t"];
            m_style = number_of(attributes["s"]).value_or(0);
            m_value.clear();
        } else if (element == "rPh") {
            ++m_in_phonetic;
        }
        m_is_in_value = element == "v" || (element == "t" && m_in_phonetic == 0);
    }

    void end(std::string_view element) override {
        m_is_in_value = false;
        if (element == "rPh")
            --m_in_phonetic;
        else if (element == "c")
            m_rows.cell(m_column++, shown());
        else if (element == "row")
            m_rows.end_row(m_before + m_part * m_share);
    }

    void text(std::string_view text) override {
        if (m_is_in_value)
            m_value += text;
    }

private:
    CellFormat format() const { return numbered(m_workbook.formats, m_style); }

    std::string shown() const {
        if (m_type == "s")
            return numbered(m_workbook.texts, number_of(m_value).value_or(-1));
        if (m_type == "b")
            return m_value == "1" ? "true" : "false";
        if (m_type == "d")
            return cell_text(m_value, format());
        if (m_type == "inlineStr" || m_type == "str" || m_type == "e")
            return without_escapes(m_value);
        const auto number = number_of(m_value);
        return number ? cell_text(*number, format(), m_workbook.from_1904) : m_value;
    }

    const XlsxWorkbook& m_workbook;
    SheetRows& m_rows;
    const double& m_part;
    double m_before, m_share;
    std::size_t m_column = 0;
    std::string m_type, m_value;
    double m_style = 0;
    bool m_is_in_value = false;
    int m_in_phonetic = 0;
};

} // namespace

VectorFile read_xlsx(const FileFormat& format, const VectorFileOptions& options) {
    FeatureRows rows(options);
    const XlsxWorkbook workbook = read_xlsx_parts(format.path);
    const double share = 1.0 / static_cast<double>(workbook.sheets.size());
    SheetRows sheet_rows(rows);
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        double part = 0;
        SheetHandler handler(workbook, sheet_rows, part, static_cast<double>(i) * share, share);
        sheet_rows.begin_sheet(workbook.sheets[i].name);
        read_sheet_xml(workbook.sheets[i].file, handler, part, rows);
    }
    rows.note_elsewhere(workbook.elsewhere);
    sheet_rows.end();
    return rows.finish();
}

std::vector<std::string> xlsx_sheets(const FileFormat& format) {
    std::vector<std::string> names;
    for (const XlsxSheet& sheet : find_xlsx_sheets(format.path))
        names.push_back(sheet.name);
    return names;
}

} // namespace chronomap::gdal
