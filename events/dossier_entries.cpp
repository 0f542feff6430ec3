#include "events/dossier_parts.h"

#include "events/dossier_references.h"
#include "events/nearest_word.h"
#include "events/safe_text.h"

#include <algorithm>
#include <utility>

namespace chronomap {
namespace {

std::optional<EntryKind> read_kind(JsonReading& reading, const JsonValue& object) {
    const auto kind = reading.member(object, "kind");
    if (!kind) {
        reading.error(object, R"(this entry has no kind and is skipped; expected "kind": "event" or "statement")");
        return std::nullopt;
    }
    if (kind->is(JsonKind::text) && kind->text() == name_of(EntryKind::event))
        return EntryKind::event;
    if (kind->is(JsonKind::text) && kind->text() == name_of(EntryKind::statement))
        return EntryKind::statement;
    reading.error(*kind, "found " + described(*kind) + R"(; expected "event" or "statement"; this entry is skipped)");
    return std::nullopt;
}

Act read_act(JsonReading& reading, const JsonValue& object) {
    const auto act = reading.member(object, "act", JsonKind::text);
    if (!act) {
        if (!object.find("act"))
            reading.error(object, "this statement has no act; it is taken as \"announces\"");
        return Act::announces;
    }
    const auto found = std::find(act_names.begin(), act_names.end(), act->text());
    if (found != act_names.end())
        return static_cast<Act>(found - act_names.begin());

    std::string expected;
    for (const std::string_view name : act_names)
        expected += (expected.empty() ? "" : ", ") + std::string(name);
    reading.error(*act, in_quotes(act->text()) + " is no act; expected one of " + expected +
                            "; it is taken as \"announces\"");
    return Act::announces;
}

template <class Item>
using ReadItem = std::optional<Item> (*)(JsonReading&, const JsonValue&, DossierDraft&);

// Every good element of a list; each bad one has told its error.
template <class Item>
std::vector<Item> read_list(JsonReading& reading, const JsonValue& object, std::string_view key, DossierDraft& draft,
                            ReadItem<Item> read_item) {
    std::vector<Item> items;
    for (const JsonValue& element : reading.list(object, key))
        if (auto item = read_item(reading, element, draft))
            items.push_back(std::move(*item));
    return items;
}

// The same, of lists of which many are alike.
template <class Item>
SharedList<Item> read_list(JsonReading& reading, const JsonValue& object, std::string_view key, DossierDraft& draft,
                           ReadItem<Item> read_item, ReadOnce<std::vector<Item>>& known) {
    const auto list = object.find(key);
    return list ? known.read(reading, *list, [&] { return read_list(reading, object, key, draft, read_item); })
                : Shared<std::vector<Item>>();
}

template <class Item>
Shared<Item> read_shared(JsonReading& reading, const JsonValue& object, std::string_view key, DossierDraft& draft,
                         ReadItem<Item> read_item, ReadOnce<Item>& known) {
    const auto value = reading.member(object, key);
    return value ? known.read(reading, *value, [&] { return read_item(reading, *value, draft); }) : Shared<Item>();
}

Shared<StatedTime> read_time(JsonReading& reading, const JsonValue& object, std::string_view key,
                             const DossierDraft& draft, TimeUse use, ReadOnce<StatedTime>& known) {
    const auto time = reading.member(object, key);
    return time ? known.read(reading, *time, [&] { return read_stated_time(reading, object, key, draft.zone, use); })
                : Shared<StatedTime>();
}

Shared<std::string> read_category(JsonReading& reading, const JsonValue& object, DossierDraft& draft) {
    const auto category = reading.member(object, "category", JsonKind::text);
    return category ? draft.known.categories.read(reading, *category, [&] { return reading.text(*category); })
                    : Shared<std::string>();
}

std::optional<Claim> read_claim(JsonReading& reading, const JsonValue& value, DossierDraft& draft) {
    if (!reading.expect(value, JsonKind::object))
        return std::nullopt;
    reading.check_keys(value, {"what", "of", "value", "low", "high", "approximate", "wording"});
    Claim claim;
    claim.what = reading.text(value, "what");
    if (claim.what.empty()) {
        reading.error(value,
                      R"(this claim does not say what is counted and is left out; expected "what", such as "killed")");
        return std::nullopt;
    }
    if (const auto of = reading.member(value, "of"))
        claim.of = read_side_ref(reading, *of, draft);
    claim.value = reading.number(value, "value");
    claim.low = reading.number(value, "low");
    claim.high = reading.number(value, "high");
    claim.approximate = reading.truth(value, "approximate");
    claim.wording = reading.language_text(value, "wording");
    if (claim.value && (claim.low || claim.high)) {
        reading.error(value, "value stands beside low or high; expected either; low and high are left out");
        claim.low = claim.high = std::nullopt;
    }
    if (claim.low && claim.high && *claim.low > *claim.high) {
        reading.error(value, "low is greater than high; both are left out");
        claim.low = claim.high = std::nullopt;
    }
    return claim;
}

std::string read_paragraph(JsonReading& reading, const JsonValue& citation) {
    const auto value = reading.member(citation, "paragraph");
    if (!value)
        return {};
    if (value->is(JsonKind::text))
        return reading.text(*value);
    constexpr double most = 1e9;
    if (value->is(JsonKind::number) && value->number() >= 1 && value->number() <= most &&
        value->number() == static_cast<double>(static_cast<long>(value->number())))
        return std::to_string(static_cast<long>(value->number()));
    reading.error(*value, "expected the number of a paragraph (1, 2, …) or a word such as \"headline\", found " +
                              described(*value));
    return {};
}

std::optional<Citation> read_citation(JsonReading& reading, const JsonValue& value, DossierDraft& draft) {
    if (!value.is(JsonKind::object)) {
        reading.error(value,
                      R"(expected a citation such as {"source": id, "paragraph": 3}, found )" + described(value));
        return std::nullopt;
    }
    reading.check_keys(value, {"source", "paragraph"});
    const auto id = reading.member(value, "source");
    if (!id) {
        reading.error(value, "this citation names no source and is left out; expected \"source\" with its id");
        return std::nullopt;
    }
    const auto source = draft.sources.resolve(reading, *id);
    return source ? std::optional(Citation{*source, read_paragraph(reading, value)}) : std::nullopt;
}

std::optional<Verification> read_verification(JsonReading& reading, const JsonValue& object) {
    const auto value = reading.member(object, "verification", JsonKind::object);
    if (!value)
        return std::nullopt;
    reading.check_keys(*value, {"status", "why"});
    return Verification{reading.text(*value, "status"), reading.language_text(*value, "why")};
}

bool read_planned(JsonReading& reading, const JsonValue& object) {
    const auto status = reading.member(object, "status", JsonKind::text);
    if (status && status->text() != "planned")
        reading.error(*status, in_quotes(status->text()) + " is no status; expected \"planned\" or none");
    return status && status->text() == "planned";
}

void read_statement(JsonReading& reading, const JsonValue& object, DossierDraft& draft, Entry& entry) {
    entry.act = read_act(reading, object);
    entry.by = read_shared(reading, object, "by", draft, read_party_ref, draft.known.by);
    if (!reading.member(object, "by"))
        reading.error(object, "this statement does not say who speaks; expected \"by\" with an actor's id");
    entry.to = read_list(reading, object, "to", draft, read_party_ref, draft.known.to);
    entry.said = read_time(reading, object, "said", draft, TimeUse::moment, draft.known.said);
    entry.said_from = read_shared(reading, object, "said_from", draft, read_place_ref, draft.known.said_from);
    entry.about = read_list(reading, object, "about", draft, read_place_ref, draft.known.places);
}

void check_entry_keys(JsonReading& reading, const JsonValue& object, EntryKind kind) {
    if (kind == EntryKind::event)
        reading.check_keys(object, {"id", "kind", "category", "status", "title", "summary", "when", "where", "claims",
                                    "cites", "refers_to", "verification"});
    else
        reading.check_keys(object, {"id", "kind", "category", "status", "title", "summary", "when", "claims", "cites",
                                    "refers_to", "verification", "act", "by", "to", "said", "said_from", "about"});
}

Entry read_entry(JsonReading& reading, const JsonValue& object, DossierDraft& draft, EntryKind kind, std::string id) {
    check_entry_keys(reading, object, kind);
    Entry entry;
    entry.id = std::move(id);
    entry.kind = kind;
    entry.category = read_category(reading, object, draft);
    entry.planned = read_planned(reading, object);
    entry.title = reading.language_text(object, "title");
    draft.summaries.add(reading.language_text(object, "summary"));
    entry.when = read_time(reading, object, "when", draft, TimeUse::as_written, draft.known.when);
    entry.claims = read_list(reading, object, "claims", draft, read_claim);
    entry.cites = read_list(reading, object, "cites", draft, read_citation, draft.known.cites);
    entry.verification = read_verification(reading, object);
    if (kind == EntryKind::event)
        entry.where = read_list(reading, object, "where", draft, read_place_ref, draft.known.places);
    else
        read_statement(reading, object, draft, entry);
    if (entry.title.is_empty())
        reading.error(object, "this entry has no title");
    return entry;
}

void read_refers_to(JsonReading& reading, const JsonValue& object, DossierDraft& draft, EntryIndex index) {
    std::vector<EntryIndex> targets;
    for (const JsonValue& id : reading.list(object, "refers_to")) {
        const auto target = draft.entries.resolve(reading, id);
        if (target == index)
            reading.error(id, "an entry cannot refer to itself");
        else if (target)
            targets.push_back(*target);
    }
    draft.dossier.entries[index].refers_to = std::move(targets);
}

// They belong to the last entries, in their order.
void put_summaries(DossierDraft& draft) {
    const std::vector<PackedText> summaries = draft.summaries.pack();
    std::vector<Entry>& entries = draft.dossier.entries;
    for (std::size_t i = 0; i < summaries.size(); ++i)
        entries[entries.size() - summaries.size() + i].summary = summaries[i];
}

} // namespace

void read_entries(JsonReading& reading, const JsonValue& root, DossierDraft& draft) {
    // An entry may refer to one further down, so references between entries wait until all ids are known.
    std::vector<JsonValue> kept;
    const std::vector<JsonValue> objects = reading.list(root, "entries");
    draft.dossier.entries.reserve(objects.size());
    for (const JsonValue& object : objects) {
        if (!reading.expect(object, JsonKind::object))
            continue;
        const auto kind = read_kind(reading, object);
        auto id = kind ? draft.entries.take(reading, object) : std::nullopt;
        if (!id)
            continue;
        kept.push_back(object);
        draft.dossier.entries.push_back(read_entry(reading, object, draft, *kind, std::move(*id)));
        if (draft.summaries.is_full())
            put_summaries(draft);
    }
    put_summaries(draft);
    for (EntryIndex i = 0; i < kept.size(); ++i)
        read_refers_to(reading, kept[i], draft, i);
}

} // namespace chronomap
