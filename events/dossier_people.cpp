#include "events/dossier_parts.h"

#include "events/safe_text.h"

namespace chronomap {
namespace {

// A dossier from a stranger must not point at files elsewhere on the reader's disk.
std::string read_text_file(JsonReading& reading, const JsonValue& object) {
    const auto value = reading.member(object, "text", JsonKind::text);
    if (!value)
        return {};
    std::string name = reading.text(*value);
    if (!name.empty() && name != "." && name != ".." && name.find_first_of("/\\") == std::string::npos)
        return name;
    reading.error(*value,
                  in_quotes(name) + " is not beside the dossier; expected the name of a file in the same folder");
    return {};
}

std::string read_language(JsonReading& reading, const JsonValue& object) {
    const auto value = reading.member(object, "language", JsonKind::text);
    if (!value || is_language_tag(value->text()))
        return value ? std::string(value->text()) : std::string();
    reading.error(*value, in_quotes(value->text()) + " is no language tag; expected one such as \"en\" or \"az-Latn\"");
    return {};
}

} // namespace

void read_sources(JsonReading& reading, const JsonValue& root, DossierDraft& draft) {
    for (const JsonValue& object : reading.list(root, "sources")) {
        if (!reading.expect(object, JsonKind::object))
            continue;
        auto id = draft.sources.take(reading, object);
        if (!id)
            continue;
        reading.check_keys(object, {"id", "publisher", "title", "language", "url", "archived", "text",
                                    "first_paragraph", "last_paragraph", "headline", "published"});
        Source source;
        source.id = std::move(*id);
        source.publisher = reading.language_text(object, "publisher");
        source.title = reading.language_text(object, "title");
        source.language = read_language(reading, object);
        source.url = reading.text(object, "url");
        source.archived = reading.text(object, "archived");
        source.text_file = read_text_file(reading, object);
        source.first_paragraph = reading.text(object, "first_paragraph");
        source.last_paragraph = reading.text(object, "last_paragraph");
        source.headline = reading.text(object, "headline");
        source.published = read_stated_time(reading, object, "published", draft.zone, TimeUse::moment);
        draft.dossier.sources.push_back(std::move(source));
    }
}

void read_sides(JsonReading& reading, const JsonValue& root, DossierDraft& draft) {
    for (const JsonValue& object : reading.list(root, "sides")) {
        if (!reading.expect(object, JsonKind::object))
            continue;
        auto id = draft.sides.take(reading, object);
        if (!id)
            continue;
        reading.check_keys(object, {"id", "name"});
        draft.dossier.sides.push_back({std::move(*id), reading.language_text(object, "name")});
        if (draft.dossier.sides.back().name.is_empty())
            reading.error(object, "this side has no name");
    }
}

void read_actors(JsonReading& reading, const JsonValue& root, DossierDraft& draft) {
    for (const JsonValue& object : reading.list(root, "actors")) {
        if (!reading.expect(object, JsonKind::object))
            continue;
        auto id = draft.actors.take(reading, object);
        if (!id)
            continue;
        reading.check_keys(object, {"id", "name", "side", "seat"});
        Actor actor;
        actor.id = std::move(*id);
        actor.name = reading.language_text(object, "name");
        if (const auto side = reading.member(object, "side"))
            actor.side = draft.sides.resolve(reading, *side);
        if (const auto seat = reading.member(object, "seat"))
            actor.seat = draft.places.resolve(reading, *seat);
        if (actor.name.is_empty())
            reading.error(object, "this actor has no name");
        draft.dossier.actors.push_back(std::move(actor));
    }
}

} // namespace chronomap
