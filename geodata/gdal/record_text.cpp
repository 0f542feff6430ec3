#include "geodata/gdal/record_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace chronomap::gdal {
namespace {

void append_cell(std::string& text, std::string_view value) {
    if (value.find_first_of(",\"\r\n") == value.npos &&
        (value.empty() || (value.front() != ' ' && value.back() != ' '))) {
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
    if (const auto found = m_by_name.find({std::string(name), kind}); found != m_by_name.end())
        return found->second;
    if (m_columns.size() == most_vector_columns)
        throw VectorFileError("it has more than " + std::to_string(most_vector_columns) +
                              " columns, the most that are read");
    m_by_name.try_emplace({std::string(name), kind}, m_columns.size());
    m_columns.push_back({std::string(name), kind});
    m_cells.emplace_back();
    return m_columns.size() - 1;
}

void RecordText::begin_layer(const std::string& name) {
    const auto [at, is_new] = m_layer_numbers.try_emplace(name, m_layers.size());
    m_layer = at->second;
    if (is_new)
        m_layers.push_back(name);
}

std::size_t RecordText::layers() const {
    std::set<std::size_t> used;
    for (const Run& run : m_runs)
        used.insert(run.layer);
    return used.size();
}

void RecordText::check_size(std::size_t bytes) const {
    if (bytes > m_most_bytes)
        throw VectorFileError("its rows take more than " + std::to_string(m_most_bytes >> 20U) +
                              " MiB, the most that is read");
}

void RecordText::set(std::size_t column, std::string_view value) {
    m_cell_bytes += value.size();
    check_size(m_text.size() + m_cell_bytes);
    m_cells[column] = value;
}

void RecordText::append_record(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_text += ',';
        append_cell(m_text, cells[i]);
    }
    if (cells.size() == 1 && cells[0].empty())
        m_text += "\"\""; // an empty line would be no record
    m_text += '\n';
}

void RecordText::end_record() {
    if (m_records == most_vector_rows)
        throw VectorFileError("it has more than " + std::to_string(most_vector_rows) + " rows, the most that are read");
    append_record(m_cells);
    check_size(m_text.size());
    if (m_runs.empty() || m_runs.back().width != m_cells.size() || m_runs.back().layer != m_layer)
        m_runs.push_back({m_layer, m_cells.size(), 0});
    m_runs.back().end = m_text.size();
    ++m_records;
    m_cell_bytes = 0;
    for (std::string& cell : m_cells)
        cell.clear();
}

// The text with the layer before each record, and with empty cells at the end of those that were built before the last
// columns came to light.
std::string RecordText::completed(bool with_layers) const {
    std::string text;
    text.reserve(m_text.size() + m_text.size() / 8);
    std::size_t at = 0;
    for (const Run& run : m_runs) {
        const std::size_t width = std::max<std::size_t>(run.width, 1); // an empty line is one empty cell
        const std::string missing(std::max(m_columns.size(), width) - width, ',');
        std::string first;
        if (with_layers)
            append_cell(first, m_layers[run.layer]);
        if (with_layers && !m_columns.empty())
            first += ',';
        bool in_quotes = false, is_first = true;
        for (; at < run.end; ++at) {
            if (is_first)
                text += first;
            in_quotes = in_quotes != (m_text[at] == '"');
            is_first = m_text[at] == '\n' && !in_quotes;
            if (is_first)
                text += missing;
            text += m_text[at];
        }
        check_size(text.size());
    }
    return text;
}

void RecordText::finish(VectorFile& file) {
    const bool with_layers = layers() > 1;
    const bool is_complete =
        !with_layers && (m_runs.empty() || (m_runs.size() == 1 && m_runs[0].width == m_columns.size()));
    const std::string rows = is_complete ? std::move(m_text) : completed(with_layers);
    if (with_layers)
        file.columns.push_back({"layer", VectorColumn::Kind::attribute});
    file.columns.insert(file.columns.end(), m_columns.begin(), m_columns.end());
    std::vector<std::string> names;
    for (const VectorColumn& column : file.columns)
        names.push_back(column.name);
    m_text.clear();
    if (!names.empty())
        append_record(names);
    file.text = std::move(m_text) + rows;
    file.rows = names.empty() ? 0 : m_records; // what tells nothing is no row
}

std::string text_of(double value) {
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string text_of_degrees(double degrees) {
    std::array<char, 400> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), degrees, std::chars_format::fixed, 9).ptr;
    std::string text(digits.data(), end);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

} // namespace chronomap::gdal
