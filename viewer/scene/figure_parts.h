#pragma once

#include "viewer/scene/figures.h"
#include "viewer/scene/panel_parts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace chronomap {

/// The claims of a group that neither filter nor switch takes out.
struct ShownGroup {
    const FigureGroup* group = nullptr;
    std::vector<std::uint32_t> rows; ///< positions in the group's claims, in time order; never empty
    std::size_t charted = 0;         ///< how many of these have a number and a time
};

/// A figure as the panel tells it.
struct ShownFigure {
    const Figure* figure = nullptr;
    std::vector<ShownGroup> groups;
    std::size_t outside = 0;  ///< of all: outside the time in view, drawn faint
    std::size_t undated = 0;  ///< without a time: in the table alone
    std::size_t wordless = 0; ///< without a number: in the table alone

    bool has_chart() const {
        return std::any_of(groups.begin(), groups.end(), [](const ShownGroup& group) { return group.charted > 0; });
    }
};

/// Time along x, from the earliest to the latest that is claimed; numbers upwards from nought, on one scale for all
/// groups, which stand one below the other. The time in view is tinted; claims outside it are faint. Marks that stand
/// closer together than can be told are drawn as one.
double figure_chart_px(const ShownFigure& figure);
void draw_figure_chart(DisplayList& list, const Panel& panel, const ShownFigure& figure, const Column& room);

} // namespace chronomap
