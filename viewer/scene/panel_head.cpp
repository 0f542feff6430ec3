#include "viewer/scene/chip_lines.h"
#include "viewer/scene/key_words.h"
#include "viewer/scene/panel_parts.h"

namespace chronomap {

namespace {

std::vector<Chip> count_chips(const Panel& panel) {
    const Scene& scene = panel.scene;
    const auto text = [&](const char* key, std::size_t count) {
        return scene.words.format_count(key, static_cast<std::int64_t>(count));
    };
    std::vector<Chip> chips{
        {text("count.certain", scene.counts.certain), ChipSign::sure, scene.view.shows_sure,
         pick_of(Action::toggle_sure)},
        {text("count.possible", scene.counts.possible), ChipSign::maybe, scene.view.shows_maybe,
         pick_of(Action::toggle_maybe)},
        {text("count.outside", scene.counts.outside), ChipSign::none, false, {}},
    };
    const Counts& counts = scene.counts;
    if (counts.unplaced > 0 || counts.undated > 0) {
        const bool undated = counts.undated > 0;
        const bool unplaced = counts.unplaced > 0;
        const std::string words = (unplaced ? text("count.unplaced", counts.unplaced) : std::string()) +
                                  (undated && unplaced ? " · " : "") +
                                  (undated ? text("count.undated", counts.undated) : std::string());
        chips.push_back({words, ChipSign::none, panel.shows_tray(), pick_of(Action::toggle_tray)});
    }
    return chips;
}

double draw_search(DisplayList& list, const Panel& panel, double y) {
    const ViewState& view = panel.scene.view;
    const bool is_typing = view.types_in(InputKind::search);
    const FieldLook look{panel.words().get("search.placeholder"), key_of(Action::search, panel.words()), is_typing,
                         pick_of(Action::clear_search)};
    draw_text_field(list, panel.theme(),
                    {panel.column.at(0, y, panel.column.rect.width, field_px), panel.column.mirrored},
                    is_typing ? view.input->field : TextField{view.filter.search}, look, pick_of(InputKind::search));
    return y + field_px + 10;
}

} // namespace

double draw_panel_head(DisplayList& list, const Panel& panel, double y) {
    y = draw_search(list, panel, y);
    y = draw_chip_lines(list, panel.theme(), panel.column, count_chips(panel), y);
    return draw_filter_chips(list, panel, y) + 2;
}

} // namespace chronomap
