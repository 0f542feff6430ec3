#pragma once

#include "events/dossier.h"

#include <cstddef>

namespace chronomap {

/// A made-up dossier for measuring, the same on every machine; `count` entries over the year 2021.
///
/// A third are events of eight categories, the others statements with every act by 30 actors of three sides or none, or
/// by one of 20 sources in its own voice. They lie in 200 places between 40 and 50° E, 36 and 42° N. One entry in 20
/// has no time, one in 16 no place; a third of the times are inferred, and some are spans of days. Titles have 5 to 9
/// words and summaries 20 to 40, in English and Arabic letters, of 64 000 made-up words whose frequencies follow Zipf's
/// law as in real text. Some entries claim figures or refer to former ones.
Dossier generated_dossier(std::size_t count);

} // namespace chronomap
