#include "viewer/scene/panel_parts.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double chip_px = 24;
constexpr double gap_px = 6;

struct Chip {
    std::string text;
    ChipSign sign;
    bool is_on;
    Pick pick;
};

/// Lays chips in lines that begin at the column's start.
double draw_chips(DisplayList& list, const Panel& panel, const std::vector<Chip>& chips, double y) {
    double start = 0;
    for (const Chip& chip : chips) {
        const double width = std::min(chip_width(chip.text, chip.sign), panel.column.rect.width);
        if (start > 0 && start + width > panel.column.rect.width) {
            start = 0;
            y += chip_px + gap_px;
        }
        const Column place{panel.column.at(start, y, width, chip_px), panel.column.mirrored};
        draw_chip(list, panel.theme(), place, chip.text, chip.sign, chip.is_on, chip.pick);
        start += width + gap_px;
    }
    return chips.empty() ? y : y + chip_px + gap_px;
}

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
        chips.push_back({words, ChipSign::none, scene.view.panel.tray_is_open, pick_of(Action::toggle_tray)});
    }
    return chips;
}

} // namespace

double draw_panel_head(DisplayList& list, const Panel& panel, double y) {
    return draw_chips(list, panel, count_chips(panel), y) + 2;
}

} // namespace chronomap
