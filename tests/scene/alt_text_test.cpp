#include "viewer/scene/alt_text.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/golden.h"
#include "support/lighthouse.h"
#include "viewer/scene/frame.h"

#include <fstream>
#include <sstream>

using namespace chronomap;

namespace {

ViewState opened(const Document& document, const char* language = "en") {
    return opening_view(document, {1600, 900}, FramePurpose::picture, language);
}

std::shared_ptr<const Document> bundled() {
    std::ifstream file(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022/dossier.json");
    std::stringstream text;
    text << file.rdbuf();
    return document_from(text.str());
}

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("A picture of the bundled story is told in English and in Arabic") {
    const auto document = bundled();
    check_golden("scene/alt_text_border_en.txt", alt_text(*document, opened(*document)));
    check_golden("scene/alt_text_border_ar.txt", alt_text(*document, opened(*document, "ar")));
}

TEST_CASE("An invented story with an open entry is told in English and in Arabic") {
    const auto document = lighthouse();
    ViewState view = opened(*document);
    view.selected = 2;
    check_golden("scene/alt_text_lighthouse_en.txt", alt_text(*document, view));
    view.language = "ar";
    check_golden("scene/alt_text_lighthouse_ar.txt", alt_text(*document, view));
}

TEST_CASE("A page's own title and caption stand before the dossier's, and a map alone is called a map") {
    const auto document = document_from(small_dossier);
    const ViewState view = opened(*document);
    const std::string text = alt_text(*document, view, {PageContent::map, "Ard burns", "What both sides say", ""});
    CHECK(text.rfind("Map: Ard burns. What both sides say.\n", 0) == 0);
    CHECK_FALSE(says(text, "The fire at Ard"));
}

TEST_CASE("The moment, the zone, the clock and every narrowing are told") {
    const auto document = document_from(small_dossier);
    ViewState view = opened(*document);
    CHECK_FALSE(says(alt_text(*document, view), "placed in time"));
    view.clock = Clock::known;
    view.time_mode = TimeMode::instant;
    view.playhead = {-2'198'289'600'000};
    view.filter = with({}, *document->finder->facets().value_from("place=ard"));
    view.filter.search = "South";
    view.shows_sure = false;
    const std::string text = alt_text(*document, view);
    CHECK(says(text, "Time in view: 4 May 1900, 20:00. Times in UTC."));
    CHECK(says(text, "placed in time by when it became known."));
    CHECK(says(text, "match these filters are shown: Place: Ard."));
    CHECK(says(text, "tell of “South” are shown."));
    CHECK(says(text, "What is surely in this time is not shown."));
    CHECK_FALSE(says(text, "What may be in this time is not shown."));
    CHECK(says(text, "No entry is in this time."));
}

TEST_CASE("Places that are concluded are said to be, and statements open with speaker and act") {
    const auto document = document_from(small_dossier);
    const std::string text = alt_text(*document, opened(*document));
    CHECK(says(text, "• The North accuses: the South lit it — Ard (inferred)\n"));
    CHECK(says(text, "Statements are made from Norda (inferred), Suda."));
}

TEST_CASE("Of very many entries the first are told and the others counted") {
    std::string entries;
    for (int i = 0; i < 40; ++i) {
        entries += std::string(i > 0 ? "," : "") + R"({"id": "e)" + std::to_string(i) +
                   R"(", "kind": "event", "title": {"en": "Thing"}, "when": {"edtf": "1900-05-01"}})";
    }
    const auto document =
        document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "Many"}, "entries": [)" + entries + "]}");
    ViewState view = opened(*document);
    CHECK(says(alt_text(*document, view), "And 20 more entries in this time.\n"));
    view.language = "ar";
    CHECK(says(alt_text(*document, view), "و20 مادة أخرى"));
}
