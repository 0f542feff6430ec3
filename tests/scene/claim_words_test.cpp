#include "viewer/scene/claim_words.h"

#include "scene/english.h"
#include "scene/map_pieces.h"
#include "support/catch.h"
#include "support/claims.h"

using namespace chronomap;

namespace {

Claim claim_of(std::optional<double> value, std::optional<double> low, std::optional<double> high, bool approximate) {
    return {"killed", std::nullopt, value, low, high, approximate, {}};
}

} // namespace

TEST_CASE("a figure is told as it was given: exact, approximate, a range, or open at one end") {
    CHECK(figure_words(english(), claim_of(50, {}, {}, false)) == "50");
    CHECK(figure_words(english(), claim_of(100, {}, {}, true)) == "about 100");
    CHECK(figure_words(english(), claim_of({}, 40, 60, false)) == "40–60");
    CHECK(figure_words(english(), claim_of({}, 40, 60, true)) == "about 40–60");
    CHECK(figure_words(english(), claim_of({}, 12, {}, false)) == "at least 12");
    CHECK(figure_words(english(), claim_of({}, {}, 12, true)) == "at most about 12");
    CHECK(figure_words(english(), claim_of({}, {}, {}, false)).empty());
}

TEST_CASE("where there is little room a figure keeps what it claims") {
    CHECK(brief_figure_words(english(), claim_of(100, {}, {}, true)) == "~100");
    CHECK(brief_figure_words(english(), claim_of({}, 12, {}, false)) == "≥ 12");
    CHECK(brief_figure_words(english(), claim_of({}, {}, 12.5, false)) == "≤ 12.5");
}

TEST_CASE("it is told of whom a claim speaks, and when that is inferred or not stated") {
    const auto document = document_from(claims_dossier);
    const SceneHolder holder(document, whole_story(*document, {1280, 720}), {1280, 720});
    const std::vector<Entry>& entries = document->dossier->entries;
    CHECK(of_whom_words(holder.scene, entries[0].claims[0]) == "side not stated");
    CHECK(of_whom_words(holder.scene, entries[1].claims[0]) == "of South");
    CHECK(of_whom_words(holder.scene, entries[1].claims[1]) == "of North (inferred)");
}

TEST_CASE("the claims of a statement are its speaker's, those of an event its sources'") {
    const auto document = document_from(claims_dossier);
    const SceneHolder holder(document, whole_story(*document, {1280, 720}), {1280, 720});
    const std::vector<Entry>& entries = document->dossier->entries;
    CHECK(claimant_words(holder.scene, entries[0]) == "The Paper, The Courier");
    CHECK(claimant_words(holder.scene, entries[1]) == "The North");
    CHECK(claimant_words(holder.scene, Entry{}) == english().get("claim.no_source"));
}
