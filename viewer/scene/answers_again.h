#pragma once

#include "viewer/scene/entry_answers.h"

namespace chronomap {

/// What answer() says, with the help of the answers to another question: where that differs in its time alone, only what an
/// edge of the time has passed over is looked at again; where it is of the same time, how sure that makes each stays.
EntryAnswers answer_after(const Document& document, const EntryQuestion& question, const EntryQuestion& before,
                          const EntryAnswers& told);

/// What decides which entries are shown at all: a question without its time, where no switch asks for that.
EntryQuestion without_needless_time(EntryQuestion question);

} // namespace chronomap
