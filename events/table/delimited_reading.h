#pragma once

#include "events/table/delimited_notes.h"
#include "events/table/delimited_rows.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace chronomap {

/// Reads all rows of a delimited text (RowSource::read()) but those that are too long, which are told to `notes`.
std::vector<std::uint32_t> read_delimited(const DelimitedText& text, const std::vector<std::size_t>& wanted,
                                          unsigned threads, Progress& progress,
                                          const std::function<void(const RowBlock&, unsigned worker)>& take,
                                          DelimitedNotes& notes);

} // namespace chronomap
