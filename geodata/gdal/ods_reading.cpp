#include "geodata/gdal/ods_reading.h"

#include "geodata/gdal/cell_format.h"
#include "geodata/gdal/number_text.h"
#include "geodata/gdal/sheet_rows.h"
#include "geodata/gdal/xml_reading.h"
#include "geodata/gdal/zip_archive.h"

#include <algorithm>
#include <map>

namespace chronomap::gdal {
namespace {

std::size_t times_repeated(std::string_view attribute) {
    const double times = number_of(attribute).value_or(1);
    return times >= 1 && times < 1e9 ? static_cast<std::size_t>(times) : 1;
}

// Which styles of cells show which parts of a time.
class DateStyles {
public:
    void begin(std::string_view element, const XmlAttributes& attributes) {
        if (element == "date-style" || element == "time-style")
            m_current = attributes["name"];
        else if (element == "style")
            m_data_styles[std::string(attributes["name"])] = attributes["data-style-name"];
        else if (!m_current.empty())
            show(m_formats[m_current], element, attributes);
    }

    void end(std::string_view element) {
        if (element == "date-style" || element == "time-style")
            m_current.clear();
    }

    /// All that a time has when nothing is known of the style.
    CellFormat of(const std::string& cell_style) const {
        constexpr CellFormat whole{true, true, true, false, false, false};
        const auto style = m_data_styles.find(cell_style);
        const auto format = style == m_data_styles.end() ? m_formats.end() : m_formats.find(style->second);
        return format == m_formats.end() ? whole : format->second;
    }

private:
    static void show(CellFormat& format, std::string_view element, const XmlAttributes& attributes) {
        format.year |= element == "year";
        format.month |= element == "month";
        format.day |= element == "day";
        format.hour |= element == "hours";
        format.minute |= element == "minutes";
        format.second |= element == "seconds";
        if (element == "seconds")
            format.decimals = static_cast<int>(number_of(attributes["decimal-places"]).value_or(0));
    }

    std::string m_current;
    std::map<std::string, CellFormat> m_formats;
    std::map<std::string, std::string> m_data_styles;
};

// "PT05H30M00S", hours up to any number.
std::string clock_of(std::string_view duration) {
    std::string clock;
    double number = 0;
    for (std::size_t at = duration.find_first_of("0123456789"); at != duration.npos;
         at = duration.find_first_of("0123456789", at)) {
        const std::size_t end = std::min(duration.find_first_not_of("0123456789.", at), duration.size());
        number = number_of(duration.substr(at, end - at)).value_or(0);
        const bool is_second = end < duration.size() && duration[end] == 'S';
        if (!is_second || number > 0)
            clock += (clock.empty() ? "" : ":") + std::string(number < 10 && end - at == 1 ? "0" : "") +
                     std::string(duration.substr(at, end - at));
        at = end;
    }
    return clock;
}

class ContentHandler final : public XmlHandler {
public:
    ContentHandler(SheetRows& rows, const double& part) : m_rows(rows), m_part(part) {}

    void begin(std::string_view element, const XmlAttributes& attributes) override {
        m_styles.begin(element, attributes);
        if (element == "table") {
            m_rows.begin_sheet(std::string(attributes["name"]));
            m_column_styles.clear();
        } else if (element == "table-column") {
            begin_column(attributes);
        } else if (element == "table-row") {
            m_row_repeats = times_repeated(attributes["number-rows-repeated"]);
            m_column = 0;
            m_cells.clear();
        } else if (element == "table-cell" || element == "covered-table-cell") {
            begin_cell(attributes);
        } else if (element == "annotation") {
            ++m_in_annotation;
        } else if (m_is_in_cell && m_in_annotation == 0) {
            begin_text(element, attributes);
        }
    }

    void end(std::string_view element) override {
        m_styles.end(element);
        if (element == "table-cell" || element == "covered-table-cell")
            end_cell();
        else if (element == "table-row")
            end_row();
        else if (element == "annotation")
            --m_in_annotation;
        else if (element == "p")
            m_is_in_paragraph = false;
    }

    void text(std::string_view text) override {
        if (m_is_in_paragraph && m_in_annotation == 0)
            m_text += text;
    }

private:
    void begin_column(const XmlAttributes& attributes) {
        const std::size_t repeats =
            std::min(times_repeated(attributes["number-columns-repeated"]),
                     most_vector_columns - std::min(m_column_styles.size(), most_vector_columns));
        m_column_styles.insert(m_column_styles.end(), repeats, std::string(attributes["default-cell-style-name"]));
    }

    void begin_cell(const XmlAttributes& attributes) {
        m_is_in_cell = true;
        m_text.clear();
        m_cell_repeats = times_repeated(attributes["number-columns-repeated"]);
        m_type = attributes["value-type"];
        m_value = m_type == "date"      ? attributes["date-value"]
                  : m_type == "time"    ? attributes["time-value"]
                  : m_type == "boolean" ? attributes["boolean-value"]
                                        : attributes["value"];
        m_style = attributes["style-name"];
        if (m_style.empty() && m_column < m_column_styles.size())
            m_style = m_column_styles[m_column];
    }

    void begin_text(std::string_view element, const XmlAttributes& attributes) {
        if (element == "p") {
            m_is_in_paragraph = true;
            m_text += m_text.empty() ? "" : "\n";
        } else if (element == "s") {
            m_text.append(std::min<std::size_t>(times_repeated(attributes["c"]), 1000), ' ');
        } else if (element == "tab") {
            m_text += '\t';
        } else if (element == "line-break") {
            m_text += '\n';
        }
    }

    std::string shown() const {
        if (m_type == "date")
            return cell_text(m_value, m_styles.of(m_style));
        if (m_type == "time")
            return clock_of(m_value);
        if (m_type == "float" || m_type == "percentage" || m_type == "currency") {
            const auto number = number_of(m_value);
            return number ? cell_text(*number, CellFormat(), false) : m_value;
        }
        return m_type == "boolean" ? m_value : m_text;
    }

    void end_cell() {
        m_is_in_cell = false;
        const std::string value = shown();
        // A long run of empty cells fills the sheet to its edge; one of values is what somebody filled in.
        if (!value.empty())
            for (std::size_t i = 0; i < m_cell_repeats; ++i) {
                if (m_column + i >= most_vector_columns)
                    throw VectorFileError("one of its sheets has more than " + std::to_string(most_vector_columns) +
                                          " columns, the most that are read");
                m_cells.emplace_back(m_column + i, value);
            }
        m_column += m_cell_repeats;
    }

    void end_row() {
        if (m_cells.empty())
            return;
        constexpr std::size_t most_rows = 1'048'576; // of a sheet, in every program for spreadsheets
        if (m_row_repeats > most_rows)
            throw VectorFileError("one of its rows is there " + std::to_string(m_row_repeats) +
                                  " times, and a sheet has at most " + std::to_string(most_rows) + " rows");
        for (std::size_t i = 0; i < m_row_repeats; ++i) {
            for (const auto& [column, value] : m_cells)
                m_rows.cell(column, value);
            m_rows.end_row(m_part);
        }
    }

    SheetRows& m_rows;
    const double& m_part;
    DateStyles m_styles;
    std::vector<std::string> m_column_styles;
    std::vector<std::pair<std::size_t, std::string>> m_cells; // of the row
    std::size_t m_row_repeats = 1, m_cell_repeats = 1, m_column = 0;
    std::string m_type, m_value, m_style, m_text;
    bool m_is_in_cell = false, m_is_in_paragraph = false;
    int m_in_annotation = 0;
};

struct NamesHandler final : XmlHandler {
    std::vector<std::string> names;

    void begin(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "table")
            names.emplace_back(attributes["name"]);
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

/// The part that holds the sheets.
FilePart content_of(const std::string& archive) {
    const std::vector<ZipMember> members = list_zip(archive);
    const ZipMember* const content = find_member(members, "content.xml");
    if (content == nullptr)
        throw VectorFileError("it is a workbook without content.xml, where its sheets are expected");
    return part_of_zip(archive, *content);
}

} // namespace

std::vector<std::string> ods_sheets(const FileFormat& format) {
    NamesHandler handler;
    read_xml(content_of(format.path), handler);
    return handler.names;
}

VectorFile read_ods(const FileFormat& format, const VectorFileOptions& options) {
    FeatureRows rows(options);
    SheetRows sheet_rows(rows);
    double part = 0;
    ContentHandler handler(sheet_rows, part);
    read_sheet_xml(content_of(format.path), handler, part, rows);
    sheet_rows.end();
    return rows.finish();
}

} // namespace chronomap::gdal
