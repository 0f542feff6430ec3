#pragma once

#include "events/table/row_source.h"
#include "events/table/time_evidence.h"

#include <cstddef>

namespace chronomap {

/// What all values of a column say of its times, or as many of them as are needed to know more than those of a sample,
/// which does not tell enough. One pass over the source. Throws what RowSource::read() throws.
TimeEvidence evidence_of_column(const RowSource& source, std::size_t column, const TimeEvidence& sample,
                                unsigned threads, Progress& progress);

} // namespace chronomap
