#include "viewer/scene/scene.h"

#include "scene/map_pieces.h"
#include "support/catch.h"

using namespace chronomap;

TEST_CASE("a statement's headline opens with speaker and act, an event's is its title") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    CHECK(plain(headline(holder.scene, document->dossier->entries[claim])) == "The North accuses: the South lit it");
    CHECK(headline(holder.scene, document->dossier->entries[fire]) == "Fire in the town");
}

TEST_CASE("a statement without a speaker is somebody's") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    Entry statement = document->dossier->entries[reply];
    statement.by = std::nullopt;
    CHECK(plain(headline(holder.scene, statement)) == "Somebody denies: nobody lit it");
    CHECK(speaker_color(holder.scene, statement) == holder.scene.theme.others);
}

TEST_CASE("names and verbs are in the language of the view") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size, "ar"), window_size);
    CHECK(party_name(holder.scene, *document->dossier->entries[claim].by) == "حكومة الشمال");
    CHECK(act_verb(holder.scene, Act::denies) == document->words_in("ar").get("act.denies"));
    CHECK(act_verb(holder.scene, Act::denies) != "act.denies");
}

TEST_CASE("every act has a verb in every language") {
    const auto document = document_from(small_dossier);
    for (const std::string& language : {std::string("en"), std::string("ar")}) {
        const SceneHolder holder(document, whole_story(*document, window_size, language), window_size);
        for (const Act act : {Act::announces, Act::confirms, Act::denies, Act::accuses, Act::claims, Act::condemns,
                              Act::warns, Act::calls_for, Act::reports, Act::assesses}) {
            CHECK(act_verb(holder.scene, act).rfind("act.", 0) == std::string::npos);
        }
    }
}

TEST_CASE("colour marks the side that speaks, and events have their own") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const auto color = [&](EntryIndex entry) { return speaker_color(holder.scene, document->dossier->entries[entry]); };
    CHECK(color(fire) == holder.scene.theme.event);
    CHECK(color(claim) == holder.scene.theme.sides[0]);
    CHECK(color(reply) == holder.scene.theme.sides[1]);
}

TEST_CASE("who belongs to no side, or to a seventh, has the colour of the others") {
    std::string sides;
    std::string actors = R"({"id": "nobody", "name": {"en": "N"}})";
    std::string entries =
        R"({"id": "e", "kind": "statement", "act": "claims", "by": "nobody", "title": {"en": "t"}, "said": {"edtf": "1900"}})";
    for (int i = 0; i < 7; ++i) {
        const std::string n = std::to_string(i);
        sides += (i == 0 ? "" : ", ") + (R"({"id": "side)" + n + R"(", "name": {"en": "S"}})");
        actors += R"(, {"id": "actor)" + n + R"(", "name": {"en": "A"}, "side": "side)" + n + "\"}";
        entries += R"(, {"id": "e)" + n + R"(", "kind": "statement", "act": "claims", "by": "actor)" + n +
                   R"(", "title": {"en": "t"}, "said": {"edtf": "1900"}})";
    }
    const auto document = document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "T"}, "sides": [)" +
                                        sides + R"(], "actors": [)" + actors + R"(], "entries": [)" + entries + "]}");
    const SceneHolder holder(document, opening_view(*document, window_size, FramePurpose::window, "en"), window_size);
    const auto color = [&](EntryIndex entry) { return speaker_color(holder.scene, document->dossier->entries[entry]); };
    CHECK(color(0) == holder.scene.theme.others);
    CHECK(color(6) == holder.scene.theme.sides[5]);
    CHECK(color(7) == holder.scene.theme.others);
}

TEST_CASE("times show in the dossier's zone, or in UTC when asked for") {
    std::string json(small_dossier);
    const std::string utc = R"("time_zone": "UTC")";
    json.replace(json.find(utc), utc.size(), R"("time_zone": "Asia/Yerevan")");
    const auto document = document_from(json);
    ViewState view = whole_story(*document, window_size);
    const SceneHolder local(document, view, window_size);
    CHECK(speaks_of(title_part(local.scene).list, "Asia/Yerevan"));
    view.zone_is_utc = true;
    const SceneHolder utc_scene(document, view, window_size);
    CHECK_FALSE(speaks_of(title_part(utc_scene.scene).list, "Asia/Yerevan"));
}
