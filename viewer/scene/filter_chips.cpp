// The filters in use, in the panel's head, and what is said where they leave nothing.
#include "viewer/scene/chip_lines.h"
#include "viewer/scene/facet_pick.h"
#include "viewer/scene/facet_words.h"
#include "viewer/scene/panel_parts.h"
#include "viewer/scene/text_flow.h"

#include <algorithm>
#include <iterator>

namespace chronomap {

namespace {

constexpr std::size_t most_filter_chip_lines = 3;
constexpr std::size_t most_chips = 24; // three lines of the widest panel
const TextStyle filter_note_style{11.5};
const TextStyle nothing_style{13};

Chip clear_chip(const Messages& words) {
    return {words.get("filter.clear"), ChipSign::none, true, pick_of(Action::clear_filters)};
}

/// What is chosen; a view from elsewhere may choose what this dossier does not have.
std::vector<FacetValue> known_filters(const Scene& scene) {
    std::vector<FacetValue> known;
    std::copy_if(
        scene.view.filter.chosen.begin(), scene.view.filter.chosen.end(), std::back_inserter(known),
        [&](FacetValue value) { return value.value < scene.document.finder->facets().value_count(value.facet); });
    return known;
}

/// The first `count` filters, how many more there are, and a way to be rid of all.
std::vector<Chip> chips_of(const Scene& scene, const std::vector<FacetValue>& filters, std::size_t count) {
    std::vector<Chip> chips;
    for (std::size_t i = 0; i < count; ++i) {
        chips.push_back({filter_words(scene.document, filters[i], scene.words, scene.view.language), ChipSign::remove,
                         true, pick_of(filters[i])});
    }
    if (const std::size_t hidden = filters.size() - count; hidden > 0) {
        chips.push_back({scene.words.format_count("filter.more", static_cast<std::int64_t>(hidden)), ChipSign::none,
                         true, pick_of(Action::show_filters)});
    }
    if (filters.size() + (scene.view.filter.search.empty() ? 0 : 1) > 1) {
        chips.push_back(clear_chip(scene.words));
    }
    return chips;
}

/// As many of the filters as fit.
std::vector<Chip> fitting_chips(const Panel& panel, std::size_t lines) {
    const std::vector<FacetValue> filters = known_filters(panel.scene);
    std::size_t count = std::min(filters.size(), most_chips);
    std::vector<Chip> chips = chips_of(panel.scene, filters, count);
    while (count > 0 && chip_lines(chips, panel.column.rect.width) > lines) {
        chips = chips_of(panel.scene, filters, --count);
    }
    return chips;
}

double draw_note(DisplayList& list, const Panel& panel, double y, const char* key) {
    constexpr double height_px = 24;
    draw_line(list, panel.words().get(key), filter_note_style, panel.theme().ink_soft, panel.column.rect.x,
              panel.column.rect.width, y + height_px / 2, panel.column.start_side());
    return y + height_px;
}

std::string why_nothing(const Panel& panel) {
    const Filter& filter = panel.scene.view.filter;
    if (filter.is_empty()) {
        return panel.words().get("panel.nothing");
    }
    const std::size_t elsewhere = panel.scene.document.finder->find(filter)->count;
    if (elsewhere > 0) {
        return panel.words().format_count("panel.nothing_here", static_cast<std::int64_t>(elsewhere));
    }
    return panel.words().get(filter.chosen.empty() ? "panel.nothing_found" : "panel.nothing_passes");
}

} // namespace

double draw_filter_chips(DisplayList& list, const Panel& panel, double y) {
    const ViewState& view = panel.scene.view;
    // Beside the filters one line always has room, so that their rows stay where they are when they are pressed.
    const bool is_steady = view.panel.tab == PanelTab::filters;
    if (const std::vector<Chip> chips = fitting_chips(panel, is_steady ? 1 : most_filter_chip_lines); !chips.empty()) {
        y = draw_chip_lines(list, panel.theme(), panel.column, chips, y);
    } else if (is_steady) {
        y = draw_note(list, panel, y, "filter.none") + 6;
    }
    const auto matches = panel.scene.document.finder->search(view.filter.search);
    return matches && matches->similar && matches->count > 0 ? draw_note(list, panel, y, "search.similar") : y;
}

void draw_nothing(DisplayList& list, const Panel& panel, const Column& room) {
    TextFlow flow(list, {room.rect.x, room.rect.y + 12, room.rect.width, room.rect.height}, room.mirrored);
    flow.paragraph(why_nothing(panel), nothing_style, panel.theme().ink_soft, 4);
    if (!panel.scene.view.filter.is_empty()) {
        draw_chip_lines(list, panel.theme(), room, {clear_chip(panel.words())}, flow.y() + 8);
    }
}

} // namespace chronomap
