#include "events/facets.h"

#include "events/nearest_word.h"
#include "events/safe_text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace chronomap {
namespace {

using Ids = std::vector<std::string>;

std::uint32_t number(std::size_t index) {
    return static_cast<std::uint32_t>(index);
}

using Values = std::array<std::vector<std::uint32_t>, facet_count>;

/// The values of one entry, by facet.
class EntryValues {
public:
    explicit EntryValues(const Dossier& dossier) : m_dossier(dossier) {}

    /// Valid until the next call.
    const Values& of(const Entry& entry) {
        for (auto& values : m_values)
            values.clear();
        add(Facet::kind, static_cast<std::size_t>(entry.kind));
        add(Facet::dating, dating_of(entry));
        if (!entry.category.empty())
            add(Facet::category, m_categories.try_emplace(entry.category, m_categories.size()).first->second);
        for (const PlaceRef& ref : entry.where)
            add(Facet::place, ref.place);
        for (const Citation& citation : entry.cites)
            add(Facet::source, citation.source);
        if (entry.kind == EntryKind::statement)
            add_statement(entry);
        return m_values;
    }

    Ids categories() const {
        Ids ids(m_categories.size());
        for (const auto& [category, value] : m_categories)
            ids[value] = category;
        return ids;
    }

private:
    void add(Facet facet, std::size_t value) {
        auto& values = m_values[static_cast<std::size_t>(facet)];
        const auto at = std::lower_bound(values.begin(), values.end(), number(value));
        if (at == values.end() || *at != number(value))
            values.insert(at, number(value));
    }

    void add_statement(const Entry& entry) {
        add(Facet::act, static_cast<std::size_t>(entry.act));
        if (entry.by) {
            add(Facet::side, speaking_side(m_dossier, entry).value_or(m_dossier.sides.size()));
            add(Facet::actor, entry.by->index + (entry.by->kind == PartyRef::Kind::source ? m_dossier.actors.size() : 0));
        }
        if (entry.said_from)
            add(Facet::place, entry.said_from->place);
        for (const PlaceRef& ref : entry.about)
            add(Facet::place, ref.place);
    }

    static std::size_t dating_of(const Entry& entry) {
        const auto is_inferred = [](const StatedTime& time) { return time.is_dated() && time.inference.inferred; };
        if (!entry.when.is_dated() && !entry.said.is_dated())
            return 2;
        return is_inferred(entry.when) || is_inferred(entry.said) ? 1 : 0;
    }

    const Dossier& m_dossier;
    std::unordered_map<std::string_view, std::size_t> m_categories;
    Values m_values;
};

template <class Things>
Ids ids_of(const Things& things) {
    Ids ids;
    for (const auto& thing : things)
        ids.push_back(thing.id);
    return ids;
}

// Each id once: a later one that is taken gets another end.
Ids joined(Ids ids, const Ids& more) {
    std::unordered_set<std::string> taken(ids.begin(), ids.end());
    for (std::string id : more) {
        while (!taken.insert(id).second)
            id += '+';
        ids.push_back(std::move(id));
    }
    return ids;
}

std::array<Ids, facet_count> ids_by_facet(const Dossier& dossier, Ids categories) {
    const Ids sources = ids_of(dossier.sources);
    return {Ids{std::string(name_of(EntryKind::event)), std::string(name_of(EntryKind::statement))},
            Ids(act_names.begin(), act_names.end()),
            std::move(categories),
            joined(ids_of(dossier.sides), {"others"}),
            joined(ids_of(dossier.actors), sources),
            ids_of(dossier.places),
            sources,
            Ids{"stated", "inferred", "none"}};
}

/// By facet and value, whether it is chosen; an empty row for a facet that lets everything pass.
using Choice = std::array<std::vector<std::uint8_t>, facet_count>;

Choice choice_of(const FacetTable& table, const Filter& filter) {
    Choice choice;
    for (const FacetValue& value : filter.chosen) {
        auto& row = choice[static_cast<std::size_t>(value.facet)];
        row.resize(std::max<std::size_t>(1, table.value_count(value.facet)));
        if (value.value < row.size())
            row[value.value] = 1;
    }
    return choice;
}

/// A bit for each facet that does not let the entry pass.
unsigned refusals(const FacetTable& table, EntryIndex entry, const Choice& choice) {
    unsigned refused = 0;
    for (std::size_t f = 0; f < facet_count; ++f) {
        if (choice[f].empty())
            continue;
        const auto values = table.values_of(entry, static_cast<Facet>(f));
        if (std::none_of(values.begin(), values.end(), [&](std::uint32_t value) { return choice[f][value] != 0; }))
            refused |= 1U << f;
    }
    return refused;
}

} // namespace

FacetTable::FacetTable(const Dossier& dossier) : m_entry_count(dossier.entries.size()) {
    EntryValues values(dossier);
    for (Column& column : m_columns) {
        column.starts.reserve(m_entry_count + 1);
        column.starts.push_back(0);
    }
    for (const Entry& entry : dossier.entries) {
        const Values& of_entry = values.of(entry);
        for (std::size_t f = 0; f < facet_count; ++f) {
            Column& column = m_columns[f];
            column.values.insert(column.values.end(), of_entry[f].begin(), of_entry[f].end());
            column.starts.push_back(number(column.values.size()));
        }
    }
    auto ids = ids_by_facet(dossier, values.categories());
    for (std::size_t f = 0; f < facet_count; ++f) {
        m_columns[f].values.shrink_to_fit();
        m_columns[f].ids = std::move(ids[f]);
    }
}

std::span<const std::uint32_t> FacetTable::values_of(EntryIndex entry, Facet facet) const {
    const Column& c = column(facet);
    return {c.values.data() + c.starts[entry], c.values.data() + c.starts[entry + 1]};
}

bool FacetTable::has(EntryIndex entry, FacetValue value) const {
    const auto values = values_of(entry, value.facet);
    return std::binary_search(values.begin(), values.end(), value.value);
}

std::string FacetTable::id_of(FacetValue value) const {
    return std::string(name_of(value.facet)) + '=' + column(value.facet).ids[value.value];
}

std::optional<FacetValue> FacetTable::value_from(std::string_view text) const {
    const std::size_t equals = text.find('=');
    const auto facet = facet_from_name(text.substr(0, equals));
    if (equals == text.npos || !facet)
        return std::nullopt;
    const Ids& ids = column(*facet).ids;
    const auto found = std::find(ids.begin(), ids.end(), text.substr(equals + 1));
    return found == ids.end() ? std::nullopt : std::optional(FacetValue{*facet, number(static_cast<std::size_t>(found - ids.begin()))});
}

std::string FacetTable::why_no_value(std::string_view text) const {
    const std::size_t equals = text.find('=');
    const std::string_view name = text.substr(0, equals);
    const auto facet = facet_from_name(name);
    if (equals == text.npos || !facet) {
        std::string expected;
        for (const std::string_view known : facet_names)
            expected += (expected.empty() ? "" : ", ") + std::string(known) + "=";
        return in_quotes(text) + " is no filter; expected one of " + expected + " and a value";
    }
    NearestWord nearest(text.substr(equals + 1));
    for (const std::string& id : column(*facet).ids)
        nearest.offer(id);
    return "there is no " + std::string(name) + " " + in_quotes(text.substr(equals + 1)) +
           (nearest.best().empty() ? "" : "; did you mean " + in_quotes(nearest.best()) + "?");
}

Findings find(const FacetTable& table, const SearchMatches* matches, const Filter& filter, const std::vector<std::uint8_t>* also) {
    const Choice choice = choice_of(table, filter);
    Findings findings;
    findings.passes.resize(table.entry_count());
    for (std::size_t f = 0; f < facet_count; ++f)
        findings.counts[f].resize(table.value_count(static_cast<Facet>(f)));

    for (EntryIndex entry = 0; entry < table.entry_count(); ++entry) {
        if (matches && matches->ranks[entry] == 0)
            continue;
        const unsigned refused = refusals(table, entry, choice);
        findings.passes[entry] = refused == 0 ? 1 : 0;
        findings.count += findings.passes[entry];
        if (also && (*also)[entry] == 0)
            continue;
        // A facet counts what all the others let pass.
        for (std::size_t f = 0; f < facet_count; ++f)
            if ((refused & ~(1U << f)) == 0)
                for (const std::uint32_t value : table.values_of(entry, static_cast<Facet>(f)))
                    ++findings.counts[f][value];
    }
    return findings;
}

} // namespace chronomap
