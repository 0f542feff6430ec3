#include "fuzz/dossier_promises.h"

#include "events/clock.h"
#include "events/dossier_writer.h"
#include "events/facets.h"
#include "events/forms/sheet_cells.h"
#include "events/forms/sheets_reading.h"
#include "events/forms/sheets_writing.h"
#include "events/query.h"
#include "events/safe_text.h"
#include "fuzz/promise.h"

#include <algorithm>
#include <numeric>

namespace chronomap::fuzz {
namespace {

std::vector<EntryIndex> all_entries(const Dossier& dossier) {
    std::vector<EntryIndex> entries(dossier.entries.size());
    std::iota(entries.begin(), entries.end(), EntryIndex{0});
    return entries;
}

std::string written(const Dossier& dossier) {
    return write_dossier(dossier, all_entries(dossier));
}

void check_problems(const DossierResult& result) {
    for (const Problem& problem : result.problems) {
        promise(!has_controls(to_line(problem)), "a problem shows no controls");
    }
    promise(result.usable || has_errors(result.problems), "what cannot be used has an error");
}

/// The sheets as files hold them.
std::vector<Sheet> guarded(std::vector<Sheet> sheets) {
    for (Sheet& sheet : sheets) {
        for (std::vector<std::string>& row : sheet.rows) {
            std::transform(row.begin(), row.end(), row.begin(), guarded_cell);
        }
    }
    return sheets;
}

/// Written in one form and read again, it says the same. Only what is wrong in it already may be wrong again.
void check_again(const DossierResult& again, const DossierResult& before, const std::string& form) {
    promise(again.usable, "a dossier that is written as " + form + " can be read");
    for (const Problem& problem : again.problems) {
        promise(problem.severity != Problem::Severity::error || has_errors(before.problems),
                "no errors in what is written as " + form + ": " + to_line(problem));
    }
    const std::string expected = written(before.dossier), found = written(again.dossier);
    promise(found == expected, "a dossier as " + form + " stays the same:\n" + expected + "\nbecame\n" + found);
}

void check_counts(const Dossier& dossier) {
    for (const Clock clock : {Clock::story, Clock::happened, Clock::known}) {
        const Extents extents = extents_by(dossier, clock);
        promise(in_time_order(extents).size() == dossier.entries.size(), "every entry has its place in time order");
        for (const auto& window : {finite_hull(extents), std::optional<TimeWindow>(), std::optional(all_time)}) {
            const Counts counts = counts_of(dossier, extents, window);
            promise(counts.total == dossier.entries.size() &&
                        counts.total == counts.certain + counts.possible + counts.outside + counts.undated,
                    "counts add up");
        }
    }
}

void check_facets(const Dossier& dossier) {
    const FacetTable table(dossier);
    for (std::size_t f = 0; f < facet_count; ++f) {
        const auto facet = static_cast<Facet>(f);
        for (std::uint32_t value = 0; value < table.value_count(facet); ++value) {
            promise(table.value_from(table.id_of({facet, value})) == FacetValue{facet, value},
                    "a filter that is written is read again");
        }
    }
}

} // namespace

void check_dossier(const DossierResult& result) {
    check_problems(result);
    if (!result.usable || result.dossier.title.is_empty()) {
        return;
    }
    const Dossier& dossier = result.dossier;
    check_again(parse_dossier(written(dossier), "written.json"), result, "JSON");
    check_again(read_sheets(guarded(sheets_of(dossier, all_entries(dossier)))), result, "sheets");
    check_counts(dossier);
    check_facets(dossier);
}

} // namespace chronomap::fuzz
