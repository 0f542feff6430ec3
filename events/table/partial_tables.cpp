#include "events/table/partial_tables.h"

namespace chronomap {

bool PartialTables::is_due(std::uint64_t rows, Clock::duration elapsed, Clock::duration spent, std::uint64_t last_rows,
                           Clock::duration last_cost) {
    if (rows == 0) {
        return false;
    }
    if (last_rows == 0) {
        return elapsed >= std::chrono::milliseconds(100);
    }
    const double growth = static_cast<double>(rows) / static_cast<double>(last_rows);
    const double cost = static_cast<double>(last_cost.count()) * growth;
    return growth >= 2 && static_cast<double>(spent.count()) + cost <= static_cast<double>(elapsed.count()) / 20;
}

void PartialTables::consider(std::uint64_t rows) {
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock) {
        return;
    }
    const Clock::time_point before = Clock::now();
    if (!is_due(rows, before - m_begin, m_spent, m_last_rows, m_last_cost)) {
        return;
    }
    m_make();
    m_last_cost = Clock::now() - before;
    m_spent += m_last_cost;
    m_last_rows = rows;
}

} // namespace chronomap
