#include "events/table/piece_threads.h"

#include "events/table/table_threads.h"

#include <algorithm>
#include <atomic>

namespace chronomap {

void for_each_piece(std::size_t count, unsigned threads, const Progress& progress,
                    const std::function<void(std::size_t piece, unsigned worker)>& job) {
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> has_failed = false;
    const auto useful = static_cast<unsigned>(std::min<std::size_t>(threads, std::max<std::size_t>(count, 1)));
    on_threads(useful, [&](unsigned worker) {
        try {
            for (std::size_t piece = next++; piece < count && !has_failed; piece = next++) {
                progress.may_step();
                job(piece, worker);
            }
        } catch (...) {
            has_failed = true;
            throw;
        }
    });
}

std::optional<TextPlace> PlaceChain::begin_of(std::size_t piece) {
    if (piece == 0)
        return TextPlace::cell_begin;
    std::unique_lock lock(m_mutex);
    m_told.wait(lock, [&] { return m_is_stopped || m_ends[piece - 1].has_value(); });
    return m_is_stopped ? std::nullopt : m_ends[piece - 1];
}

void PlaceChain::tell_end(std::size_t piece, TextPlace end) {
    {
        const std::lock_guard lock(m_mutex);
        m_ends[piece] = end;
    }
    m_told.notify_all();
}

void PlaceChain::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_is_stopped = true;
    }
    m_told.notify_all();
}

} // namespace chronomap
