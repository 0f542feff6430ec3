#include "viewer/scene/scene.h"

#include "viewer/scene/answers_again.h"
#include "viewer/scene/scene_memo.h"

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

const LanguageText& name_of(const Dossier& dossier, const PartyRef& party) {
    return party.kind == PartyRef::Kind::actor ? dossier.actors[party.index].name
                                               : dossier.sources[party.index].publisher;
}

std::vector<EntryIndex> lit_entries(const Document& document, const ViewState& view) {
    std::vector<EntryIndex> lit;
    if (view.hovered_paragraph) {
        lit = document.texts.entries_at(*view.hovered_paragraph);
    }
    if (view.hovered) {
        lit.push_back(*view.hovered);
        std::sort(lit.begin(), lit.end());
    }
    return lit;
}

} // namespace

Scene make_scene(const Document& document, const ViewState& view, const FrameLayout& layout, FramePurpose purpose) {
    const EntryQuestion question = question_of(view);
    bool has_new_answers = false;
    std::shared_ptr<const EntryAnswers> told = document.memo->answers.answer_from_last(
        question, [&](const EntryQuestion* last, const EntryAnswers* told_last) {
            has_new_answers = true;
            return last != nullptr ? answer_after(document, question, *last, *told_last) : answer(document, question);
        });
    const EntryAnswers& all = *told;
    const TablesQuestion of_tables{question, view.found};
    std::shared_ptr<const std::vector<TableNow>> tables =
        document.memo->tables.answer(of_tables, [&] { return tables_now(document.tables, of_tables); });
    const Counts counts = with_tables(all.counts, *tables);
    Scene scene{document,
                view,
                layout,
                theme_named(view.theme),
                document.words_in(view.language),
                purpose,
                std::move(told),
                all.certainty,
                all.shown,
                all.answers,
                std::move(tables),
                counts};
    scene.lit = lit_entries(document, view);
    scene.has_new_answers = has_new_answers;
    return scene;
}

TimeZone Scene::zone() const {
    return view.zone_is_utc ? TimeZone() : document.zone;
}

Color speaker_color(const Scene& scene, const Entry& entry) {
    if (entry.kind == EntryKind::event) {
        return scene.theme.event;
    }
    return side_color(scene.theme, speaking_side(scene.dossier(), entry));
}

Color side_color(const Theme& theme, const std::optional<SideIndex>& side) {
    return side && *side < theme.sides.size() ? theme.sides[*side] : theme.others;
}

Color lane_color(const Scene& scene, const Lane& lane) {
    switch (lane.kind) {
    case Lane::Kind::events:
        return scene.theme.event;
    case Lane::Kind::side:
        return side_color(scene.theme, lane.index);
    case Lane::Kind::table:
        return scene.theme.ink_soft;
    case Lane::Kind::others:
        break;
    }
    return scene.theme.others;
}

std::string party_name(const Scene& scene, const PartyRef& party) {
    return name_of(scene.dossier(), party).in(scene.view.language);
}

std::string act_verb(const Scene& scene, Act act) {
    return scene.words.get(std::string("act.") + std::string(name_of(act)));
}

std::string headline(const Scene& scene, const Entry& entry) {
    const std::string& title = entry.title.in(scene.view.language);
    if (entry.kind == EntryKind::event) {
        return title;
    }
    const std::string speaker = entry.by ? party_name(scene, *entry.by) : scene.words.get("speaker.unknown");
    return scene.words.format("headline",
                              {{"speaker", speaker}, {"act", act_verb(scene, entry.act)}, {"title", title}});
}

} // namespace chronomap
