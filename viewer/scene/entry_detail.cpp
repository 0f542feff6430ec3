#include "viewer/scene/entry_detail.h"

#include "viewer/scene/claim_words.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/time_words.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double detail_label_px = 76;
const TextStyle card_kicker_style{11.5, FontWeight::regular, 0};
const TextStyle card_title_style{15, FontWeight::bold, 0};
const TextStyle row_title_style{13, FontWeight::bold, 0};
const TextStyle detail_text_style{12.5, FontWeight::regular, 0};

/// How much of an entry is told: a card has a little of everything, the panel all of it.
struct DetailLimits {
    std::size_t title_lines, summary_lines, row_lines, link_lines, links;
};
constexpr DetailLimits of_card{6, 8, 6, 3, 6};
constexpr DetailLimits of_panel{40, 200, 200, 40, 50};

std::string paragraph_words(const Messages& words, const std::string& paragraph) {
    const bool is_number = paragraph.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? words.format("paragraph", {{"n", words.localize_digits(paragraph)}})
                     : known_word(words, "paragraph.", paragraph);
}

// The text of an entry, told from top to bottom.
class EntryText {
public:
    EntryText(const Scene& scene, EntryIndex index, DisplayList& list, const Rect& column, EntryPlace place)
        : m_scene(scene), m_index(index), m_entry(scene.dossier().entries[index]), m_place(place),
          m_limits(place == EntryPlace::card ? of_card : of_panel), m_flow(list, column, scene.words.is_rtl()) {}

    double tell() {
        if (m_place == EntryPlace::card) {
            kicker();
            m_flow.paragraph(headline(m_scene, m_entry), card_title_style, m_scene.theme.ink, m_limits.title_lines);
        } else {
            m_flow.paragraph(headline(m_scene, m_entry), row_title_style, m_scene.theme.ink, m_limits.title_lines,
                             row_title_leading);
        }
        m_flow.gap(4);
        m_flow.paragraph(text_of(m_entry.summary), detail_text_style, m_scene.theme.ink_soft, m_limits.summary_lines);
        m_flow.gap(8);
        row("card.when", stated_time_words(m_scene, m_entry.when));
        row("card.said", stated_time_words(m_scene, m_entry.said));
        people_and_places();
        for (const Claim& claim : m_entry.claims) {
            row("card.claims", claim_words(claim));
        }
        links("card.refers_to", m_entry.refers_to);
        links("card.referred_by", m_scene.document.story.referred_by.of(m_index));
        verification();
        row("card.source", citation_words(m_scene, m_entry));
        return m_flow.y();
    }

private:
    std::string text_of(const LanguageText& text) const { return text.in(m_scene.view.language); }
    std::string word(const char* key) const { return m_scene.words.get(key); }

    void row(const char* key, const std::string& text) {
        if (!text.empty()) {
            m_flow.row(word(key), text, detail_text_style, m_scene.theme.ink_faint, m_scene.theme.ink, detail_label_px,
                       m_limits.row_lines);
            m_flow.gap(3);
        }
    }

    void kicker() {
        std::string text = word(m_entry.kind == EntryKind::event ? "kind.event" : "kind.statement");
        if (m_entry.planned) {
            text += " · " + word("status.planned");
        }
        if (const std::optional<Certainty>& certainty = m_scene.certainty[m_index]) {
            text += " · " + word(*certainty == Certainty::certain    ? "certainty.certain"
                                 : *certainty == Certainty::possible ? "certainty.possible"
                                                                     : "certainty.outside");
        }
        m_flow.paragraph(text, card_kicker_style, m_scene.theme.ink_soft, 1);
        m_flow.gap(2);
    }

    std::string place_names(const std::vector<PlaceRef>& places) const {
        std::string text;
        for (const PlaceRef& ref : places) {
            text += (text.empty() ? "" : word("list.separator")) + text_of(m_scene.dossier().places[ref.place].name);
            text += ref.inference.inferred ? " (" + word("inferred") + ")" : "";
        }
        return text;
    }

    void people_and_places() {
        row("card.where", place_names(m_entry.where));
        row("card.about", place_names(m_entry.about));
        if (m_entry.said_from) {
            row("card.said_from", place_names({*m_entry.said_from}));
        }
        std::string to;
        for (const PartyRef& party : m_entry.to) {
            to += (to.empty() ? "" : word("list.separator")) + party_name(m_scene, party);
        }
        row("card.to", to);
    }

    std::string claim_words(const Claim& claim) const {
        return known_word(m_scene.words, "claim.what.", claim.what) + ": " + figure_words(m_scene.words, claim) +
               " · " + of_whom_words(m_scene, claim);
    }

    // Other entries, each on lines of its own that can be pressed.
    template <typename Entries>
    void links(const char* key, const Entries& entries) {
        std::string label = word(key);
        for (std::size_t i = 0; i < std::min(entries.size(), m_limits.links); ++i) {
            m_flow.set_pick(pick_of_entry(entries[i]));
            m_flow.row(label, headline(m_scene, m_scene.dossier().entries[entries[i]]), detail_text_style,
                       m_scene.theme.ink_faint, m_scene.theme.link, detail_label_px, m_limits.link_lines);
            m_flow.set_pick({});
            m_flow.gap(3);
            label.clear();
        }
        if (entries.size() > m_limits.links) {
            const auto more = static_cast<std::int64_t>(entries.size() - m_limits.links);
            row(key, m_scene.words.format_count("card.more", more));
        }
    }

    // Whether somebody has checked it: apart from time, which only says when.
    void verification() {
        if (m_entry.verification) {
            const std::string status = known_word(m_scene.words, "verification.", m_entry.verification->status);
            const std::string& why = text_of(m_entry.verification->why);
            row("card.verification", why.empty() ? status : status + " — " + why);
        }
    }

    const Scene& m_scene;
    EntryIndex m_index;
    const Entry& m_entry;
    EntryPlace m_place;
    DetailLimits m_limits;
    TextFlow m_flow;
};

} // namespace

double tell_entry(DisplayList& list, const Scene& scene, EntryIndex entry, const Rect& column, EntryPlace place) {
    return EntryText(scene, entry, list, column, place).tell();
}

std::string stated_time_words(const Scene& scene, const StatedTime& time) {
    if (!time.is_dated() && time.wording.is_empty()) {
        return "";
    }
    std::string text = time.wording.in(scene.view.language);
    if (time.extent) {
        text += (text.empty() ? "" : " — ") + extent_words(*time.extent, scene.zone(), scene.words);
    }
    if (time.inference.inferred) {
        const std::string& why = time.inference.why.in(scene.view.language);
        text +=
            " · " + (why.empty() ? scene.words.get("inferred") : scene.words.format("inferred.why", {{"why", why}}));
    }
    return text;
}

std::string citation_words(const Scene& scene, const Entry& entry, bool names_sources) {
    std::string text;
    std::optional<SourceIndex> last;
    const auto append = [&text](const std::string& separator, const std::string& words) {
        text += (text.empty() ? "" : separator) + words;
    };
    for (const Citation& cite : entry.cites) {
        if (names_sources && last != cite.source) {
            append("; ", scene.dossier().sources[cite.source].publisher.in(scene.view.language));
        }
        last = cite.source;
        if (!cite.paragraph.empty()) {
            append(scene.words.get("list.separator"), paragraph_words(scene.words, cite.paragraph));
        }
    }
    return text;
}

std::string when_words(const Scene& scene, EntryIndex entry) {
    const std::optional<TimeExtent>& extent = scene.document.extents_of(scene.view.clock)[entry];
    return extent ? extent_words(*extent, scene.zone(), scene.words) : scene.words.get("time.not_known");
}

} // namespace chronomap
