#include "geodata/gdal/sheet_rows.h"

#include <algorithm>
#include <utility>

namespace chronomap::gdal {
namespace {

// "A", "Z", "AA"
std::string letters_of(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::vector<std::string> distinct(std::vector<std::string> names) {
    std::set<std::string> taken;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string wished = names[i].empty() ? letters_of(i) : names[i];
        names[i] = wished;
        for (int number = 2; !taken.insert(names[i]).second; ++number)
            names[i] = wished + " (" + std::to_string(number) + ")";
    }
    return names;
}

constexpr std::size_t most_titles = 20;

std::ptrdiff_t values_in(const std::vector<std::string>& cells) {
    return std::count_if(cells.begin(), cells.end(), [](const std::string& value) { return !value.empty(); });
}

} // namespace

void SheetRows::begin_sheet(const std::string& name) {
    end();
    m_sheet = name;
    m_is_begun = m_has_names = false;
    m_titles = 0;
    m_cells.clear();
    m_names.clear();
    m_columns.clear();
}

void SheetRows::cell(std::size_t column, std::string value) {
    if (value.empty())
        return;
    if (column >= most_vector_columns)
        throw VectorFileError("the sheet \"" + m_sheet + "\" has more than " + std::to_string(most_vector_columns) +
                              " columns, the most that are read");
    m_cells.resize(std::max(m_cells.size(), column + 1));
    m_cells[column] = std::move(value);
}

std::size_t SheetRows::text_column(std::size_t column) {
    m_columns.resize(std::max(m_columns.size(), column + 1));
    if (!m_columns[column])
        m_columns[column] = m_rows.text().column(column < m_names.size() ? m_names[column] : letters_of(column));
    return *m_columns[column];
}

void SheetRows::end_row(double part) {
    m_part = part;
    if (m_cells.empty())
        return;
    Cells cells = std::exchange(m_cells, {});
    const std::ptrdiff_t values = values_in(cells);
    if (!m_has_names && values == 1 && m_first.size() < most_titles) {
        m_first.push_back(std::move(cells));
        return;
    }
    if (values >= 3)
        m_titles += std::exchange(m_first, {}).size();
    end();
    add_row(std::move(cells));
}

void SheetRows::end() {
    for (Cells& cells : std::exchange(m_first, {}))
        add_row(std::move(cells));
}

void SheetRows::add_row(Cells cells) {
    if (!m_has_names) {
        m_names = distinct(std::move(cells));
        m_has_names = true;
        return;
    }
    if (!m_is_begun)
        begin_records();
    if (!m_is_wanted)
        return;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty())
            m_rows.text().set(text_column(i), cells[i]);
    m_rows.end_feature(m_part);
}

void SheetRows::begin_records() {
    m_is_begun = true;
    m_is_wanted = m_rows.begin_layer(m_sheet);
    for (std::size_t i = 0; m_is_wanted && i < m_names.size(); ++i)
        text_column(i);
    if (m_is_wanted && m_titles > 0)
        m_rows.note("the first " + (m_titles == 1 ? std::string("row") : std::to_string(m_titles) + " rows") +
                    " of the sheet \"" + m_sheet + "\" stand above the names of its columns and are left out");
}

void read_sheet_xml(const FilePart& file, XmlHandler& handler, double& part_read, FeatureRows& rows) {
    try {
        rows.note_elsewhere(read_xml(file, handler, &part_read));
    } catch (const XmlError& error) {
        if (rows.text().records() == 0)
            throw;
        rows.note(std::string(error.what()) + "; what stands before that is there");
    }
}

} // namespace chronomap::gdal
