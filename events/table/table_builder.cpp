#include "events/table/table_builder.h"

#include "events/table/bucket_sort.h"
#include "events/table/column_table.h"

#include <algorithm>
#include <atomic>
#include <type_traits>
#include <utility>

namespace chronomap {

namespace {

/// Makes the parts of a table out of pieces, step by step.
class TableAssembly {
public:
    TableAssembly(PackedPieces pieces, EventNumberings& numberings, unsigned threads)
        : m_pieces(std::move(pieces)), m_threads(std::max(threads, 1u)) {
        std::sort(m_pieces.begin(), m_pieces.end(), [](const auto& a, const auto& b) { return a->piece < b->piece; });
        for (const auto& piece : m_pieces) {
            m_parts.size += piece->size;
        }
        m_categories = rank_names(m_pieces, &PackedPiece::categories, numberings.categories.copy_of_values(),
                                  NameRanking::most_categories, m_threads);
        m_sources = rank_names(m_pieces, &PackedPiece::sources, numberings.sources.copy_of_values(),
                               NameRanking::most_names, m_threads);
        plan(numberings.shapes.copy_of_values());
    }

    const NameRanking& categories() const { return m_categories; }
    const NameRanking& sources() const { return m_sources; }

    TableParts build() {
        const WritableTableColumns columns = make_columns();
        {
            EventScatter scatter(m_pieces,
                                 {m_plan, m_parts.segments, m_grids, m_categories, m_sources, m_parts.size, m_threads});
            scatter.move_into(columns, std::move(m_pieces));
            sort(scatter.buckets(), columns);
        }
        m_parts.shapes = std::move(m_plan.shapes);
        m_parts.categories = std::move(m_categories.names);
        m_parts.sources = std::move(m_sources.names);
        return std::move(m_parts);
    }

private:
    void plan(const std::vector<TimeShape>& shapes) {
        const ShapeCounts counts = count_shapes(m_pieces, shapes.size(), m_threads);
        m_plan = plan_segments(shapes, counts);
        m_grids = segment_grids(m_pieces, m_plan, m_threads);
        m_parts.segments = m_plan.segments;
        for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
            // Counted in `last` until it is known where the segment begins.
            if (counts.begun[shape] > 0) {
                m_parts.segments[m_plan.of_begun[shape]].events.last += static_cast<EventNumber>(counts.begun[shape]);
            }
            if (counts.open[shape] > 0) {
                m_parts.segments[m_plan.of_open[shape]].events.last += static_cast<EventNumber>(counts.open[shape]);
            }
        }
        for (std::size_t i = 0; i < m_parts.segments.size(); ++i) {
            place_segment(m_parts.segments[i], m_grids[i]);
        }
    }

    void place_segment(TimeSegment& segment, const NumberGrid& grid) {
        const std::size_t size = segment.events.last;
        segment.events = {static_cast<EventNumber>(m_parts.dated), static_cast<EventNumber>(m_parts.dated + size)};
        m_parts.dated += size;
        segment.is_wide = !grid.fits_32_bits();
        segment.base_ms = grid.least;
        segment.tick_ms = grid.unit;
        segment.times_at =
            std::exchange(segment.is_wide ? m_instants : m_ticks, (segment.is_wide ? m_instants : m_ticks) + size);
        if (!segment.has_one_shape) {
            segment.shapes_at = std::exchange(m_shapes, m_shapes + size);
        }
    }

    ColumnLengths column_lengths() const {
        std::uint64_t offset_bits = 0;
        bool has_magnitudes = false, has_radii = false;
        for (const auto& piece : m_pieces) {
            if (piece->size > 0) {
                offset_bits |= static_cast<std::uint64_t>(piece->offsets.grid.least | piece->offsets.grid.greatest);
                has_magnitudes = has_magnitudes || !piece->magnitudes.empty();
                has_radii = has_radii || !piece->radii_m.empty();
            }
        }
        const auto all_if = [&](bool is_there) { return is_there ? m_parts.size : 0; };
        return {m_parts.size,
                m_ticks,
                m_instants,
                m_shapes,
                all_if(!m_categories.names.empty()),
                all_if(!m_sources.names.empty()),
                all_if(has_magnitudes),
                all_if(has_radii),
                m_parts.size,
                all_if(offset_bits >> 32 != 0),
                all_if(offset_bits >> 40 != 0)};
    }

    WritableTableColumns make_columns() {
        const ColumnLengths lengths = column_lengths();
        WritableTableColumns columns;
        std::size_t bytes = 0;
        for_each_column(
            columns, [&](const auto& column, std::size_t i) { bytes += aligned_size(lengths[i] * sizeof(column[0])); });
        const std::shared_ptr<std::byte> memory = large_memory(bytes);
        ColumnCutter cutter(memory.get());
        for_each_column(columns, [&](auto& column, std::size_t i) {
            column = cutter.cut<typename std::decay_t<decltype(column)>::value_type>(lengths[i]);
        });
        m_parts.columns = read_only(columns);
        m_parts.owner = memory;
        return columns;
    }

    void sort(const std::vector<Bucket>& buckets, const WritableTableColumns& columns) const {
        std::atomic<std::size_t> next{0};
        on_threads(m_threads, [&](unsigned) {
            BucketSorter sorter(columns, m_parts.segments);
            for (std::size_t i = next++; i < buckets.size(); i = next++) {
                sorter.sort(buckets[i]);
            }
        });
    }

    PackedPieces m_pieces;
    unsigned m_threads;
    TableParts m_parts;
    NameRanking m_categories, m_sources;
    SegmentPlan m_plan;
    std::vector<NumberGrid> m_grids;
    std::size_t m_ticks = 0, m_instants = 0, m_shapes = 0;
};

Problem note_of(const NameRanking& ranking, std::size_t most, const std::string& what) {
    return {Problem::Severity::warning, "", "",
            "more than " + std::to_string(most) + " " + what + ": the " + std::to_string(ranking.folded) +
                " rarest are taken together as \"" + NameRanking::others + "\""};
}

} // namespace

void TableBuilder::add(EventColumns piece) { // NOLINT(*-unnecessary-value-param): packed, it goes
    auto taken = std::make_shared<const PackedPiece>(packed(piece, m_memory));
    const std::lock_guard lock(m_mutex);
    if (m_events + taken->size > most_events) {
        throw TableError("a table holds at most " + std::to_string(most_events) + " events");
    }
    m_events += taken->size;
    m_pieces.push_back(std::move(taken));
}

std::shared_ptr<const EventTable> TableBuilder::snapshot(unsigned threads) const {
    PackedPieces pieces;
    {
        const std::lock_guard lock(m_mutex);
        pieces = m_pieces;
    }
    return std::make_shared<ColumnTable>(TableAssembly(std::move(pieces), *m_numberings, threads).build(), threads);
}

std::shared_ptr<const EventTable> TableBuilder::finish(unsigned threads) {
    TableAssembly assembly(std::exchange(m_pieces, {}), *m_numberings, threads);
    m_events = 0;
    m_notes.clear();
    if (assembly.categories().folded > 0) {
        m_notes.push_back(note_of(assembly.categories(), NameRanking::most_categories, "categories"));
    }
    if (assembly.sources().folded > 0) {
        m_notes.push_back(note_of(assembly.sources(), NameRanking::most_names, "sources"));
    }
    return std::make_shared<ColumnTable>(assembly.build(), threads);
}

} // namespace chronomap
