#include "events/table/geojson_rows.h"

#include "events/table/piece_threads.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace chronomap {
namespace {

/// What a thread needs, kept from piece to piece.
struct FeatureWorker {
    ByteRoom room;
    FeatureKeys keys;
    FeatureParser parser{keys};
    RowBlock block;

    explicit FeatureWorker(const FeatureKeys& known) : keys(known) {}
    FeatureWorker(const FeatureWorker&) = delete;
    FeatureWorker& operator=(const FeatureWorker&) = delete;
};

class FeaturePieceReader {
public:
    FeaturePieceReader(const GeoJsonText& text, const std::vector<std::size_t>& wanted, unsigned threads,
                       Progress& progress, const std::function<void(const RowBlock&, unsigned worker)>& take)
        : m_text(text), m_wanted(wanted), m_progress(progress), m_take(take),
          m_places(text.columns.size() + 1, nowhere) {
        for (unsigned i = 0; i < std::max(threads, 1U); ++i)
            m_workers.push_back(std::make_unique<FeatureWorker>(text.outline.keys));
        for (std::size_t i = wanted.size(); i-- > 0;)
            m_places[wanted[i]] = i;
        for (const std::uint32_t column : text.column_of_key)
            m_places_by_key.push_back(m_places[column]);
        progress.total = text.bytes->size();
        progress.done = 0;
    }

    std::vector<std::uint32_t> read() {
        const std::vector<FeaturePiece>& pieces = m_text.outline.pieces;
        for_each_piece(pieces.size(), static_cast<unsigned>(m_workers.size()), m_progress,
                       [this](std::size_t piece, unsigned worker) { read_piece(piece, worker); });
        m_text.bytes->check_unchanged();
        m_progress.done = m_text.bytes->size();
        std::vector<std::uint32_t> rows(pieces.size());
        std::transform(pieces.begin(), pieces.end(), rows.begin(),
                       [](const FeaturePiece& piece) { return piece.rows; });
        return rows;
    }

private:
    static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

    void read_piece(std::size_t piece, unsigned worker_number) {
        const std::vector<FeaturePiece>& pieces = m_text.outline.pieces;
        const std::uint64_t begin = pieces[piece].begin;
        const std::uint64_t end = piece + 1 < pieces.size() ? pieces[piece + 1].begin : m_text.outline.features_end;
        FeatureWorker& worker = *m_workers[worker_number];
        const std::string_view bytes = m_text.bytes->read(begin, static_cast<std::size_t>(end - begin), worker.room);
        JsonCursor cursor{bytes.data(), bytes.data() + bytes.size()};
        worker.block.piece = static_cast<std::uint32_t>(piece);
        worker.block.first_row_of_piece = 0;
        begin_block(worker.block);
        for (std::uint32_t row = 0; row < pieces[piece].rows; ++row) {
            const auto offset = begin + static_cast<std::uint64_t>(cursor.at - bytes.data());
            // All was looked through when the file was opened, so only a change since then can be the cause.
            if (worker.parser.read(cursor) != JsonLook::good)
                throw TableError("has changed since it was opened");
            add_row(worker.block, offset, worker.parser.values());
            while (!cursor.is_at_end() && parts_features(*cursor.at))
                ++cursor.at;
            if (worker.block.size() == m_text.settings.block_rows)
                give_block(worker.block, worker_number);
        }
        give_block(worker.block, worker_number);
        m_progress.done += end - begin;
    }

    /// Makes room for rows without a value.
    void begin_block(RowBlock& block) const {
        block.offsets.clear();
        block.columns.resize(m_wanted.size());
        for (std::vector<Cell>& column : block.columns)
            column.assign(m_text.settings.block_rows, Cell{nullptr, 0, Cell::Form::missing});
    }

    std::size_t place_of(const FeatureValue& value) const {
        return value.key < m_places_by_key.size() ? m_places_by_key[value.key] : m_places[m_text.column_of(value)];
    }

    void add_row(RowBlock& block, std::uint64_t offset, const std::vector<FeatureValue>& values) const {
        const std::size_t row = block.size();
        block.offsets.push_back(offset);
        bool has_members = false;
        for (const FeatureValue& value : values) {
            if (const std::size_t place = place_of(value); place != nowhere) {
                has_members |= yields_to_properties(value);
                block.columns[place][row] = value.cell;
            }
        }
        if (!has_members)
            return;
        for (const FeatureValue& value : values)
            if (const std::size_t place = place_of(value); place != nowhere && !yields_to_properties(value))
                block.columns[place][row] = value.cell;
    }

    void give_block(RowBlock& block, unsigned worker) {
        m_progress.may_step();
        const std::size_t rows = block.size();
        if (rows == 0)
            return;
        for (std::size_t i = 0; i < m_wanted.size(); ++i) {
            if (m_places[m_wanted[i]] != i) // asked for twice
                block.columns[i] = block.columns[m_places[m_wanted[i]]];
            block.columns[i].resize(rows);
        }
        m_take(block, worker);
        m_progress.rows += rows;
        block.first_row_of_piece += static_cast<std::uint32_t>(rows);
        begin_block(block);
    }

    const GeoJsonText& m_text;
    const std::vector<std::size_t>& m_wanted;
    Progress& m_progress;
    const std::function<void(const RowBlock&, unsigned worker)>& m_take;
    std::vector<std::size_t> m_places; // by column: the first place it is asked for in
    std::vector<std::size_t> m_places_by_key;
    std::vector<std::unique_ptr<FeatureWorker>> m_workers;
};

} // namespace

std::vector<std::uint32_t> read_geojson(const GeoJsonText& text, const std::vector<std::size_t>& wanted,
                                        unsigned threads, Progress& progress,
                                        const std::function<void(const RowBlock&, unsigned worker)>& take) {
    return FeaturePieceReader(text, wanted, threads, progress, take).read();
}

} // namespace chronomap
