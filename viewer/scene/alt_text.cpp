#include "viewer/scene/alt_text.h"

#include "events/table/event_table.h"
#include "events/table/loaded_table.h"
#include "viewer/scene/entry_detail.h"
#include "viewer/scene/facet_words.h"
#include "viewer/scene/scene.h"
#include "viewer/scene/time_words.h"

#include <algorithm>
#include <map>

namespace chronomap {

namespace {

// More than a listener keeps in mind is counted instead.
constexpr std::size_t most_entries = 20;
constexpr std::size_t most_places = 12;
constexpr std::size_t most_places_of_entry = 4;

/// How many of the entries in view name a place, and whether none of them says so in its own words.
struct PlaceMention {
    std::size_t times = 0;
    bool is_inferred = true;
};
using Mentions = std::map<PlaceIndex, PlaceMention>;

class Description {
public:
    Description(const Scene& scene, const PageOptions& page) : m_scene(scene), m_page(page) {
        for (const std::uint32_t entry : scene.document.order_of(scene.view.clock).entries) {
            if (scene.answers[entry] == Answer::certain || scene.answers[entry] == Answer::possible) {
                m_told.push_back(entry);
            }
        }
    }

    std::string tell() {
        opening();
        end_paragraph();
        time_and_counts();
        end_paragraph();
        if (m_page.content == PageContent::page && m_scene.view.selected) {
            selected_entry();
        }
        tables();
        places();
        entries();
        return m_text.substr(0, m_text.find_last_not_of(" \n") + 1) + '\n';
    }

private:
    const Messages& words() const { return m_scene.words; }
    std::string text_of(const LanguageText& text) const { return text.in(m_scene.view.language); }
    std::string name_of_place(PlaceIndex place) const { return text_of(m_scene.dossier().places[place].name); }

    // With the full stop that a title lacks, and room for the next sentence.
    void sentence(const std::string& text) {
        static constexpr std::string_view ends[] = {".", "!", "?", "…", "؟", "”", "»"};
        const bool is_ended = std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) {
            return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
        });
        m_text += text.empty() ? "" : text + (is_ended ? " " : ". ");
    }

    void end_paragraph() {
        m_text.erase(m_text.find_last_not_of(" \n") + 1);
        m_text += "\n\n";
    }

    std::string joined(const std::vector<std::string>& items) const {
        std::string text;
        for (const std::string& item : items) {
            text += (text.empty() ? "" : words().get("list.separator")) + item;
        }
        return text;
    }

    void cut_to(std::vector<std::string>& items, std::size_t most) const {
        if (items.size() > most) {
            const std::size_t left = items.size() - most;
            items.resize(most);
            items.push_back(words().format_count("alt.more", static_cast<std::int64_t>(left)));
        }
    }

    void opening() {
        const std::string& title = m_page.title.empty() ? text_of(m_scene.dossier().title) : m_page.title;
        sentence(words().format(m_page.content == PageContent::page ? "alt.page" : "alt.map", {{"title", title}}));
        sentence(m_page.caption);
    }

    void time_and_counts() {
        const ViewState& view = m_scene.view;
        const TimeZone zone = m_scene.zone();
        const std::string time = view.time_mode == TimeMode::instant ? instant_words(view.playhead, zone, words())
                                                                     : window_words(time_in_view(view), zone, words());
        sentence(words().format("alt.time", {{"time", time}}));
        sentence(zone_words(zone, view.window.begin, words()));
        if (view.clock != Clock::story) {
            sentence(
                words().format("alt.clock", {{"clock", words().get("clock." + std::string(name_of(view.clock)))}}));
        }
        counts();
        filters();
    }

    void counts() {
        const Counts& counts = m_scene.counts;
        const auto counted = [&](const char* key, std::size_t n) {
            return words().format_count(key, static_cast<std::int64_t>(n));
        };
        std::vector<std::string> parts{counted("count.certain", counts.certain)};
        const auto add = [&](const char* key, std::size_t n) {
            if (n > 0) {
                parts.push_back(counted(key, n));
            }
        };
        add("count.possible", counts.possible);
        add("count.outside", counts.outside);
        add("count.undated", counts.undated);
        sentence(words().format("alt.counts",
                                {{"entries", counted("count.entries", counts.total)}, {"counts", joined(parts)}}));
        if (counts.unplaced > 0) {
            sentence(counted("count.unplaced", counts.unplaced));
        }
    }

    void filters() {
        const ViewState& view = m_scene.view;
        std::vector<std::string> chosen;
        for (const FacetValue value : view.filter.chosen) {
            if (value.value < m_scene.document.finder->facets().value_count(value.facet)) {
                chosen.push_back(filter_words(m_scene.document, value, words(), view.language));
            }
        }
        if (!chosen.empty()) {
            sentence(words().format("alt.filters", {{"filters", joined(chosen)}}));
        }
        if (!view.filter.search.empty()) {
            sentence(words().format("alt.search", {{"words", view.filter.search}}));
        }
        if (!view.shows_sure) {
            sentence(words().get("alt.without_sure"));
        }
        if (!view.shows_maybe) {
            sentence(words().get("alt.without_maybe"));
        }
    }

    // How many events of each table there are, and of which categories most.
    void tables() {
        constexpr std::size_t most_categories = 6;
        for (std::size_t i = 0; i < m_scene.tables->size(); ++i) {
            const DocumentTable& table = m_scene.document.tables.all[i];
            const TableCounts& counts = (*m_scene.tables)[i].counts;
            const std::size_t in_view = counts.counts.certain + counts.counts.possible;
            std::vector<std::string> categories;
            for (std::size_t c = 0; c < table.category_values.size() && !table.events().columns().categories.empty();
                 ++c) {
                if (const std::uint64_t events = counts.certain[c] + counts.possible[c]; events > 0) {
                    const FacetValue value{Facet::category, table.category_values[c]};
                    categories.push_back(value_words(m_scene.document, value, words(), m_scene.view.language) + " " +
                                         words().number(static_cast<std::int64_t>(events)));
                }
            }
            sentence(words().format(
                "alt.table", {{"name", table.loaded->name},
                              {"events", words().format_count("count.events", static_cast<std::int64_t>(in_view))}}));
            if (!categories.empty()) {
                cut_to(categories, most_categories);
                sentence(words().format("alt.categories", {{"categories", joined(categories)}}));
            }
            end_paragraph();
        }
    }

    // The card beside the map tells of it, whatever its time.
    void selected_entry() {
        const Entry& entry = m_scene.dossier().entries[*m_scene.view.selected];
        sentence(words().format("alt.selected", {{"headline", headline(m_scene, entry)}}));
        sentence(text_of(entry.summary));
        end_paragraph();
    }

    static void mention(Mentions& mentions, const PlaceRef& ref) {
        PlaceMention& place = mentions[ref.place];
        ++place.times;
        place.is_inferred = place.is_inferred && ref.inference.inferred;
    }

    // The places of a sentence: those named most often first. Where all are inferred, that is said once.
    void place_sentence(const std::string& key, const Mentions& mentions) {
        std::vector<PlaceIndex> order;
        for (const auto& [place, mentioned] : mentions) {
            if (is_drawable(m_scene.dossier().places[place])) {
                order.push_back(place);
            }
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](PlaceIndex a, PlaceIndex b) { return mentions.at(a).times > mentions.at(b).times; });
        const bool are_inferred =
            std::all_of(order.begin(), order.end(), [&](PlaceIndex place) { return mentions.at(place).is_inferred; });
        std::vector<std::string> names;
        for (const PlaceIndex place : order) {
            const bool is_marked = !are_inferred && mentions.at(place).is_inferred;
            names.push_back(name_of_place(place) + marked({is_marked ? words().get("inferred") : ""}));
        }
        if (!names.empty()) {
            cut_to(names, most_places);
            sentence(words().format(are_inferred ? key + "_inferred" : key, {{"places", joined(names)}}));
        }
    }

    void places() {
        Mentions told_of, spoken_from;
        for (const EntryIndex index : m_told) {
            const Entry& entry = m_scene.dossier().entries[index];
            for (const PlaceRef& ref : entry.kind == EntryKind::event ? entry.where : entry.about) {
                mention(told_of, ref);
            }
            if (entry.said_from) {
                mention(spoken_from, *entry.said_from);
            }
        }
        place_sentence("alt.places", told_of);
        place_sentence("alt.speak_from", spoken_from);
        end_paragraph();
    }

    /// " (inferred, maybe in this time)", without what is empty.
    std::string marked(std::vector<std::string> remarks) const {
        std::erase(remarks, std::string());
        return remarks.empty() ? "" : " (" + joined(remarks) + ")";
    }

    bool has_inferred_time(const Entry& entry) const {
        if (entry.kind == EntryKind::event || m_scene.view.clock != Clock::happened) {
            return (entry.kind == EntryKind::event ? entry.when : entry.said)->inference.inferred;
        }
        return entry.when->is_dated() ? entry.when->inference.inferred : entry.said->inference.inferred;
    }

    std::string time_of(EntryIndex index) const {
        const bool is_possible = m_scene.answers[index] == Answer::possible;
        return when_words(m_scene, index) +
               marked({has_inferred_time(m_scene.dossier().entries[index]) ? words().get("inferred") : "",
                       is_possible ? words().get("certainty.possible") : ""});
    }

    // Headline and places; a place that the headline names already is not told again.
    std::string line_of(EntryIndex index) const {
        const Entry& entry = m_scene.dossier().entries[index];
        std::vector<std::string> names;
        const std::string told = headline(m_scene, entry);
        for (const PlaceRef& ref : entry.kind == EntryKind::event ? entry.where : entry.about) {
            const std::string& name = name_of_place(ref.place);
            if (ref.inference.inferred || told.find(name) == std::string::npos) {
                names.push_back(name + marked({ref.inference.inferred ? words().get("inferred") : ""}));
            }
        }
        cut_to(names, most_places_of_entry);
        const std::string text = told + marked({entry.planned ? words().get("status.planned") : ""});
        return names.empty() ? text : text + " — " + joined(names);
    }

    // Entries of the same time stand under it together, so that it is heard once.
    void entries() {
        if (m_told.empty() && !m_scene.document.tables.empty()) {
            return;
        }
        if (m_told.empty()) {
            sentence(words().get("panel.nothing"));
        }
        std::string time;
        for (std::size_t i = 0; i < std::min(m_told.size(), most_entries); ++i) {
            const std::string time_now = time_of(m_told[i]);
            if (time_now != time) {
                time = time_now;
                m_text += time_now + ":\n";
            }
            m_text += "• " + line_of(m_told[i]) + '\n';
        }
        if (m_told.size() > most_entries) {
            m_text +=
                words().format_count("alt.more_entries", static_cast<std::int64_t>(m_told.size() - most_entries)) +
                '\n';
        }
    }

    const Scene& m_scene;
    const PageOptions& m_page;
    std::vector<EntryIndex> m_told; // in this time, or maybe, in time order
    std::string m_text;
};

} // namespace

std::string alt_text(const Document& document, const ViewState& view, const PageOptions& page) {
    const FrameLayout nowhere;
    const Scene scene = make_scene(document, view, nowhere, FramePurpose::picture);
    return Description(scene, page).tell();
}

} // namespace chronomap
