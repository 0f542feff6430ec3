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
        if (!entry.category->empty())
            add(Facet::category, m_categories.try_emplace(*entry.category, m_categories.size()).first->second);
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
            add(Facet::actor,
                entry.by->index + (entry.by->kind == PartyRef::Kind::source ? m_dossier.actors.size() : 0));
        }
        if (entry.said_from)
            add(Facet::place, entry.said_from->place);
        for (const PlaceRef& ref : entry.about)
            add(Facet::place, ref.place);
    }

    static std::size_t dating_of(const Entry& entry) {
        const auto is_inferred = [](const StatedTime& time) { return time.is_dated() && time.inference.inferred; };
        if (!entry.when->is_dated() && !entry.said->is_dated())
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

// Those that are there already keep their place.
Ids united(Ids ids, const Ids& more) {
    std::unordered_set<std::string> known(ids.begin(), ids.end());
    for (const std::string& id : more)
        if (known.insert(id).second)
            ids.push_back(id);
    return ids;
}

std::array<Ids, facet_count> ids_by_facet(const Dossier& dossier, Ids categories, const MoreFacetValues& more) {
    const Ids sources = ids_of(dossier.sources);
    return {Ids{std::string(name_of(EntryKind::event)), std::string(name_of(EntryKind::statement))},
            Ids(act_names.begin(), act_names.end()),
            united(std::move(categories), more.categories),
            joined(ids_of(dossier.sides), {"others"}),
            joined(ids_of(dossier.actors), sources),
            ids_of(dossier.places),
            united(sources, more.sources),
            Ids{"stated", "inferred", "none"}};
}

/// By entry, a bit for each facet that does not let it pass, and `elsewhere` when the search did not find it.
using Refusals = std::vector<std::uint16_t>;
constexpr std::uint16_t elsewhere = 1U << facet_count;

// By value, and for having none, whether it is chosen.
std::vector<std::uint8_t> choice_of(const FacetColumn& column, Facet facet, const Filter& filter) {
    std::vector<std::uint8_t> chosen(column.ids.size() + 1);
    for (const FacetValue& value : filter.chosen)
        if (value.facet == facet && value.value < column.ids.size())
            chosen[value.value] = 1;
    return chosen;
}

bool is_chosen_from(Facet facet, const Filter& filter) {
    return std::any_of(filter.chosen.begin(), filter.chosen.end(),
                       [&](FacetValue value) { return value.facet == facet; });
}

void refuse(Refusals& refused, const FacetColumn& column, Facet facet, const Filter& filter) {
    const std::vector<std::uint8_t> chosen = choice_of(column, facet, filter);
    for (EntryIndex entry = 0; entry < refused.size(); ++entry) {
        unsigned passes = 0;
        if (column.is_single())
            passes = chosen[column.values[entry]];
        else
            for (std::uint32_t i = column.starts[entry]; i < column.starts[entry + 1]; ++i)
                passes |= chosen[column.values[i]];
        refused[entry] = static_cast<std::uint16_t>(refused[entry] | (passes ^ 1U) << static_cast<unsigned>(facet));
    }
}

Refusals refusals_of(const FacetTable& table, const SearchMatches* matches, const Filter& filter) {
    Refusals refused(table.entry_count());
    for (EntryIndex entry = 0; matches && entry < refused.size(); ++entry)
        refused[entry] = matches->ranks[entry] == 0 ? elsewhere : 0;
    for (std::size_t f = 0; f < facet_count; ++f)
        if (const auto facet = static_cast<Facet>(f); is_chosen_from(facet, filter))
            refuse(refused, table.column(facet), facet, filter);
    return refused;
}

// A facet counts what all the others let pass.
std::vector<std::uint32_t> counts_of(const FacetColumn& column, Facet facet, const Refusals& refused) {
    const auto none = number(column.ids.size());
    std::vector<std::uint32_t> counts(none + 1);
    const unsigned others = ~(1U << static_cast<unsigned>(facet));
    for (EntryIndex entry = 0; entry < refused.size(); ++entry) {
        const bool passes = (refused[entry] & others) == 0;
        if (column.is_single())
            ++counts[passes ? column.values[entry] : none]; // without a branch: which pass is hard to foresee
        else if (passes)
            for (std::uint32_t i = column.starts[entry]; i < column.starts[entry + 1]; ++i)
                ++counts[column.values[i]];
    }
    counts.pop_back();
    return counts;
}

Passing passing(const Refusals& refused) {
    Passing result{std::vector<std::uint8_t>(refused.size()), 0};
    std::transform(refused.begin(), refused.end(), result.passes.begin(),
                   [](std::uint16_t refusal) { return refusal == 0 ? 1 : 0; });
    result.count = static_cast<std::size_t>(std::count(result.passes.begin(), result.passes.end(), 1));
    return result;
}

bool may_be_several(std::size_t facet) {
    return facet == static_cast<std::size_t>(Facet::place) || facet == static_cast<std::size_t>(Facet::source);
}

} // namespace

FacetTable::FacetTable(const Dossier& dossier, const MoreFacetValues& more) : m_entry_count(dossier.entries.size()) {
    constexpr std::uint32_t none = 0xFFFF'FFFF; // until the categories are counted
    EntryValues values(dossier);
    for (const Entry& entry : dossier.entries) {
        const Values& of_entry = values.of(entry);
        for (std::size_t f = 0; f < facet_count; ++f) {
            FacetColumn& column = m_columns[f];
            if (may_be_several(f))
                column.starts.push_back(number(column.values.size()));
            else if (of_entry[f].empty())
                column.values.push_back(none);
            column.values.insert(column.values.end(), of_entry[f].begin(), of_entry[f].end());
        }
    }
    auto ids = ids_by_facet(dossier, values.categories(), more);
    for (std::size_t f = 0; f < facet_count; ++f) {
        FacetColumn& column = m_columns[f];
        if (may_be_several(f))
            column.starts.push_back(number(column.values.size()));
        column.starts.shrink_to_fit();
        column.values.shrink_to_fit();
        column.ids = std::move(ids[f]);
        std::replace(column.values.begin(), column.values.end(), none, number(column.ids.size()));
    }
}

bool FacetTable::has(EntryIndex entry, FacetValue value) const {
    const FacetColumn& c = column(value.facet);
    if (c.is_single())
        return value.value < c.ids.size() && c.values[entry] == value.value;
    return std::binary_search(c.values.begin() + c.starts[entry], c.values.begin() + c.starts[entry + 1], value.value);
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
    if (found == ids.end())
        return std::nullopt;
    return FacetValue{*facet, number(static_cast<std::size_t>(found - ids.begin()))};
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

Findings find(const FacetTable& table, const SearchMatches* matches, const Filter& filter,
              const std::vector<std::uint8_t>* also) {
    Refusals refused = refusals_of(table, matches, filter);
    Findings findings{passing(refused), {}};
    for (EntryIndex entry = 0; also && entry < refused.size(); ++entry)
        if ((*also)[entry] == 0)
            refused[entry] = elsewhere;
    for (std::size_t f = 0; f < facet_count; ++f)
        findings.counts[f] = counts_of(table.column(static_cast<Facet>(f)), static_cast<Facet>(f), refused);
    return findings;
}

Passing find_passing(const FacetTable& table, const SearchMatches* matches, const Filter& filter) {
    return passing(refusals_of(table, matches, filter));
}

} // namespace chronomap
