#include "events/clock.h"

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

using Extents = std::vector<std::optional<TimeExtent>>;

TimeExtent moment(Instant earliest, Instant latest, bool questionable) {
    return {TimeExtent::Kind::moment, {earliest, latest}, {earliest, latest}, questionable};
}

/// Widens a hull, or begins it.
void add_to_hull(std::optional<TimeExtent>& hull, const TimeExtent& other) {
    hull = !hull ? other
                 : moment(std::min(hull->earliest(), other.earliest()), std::max(hull->latest(), other.latest()),
                          hull->questionable || other.questionable);
}

/// Keeps the first of several moments: it came no later than the earliest of the latest.
void keep_first(std::optional<TimeExtent>& first, const std::optional<TimeExtent>& other) {
    if (!other)
        return;
    const TimeExtent before = first.value_or(*other);
    first = moment(std::min(before.earliest(), other->earliest()), std::min(before.latest(), other->latest()),
                   before.questionable || other->questionable);
}

Extents story_times(const Dossier& dossier) {
    Extents times;
    times.reserve(dossier.entries.size());
    for (const Entry& entry : dossier.entries)
        times.push_back(entry.kind == EntryKind::event ? entry.when->extent : entry.said->extent);
    return times;
}

Extents known_times(const Dossier& dossier) {
    Extents times(dossier.entries.size());
    for (std::size_t i = 0; i < dossier.entries.size(); ++i) {
        const Entry& entry = dossier.entries[i];
        if (entry.kind == EntryKind::statement) {
            times[i] = entry.said->extent;
            for (const EntryIndex told : entry.refers_to)
                if (dossier.entries[told].kind == EntryKind::event)
                    keep_first(times[told], entry.said->extent);
        } else {
            for (const Citation& citation : entry.cites)
                keep_first(times[i], dossier.sources[citation.source].published.extent);
        }
    }
    return times;
}

/// Finds what statements speak of: first those that refer to settled entries only, then those that refer to these,
/// and so on; no recursion, so that neither a ring nor a long chain of statements does harm.
class HappenedTimes {
public:
    explicit HappenedTimes(const Dossier& dossier)
        : m_entries(dossier.entries), m_times(m_entries.size()), m_is_settled(m_entries.size(), false),
          m_unsettled_references(m_entries.size(), 0), m_speakers(m_entries.size()) {
        for (EntryIndex i = 0; i < m_entries.size(); ++i)
            for (const EntryIndex told : references_of(i)) {
                ++m_unsettled_references[i];
                m_speakers[told].push_back(i);
            }
    }

    Extents find() {
        std::vector<EntryIndex> ready;
        for (EntryIndex i = 0; i < m_entries.size(); ++i)
            if (m_unsettled_references[i] == 0)
                ready.push_back(i);
        while (!ready.empty()) {
            const EntryIndex settled = ready.back();
            ready.pop_back();
            m_times[settled] = time_of(settled);
            m_is_settled[settled] = true;
            for (const EntryIndex speaker : m_speakers[settled])
                if (--m_unsettled_references[speaker] == 0)
                    ready.push_back(speaker);
        }
        // What is left stands in a ring or refers to one; nobody there is settled, so the order does not matter.
        for (EntryIndex i = 0; i < m_entries.size(); ++i)
            if (!m_is_settled[i])
                m_times[i] = time_of(i);
        return std::move(m_times);
    }

private:
    /// What an entry depends on: nothing for an event and for a statement that says itself when.
    const std::vector<EntryIndex>& references_of(EntryIndex i) const {
        static const std::vector<EntryIndex> none;
        const bool depends = m_entries[i].kind == EntryKind::statement && !m_entries[i].when->is_dated();
        return depends ? static_cast<const std::vector<EntryIndex>&>(m_entries[i].refers_to) : none;
    }

    std::optional<TimeExtent> time_of(EntryIndex i) const {
        const Entry& entry = m_entries[i];
        if (entry.kind == EntryKind::event || entry.when->is_dated())
            return entry.when->extent;
        std::optional<TimeExtent> hull;
        for (const EntryIndex told : entry.refers_to)
            if (m_is_settled[told] && m_times[told])
                add_to_hull(hull, *m_times[told]);
        return hull ? hull : entry.said->extent;
    }

    const std::vector<Entry>& m_entries;
    Extents m_times;
    std::vector<bool> m_is_settled;
    std::vector<std::size_t> m_unsettled_references;
    std::vector<std::vector<EntryIndex>> m_speakers;
};

constexpr std::pair<Clock, std::string_view> clock_names[] = {
    {Clock::story, "story"}, {Clock::happened, "happened"}, {Clock::known, "known"}};

} // namespace

std::optional<Clock> clock_from_name(std::string_view name) {
    for (const auto& [clock, its_name] : clock_names)
        if (its_name == name)
            return clock;
    return std::nullopt;
}

std::string_view name_of(Clock clock) {
    for (const auto& [named, name] : clock_names)
        if (named == clock)
            return name;
    return "";
}

std::vector<std::optional<TimeExtent>> extents_by(const Dossier& dossier, Clock clock) {
    switch (clock) {
    case Clock::happened:
        return HappenedTimes(dossier).find();
    case Clock::known:
        return known_times(dossier);
    case Clock::story:
        break;
    }
    return story_times(dossier);
}

Counts count_in(const EntryTimes& extents, const std::optional<TimeWindow>& window) {
    Counts counts;
    counts.total = extents.size();
    for (const auto& extent : extents) {
        if (!extent) {
            ++counts.undated;
            continue;
        }
        switch (window ? certainty_in(*extent, *window) : Certainty::certain) {
        case Certainty::certain:
            ++counts.certain;
            break;
        case Certainty::possible:
            ++counts.possible;
            break;
        case Certainty::outside:
            ++counts.outside;
            break;
        }
    }
    return counts;
}

} // namespace chronomap
