#include "viewer/scene/chip_lines.h"
#include "viewer/scene/panel_parts.h"

namespace chronomap {

namespace {

std::vector<Chip> count_chips(const Panel& panel) {
    const Scene& scene = panel.scene;
    const auto text = [&](const char* key, std::size_t count) {
        return scene.words.format_count(key, static_cast<std::int64_t>(count));
    };
    std::vector<Chip> chips{
        {text("count.certain", scene.counts.certain), ChipSign::sure, scene.view.shows_sure, pick_of(Action::toggle_sure)},
        {text("count.possible", scene.counts.possible), ChipSign::maybe, scene.view.shows_maybe, pick_of(Action::toggle_maybe)},
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

} // namespace

double draw_panel_head(DisplayList& list, const Panel& panel, double y) {
    y = draw_chip_lines(list, panel.theme(), panel.column, count_chips(panel), y);
    return draw_filter_chips(list, panel, y) + 2;
}

} // namespace chronomap
