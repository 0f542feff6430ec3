#include "events/search_words.h"

#include "events/search_pieces.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace chronomap {
namespace {

class Builder {
public:
    Builder(const Dossier& dossier, const ActWords& acts)
        : m_dossier(dossier), m_acts(acts), m_pieces(m_result.lexicon) {}

    SearchWords build(const std::stop_token& stop);

private:
    void add_names();
    void add_texts(EntryIndex entry);
    void add_reasons(EntryIndex entry);
    void add_shared_names(EntryIndex entry);

    void name(std::string_view text) {
        const auto number = static_cast<std::uint32_t>(m_result.name_count);
        m_pieces.for_each_word(text, [&](WordIndex word) { m_names.add(word, number, false); });
    }

    void name(const LanguageText& text) {
        for (const auto& [language, words] : text.all())
            name(words);
    }

    void text(std::string_view text, EntryIndex entry, bool is_title) {
        const auto number = static_cast<std::uint32_t>(entry);
        m_pieces.for_each_word(text, [&](WordIndex word) { m_texts.add(word, number, is_title); });
    }

    void text(const LanguageText& text, EntryIndex entry, bool is_title = false) {
        for (const auto& [language, words] : text.all())
            this->text(words, entry, is_title);
    }

    void party(const PartyRef& party, std::uint32_t entry) {
        const std::size_t first =
            m_dossier.places.size() + (party.kind == PartyRef::Kind::source ? m_dossier.actors.size() : 0);
        m_shared.add(first + party.index, entry, false);
    }

    std::size_t first_act() const {
        return m_dossier.places.size() + m_dossier.actors.size() + m_dossier.sources.size();
    }
    std::size_t first_side() const { return first_act() + act_names.size(); }

    const Dossier& m_dossier;
    const ActWords& m_acts;
    SearchWords m_result;
    TextPieces m_pieces;
    PostingWriter m_names, m_texts, m_shared;
    std::unordered_map<std::string_view, std::size_t> m_categories; // their names' numbers
};

void Builder::add_names() {
    for (const Place& place : m_dossier.places) {
        name(place.name);
        for (const auto& [language, names] : place.also)
            for (const std::string& also : names)
                name(also);
        name(place.id);
        ++m_result.name_count;
    }
    for (const Actor& actor : m_dossier.actors) {
        name(actor.name);
        ++m_result.name_count;
    }
    for (const Source& source : m_dossier.sources) {
        name(source.publisher);
        name(source.title);
        ++m_result.name_count;
    }
    for (std::size_t act = 0; act < act_names.size(); ++act) {
        name(act_names[act]);
        for (const std::string& words : m_acts[act])
            name(words);
        ++m_result.name_count;
    }
    for (const Side& side : m_dossier.sides) {
        name(side.name);
        ++m_result.name_count;
    }
    for (const Entry& entry : m_dossier.entries)
        if (!entry.category->empty() && m_categories.try_emplace(*entry.category, m_result.name_count).second) {
            name(*entry.category);
            ++m_result.name_count;
        }
}

void Builder::add_texts(EntryIndex index) {
    const Entry& entry = m_dossier.entries[index];
    // The title first: a word that stands elsewhere too keeps its flag.
    text(entry.title, index, true);
    text(entry.summary, index);
    text(entry.when->wording, index);
    text(entry.said->wording, index);
    for (const Claim& claim : entry.claims) {
        text(claim.what, index, false);
        text(claim.wording, index);
    }
}

// Why something is inferred, or how it was verified.
void Builder::add_reasons(EntryIndex index) {
    const Entry& entry = m_dossier.entries[index];
    text(entry.when->inference.why, index);
    text(entry.said->inference.why, index);
    text(entry.by->inference.why, index);
    text(entry.said_from->inference.why, index);
    for (const PlaceRef& ref : entry.where)
        text(ref.inference.why, index);
    for (const PlaceRef& ref : entry.about)
        text(ref.inference.why, index);
    for (const PartyRef& ref : entry.to)
        text(ref.inference.why, index);
    for (const Claim& claim : entry.claims)
        if (claim.of)
            text(claim.of->inference.why, index);
    text(entry.verification->why, index);
}

void Builder::add_shared_names(EntryIndex index) {
    const Entry& entry = m_dossier.entries[index];
    const auto number = static_cast<std::uint32_t>(index);
    const auto place = [&](const PlaceRef& ref) { m_shared.add(ref.place, number, false); };
    for (const PlaceRef& ref : entry.where)
        place(ref);
    for (const PlaceRef& ref : entry.about)
        place(ref);
    if (entry.said_from)
        place(*entry.said_from);
    if (entry.by)
        party(*entry.by, number);
    for (const PartyRef& ref : entry.to)
        party(ref, number);
    for (const Citation& citation : entry.cites)
        party({PartyRef::Kind::source, citation.source, {}}, number);
    if (entry.kind == EntryKind::statement)
        m_shared.add(first_act() + static_cast<std::size_t>(entry.act), number, false);
    if (const std::optional<SideIndex> side = speaking_side(m_dossier, entry))
        m_shared.add(first_side() + *side, number, false);
    for (const Claim& claim : entry.claims)
        if (claim.of)
            m_shared.add(first_side() + claim.of->side, number, false);
    if (!entry.category->empty())
        m_shared.add(m_categories.at(*entry.category), number, false);
}

SearchWords Builder::build(const std::stop_token& stop) {
    add_names();
    for (EntryIndex entry = 0; entry < m_dossier.entries.size(); ++entry) {
        if (stop.stop_requested())
            throw SearchStopped();
        add_texts(entry);
        add_reasons(entry);
        add_shared_names(entry);
    }
    m_result.lexicon.freeze();
    m_result.entries_of_words = m_texts.finish();
    m_result.names_of_words = m_names.finish();
    m_result.entries_of_names = m_shared.finish();
    m_result.entry_count = m_dossier.entries.size();
    m_result.place_count = m_dossier.places.size();
    m_result.actor_count = m_dossier.actors.size();
    return std::move(m_result);
}

} // namespace

SearchWords search_words_of(const Dossier& dossier, const ActWords& acts, const std::stop_token& stop) {
    return Builder(dossier, acts).build(stop);
}

} // namespace chronomap
