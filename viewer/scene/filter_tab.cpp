// The reading panel's filters: a section a facet, a row a value. Only what is seen is laid out; a section that is not
// open has a few rows only, so that thousands of places cost nothing before somebody asks for them.
#include "viewer/scene/facet_pick.h"
#include "viewer/scene/facet_words.h"
#include "viewer/scene/panel_parts.h"
#include "viewer/scene/table_facets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <tuple>

namespace chronomap {

namespace {

constexpr double facet_heading_px = 32;
constexpr double filter_row_px = 25;
constexpr double bottom_px = 16;
constexpr double box_px = 13;
constexpr double filter_text_start_px = 22;
constexpr double filter_row_end_px = 10; // free of the scroll bar
constexpr double share_bar_px = 2.5;
constexpr std::size_t rows_when_closed = 8;
const TextStyle filter_row_style{12.5};
const TextStyle chosen_style{12.5, FontWeight::bold, 0};

// What is asked for most, and short, comes first.
constexpr std::array<Facet, facet_count> facet_order{Facet::kind,  Facet::dating, Facet::side,     Facet::actor,
                                                     Facet::place, Facet::act,    Facet::category, Facet::source};

/// What a facet lists, from the top.
struct Section {
    Facet facet = Facet::kind;
    std::vector<std::uint32_t> values; ///< that have a row
    std::size_t hidden = 0;            ///< values without one
    bool has_rest_row = false;         ///< that shows the hidden ones, or hides them again
    std::uint32_t largest = 0;         ///< count
    double y = 0, height = 0;          ///< from the top of all
};

/// What the counts are among: the time in view under its switches, and what has no time at all.
std::vector<std::uint8_t> in_view(const Scene& scene) {
    std::vector<std::uint8_t> mask(scene.certainty.size());
    std::transform(scene.certainty.begin(), scene.certainty.end(), mask.begin(),
                   [&](const std::optional<Certainty>& certainty) -> std::uint8_t {
                       if (!certainty) {
                           return 1;
                       }
                       return (*certainty == Certainty::certain && scene.view.shows_sure) ||
                                      (*certainty == Certainty::possible && scene.view.shows_maybe)
                                  ? 1
                                  : 0;
                   });
    return mask;
}

std::shared_ptr<const Findings> findings_of(const Scene& scene) {
    std::shared_ptr<const Findings> found = scene.document.finder->find_among(scene.view.filter, in_view(scene));
    return scene.document.tables.empty() ? found : std::make_shared<const Findings>(with_tables(*found, scene));
}

/// What events of tables never have.
bool is_of_entries_alone(Facet facet) {
    return facet == Facet::act || facet == Facet::side || facet == Facet::actor || facet == Facet::place;
}

class FilterTab {
public:
    FilterTab(const Panel& panel, const Column& room)
        : m_panel(panel), m_scene(panel.scene), m_room(room), m_findings(findings_of(m_scene)) {
        for (const Facet facet : facet_order) {
            if (m_scene.document.finder->facets().value_count(facet) > 0 &&
                !(is_of_entries_alone(facet) && m_scene.dossier().entries.empty())) {
                add_section(facet);
            }
        }
    }

    ScrollReach draw(DisplayList& list) const {
        const Rect& room = m_room.rect;
        const double content = m_sections.empty() ? 0 : m_sections.back().y + m_sections.back().height + bottom_px;
        const double scroll = std::clamp(m_scene.view.panel.scroll_px, 0.0, std::max(0.0, content - room.height));
        list.add(BeginClipCommand{room});
        for (const Section& section : m_sections) {
            draw_section(list, section, room.y + section.y - scroll);
        }
        list.add(EndClipCommand{});
        return {content, room.height, scroll};
    }

private:
    std::uint32_t count_of(Facet facet, std::uint32_t value) const { return m_findings->count_of({facet, value}); }

    std::string name_of(Facet facet, std::uint32_t value) const {
        return value_words(m_scene.document, {facet, value}, m_scene.words, m_scene.view.language);
    }

    /// The most frequent first and equal ones by name; what would leave nothing comes last. Only the first `count` are
    /// in order.
    std::vector<std::uint32_t> sorted_values(Facet facet, std::size_t count) const {
        struct Key {
            bool is_faint;
            std::uint32_t count, value;
            std::string name;
            auto rank() const { return std::tuple(is_faint, ~count, std::string_view(name), value); }
        };
        std::vector<Key> keys(m_scene.document.finder->facets().value_count(facet));
        for (std::uint32_t i = 0; i < keys.size(); ++i) {
            const std::uint32_t found = count_of(facet, i);
            keys[i] = {found == 0 && !m_scene.view.filter.has({facet, i}), found, i, name_of(facet, i)};
        }
        const auto middle = keys.begin() + static_cast<std::ptrdiff_t>(std::min(count, keys.size()));
        std::partial_sort(keys.begin(), middle, keys.end(),
                          [](const Key& a, const Key& b) { return a.rank() < b.rank(); });
        std::vector<std::uint32_t> values(keys.size());
        std::transform(keys.begin(), keys.end(), values.begin(), [](const Key& key) { return key.value; });
        return values;
    }

    void add_section(Facet facet) {
        const bool is_open = m_scene.view.panel.is_open(facet);
        Section section;
        section.facet = facet;
        section.values = sorted_values(facet, is_open ? m_findings->counts[static_cast<std::size_t>(facet)].size()
                                                      : rows_when_closed);
        const std::size_t all = section.values.size();
        // A row that says "one more" would take the room of that one.
        section.has_rest_row = all > rows_when_closed + 1;
        if (section.has_rest_row && !is_open) {
            // What is chosen is seen wherever it stands.
            const auto rest = section.values.begin() + static_cast<std::ptrdiff_t>(rows_when_closed);
            section.values.erase(std::remove_if(rest, section.values.end(),
                                                [&](std::uint32_t value) {
                                                    return !m_scene.view.filter.has({facet, value});
                                                }),
                                 section.values.end());
        }
        section.hidden = all - section.values.size();
        section.has_rest_row = section.has_rest_row && (is_open || section.hidden > 0);
        const auto& counts = m_findings->counts[static_cast<std::size_t>(facet)];
        section.largest = *std::max_element(counts.begin(), counts.end());
        section.y = m_sections.empty() ? 0 : m_sections.back().y + m_sections.back().height;
        section.height = facet_heading_px +
                         filter_row_px * static_cast<double>(section.values.size() + (section.has_rest_row ? 1 : 0));
        m_sections.push_back(std::move(section));
    }

    void draw_section(DisplayList& list, const Section& section, double y) const {
        const Rect& room = m_room.rect;
        if (y > room.bottom() || y + section.height < room.y) {
            return;
        }
        const Rect heading = m_room.at(0, y, room.width - filter_row_end_px, facet_heading_px);
        draw_line(list, facet_words(section.facet, m_panel.words()), panel_heading_style, m_panel.theme().ink_soft,
                  heading.x, heading.width, heading.center().y + 4, m_room.start_side());
        const double rows_y = y + facet_heading_px;
        const auto row_at = [&](double at) {
            return static_cast<std::size_t>(
                std::clamp((at - rows_y) / filter_row_px, 0.0, static_cast<double>(section.values.size())));
        };
        const std::size_t last = std::min(row_at(room.bottom()) + 1, section.values.size());
        for (std::size_t i = row_at(room.y); i < last; ++i) {
            draw_value(list, section, section.values[i], rows_y + filter_row_px * static_cast<double>(i));
        }
        if (section.has_rest_row) {
            draw_rest(list, section, rows_y + filter_row_px * static_cast<double>(section.values.size()));
        }
    }

    Rect row_rect(double y) const { return m_room.at(0, y, m_room.rect.width - filter_row_end_px, filter_row_px); }

    void draw_box(DisplayList& list, const Rect& row, bool is_chosen, Color edge) const {
        const Theme& theme = m_panel.theme();
        const Rect box = m_room.at(1, std::round(row.center().y - box_px / 2), box_px, box_px);
        list.add(
            RectCommand{box, is_chosen ? theme.selection : theme.card, is_chosen ? theme.selection : edge, 1.2, 3});
        if (is_chosen) {
            const Point c = box.center();
            list.add(
                LineCommand{{{c.x - 3.4, c.y + 0.2}, {c.x - 1, c.y + 2.8}, {c.x + 3.6, c.y - 2.8}}, theme.panel, 1.8});
        }
    }

    void draw_value(DisplayList& list, const Section& section, std::uint32_t value, double y) const {
        const Theme& theme = m_panel.theme();
        const Pick pick = pick_of(FacetValue{section.facet, value});
        const bool is_chosen = m_scene.view.filter.has({section.facet, value});
        const std::uint32_t count = count_of(section.facet, value);
        const bool is_faint = count == 0 && !is_chosen;
        const Color ink = is_faint ? theme.ink_faint : theme.ink;
        const Rect row = row_rect(y);
        list.add(RectCommand{row}, pick);
        draw_box(list, row, is_chosen, is_faint ? theme.ink_faint : theme.ink_soft);

        const std::string number = m_panel.words().number(count);
        const double number_px = std::ceil(measure_text(number, filter_row_style).width);
        const double name_px = row.width - filter_text_start_px - number_px - 8;
        const double middle = row.center().y - 1;
        draw_line(list, name_of(section.facet, value), is_chosen ? chosen_style : filter_row_style, ink,
                  m_room.at(filter_text_start_px, y, name_px, filter_row_px).x, name_px, middle, m_room.start_side(),
                  pick);
        draw_line(list, number, filter_row_style, is_faint ? theme.ink_faint : theme.ink_soft, row.x, row.width, middle,
                  m_room.end_side(), pick);
        if (count > 0) {
            const double share = static_cast<double>(count) / static_cast<double>(section.largest);
            const Rect bar = m_room.at(filter_text_start_px, row.bottom() - share_bar_px - 1,
                                       (row.width - filter_text_start_px) * share, share_bar_px);
            list.add(RectCommand{
                bar, is_chosen ? theme.selection : theme.ink_faint.faded(0.45), {0, 0, 0, 0}, 1, share_bar_px / 2});
        }
    }

    void draw_rest(DisplayList& list, const Section& section, double y) const {
        const Pick pick = pick_of_rest(section.facet);
        const Rect row = row_rect(y);
        const std::string words =
            m_scene.view.panel.is_open(section.facet)
                ? m_panel.words().get("filter.fewer")
                : m_panel.words().format_count("filter.more", static_cast<std::int64_t>(section.hidden));
        const double width = row.width - filter_text_start_px;
        list.add(RectCommand{row}, pick);
        draw_line(list, words, filter_row_style, m_panel.theme().link,
                  m_room.at(filter_text_start_px, y, width, filter_row_px).x, width, row.center().y - 1,
                  m_room.start_side(), pick);
    }

    const Panel& m_panel;
    const Scene& m_scene;
    Column m_room;
    std::shared_ptr<const Findings> m_findings;
    std::vector<Section> m_sections;
};

} // namespace

ScrollReach draw_filter_tab(DisplayList& list, const Panel& panel, const Column& room) {
    const ScrollReach reach = FilterTab(panel, room).draw(list);
    draw_scroll_bar(list, panel.theme(), room, reach.content_px, reach.scroll_px);
    return reach;
}

} // namespace chronomap
