#include "viewer/scene/scene.h"

namespace chronomap {

namespace {

const LanguageText& name_of(const Dossier& dossier, const PartyRef& party) {
    return party.kind == PartyRef::Kind::actor ? dossier.actors[party.index].name
                                               : dossier.sources[party.index].publisher;
}

} // namespace

TimeZone Scene::zone() const {
    return view.zone_is_utc ? TimeZone() : document.zone;
}

Color speaker_color(const Scene& scene, const Entry& entry) {
    if (entry.kind == EntryKind::event) {
        return scene.theme.event;
    }
    const std::optional<SideIndex> side = speaking_side(scene.dossier(), entry);
    return side && *side < scene.theme.sides.size() ? scene.theme.sides[*side] : scene.theme.others;
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
    return scene.words.format("headline", {{"speaker", speaker}, {"act", act_verb(scene, entry.act)}, {"title", title}});
}

} // namespace chronomap
