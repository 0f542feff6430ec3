#include "viewer/app/row_layout.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace chronomap {

RowLayout::RowLayout(std::vector<std::string> before, const std::vector<std::shared_ptr<const LoadedTable>>& tables,
                     Content content)
    : m_columns(std::move(before)) {
    std::map<std::string, std::size_t> shared;
    for (const auto& table : tables) {
        std::set<std::string> own;
        std::vector<std::optional<std::size_t>>& positions = m_positions.emplace_back();
        for (const SourceColumn& column : table->columns) {
            if (content == Content::attributes && column.kind != SourceColumn::Kind::attribute) {
                positions.emplace_back();
                continue;
            }
            const auto known = shared.find(column.name);
            const bool is_first = own.insert(column.name).second;
            const std::size_t position = known != shared.end() && is_first ? known->second : add(column.name);
            shared.try_emplace(column.name, position);
            positions.emplace_back(position);
        }
    }
}

std::string RowLayout::free_name(const std::string& name) const {
    std::string free = name;
    for (int number = 2; std::find(m_columns.begin(), m_columns.end(), free) != m_columns.end(); ++number) {
        free = name + '_' + std::to_string(number);
    }
    return free;
}

std::size_t RowLayout::add(const std::string& name) {
    m_columns.push_back(free_name(name));
    return m_columns.size() - 1;
}

void RowLayout::put(std::size_t table, std::vector<std::string> row, std::vector<std::string>& cells) const {
    const std::vector<std::optional<std::size_t>>& positions = m_positions[table];
    for (std::size_t column = 0; column < std::min(row.size(), positions.size()); ++column) {
        if (positions[column]) {
            cells[*positions[column]] = std::move(row[column]);
        }
    }
}

} // namespace chronomap
