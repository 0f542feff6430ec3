#include "viewer/scene/scene.h"

#include "viewer/scene/text_flow.h"
#include "viewer/scene/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace chronomap {

namespace {

constexpr double padding_px = 14;
constexpr double label_px = 76;
constexpr double stripe_px = 4;
const TextStyle kicker_style{11.5, FontWeight::regular, 0};
const TextStyle title_style{15, FontWeight::bold, 0};
const TextStyle text_style{12.5, FontWeight::regular, 0};

// The text of a card, told from top to bottom.
class CardText {
public:
    CardText(const Scene& scene, const Entry& entry, DisplayList& list, const Rect& column)
        : m_scene(scene), m_entry(entry), m_flow(list, column, scene.words.is_rtl()) {}

    double tell() {
        kicker();
        m_flow.paragraph(headline(m_scene, m_entry), title_style, m_scene.theme.ink, 6);
        m_flow.gap(4);
        m_flow.paragraph(text_of(m_entry.summary), text_style, m_scene.theme.ink_soft, 8);
        m_flow.gap(8);
        time_rows("card.when", m_entry.when);
        time_rows("card.said", m_entry.said);
        people_and_places();
        for (const Claim& claim : m_entry.claims) {
            row("card.claims", claim_words(claim));
        }
        row("card.source", citations());
        return m_flow.y();
    }

private:
    const std::string& text_of(const LanguageText& text) const { return text.in(m_scene.view.language); }
    std::string word(const char* key) const { return m_scene.words.get(key); }
    // The author's word where the program has none of its own for it.
    std::string known_word(const std::string& prefix, const std::string& name) const {
        return m_scene.words.has(prefix + name) ? m_scene.words.get(prefix + name) : name;
    }
    std::string number(double value) const {
        // As short as it can be told without loss; longest is the smallest double, with 324 places.
        std::array<char, 400> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed).ptr;
        return m_scene.words.localize_digits({text.data(), static_cast<std::size_t>(end - text.data())});
    }

    void row(const char* key, const std::string& text) {
        if (!text.empty()) {
            m_flow.row(word(key), text, text_style, m_scene.theme.ink_faint, m_scene.theme.ink, label_px, 6);
            m_flow.gap(3);
        }
    }

    void kicker() {
        std::string text = word(m_entry.kind == EntryKind::event ? "kind.event" : "kind.statement");
        if (m_entry.planned) {
            text += " · " + word("status.planned");
        }
        if (const std::optional<Certainty>& certainty = m_scene.certainty[*m_scene.view.selected]) {
            text += " · " + word(*certainty == Certainty::certain    ? "certainty.certain"
                                 : *certainty == Certainty::possible ? "certainty.possible"
                                                                     : "certainty.outside");
        }
        m_flow.paragraph(text, kicker_style, m_scene.theme.ink_soft, 1);
        m_flow.gap(2);
    }

    // As worded, then as understood, then why it was understood so.
    void time_rows(const char* key, const StatedTime& time) {
        if (!time.is_dated() && time.wording.is_empty()) {
            return;
        }
        std::string text = text_of(time.wording);
        if (time.extent) {
            text += (text.empty() ? "" : " — ") + extent_words(*time.extent, m_scene.zone(), m_scene.words);
        }
        if (time.inference.inferred) {
            text += " · " + inferred(time.inference);
        }
        row(key, text);
    }

    std::string inferred(const Inference& inference) const {
        const std::string& why = text_of(inference.why);
        return why.empty() ? word("inferred") : m_scene.words.format("inferred.why", {{"why", why}});
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

    std::string figure(const Claim& claim) const {
        if (claim.value) {
            const std::string value = number(*claim.value);
            return claim.approximate ? m_scene.words.format("claim.about", {{"n", value}}) : value;
        }
        if (claim.low && claim.high) {
            return number(*claim.low) + "–" + number(*claim.high);
        }
        if (claim.low) {
            return m_scene.words.format("claim.at_least", {{"n", number(*claim.low)}});
        }
        return claim.high ? m_scene.words.format("claim.at_most", {{"n", number(*claim.high)}}) : std::string();
    }

    std::string claim_words(const Claim& claim) const {
        const std::string what = known_word("claim.what.", claim.what);
        std::string text = what + ": " + figure(claim);
        if (claim.of) {
            text += " · " + m_scene.words.format("claim.of", {{"who", text_of(m_scene.dossier().sides[claim.of->side].name)}});
            text += claim.of->inference.inferred ? " (" + word("inferred") + ")" : "";
        } else {
            text += " · " + word("claim.of_nobody");
        }
        return text;
    }

    std::string citations() const {
        std::string text;
        std::optional<SourceIndex> last;
        for (const Citation& cite : m_entry.cites) {
            if (last != cite.source) {
                text += (text.empty() ? "" : "; ") + text_of(m_scene.dossier().sources[cite.source].publisher);
            }
            last = cite.source;
            if (!cite.paragraph.empty()) {
                const bool is_number = cite.paragraph.find_first_not_of("0123456789") == std::string::npos;
                text += word("list.separator");
                text += is_number ? m_scene.words.format("paragraph", {{"n", m_scene.words.localize_digits(cite.paragraph)}})
                                  : known_word("paragraph.", cite.paragraph);
            }
        }
        return text;
    }

    const Scene& m_scene;
    const Entry& m_entry;
    TextFlow m_flow;
};

} // namespace

FloatingPart card_part(const Scene& scene) {
    FloatingPart part;
    if (!scene.view.selected || scene.layout.card.is_empty()) {
        return part;
    }
    const Entry& entry = scene.dossier().entries[*scene.view.selected];
    const Rect& room = scene.layout.card;
    DisplayList text;
    const Rect column = room.inset(padding_px);
    const double bottom = CardText(scene, entry, text, column).tell();
    part.rect = {room.x, room.y, room.width, std::min(room.height, bottom - room.y + padding_px)};
    const Pick pick{PickKind::card, 0};
    part.list.add(RectCommand{part.rect.moved(0, 2).inset(-2), {0, 0, 0, 28}, {0, 0, 0, 0}, 1, 8}, pick);
    part.list.add(RectCommand{part.rect, scene.theme.card, scene.theme.card_edge, 1, 6}, pick);
    const double stripe_x = scene.words.is_rtl() ? part.rect.right() - stripe_px - 4 : part.rect.x + 4;
    part.list.add(RectCommand{{stripe_x, part.rect.y + 8, stripe_px, part.rect.height - 16}, speaker_color(scene, entry), {0, 0, 0, 0}, 1, 2}, pick);
    part.list.append(std::move(text));
    return part;
}

} // namespace chronomap
