#include "events/dossier_references.h"

#include "events/safe_text.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace chronomap {
namespace {

/// What a reference names: its id, and why when it is inferred.
struct Reference {
    std::string_view kind; ///< the key that held the id; empty for a plain id
    JsonValue id;
    Inference inference;
};

// A plain id, or {"place": id, "inferred": true, "why": {...}} with one of the keys in `kinds`.
std::optional<Reference> read_reference(JsonReading& reading, const JsonValue& value,
                                        std::initializer_list<std::string_view> kinds) {
    if (value.is(JsonKind::text))
        return Reference{"", value, {}};
    const std::string example = "{\"" + std::string(*kinds.begin()) + "\": id}";
    if (!value.is(JsonKind::object)) {
        reading.error(value, "expected an id or " + example + ", found " + described(value));
        return std::nullopt;
    }
    std::optional<Reference> reference;
    for (const std::string_view kind : kinds)
        if (const auto id = reading.member(value, kind, JsonKind::text); id && !reference)
            reference = Reference{kind, *id, read_inference(reading, value)};
    if (!reference && !std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return value.find(kind); }))
        reading.error(value, "this reference names nothing; expected " + example);
    if (kinds.size() == 1)
        reading.check_keys(value, {*kinds.begin(), "inferred", "why"});
    else
        reading.check_keys(value, {*kinds.begin(), *(kinds.begin() + 1), "inferred", "why"});
    return reference;
}

} // namespace

std::optional<PlaceRef> read_place_ref(JsonReading& reading, const JsonValue& value, DossierDraft& draft) {
    auto reference = read_reference(reading, value, {"place"});
    const auto place = reference ? draft.places.resolve(reading, reference->id) : std::nullopt;
    return place ? std::optional(PlaceRef{*place, std::move(reference->inference)}) : std::nullopt;
}

std::optional<SideRef> read_side_ref(JsonReading& reading, const JsonValue& value, DossierDraft& draft) {
    auto reference = read_reference(reading, value, {"side"});
    const auto side = reference ? draft.sides.resolve(reading, reference->id) : std::nullopt;
    return side ? std::optional(SideRef{*side, std::move(reference->inference)}) : std::nullopt;
}

std::optional<PartyRef> read_party_ref(JsonReading& reading, const JsonValue& value, DossierDraft& draft) {
    auto reference = read_reference(reading, value, {"actor", "source"});
    if (!reference)
        return std::nullopt;
    const std::string id = without_controls(reference->id.text());
    if (reference->kind != "source")
        if (const auto actor = draft.actors.find(id))
            return PartyRef{PartyRef::Kind::actor, *actor, std::move(reference->inference)};
    if (reference->kind != "actor")
        if (const auto source = draft.sources.find(id))
            return PartyRef{PartyRef::Kind::source, *source, std::move(reference->inference)};
    (reference->kind == "source" ? draft.sources : draft.actors)
        .refuse(reading, reference->id, reference->kind.empty() ? &draft.sources : nullptr);
    return std::nullopt;
}

} // namespace chronomap
