#include "viewer/app/film_shots.h"

#include "viewer/app/options.h"
#include "viewer/scene/scene.h"
#include "viewer/ui/player.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double opening_ms = 800; // as long as a stop without an entry
constexpr std::size_t most_frames = 36'000;

struct Pause {
    ViewState view;
    double ms;
};

std::vector<Pause> pauses_of(const Document& document, const ViewState& view) {
    const FrameLayout nowhere;
    const Scene scene = make_scene(document, view, nowhere, FramePurpose::picture);
    ViewState now = view;
    now.playhead = view.window.begin;
    std::vector<Pause> pauses{{now, opening_ms}};
    for (const PlayStop& stop : play_stops(document, view)) {
        if (stop.begins && !scene.shows(*stop.begins)) {
            continue;
        }
        now.playhead = stop.at;
        now.selected = stop.begins ? stop.begins : now.selected;
        pauses.push_back({now, dwell_ms(document, stop, view.language)});
    }
    const bool tells_anything = std::any_of(pauses.begin() + 1, pauses.end(),
                                            [](const Pause& pause) { return pause.view.selected.has_value(); });
    if (!tells_anything) {
        throw JobError("No entry is in this time, so there is nothing to play.");
    }
    return pauses;
}

std::size_t frame_count(double length_s, const FilmPlan& plan) {
    const double frames = std::round(length_s * plan.frames_a_second);
    if (frames > static_cast<double>(most_frames)) {
        throw JobError("This film would have more than 36000 frames: give a shorter --length or fewer --fps.");
    }
    return std::max<std::size_t>(1, static_cast<std::size_t>(frames));
}

std::vector<FilmShot> by_entry(const Document& document, const ViewState& view, const FilmPlan& plan) {
    const std::vector<Pause> pauses = pauses_of(document, view);
    double whole_ms = 0;
    for (const Pause& pause : pauses) {
        whole_ms += pause.ms;
    }
    const std::size_t frames = frame_count(plan.length_s.value_or(whole_ms / 1'000), plan);
    std::vector<FilmShot> shots;
    double end_ms = 0;
    std::size_t done = 0;
    for (const Pause& pause : pauses) {
        end_ms += pause.ms;
        const auto end = static_cast<std::size_t>(std::round(end_ms / whole_ms * static_cast<double>(frames)));
        if (end > done) {
            shots.push_back({pause.view, end - done});
        }
        done = end;
    }
    return shots;
}

std::vector<FilmShot> by_clock(const ViewState& view, const FilmPlan& plan) {
    const std::size_t frames = frame_count(plan.length_s.value_or(play_by_clock_ms / 1'000), plan);
    const double length_ms = static_cast<double>(view.window.end.ms - view.window.begin.ms);
    std::vector<FilmShot> shots;
    for (std::size_t i = 1; i <= frames; ++i) {
        FilmShot shot{view, 1};
        shot.view.playhead.ms =
            i == frames ? view.window.end.ms
                        : view.window.begin.ms + static_cast<std::int64_t>(length_ms * static_cast<double>(i) /
                                                                           static_cast<double>(frames));
        shots.push_back(std::move(shot));
    }
    return shots;
}

} // namespace

std::vector<FilmShot> film_shots(const Document& document, const ViewState& view, const FilmPlan& plan) {
    if (!is_finite(view.window.begin) || !is_finite(view.window.end)) {
        throw JobError("A film needs a time with both its ends: give it with --time FROM/TO.");
    }
    // A table has too many events to stop at each.
    const bool has_tables_alone = document.dossier->entries.empty() && !document.tables.empty();
    return plan.by_clock || has_tables_alone ? by_clock(view, plan) : by_entry(document, view, plan);
}

} // namespace chronomap
