#pragma once

#include "events/clock.h"
#include "events/filter.h"
#include "events/query.h"
#include "viewer/scene/tally.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

struct Document;
struct ViewState;

/// How every entry stands to the time in view, the filter and the switches.
struct EntryAnswers {
    std::vector<std::optional<Certainty>> certainty; ///< by entry, for the time in view; nothing for undated ones
    std::vector<std::uint8_t> shown;                 ///< by entry: not taken out by the filter or a switch
    std::vector<Answer> answers;                     ///< by entry: both of these in one
    Counts counts;                                   ///< of the entries that pass the filter
};

/// What of a view decides the answers.
struct EntryQuestion {
    TimeWindow time;
    Clock clock = Clock::story;
    bool shows_sure = true, shows_maybe = true;
    Filter filter;

    friend bool operator==(const EntryQuestion&, const EntryQuestion&) = default;
};

EntryQuestion question_of(const ViewState& view);

EntryAnswers answer(const Document& document, const EntryQuestion& question);

/// The same where it is known how sure the time in view makes each.
EntryAnswers answer(const Document& document, const EntryQuestion& question,
                    std::vector<std::optional<Certainty>> certainty);

} // namespace chronomap
