#pragma once

#include "viewer/scene/display_list.h"
#include "viewer/scene/time_scale.h"
#include "viewer/scene/time_ticks.h"

#include <string>
#include <utility>
#include <vector>

namespace chronomap {

/// A line of labels that stand right of their ticks like flags; each takes what is still free of the line.
class FlagLine {
public:
    FlagLine(DisplayList& list, const Rect& room, double middle_y, Color halo = {0, 0, 0, 0})
        : m_list(list), m_room(room), m_middle_y(middle_y), m_halo(halo) {}

    void add(double x, const std::string& text, const TextStyle& style, Color color);

private:
    DisplayList& m_list;
    Rect m_room;
    double m_middle_y;
    Color m_halo;
    std::vector<std::pair<double, double>> m_taken;
};

/// The labels of an axis: larger units first, so that hours are never without their day, nor months without their year.
struct TickLabelLook {
    double major_px, minor_px; ///< size of type
    Color major, minor;
};
void draw_tick_labels(DisplayList& list, const Rect& room, const std::vector<Tick>& ticks, const TimeScale& axis,
                      const TimeZone& zone, const Messages& words, const TickLabelLook& look);

} // namespace chronomap
