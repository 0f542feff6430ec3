#include "events/table/column_evidence.h"

#include "events/table/wanted_columns.h"

#include <string>
#include <vector>

namespace chronomap {

namespace {

/// Ends the pass early.
struct EnoughEvidence {};

} // namespace

TimeEvidence evidence_of_column(const RowSource& source, std::size_t column, const TimeEvidence& sample,
                                unsigned threads, Progress& progress) {
    std::vector<TimeEvidence> by_worker(threads);
    try {
        source.read({column}, threads, progress, [&](const RowBlock& block, unsigned worker) {
            std::string room;
            TimeEvidence& evidence = by_worker[worker];
            for (const Cell& cell : block.columns.front()) {
                evidence.add(text_in(cell, room));
            }
            // One time of day is enough to know that midnights are times; a date may be contradicted by the last one.
            if (evidence.other_times() > 0 && !sample.has_dates_of_numbers() && !evidence.has_dates_of_numbers()) {
                throw EnoughEvidence();
            }
        });
    } catch (const EnoughEvidence&) {
        // The other threads have ended as well.
    }
    progress.rows = 0;
    TimeEvidence all;
    for (const TimeEvidence& evidence : by_worker) {
        all.add(evidence);
    }
    return all;
}

} // namespace chronomap
