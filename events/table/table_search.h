#pragma once

#include "events/table/loaded_table.h"

#include <memory>
#include <string_view>

namespace chronomap {

/// Finds the events in whose row every word of a query is part of some word of some column, by the rules of fold.h: case,
/// diacritics and ways of writing letters do not count, and a word is also compared in Latin letters. A single letter
/// must begin a word. Null when the query has no word, since then nothing is searched for.
///
/// Reads the whole source (half a second for ten million short rows on two cores); `progress` tells how far it is and can
/// end it. Throws TableError when the source has changed, and Cancelled.
std::shared_ptr<const EventMask> search_table(const LoadedTable& table, std::string_view query, unsigned threads,
                                              Progress& progress);

} // namespace chronomap
