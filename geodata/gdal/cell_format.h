#pragma once

#include <string>
#include <string_view>

namespace chronomap::gdal {

/// What the format of a spreadsheet's cell shows of its number.
struct CellFormat {
    bool year = false, month = false, day = false;
    bool hour = false, minute = false, second = false;
    int decimals = 0;        ///< of the seconds
    bool is_elapsed = false; ///< "[h]:mm": a duration
    int digits = 0;          ///< of a number with zeros in front ("00000"); 0: as many as it has

    bool has_date() const { return year || month || day; }
    bool has_clock() const { return hour || minute || second; }
    bool is_time() const { return has_date() || has_clock(); }
};

/// The meaning of a number format's code (ECMA-376, 18.8.31): "dd/mm/yyyy hh:mm", "mmm-yy", "0.00".
CellFormat cell_format(std::string_view code);

/// That of the formats that a file uses by number without telling their code (ECMA-376, 18.8.30).
CellFormat built_in_cell_format(int number);

/// A cell's number as the cell shows it: as a time for a format of times, with the precision of the format ("2022-09" where it shows month and
/// year), but never without a time of day that the number has; else as a number of at most 15 digits. `from_1904`: the workbook counts days from there.
std::string cell_text(double number, const CellFormat& format, bool from_1904);

/// The same for a time that the file has as ISO text ("2022-09-01T00:00:00").
std::string cell_text(std::string_view iso_time, const CellFormat& format);

} // namespace chronomap::gdal
