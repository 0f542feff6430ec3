#pragma once

#include "events/table/quote_reader.h"
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

/// What each piece of a delimited text must know of the one before, handed from thread to thread: where it ended.
class PlaceChain {
public:
    explicit PlaceChain(std::size_t pieces) : m_ends(pieces) {}

    /// Waits for the piece before, and tells what this one begins at; nothing after stop().
    std::optional<TextPlace> begin_of(std::size_t piece);
    void tell_end(std::size_t piece, TextPlace end);

    /// No more will be told: a piece has failed.
    void stop();

private:
    std::mutex m_mutex;
    std::condition_variable m_told;
    std::vector<std::optional<TextPlace>> m_ends;
    bool m_is_stopped = false;
};

} // namespace chronomap
