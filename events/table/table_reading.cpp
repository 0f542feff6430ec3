#include "events/table/table_reading.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace chronomap {

namespace {

/// What one thread reads: the piece that it is at, and what was rejected in all that it had.
class ReadingWorker {
public:
    ReadingWorker(const RowInterpretation& interpretation, TableBuilder& builder,
                  const std::function<void()>& after_piece)
        : m_interpreter(interpretation), m_builder(builder), m_after_piece(after_piece) {}

    void take(const RowBlock& block) {
        if (!m_piece || *m_piece != block.piece) {
            finish_piece();
            begin_piece(block.piece);
        }
        m_interpreter.read(block, m_events, m_rejects);
    }

    void finish_piece() {
        if (!m_piece) {
            return;
        }
        m_largest_piece = std::max(m_largest_piece, m_events.size());
        if (m_events.size() > 0) {
            m_builder.add(std::move(m_events));
        }
        if (!m_rejects.empty()) {
            m_rejects_of_pieces.push_back({*m_piece, std::move(m_rejects)});
        }
        m_events = {};
        m_rejects = {};
        m_piece.reset();
        if (m_after_piece) {
            m_after_piece();
        }
    }

    RowCounts counts() const { return m_interpreter.counts(); }
    std::vector<PieceRejects>& rejects() { return m_rejects_of_pieces; }

private:
    void begin_piece(std::uint32_t piece) {
        m_piece = piece;
        m_events.piece = piece;
        // Pieces are of a size: growing step by step would copy each of them twice.
        const std::size_t expected = m_largest_piece + m_largest_piece / 32;
        m_events.places.reserve(expected);
        m_events.times_ms.reserve(expected);
        m_events.offsets.reserve(expected);
    }

    RowInterpreter m_interpreter;
    TableBuilder& m_builder;
    const std::function<void()>& m_after_piece;
    std::optional<std::uint32_t> m_piece;
    EventColumns m_events;
    std::vector<RejectedCell> m_rejects;
    std::vector<PieceRejects> m_rejects_of_pieces;
    std::size_t m_largest_piece = 0;
};

/// The rejects of all pieces in the order of the source's rows.
std::vector<RejectedCell> joined(std::vector<PieceRejects> pieces, const std::vector<std::uint32_t>& rows_by_piece) {
    std::sort(pieces.begin(), pieces.end(),
              [](const PieceRejects& a, const PieceRejects& b) { return a.piece < b.piece; });
    std::vector<RejectedCell> all;
    std::uint64_t rows_before = 0;
    std::uint32_t next_piece = 0;
    for (PieceRejects& piece : pieces) {
        for (; next_piece < piece.piece; ++next_piece) {
            rows_before += rows_by_piece[next_piece];
        }
        std::stable_sort(piece.cells.begin(), piece.cells.end(),
                         [](const RejectedCell& a, const RejectedCell& b) { return a.row < b.row; });
        for (RejectedCell& cell : piece.cells) {
            cell.row += static_cast<std::uint32_t>(rows_before);
        }
        all.insert(all.end(), piece.cells.begin(), piece.cells.end());
        piece.cells = {};
    }
    return all;
}

} // namespace

RowsRead read_events(const RowSource& source, const RowInterpretation& interpretation, unsigned threads,
                     Progress& progress, TableBuilder& builder, const std::function<void()>& after_piece) {
    std::deque<ReadingWorker> workers;
    for (unsigned i = 0; i < threads; ++i) {
        workers.emplace_back(interpretation, builder, after_piece);
    }
    RowsRead read;
    read.by_piece = source.read(interpretation.wanted.of_source(), threads, progress,
                                [&](const RowBlock& block, unsigned worker) { workers[worker].take(block); });
    std::vector<PieceRejects> rejects;
    for (ReadingWorker& worker : workers) {
        worker.finish_piece();
        read.counts.add(worker.counts());
        std::move(worker.rejects().begin(), worker.rejects().end(), std::back_inserter(rejects));
    }
    for (const std::uint32_t rows : read.by_piece) {
        read.rows += rows;
    }
    read.rejects = joined(std::move(rejects), read.by_piece);
    return read;
}

} // namespace chronomap
