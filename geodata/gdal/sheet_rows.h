#pragma once

#include "geodata/gdal/feature_rows.h"
#include "geodata/gdal/xml_reading.h"

#include <optional>

namespace chronomap::gdal {

/// Turns the rows of a workbook's sheets into records. The first row of a sheet that holds anything names its columns, but not a title: rows of a
/// single value above one of three or more are left out, and that is noted. A column without a name is called by its letter, one named like another
/// before it gets a number. Rows without any value are left out.
class SheetRows {
public:
    explicit SheetRows(FeatureRows& rows) : m_rows(rows) {}

    void begin_sheet(const std::string& name);

    /// A value of the row that is being built; columns from 0.
    void cell(std::size_t column, std::string value);

    void end_row(double part);

    /// After the last row of the last sheet.
    void end();

private:
    using Cells = std::vector<std::string>;

    void add_row(Cells cells);
    void begin_records();
    std::size_t text_column(std::size_t column);

    FeatureRows& m_rows;
    std::string m_sheet;
    bool m_is_begun = false; // the sheet has rows
    bool m_is_wanted = true;
    bool m_has_names = false;
    double m_part = 0;
    Cells m_cells;
    std::vector<Cells> m_first; // rows of a single value that may be titles
    std::size_t m_titles = 0;   // rows that were
    std::vector<std::string> m_names;
    std::vector<std::optional<std::size_t>> m_columns; // of the text, by that of the sheet
};

/// Reads the XML of sheets. When it is not well-formed, the rows before that are there, and it is noted. Throws as read_xml() does when there
/// are none.
void read_sheet_xml(const FilePart& file, XmlHandler& handler, double& part_read, FeatureRows& rows);

} // namespace chronomap::gdal
