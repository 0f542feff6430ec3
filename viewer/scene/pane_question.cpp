#include "viewer/scene/pane_question.h"

namespace chronomap {

namespace {

/// Without what lies in front of map and timeline, and without the panel.
ViewState bare(ViewState view) {
    view.panel = {};
    view.notice.clear();
    view.input.reset();
    view.export_form.reset();
    view.column_form.reset();
    view.forget_form.reset();
    view.shows_keys = false;
    view.focus = {};
    view.hint.reset();
    view.measurement.reset();
    view.reading.reset();
    view.pin.reset();
    view.named_views.clear();
    view.enlargement = 1; // the size tells of it
    view.has_motion = false;
    return view;
}

} // namespace

PaneQuestion map_question(const ViewState& view, Size size, const LayoutWishes& wishes, const Rect& title,
                          const Rect& card) {
    PaneQuestion question{size, wishes, title, card, bare(view)};
    question.view.axis = {};
    question.view.is_playing = false;
    question.view.plays_by_clock = false;
    question.view.time_runs_left = false;
    return question;
}

PaneQuestion timeline_question(const ViewState& view, Size size, const LayoutWishes& wishes) {
    PaneQuestion question{size, wishes, {}, {}, bare(view)};
    question.view.camera = {};
    question.view.hovered_place.reset();
    return question;
}

} // namespace chronomap
