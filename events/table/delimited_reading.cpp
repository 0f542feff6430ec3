#include "events/table/delimited_reading.h"

#include "events/table/delimited_cells.h"
#include "events/table/piece_threads.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace chronomap {
namespace {

/// What a thread needs, kept from piece to piece.
struct RowWorker {
    ByteRoom room;
    RowIndex index;
    LoneRow lone_row;
    RowBlock block;
};

/// Reads the pieces of a text. A row belongs to the piece that its first byte is in.
class RowPieceReader {
public:
    RowPieceReader(const DelimitedText& text, const std::vector<std::size_t>& wanted, unsigned threads,
                   Progress& progress, const std::function<void(const RowBlock&, unsigned worker)>& take,
                   DelimitedNotes& notes)
        : m_text(text), m_wanted(wanted), m_progress(progress), m_take(take), m_notes(notes),
          m_workers(std::max(threads, 1U)), m_rows(piece_count()), m_chain(piece_count()) {
        for (RowWorker& worker : m_workers)
            worker.block.columns.resize(wanted.size());
        progress.total = text.size();
        progress.done = std::min(text.rows_begin, text.size());
    }

    std::vector<std::uint32_t> read() {
        const auto threads = static_cast<unsigned>(m_workers.size());
        for_each_piece(m_rows.size(), threads, m_progress, [this](std::size_t piece, unsigned worker) {
            try {
                read_piece(piece, worker);
            } catch (...) {
                m_chain.stop();
                throw;
            }
        });
        m_text.bytes->check_unchanged();
        return std::move(m_rows);
    }

private:
    struct Window {
        std::string_view text;     // of the piece and what is read behind it
        std::uint64_t offset = 0;  // of it in the source
        std::size_t piece_end = 0; // in it
        bool is_all = false;       // the source ends with it
    };

    std::uint64_t begin_of(std::size_t piece) const {
        return std::min(m_text.rows_begin + piece * std::uint64_t{m_text.settings.piece_bytes}, m_text.size());
    }

    std::size_t piece_count() const {
        const std::uint64_t left = m_text.size() - std::min(m_text.rows_begin, m_text.size());
        return static_cast<std::size_t>((left + m_text.settings.piece_bytes - 1) / m_text.settings.piece_bytes);
    }

    void read_piece(std::size_t piece, unsigned worker) {
        const std::uint64_t begin = begin_of(piece), end = begin_of(piece + 1);
        // One byte before tells whether a row begins just here.
        const std::uint64_t offset = begin - (piece == 0 ? 0 : 1);
        const std::uint64_t read_end = std::min(end + m_text.settings.lookahead_bytes, m_text.size());
        const std::string_view bytes =
            m_text.bytes->read(offset, static_cast<std::size_t>(read_end - offset), m_workers[worker].room);
        const std::string_view own =
            bytes.substr(static_cast<std::size_t>(begin - offset), static_cast<std::size_t>(end - begin));

        // Where the piece ends is found out before anything else, for each place that it may begin at, so that the thread
        // with the next piece hardly ever waits.
        const TextPlaces ends = ends_of_text(own, m_text.delimiter);
        const std::optional<TextPlace> place = m_chain.begin_of(piece);
        if (!place)
            return;
        m_chain.tell_end(piece, ends[static_cast<std::size_t>(*place)]);

        std::size_t first = 0;
        if (piece > 0) {
            const bool begins_here = *place == TextPlace::cell_begin && (bytes[0] == '\n' || bytes[0] == '\r');
            first = begins_here ? 1 : 1 + behind_first_row_end(own, m_text.delimiter, *place);
        }
        RowBlock& block = m_workers[worker].block;
        block.piece = static_cast<std::uint32_t>(piece);
        block.first_row_of_piece = 0;
        read_window({bytes, offset, static_cast<std::size_t>(end - offset), read_end == m_text.size()}, first, worker);
        m_rows[piece] = block.first_row_of_piece;
        m_progress.done += end - begin;
    }

    void read_window(const Window& window, std::size_t at, unsigned worker) {
        RowWorker& own = m_workers[worker];
        std::size_t length = m_text.settings.strip_bytes;
        while (at < window.piece_end) {
            const std::string_view strip = window.text.substr(at, length);
            const bool is_all = window.is_all && at + strip.size() == window.text.size();
            index_rows(strip, m_text.delimiter, is_all, own.index);
            if (own.index.begin_of_rest > 0) {
                give_rows(strip, own.index, window.offset + at, window.piece_end - at, worker);
                at += own.index.begin_of_rest;
                length = m_text.settings.strip_bytes;
            } else if (at + strip.size() < window.text.size()) {
                length *= 2;
            } else {
                give_lone_row(window.offset + at, worker);
                return;
            }
        }
    }

    /// The last row of a piece, whose end is somewhere in the next ones.
    void give_lone_row(std::uint64_t offset, unsigned worker) {
        LoneRow& row = m_workers[worker].lone_row;
        try {
            if (read_row(m_text, offset, row)) {
                row.index.rows.resize(1);
                give_rows(row.text, row.index, row.offset, row.text.size(), worker);
            }
        } catch (const RowTooLong&) {
            m_notes.leave_out(offset);
        }
    }

    /// Gives those rows of a text away that begin before `end`.
    void give_rows(std::string_view text, const RowIndex& index, std::uint64_t offset, std::size_t end,
                   unsigned worker) {
        m_progress.may_step();
        const auto behind = std::partition_point(index.rows.begin(), index.rows.end(),
                                                 [&](const IndexedRow& row) { return row.begin < end; });
        const std::span<const IndexedRow> rows(index.rows.begin(), behind);
        if (rows.empty())
            return;
        m_notes.look_at(text, index, offset);
        RowBlock& block = m_workers[worker].block;
        block.offsets.resize(rows.size());
        std::transform(rows.begin(), rows.end(), block.offsets.begin(),
                       [&](const IndexedRow& row) { return offset + row.begin; });
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            block.columns[i].resize(rows.size());
            cells_of_column(text, index, rows, m_wanted[i], block.columns[i]);
        }
        m_take(block, worker);
        block.first_row_of_piece += static_cast<std::uint32_t>(rows.size());
        m_progress.rows += rows.size();
    }

    const DelimitedText& m_text;
    const std::vector<std::size_t>& m_wanted;
    Progress& m_progress;
    const std::function<void(const RowBlock&, unsigned worker)>& m_take;
    DelimitedNotes& m_notes;
    std::vector<RowWorker> m_workers;
    std::vector<std::uint32_t> m_rows; // by piece
    PlaceChain m_chain;
};

} // namespace

std::vector<std::uint32_t> read_delimited(const DelimitedText& text, const std::vector<std::size_t>& wanted,
                                          unsigned threads, Progress& progress,
                                          const std::function<void(const RowBlock&, unsigned worker)>& take,
                                          DelimitedNotes& notes) {
    return RowPieceReader(text, wanted, threads, progress, take, notes).read();
}

} // namespace chronomap
