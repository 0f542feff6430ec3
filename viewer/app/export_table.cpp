#include "viewer/app/export_table.h"

#include "events/edtf.h"
#include "events/rounded_position.h"
#include "events/time_unit.h"
#include "viewer/scene/claim_words.h"
#include "viewer/scene/entry_detail.h"
#include "viewer/scene/scene.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace chronomap {

namespace {

class Table {
public:
    Table(const Scene& scene, const Listing& listing)
        : m_dossier(scene.dossier()), m_scene(scene), m_listing(listing) {}

    ExportTable make() {
        for (const EntryIndex entry : m_listing.entries) {
            m_row.assign(m_table.columns.size(), {});
            tell(entry);
            m_table.rows.push_back(std::move(m_row));
        }
        for (auto& row : m_table.rows) {
            row.resize(m_table.columns.size());
        }
        leave_out_unspoken_languages();
        return std::move(m_table);
    }

private:
    void tell(EntryIndex index) {
        const Entry& entry = m_dossier.entries[index];
        put("id", entry.id);
        put("kind", std::string(name_of(entry.kind)));
        put("headline", headline(m_scene, entry));
        put("category", entry.category);
        put("status", entry.planned ? "planned" : "");
        speaker(entry);
        by_clock(index);
        stated("when", entry.when);
        stated("said", entry.said);
        places(entry);
        figures_and_sources(entry);
        languages("title", entry.title);
        languages("summary", entry.summary);
    }

    // Entries of both kinds tell the same columns in the same order.
    void put(const std::string& column, ExportValue value) {
        const auto [position, is_new] = m_positions.try_emplace(column, m_table.columns.size());
        if (is_new) {
            m_table.columns.push_back(column);
            m_row.emplace_back();
        }
        if (const auto* text = std::get_if<std::string>(&value); !text || !text->empty()) {
            m_row[position->second] = std::move(value);
        }
    }

    void put(const std::string& column, const char* text) { put(column, std::string(text)); }

    void languages(const std::string& column, const LanguageText& text) {
        for (const std::string& language : m_dossier.languages) {
            put(column + '_' + language, std::string(text.find(language).value_or("")));
            m_language_columns.insert(column + '_' + language);
        }
    }

    std::string name_of_text(const LanguageText& text) const { return text.in(m_scene.view.language); }

    template <class Items, class Words>
    static std::string joined(const Items& items, Words words) {
        std::string text;
        for (const auto& item : items) {
            const std::string one = words(item);
            text += (text.empty() || one.empty() ? "" : "; ") + one;
        }
        return text;
    }

    const std::string& id_of(const PartyRef& party) const {
        return party.kind == PartyRef::Kind::actor ? m_dossier.actors[party.index].id
                                                   : m_dossier.sources[party.index].id;
    }

    void speaker(const Entry& entry) {
        const std::optional<SideIndex> side = speaking_side(m_dossier, entry);
        put("act", entry.kind == EntryKind::statement ? std::string(name_of(entry.act)) : "");
        put("speaker", entry.by ? party_name(m_scene, *entry.by) : "");
        put("speaker_id", entry.by ? id_of(*entry.by) : "");
        put("side", side ? name_of_text(m_dossier.sides[*side].name) : "");
        put("side_id", side ? m_dossier.sides[*side].id : "");
        put("spoken_to", joined(entry.to, [&](const PartyRef& party) { return party_name(m_scene, party); }));
    }

    void put_extent(const std::string& column, const std::optional<TimeExtent>& extent) {
        const auto instant = [&](Instant t) { return is_finite(t) ? to_iso(t, m_listing.zone) : ""; };
        put(column + "_earliest", extent ? instant(extent->earliest()) : "");
        put(column + "_latest", extent ? instant(extent->latest()) : "");
    }

    void by_clock(EntryIndex index) {
        constexpr const char* names[] = {"certain", "possible", "outside"};
        const auto& certainty = m_listing.certainties[index];
        put("certainty", certainty ? names[static_cast<std::size_t>(*certainty)] : "undated");
        put_extent("time", m_listing.extents[index]);
        put("time_clock", std::string(name_of(m_listing.clock)));
        put("time_zone", m_listing.zone.name());
    }

    void stated(const std::string& column, const StatedTime& time) {
        put(column + "_edtf", time.edtf);
        put_extent(column, time.extent);
        put(column + "_unit", time_unit(time.edtf, m_listing.zone));
        put(column + "_inferred", time.edtf.empty() ? ExportValue() : ExportValue(time.inference.inferred));
        languages(column + "_wording", time.wording);
        languages(column + "_why", time.inference.why);
    }

    std::string id_if_inferred(const PlaceRef& ref) const {
        return ref.inference.inferred ? m_dossier.places[ref.place].id : "";
    }

    std::string why_words(const PlaceRef& ref) const { return name_of_text(ref.inference.why); }

    ExportValue precision_of(const std::vector<PlaceRef>& refs) const {
        const auto precision_m = [&](const PlaceRef& ref) { return m_dossier.places[ref.place].precision_m; };
        if (refs.size() == 1) {
            return precision_m(refs.front()) > 0 ? ExportValue(precision_m(refs.front())) : ExportValue();
        }
        return joined(refs,
                      [&](const PlaceRef& ref) { return precision_m(ref) > 0 ? text_of(precision_m(ref)) : "?"; });
    }

    // "where" is the place of an event, and what a statement is about.
    void places(const Entry& entry) {
        const auto& refs = entry.kind == EntryKind::event ? entry.where : entry.about;
        const auto name = [&](const PlaceRef& ref) { return name_of_text(m_dossier.places[ref.place].name); };
        put("where", joined(refs, name));
        put("where_ids", joined(refs, [&](const PlaceRef& ref) { return m_dossier.places[ref.place].id; }));
        put("where_precision_m", precision_of(refs));
        put("where_inferred", joined(refs, [&](const PlaceRef& ref) { return id_if_inferred(ref); }));
        put("where_why", joined(refs, [&](const PlaceRef& ref) { return why_words(ref); }));
        position(refs);
        const std::vector<PlaceRef> from = entry.said_from ? std::vector{*entry.said_from} : std::vector<PlaceRef>();
        put("said_from", joined(from, name));
        put("said_from_id", joined(from, [&](const PlaceRef& ref) { return m_dossier.places[ref.place].id; }));
        put("said_from_inferred", entry.said_from ? ExportValue(entry.said_from->inference.inferred) : ExportValue());
        put("said_from_why", joined(from, [&](const PlaceRef& ref) { return why_words(ref); }));
    }

    // Of a lone place only: the first of several would stand for all of them.
    void position(const std::vector<PlaceRef>& refs) {
        const bool has_position = refs.size() == 1 && m_dossier.places[refs.front().place].at;
        const LonLat at = has_position ? rounded_position(m_dossier.places[refs.front().place]) : LonLat();
        put("longitude", has_position ? ExportValue(at.lon_deg) : ExportValue());
        put("latitude", has_position ? ExportValue(at.lat_deg) : ExportValue());
    }

    std::string claim_of(const Claim& claim) const {
        const std::string figure = figure_words(m_scene.words, claim);
        const std::string& wording = name_of_text(claim.wording);
        return known_word(m_scene.words, "claim.what.", claim.what) + ": " + (figure.empty() ? wording : figure) +
               ", " + of_whom_words(m_scene, claim);
    }

    void figures_and_sources(const Entry& entry) {
        put("claims", joined(entry.claims, [&](const Claim& claim) { return claim_of(claim); }));
        put("sources", citation_words(m_scene, entry));
        put("source_ids", joined(entry.cites, [&](const Citation& cite) {
                return m_dossier.sources[cite.source].id + (cite.paragraph.empty() ? "" : " " + cite.paragraph);
            }));
        put("source_urls",
            joined(entry.cites, [&](const Citation& cite) { return m_dossier.sources[cite.source].url; }));
        put("refers_to", joined(entry.refers_to, [&](EntryIndex other) { return m_dossier.entries[other].id; }));
        put("verification", entry.verification ? entry.verification->status : "");
        put("verification_why", entry.verification ? name_of_text(entry.verification->why) : "");
    }

    void leave_out_unspoken_languages() {
        for (std::size_t column = m_table.columns.size(); column-- > 0;) {
            const bool is_empty = std::all_of(m_table.rows.begin(), m_table.rows.end(), [column](const auto& row) {
                return std::holds_alternative<std::monostate>(row[column]);
            });
            if (!is_empty || !m_language_columns.contains(m_table.columns[column])) {
                continue;
            }
            const auto offset = static_cast<std::ptrdiff_t>(column);
            m_table.columns.erase(m_table.columns.begin() + offset);
            for (auto& row : m_table.rows) {
                row.erase(row.begin() + offset);
            }
        }
    }

    const Dossier& m_dossier;
    const Scene& m_scene;
    const Listing& m_listing;
    ExportTable m_table;
    std::vector<ExportValue> m_row;
    std::map<std::string, std::size_t> m_positions; // of the columns
    std::set<std::string> m_language_columns;
};

} // namespace

ExportTable export_table(const Document& document, const ViewState& view, const Listing& listing) {
    const FrameLayout nowhere;
    const Scene scene = make_scene(document, view, nowhere, FramePurpose::picture);
    return Table(scene, listing).make();
}

std::string text_of(const ExportValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth ? "true" : "false";
    }
    if (const auto* number = std::get_if<double>(&value)) {
        char digits[32];
        return {digits, std::to_chars(std::begin(digits), std::end(digits), *number, std::chars_format::fixed).ptr};
    }
    return "";
}

} // namespace chronomap
