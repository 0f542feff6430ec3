#pragma once

#include "events/dossier.h"
#include "events/entry_times.h"
#include "viewer/scene/time_scale.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace chronomap {

/// The times of a document by one clock, sorted so that the curve of very many needs no look at each.
struct DensityIndex {
    /// Moments whose lengths differ at most by half.
    struct Class {
        double longest_ms = 0;
        std::vector<std::uint32_t> entries; ///< by earliest instant
    };
    std::vector<Class> moments;
    std::vector<std::uint32_t> others; ///< what lasted, and what has an open end
};

DensityIndex density_index(const EntryTimes& extents);

/// How much may be going on, at `count` points spread evenly from the left to the right end of the scale: the number of
/// entries to be expected within a twentieth of the axis about each point. Something that lasted counts 1 where it
/// surely was and less over its uncertain ends; a moment counts 1 in all places together. Entries whose byte in `shown`
/// is 0 count for nothing; null shows all.
///
/// Moments of one class that crowd the scale are taken together where they begin within one px. O(others in all +
/// count), and a look at each entry only where few are in sight or some are not shown.
std::vector<double> expected_presence(const EntryTimes& extents, const DensityIndex& index, const std::uint8_t* shown,
                                      const TimeScale& scale, std::size_t count);

} // namespace chronomap
