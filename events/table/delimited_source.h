#pragma once

#include "events/table/row_source.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace chronomap {

/// How a delimited text is read; the defaults are for use, others for tests.
struct DelimitedSettings {
    std::size_t piece_bytes = std::size_t{1} << 20;     ///< what a thread takes at a time
    std::size_t strip_bytes = std::size_t{1} << 17;     ///< text of the rows of a block, at most
    std::size_t lookahead_bytes = std::size_t{1} << 12; ///< read behind a piece, for the end of its last row
    std::size_t most_row_bytes = std::size_t{1} << 24;  ///< a longer row is left out
    std::size_t most_columns = std::size_t{1} << 14;
    std::size_t most_utf16_bytes = std::size_t{1} << 28; ///< of a file in UTF-16, which is read into memory
};

/// Opens a text file of rows and cells: CSV, and its like with ; tab | or blanks (see delimiter_of). Its first row names
/// the columns, unless one of its cells without quotes is a number: then columns are "field_1", "field_2", ...
///
/// It gives what GDAL's CSV driver gives with AUTODETECT_TYPE=NO, cell for cell, but where that loses what people wrote:
///  * a quote opens only where a cell begins, blanks before it allowed, and is a letter elsewhere: 50°46'06" N, 5" pipe (to
///    older GDAL it opens anywhere, and a newer one still takes two rows for one where the number of quotes is odd);
///  * every cell is text, whatever a .csvt file beside it says, and a column named WKT is text as well;
///  * rows of up to 16 MB (GDAL ends at 10 MB without a word), values with NUL bytes whole, names of columns with quotes
///    or an end of line in them, a second of two columns that has no name;
///  * "|", and of several different delimiters in the first row the most frequent; a single column;
///  * empty rows before the names, and a first row "sep=;" as Excel writes it, which tells the delimiter;
///  * columns are named as the file names them also where GDAL knows the publisher (Eurostat, GeoNames, the FAA);
///  * longer ones are left out, which notes() tells when all has been read, as it tells of text that is not UTF-8;
///  * text in UTF-8 whatever the file's encoding: UTF-16 with a byte order mark, Windows-1252 (see text_of).
/// As in GDAL rows without a byte are skipped, what a row has beyond the last column is not seen, and a quote that is
/// never closed takes all that follows into its cell.
///
/// Throws TableError: no regular file, nothing in it, too many columns, too long a first row. row() throws it for too long
/// a row; read(), sample() and row() for a file that has become shorter, read() (at its end) and row() for any other change.
std::unique_ptr<RowSource> open_delimited(const std::filesystem::path& path, const DelimitedSettings& settings = {});

/// The same for a text in memory: commas, UTF-8, and a first row with names. `columns`: what to take instead of
/// these names, as many; empty: the names, all attributes. A row with one empty cell must have it in quotes.
std::unique_ptr<RowSource> open_delimited_text(std::shared_ptr<const std::string> text,
                                               std::vector<SourceColumn> columns = {},
                                               const DelimitedSettings& settings = {});

} // namespace chronomap
