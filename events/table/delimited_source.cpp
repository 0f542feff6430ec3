#include "events/table/delimited_source.h"

#include "events/table/delimited_cells.h"
#include "events/table/delimited_dialect.h"
#include "events/table/delimited_reading.h"
#include "events/table/delimited_rows.h"
#include "events/table/text_encoding.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace chronomap {
namespace {

class DelimitedSource final : public RowSource {
public:
    DelimitedSource(DelimitedText text, std::vector<SourceColumn> columns)
        : m_text(std::move(text)), m_columns(std::move(columns)) {}

    const std::vector<SourceColumn>& columns() const override { return m_columns; }

    std::vector<std::string> notes() const override { return m_notes.told(m_text.settings.most_row_bytes); }

    std::vector<std::vector<std::string>> sample(std::size_t most) const override {
        return sample_rows(m_text, m_columns.size(), most);
    }

    std::vector<std::uint32_t> read(const std::vector<std::size_t>& wanted, unsigned threads, Progress& progress,
                                    const std::function<void(const RowBlock&, unsigned worker)>& take) const override {
        return read_delimited(m_text, wanted, threads, progress, take, m_notes);
    }

    std::vector<std::string> row(RowOffset offset) const override {
        m_text.bytes->check_unchanged();
        LoneRow row;
        if (!read_row(m_text, offset, row))
            throw TableError("has no row at byte " + std::to_string(offset));
        return values_of(row.text, row.index, row.index.rows.front(), m_columns.size());
    }

private:
    DelimitedText m_text;
    std::vector<SourceColumn> m_columns;
    mutable DelimitedNotes m_notes;
};

std::string_view text_of_row(const LoneRow& row) {
    const IndexedRow& found = row.index.rows.front();
    return row.text.substr(found.begin, found.end - found.begin);
}

std::uint64_t behind(const LoneRow& row) {
    return row.offset + row.index.rows.front().end;
}

/// Whether a first row names the columns.
bool has_names(const LoneRow& row) {
    const IndexedRow& found = row.index.rows.front();
    for (std::size_t column = 0; column <= found.delimiters; ++column)
        if (is_number(raw_cell_of_row(row.text, row.index, found, column)))
            return false;
    return true;
}

bool read_first_row(const DelimitedText& text, LoneRow& row) {
    if (!read_row(text, text.rows_begin, row))
        return false;
    if (row.index.rows.front().delimiters >= text.settings.most_columns)
        throw TableError("has more than " + std::to_string(text.settings.most_columns) +
                         " columns in its first row, where at most so many are expected");
    return true;
}

std::unique_ptr<RowSource> open_text(DelimitedText text, bool has_names_for_sure, std::vector<SourceColumn> columns) {
    LoneRow row;
    if (!read_first_row(text, row))
        throw TableError("has nothing in it, where a row with the names of columns is expected");
    const std::size_t count = row.index.rows.front().delimiters + std::size_t{1};
    std::vector<std::string> names(count);
    if (has_names_for_sure || has_names(row)) {
        names = values_of(row.text, row.index, row.index.rows.front(), count);
        text.rows_begin = behind(row);
    }
    if (columns.empty())
        columns = named_columns(names);
    else if (columns.size() != count)
        throw TableError("has " + std::to_string(count) + " columns, where " + std::to_string(columns.size()) +
                         " are expected");
    return std::make_unique<DelimitedSource>(std::move(text), std::move(columns));
}

/// A file's bytes, in UTF-8 should they be UTF-16, and where its text begins in them.
DelimitedText without_mark(std::shared_ptr<const ByteSource> bytes, const DelimitedSettings& settings) {
    ByteRoom room;
    const std::string_view mark =
        bytes->read(0, static_cast<std::size_t>(std::min<std::uint64_t>(bytes->size(), 3)), room);
    if (mark == "\xEF\xBB\xBF")
        return {std::move(bytes), ',', 3, settings};
    const bool is_big_endian = mark.starts_with("\xFE\xFF");
    if (!is_big_endian && !mark.starts_with("\xFF\xFE"))
        return {std::move(bytes), ',', 0, settings};
    if (bytes->size() > settings.most_utf16_bytes)
        throw TableError("is a text of more than " + std::to_string(settings.most_utf16_bytes >> 20) +
                         " MB in UTF-16, where UTF-8 is expected");
    const std::string_view all = bytes->read(2, static_cast<std::size_t>(bytes->size() - 2), room);
    return {make_byte_source(utf8_of_utf16(all, is_big_endian), std::move(bytes)), ',', 0, settings};
}

/// Whether the first row says which delimiter the others have, as Excel has it: "sep=;".
bool says_delimiter(std::string_view row) {
    return row.size() == 5 && row.starts_with("sep=") && row.back() != '"';
}

/// In the row that begins there; none of one that is too long.
std::uint32_t delimiters_at(const DelimitedText& text, std::uint64_t offset) {
    LoneRow row;
    try {
        return read_row(text, offset, row) ? row.index.rows.front().delimiters : 0;
    } catch (const RowTooLong&) {
        return 0;
    }
}

/// Finds out the delimiter, by the first rows or as the first one says.
void find_delimiter(DelimitedText& text, bool is_tsv) {
    std::vector<DelimiterCount> counts;
    LoneRow row;
    for (const char delimiter : delimiters) {
        text.delimiter = delimiter;
        if (!read_row(text, text.rows_begin, row))
            return;
        if (says_delimiter(text_of_row(row))) {
            text.delimiter = text_of_row(row).back();
            text.rows_begin = behind(row);
            return;
        }
        counts.push_back({delimiter, row.index.rows.front().delimiters, 0});
        counts.back().in_second = delimiters_at(text, behind(row));
    }
    text.delimiter = delimiter_of(counts, is_tsv);
}

bool is_tsv(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return extension == ".tsv";
}

} // namespace

std::unique_ptr<RowSource> open_delimited(const std::filesystem::path& path, const DelimitedSettings& settings) {
    DelimitedText text = without_mark(open_byte_source(path), settings);
    find_delimiter(text, is_tsv(path));
    return open_text(std::move(text), false, {});
}

std::unique_ptr<RowSource> open_delimited_text(std::shared_ptr<const std::string> text,
                                               std::vector<SourceColumn> columns, const DelimitedSettings& settings) {
    return open_text({make_byte_source(std::move(text)), ',', 0, settings}, true, std::move(columns));
}

} // namespace chronomap
