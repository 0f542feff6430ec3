#pragma once

#include "events/problem.h"
#include "events/table/event_table.h"
#include "events/table/large_memory.h"
#include "events/table/packed_piece.h"

#include <memory>
#include <mutex>
#include <vector>

namespace chronomap {

/// Makes a table of pieces that come in any order from any thread. The same pieces give the same table, whatever the
/// threads did.
class TableBuilder {
public:
    /// No table has more events.
    static constexpr std::uint64_t most_events = 0xffff'fffe;

    /// The numberings that the columns of all pieces use.
    explicit TableBuilder(std::shared_ptr<EventNumberings> numberings) : m_numberings(std::move(numberings)) {}

    /// Takes a piece; no two have one number. From any thread. Throws TableError when there are more than `most_events`
    /// in all.
    void add(EventColumns piece);

    /// The table of what has been added so far, while others go on adding.
    std::shared_ptr<const EventTable> snapshot(unsigned threads) const;

    /// The table of all pieces, which the builder gives away: it is empty afterwards.
    std::shared_ptr<const EventTable> finish(unsigned threads);

    /// What the user must know of the table that was finished last.
    const Problems& notes() const { return m_notes; }

private:
    std::shared_ptr<EventNumberings> m_numberings;
    mutable std::mutex m_mutex;
    SharedMemory m_memory;
    std::vector<std::shared_ptr<const PackedPiece>> m_pieces;
    std::uint64_t m_events = 0;
    Problems m_notes;
};

} // namespace chronomap
