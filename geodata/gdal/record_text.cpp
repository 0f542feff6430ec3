#include "geodata/gdal/record_text.h"

#include <array>
#include <charconv>

namespace chronomap::gdal {
namespace {

void append_cell(std::string& text, std::string_view value) {
    if (value.find_first_of(",\"\r\n") == value.npos && (value.empty() || (value.front() != ' ' && value.back() != ' '))) {
        text += value;
        return;
    }
    text += '"';
    for (std::size_t quote = value.find('"'); quote != value.npos; quote = value.find('"')) {
        text.append(value, 0, quote + 1) += '"';
        value.remove_prefix(quote + 1);
    }
    text.append(value) += '"';
}

} // namespace

std::size_t RecordText::column(std::string_view name, VectorColumn::Kind kind) {
    const auto found = m_by_name.find({std::string(name), kind});
    return found != m_by_name.end() ? found->second : add_column(name, kind);
}

std::size_t RecordText::add_column(std::string_view name, VectorColumn::Kind kind) {
    if (m_columns.size() == most_vector_columns)
        throw VectorFileError("it has more than " + std::to_string(most_vector_columns) + " columns, the most that are read");
    m_by_name.try_emplace({std::string(name), kind}, m_columns.size());
    m_columns.push_back({std::string(name), kind});
    m_cells.emplace_back();
    return m_columns.size() - 1;
}

void RecordText::set(std::size_t column, std::string_view value) {
    m_cells[column] = value;
}

void RecordText::set_number(std::size_t column, double value) {
    m_cells[column] = text_of(value);
}

void RecordText::append_record(const std::vector<std::string>& cells, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) {
        if (i > 0)
            m_text += ',';
        append_cell(m_text, cells[i]);
    }
    if (width == 1 && cells[0].empty())
        m_text += "\"\"";   // an empty line would be no record
    m_text += '\n';
}

void RecordText::end_record() {
    if (m_records == most_vector_rows)
        throw VectorFileError("it has more than " + std::to_string(most_vector_rows) + " rows, the most that are read");
    append_record(m_cells, m_cells.size());
    if (m_text.size() > most_vector_text_bytes)
        throw VectorFileError("its rows take more than " + std::to_string(most_vector_text_bytes >> 20U) + " MiB, the most that is read");
    if (m_runs.empty() || m_runs.back().width != m_cells.size())
        m_runs.push_back({0, m_cells.size()});
    m_runs.back().end = m_text.size();
    ++m_records;
    for (std::string& cell : m_cells)
        cell.clear();
}

// The text with empty cells at the end of the records that were built before the last columns came to light.
std::string RecordText::widened() const {
    std::string wide;
    wide.reserve(m_text.size() + m_text.size() / 16);
    std::size_t at = 0;
    bool in_quotes = false;
    for (const Run& run : m_runs) {
        const std::string missing(m_columns.size() - run.width, ',');
        for (; at < run.end; ++at) {
            in_quotes ^= m_text[at] == '"';
            if (m_text[at] == '\n' && !in_quotes)
                wide += missing;
            wide += m_text[at];
        }
        if (wide.size() > most_vector_text_bytes)
            throw VectorFileError("its rows take more than " + std::to_string(most_vector_text_bytes >> 20U) + " MiB, the most that is read");
    }
    return wide;
}

void RecordText::finish(VectorFile& file) {
    const std::string rows = m_runs.size() > 1 || (!m_runs.empty() && m_runs.back().width < m_columns.size()) ? widened() : std::move(m_text);
    m_text.clear();
    std::vector<std::string> names;
    for (const VectorColumn& column : m_columns)
        names.push_back(column.name);
    if (!names.empty())
        append_record(names, names.size());
    file.text = std::move(m_text) + rows;
    file.columns = std::move(m_columns);
    file.rows = m_records;
}

std::string text_of(double value) {
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string text_of_degrees(double degrees) {
    std::array<char, 400> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), degrees, std::chars_format::fixed, 9).ptr;
    std::string text(digits.data(), end);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

} // namespace chronomap::gdal
