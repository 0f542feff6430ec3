#include "events/table/partial_tables.h"

namespace chronomap {

namespace {

constexpr std::chrono::milliseconds before_first{25}, between{400}, free_of_charge{250};
constexpr int part_of_work = 8;

} // namespace

bool PartialTables::is_due(const State& state) {
    if (state.rows == 0 || state.elapsed < before_first) {
        return false;
    }
    if (state.last_rows == 0) {
        return true;
    }
    if (state.rows == state.last_rows || state.elapsed - state.last < between) {
        return false;
    }
    const double growth = static_cast<double>(state.rows) / static_cast<double>(state.last_rows);
    const auto cost = static_cast<Clock::rep>(static_cast<double>(state.last_cost.count()) * growth);
    return state.spent + Clock::duration(cost) <= free_of_charge + state.work / part_of_work;
}

void PartialTables::consider(std::uint64_t rows) {
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock) {
        return;
    }
    const Clock::time_point before = Clock::now();
    m_state.rows = rows;
    m_state.elapsed = before - m_begin;
    m_state.work = m_state.elapsed * m_threads;
    if (!is_due(m_state)) {
        return;
    }
    m_make();
    const Clock::time_point after = Clock::now();
    m_state.last = after - m_begin;
    m_state.last_cost = after - before;
    m_state.spent += m_state.last_cost;
    m_state.last_rows = rows;
}

} // namespace chronomap
