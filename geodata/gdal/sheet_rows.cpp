#include "geodata/gdal/sheet_rows.h"

#include <algorithm>

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

} // namespace

void SheetRows::begin_sheet(const std::string& name) {
    m_sheet = name;
    m_is_begun = m_has_names = false;
    m_cells.clear();
    m_names.clear();
    m_columns.clear();
}

void SheetRows::cell(std::size_t column, std::string value) {
    if (value.empty())
        return;
    if (column >= most_vector_columns)
        throw VectorFileError("the sheet \"" + m_sheet + "\" has more than " + std::to_string(most_vector_columns) + " columns, the most that are read");
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
    if (m_cells.empty())
        return;
    if (!m_has_names) {
        m_names = distinct(std::move(m_cells));
        m_has_names = true;
        m_cells.clear();
        return;
    }
    if (!m_is_begun) {
        m_is_begun = true;
        m_is_wanted = m_rows.begin_layer(m_sheet);
        for (std::size_t i = 0; m_is_wanted && i < m_names.size(); ++i)
            text_column(i);
    }
    if (m_is_wanted) {
        for (std::size_t i = 0; i < m_cells.size(); ++i)
            if (!m_cells[i].empty())
                m_rows.text().set(text_column(i), m_cells[i]);
        m_rows.end_feature(part);
    }
    m_cells.clear();
}

} // namespace chronomap::gdal
