#pragma once

#include "viewer/scene/entry_answers.h"

namespace chronomap {

/// What answer() says, from the answers to a question that differs in its time alone: only what an edge of that time has
/// passed over is looked at again.
EntryAnswers answer_at_other_time(const Document& document, const EntryQuestion& question, const TimeWindow& before,
                                  EntryAnswers told);

/// What decides which entries are shown at all: a question without its time, where no switch asks for that.
EntryQuestion without_needless_time(EntryQuestion question);

} // namespace chronomap
