#pragma once

#include "viewer/scene/view_state.h"

#include <optional>
#include <vector>

namespace chronomap {

/// Where one has looked, to go back to and forward again. A place is what of the map, of time and of the entries is in
/// view and selected; language, colours and the panel's width are not part of it.
class ViewHistory {
public:
    /// Tells what is seen after an event, and when (ms since the window opened). Changes that follow each other within
    /// `settle_ms` are one: a drag is one step back, not a hundred. What playing does is no step.
    void note(const ViewState& view, double t_ms);

    /// The view as it was one step before or after; nothing at the ends.
    std::optional<ViewState> back(const ViewState& now);
    std::optional<ViewState> forward(const ViewState& now);

    static constexpr double settle_ms = 700;
    static constexpr std::size_t most_places = 200;

private:
    ViewState moved_to(std::size_t place, ViewState now);

    std::vector<ViewState> m_places;
    std::size_t m_present = 0; ///< which of them is seen
    double m_changed_at_ms = 0;
};

} // namespace chronomap
