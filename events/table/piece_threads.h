#pragma once

#include "events/table/row_source.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace chronomap {

/// Does a job for each of `count` pieces, on up to `threads` threads, one of which is the caller's. Pieces are begun in
/// their order. When one fails no further ones are begun, and what it threw is thrown here. Throws Cancelled when
/// that is asked for before the end.
void for_each_piece(std::size_t count, unsigned threads, const Progress& progress,
                    const std::function<void(std::size_t piece, unsigned worker)>& job);

/// What each piece must know of the one before, handed from thread to thread: whether it ended within quotes.
class QuoteChain {
public:
    explicit QuoteChain(std::size_t pieces) : m_after(pieces) {}

    /// Waits for the piece before, and tells whether this one begins within quotes; nothing after stop().
    std::optional<bool> is_quoted_before(std::size_t piece);
    void tell_after(std::size_t piece, bool is_quoted);

    /// No more will be told: a piece has failed.
    void stop();

private:
    std::mutex m_mutex;
    std::condition_variable m_told;
    std::vector<std::optional<bool>> m_after;
    bool m_is_stopped = false;
};

} // namespace chronomap
