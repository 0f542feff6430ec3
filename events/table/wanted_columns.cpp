#include "events/table/wanted_columns.h"

#include <algorithm>

namespace chronomap {

WantedColumns::WantedColumns(const RowMeaning& meaning) {
    for (std::size_t role = 0; role < column_role_count; ++role) {
        const auto column = meaning.columns[role];
        if (!column || static_cast<ColumnRole>(role) == ColumnRole::title) {
            continue;
        }
        const auto found = std::find(m_of_source.begin(), m_of_source.end(), *column);
        m_positions[role] = static_cast<std::size_t>(found - m_of_source.begin());
        if (found == m_of_source.end()) {
            m_of_source.push_back(*column);
        }
    }
}

} // namespace chronomap
