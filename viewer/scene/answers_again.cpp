#include "viewer/scene/answers_again.h"

#include "viewer/scene/document.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace chronomap {

namespace {

/// Whether those with a certainty are shown.
bool is_switched_on(const EntryQuestion& question, Certainty certainty) {
    return certainty == Certainty::certain    ? question.shows_sure
           : certainty == Certainty::possible ? question.shows_maybe
                                              : true;
}

std::size_t& count_of(Counts& counts, Certainty certainty) {
    return certainty == Certainty::certain    ? counts.certain
           : certainty == Certainty::possible ? counts.possible
                                              : counts.outside;
}

/// At least `ms` earlier.
Instant earlier_by(Instant t, double ms) {
    const double at = static_cast<double>(t.ms);
    const double rounding = 1 + std::abs(at) * 1e-15;
    const double earlier = at - ms - rounding;
    return is_finite(t) && earlier > static_cast<double>(infinite_past.ms) ? Instant{static_cast<std::int64_t>(earlier)}
                                                                           : infinite_past;
}

/// Calls for each entry whose time reaches into [from, to], and perhaps for some that do not.
template <typename Visit>
void for_each_touched(const DensityIndex& index, const EntryTimes& extents, Instant from, Instant to, Visit visit) {
    const auto begins_before = [&](std::uint32_t entry, Instant t) { return extents[entry]->earliest() < t; };
    const auto begins_after = [&](Instant t, std::uint32_t entry) { return t < extents[entry]->earliest(); };
    for (const DensityIndex::Class& moments : index.moments) {
        const auto first = std::lower_bound(moments.entries.begin(), moments.entries.end(),
                                            earlier_by(from, moments.longest_ms), begins_before);
        std::for_each(first, std::upper_bound(first, moments.entries.end(), to, begins_after), visit);
    }
    for (const std::uint32_t entry : index.others) {
        visit(entry);
    }
}

/// From the answers to a question that differs in its time alone.
EntryAnswers answer_at_other_time(const Document& document, const EntryQuestion& question, const TimeWindow& before,
                                  EntryAnswers told) {
    const EntryTimes& extents = document.extents_of(question.clock);
    const auto passing = question.filter.is_empty() ? nullptr : document.finder->find(question.filter);
    const auto look_again = [&](std::uint32_t entry) {
        std::optional<Certainty>& certainty = told.certainty[entry];
        if (!certainty) {
            return;
        }
        const Certainty now = certainty_in(*extents[entry], question.time);
        if (now == *certainty) {
            return;
        }
        if (!passing || passing->passes[entry] != 0) {
            --count_of(told.counts, *certainty);
            ++count_of(told.counts, now);
            told.shown[entry] = is_switched_on(question, now) ? 1 : 0;
            told.answers[entry] = told.shown[entry] != 0 ? static_cast<Answer>(now) : Answer::hidden;
        }
        certainty = now;
    };
    const DensityIndex& index = document.densities[question.clock];
    for (const auto& [was, is] :
         {std::pair(before.begin, question.time.begin), std::pair(before.end, question.time.end)}) {
        if (was != is) {
            for_each_touched(index, extents, std::min(was, is), std::max(was, is), look_again);
        }
    }
    return told;
}

} // namespace

EntryAnswers answer_after(const Document& document, const EntryQuestion& question, const EntryQuestion& before,
                          const EntryAnswers& told) {
    EntryQuestion at_same_time = before;
    at_same_time.time = question.time;
    if (at_same_time == question) {
        return answer_at_other_time(document, question, before.time, told);
    }
    const bool is_as_sure = before.time == question.time && before.clock == question.clock;
    return is_as_sure ? answer(document, question, told.certainty) : answer(document, question);
}

EntryQuestion without_needless_time(EntryQuestion question) {
    if (question.shows_sure && question.shows_maybe) {
        question.time = {};
    }
    return question;
}

} // namespace chronomap
