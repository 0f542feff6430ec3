#include "events/table/partial_tables.h"

#include <algorithm>

namespace chronomap {

bool PartialTables::is_due(const State& state) {
    if (state.rows == 0 || state.elapsed < std::chrono::milliseconds(100)) {
        return false;
    }
    if (state.last_rows == 0) {
        return true;
    }
    const double growth = static_cast<double>(state.rows) / static_cast<double>(state.last_rows);
    const double cost = static_cast<double>(state.last_cost.count()) * growth;
    return growth >= 2 &&
           static_cast<double>(state.spent.count()) + cost <= static_cast<double>(state.work.count()) / 20;
}

void PartialTables::consider(std::uint64_t rows, double part) {
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock) {
        return;
    }
    const Clock::time_point before = Clock::now();
    m_state.rows = rows;
    m_state.elapsed = before - m_begin;
    const double whole = static_cast<double>(m_state.elapsed.count()) * m_threads / std::clamp(part, 1e-3, 1.0);
    m_state.work = Clock::duration(static_cast<Clock::rep>(whole));
    if (!is_due(m_state)) {
        return;
    }
    m_make();
    m_state.last_cost = Clock::now() - before;
    m_state.spent += m_state.last_cost;
    m_state.last_rows = rows;
}

} // namespace chronomap
