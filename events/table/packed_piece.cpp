#include "events/table/packed_piece.h"

#include <algorithm>
#include <array>

namespace chronomap {

namespace {

bool is_optional_column(std::size_t values, std::size_t events) {
    return values == 0 || values == events;
}

void check_lengths(const EventColumns& columns) {
    const std::size_t events = columns.size();
    const std::array optional{columns.shapes.size(), columns.categories.size(), columns.sources.size(),
                              columns.magnitudes.size(), columns.radii_m.size()};
    const bool fits = columns.times_ms.size() == events && columns.offsets.size() == events &&
                      std::all_of(optional.begin(), optional.end(),
                                  [&](std::size_t values) { return is_optional_column(values, events); });
    if (!fits) {
        throw TableError("columns of events must be as long as each other");
    }
}

/// What a column of numbers will need: where it does not fit into steps, twice that.
struct NumberColumn {
    std::span<const std::int64_t> numbers;
    NumberGrid grid = grid_of(numbers);

    std::size_t bytes() const {
        return numbers.size() * (grid.fits_32_bits() ? sizeof(std::uint32_t) : sizeof(std::int64_t));
    }

    PackedNumbers written(ColumnCutter& cutter) const {
        PackedNumbers packed;
        packed.grid = grid;
        if (grid.fits_32_bits()) {
            const auto steps = cutter.cut<std::uint32_t>(numbers.size());
            write_steps(numbers, grid, steps);
            packed.steps = steps;
        } else {
            const auto wide = cutter.cut<std::int64_t>(numbers.size());
            std::copy(numbers.begin(), numbers.end(), wide.begin());
            packed.wide = wide;
        }
        return packed;
    }
};

template <class Value>
std::span<const Value> copied(const std::vector<Value>& column, ColumnCutter& cutter) {
    const auto values = cutter.cut<Value>(column.size());
    std::copy(column.begin(), column.end(), values.begin());
    return values;
}

template <class Value>
std::size_t bytes_of(const std::vector<Value>& column) {
    return aligned_size(column.size() * sizeof(Value));
}

} // namespace

PackedPiece packed(const EventColumns& columns, SharedMemory& memory) {
    check_lengths(columns);
    const NumberColumn times{columns.times_ms};
    // An offset is kept as the signed number with the same bits.
    const NumberColumn offsets{{reinterpret_cast<const std::int64_t*>(columns.offsets.data()), columns.offsets.size()}};
    const std::size_t bytes = aligned_size(times.bytes()) + aligned_size(offsets.bytes()) + bytes_of(columns.places) +
                              bytes_of(columns.shapes) + bytes_of(columns.categories) + bytes_of(columns.sources) +
                              bytes_of(columns.magnitudes) + bytes_of(columns.radii_m);
    const std::shared_ptr<std::byte> taken = memory.take(bytes);
    ColumnCutter cutter(taken.get());
    PackedPiece piece;
    piece.memory = taken;
    piece.piece = columns.piece;
    piece.size = columns.size();
    piece.every_shape = columns.every_shape;
    piece.times = times.written(cutter);
    piece.offsets = offsets.written(cutter);
    piece.places = copied(columns.places, cutter);
    piece.shapes = copied(columns.shapes, cutter);
    piece.categories = copied(columns.categories, cutter);
    piece.sources = copied(columns.sources, cutter);
    piece.magnitudes = copied(columns.magnitudes, cutter);
    piece.radii_m = copied(columns.radii_m, cutter);
    return piece;
}

} // namespace chronomap
