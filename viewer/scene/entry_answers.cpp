#include "viewer/scene/entry_answers.h"

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <array>
#include <utility>

namespace chronomap {

EntryQuestion question_of(const ViewState& view) {
    return {time_in_view(view), view.clock, view.shows_sure, view.shows_maybe, view.filter};
}

EntryAnswers answer(const Document& document, const EntryQuestion& question) {
    return answer(document, question, certainties_in(document.extents_of(question.clock), question.time));
}

EntryAnswers answer(const Document& document, const EntryQuestion& question,
                    std::vector<std::optional<Certainty>> certainty) {
    EntryAnswers told;
    told.certainty = std::move(certainty);
    told.shown = question.filter.is_empty() ? std::vector<std::uint8_t>(told.certainty.size(), 1)
                                            : document.finder->find(question.filter)->passes;
    told.counts = counts_of(told.certainty, document.placed, told.shown);
    const std::array<bool, 4> is_switched_on{question.shows_sure, question.shows_maybe, true, true};
    told.answers.resize(told.shown.size());
    for (EntryIndex i = 0; i < told.shown.size(); ++i) {
        const std::size_t its = told.certainty[i] ? static_cast<std::size_t>(*told.certainty[i]) : 3;
        told.shown[i] = told.shown[i] != 0 && is_switched_on[its] ? 1 : 0;
        told.answers[i] = told.shown[i] != 0 ? static_cast<Answer>(its) : Answer::hidden;
    }
    return told;
}

} // namespace chronomap
