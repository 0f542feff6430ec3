#pragma once

#include "geodata/gdal/cell_format.h"

#include "geodata/gdal/file_part.h"

#include <string>
#include <vector>

namespace chronomap::gdal {

struct XlsxSheet {
    std::string name;
    FilePart file;
};

/// What the sheets of an XLSX workbook (ECMA-376) share.
struct XlsxWorkbook {
    std::vector<XlsxSheet> sheets;
    std::vector<std::string> texts;  ///< by number
    std::vector<CellFormat> formats; ///< by number of a cell's style
    bool from_1904 = false;          ///< days are counted from 1904, as once on Macintosh
    std::string elsewhere;           ///< where a sheet is said to be that is not in the workbook
};

/// The sheets of a workbook alone. Throws VectorFileError when it has none.
std::vector<XlsxSheet> find_xlsx_sheets(const std::string& archive);

/// Throws VectorFileError.
XlsxWorkbook read_xlsx_parts(const std::string& archive);

/// A text with "_x000D_" for characters that XML cannot hold as those characters.
std::string without_escapes(const std::string& text);

} // namespace chronomap::gdal
