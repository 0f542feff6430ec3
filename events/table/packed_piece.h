#pragma once

#include "events/table/event_columns.h"
#include "events/table/large_memory.h"
#include "events/table/packed_numbers.h"

#include <memory>

namespace chronomap {

/// EventColumns in less memory and unchanging.
struct PackedPiece {
    std::uint32_t piece = 0;
    std::size_t size = 0;
    PackedNumbers times, offsets;
    std::uint32_t every_shape = 0;
    std::span<const FixedPoint> places;
    std::span<const std::uint32_t> shapes, categories, sources; ///< empty, or by event
    std::span<const float> magnitudes, radii_m;
    std::shared_ptr<const std::byte> memory; ///< of all these

    std::uint32_t shape_of(std::size_t event) const { return shapes.empty() ? every_shape : shapes[event]; }
};

/// Throws TableError when the columns are not as long as each other.
PackedPiece packed(const EventColumns& columns, SharedMemory& memory);

} // namespace chronomap
