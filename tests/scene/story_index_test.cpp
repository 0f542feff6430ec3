#include "viewer/scene/story_index.h"

#include "support/catch.h"
#include "support/dossiers.h"

using namespace chronomap;

namespace {

using Entries = std::vector<std::uint32_t>;

Entries list(std::span<const std::uint32_t> entries) {
    return {entries.begin(), entries.end()};
}

} // namespace

TEST_CASE("the index tells what happened at a place, what is said of it and what is said there") {
    const auto document = document_from(small_dossier);
    const StoryIndex& index = document->story;
    CHECK(list(index.events.of(ard)) == Entries{fire});
    CHECK(list(index.statements.of(ard)) == Entries{claim, reply});
    CHECK(list(index.statements.of(marsh)) == Entries{reply});
    CHECK(list(index.said_there.of(norda)) == Entries{claim});
    CHECK(index.events.of(suda).empty());
}

TEST_CASE("a route joins where statements are made with what they are about, with each saying on it") {
    const auto document = document_from(small_dossier);
    const StoryIndex& index = document->story;
    REQUIRE(index.routes == std::vector<Route>{{norda, ard}, {suda, ard}, {suda, marsh}});
    const Saying& saying = index.sayings.of(0).front();
    CHECK(saying.entry == claim);
    CHECK(saying.speaker == 0);
    CHECK(saying.about_inferred);
    CHECK(document->lanes[saying.lane].kind == Lane::Kind::side);
}

TEST_CASE("a dossier without entries has an index without routes") {
    const auto document =
        document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "Empty"}, "entries": []})");
    CHECK(document->story.routes.empty());
    CHECK(document->story.events.items.empty());
}
