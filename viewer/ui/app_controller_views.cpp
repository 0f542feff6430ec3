// The part of the controller that goes from view to view: back and forward, named ones, another size, another document.
#include "viewer/scene/menu.h"
#include "viewer/scene/saved_view.h"
#include "viewer/scene/time_words.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/column_controller.h"
#include "viewer/ui/map_controller.h"
#include "viewer/ui/text_editing.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double enlargement_step = 1.1;
constexpr double least_enlargement = 0.7;
constexpr double most_enlargement = 3;
constexpr double presenting_enlargement = 1.35;

} // namespace

void AppController::act_on_views(Action action) {
    switch (action) {
    case Action::go_back:
        go_to_place(m_history.back(m_view));
        break;
    case Action::go_forward:
        go_to_place(m_history.forward(m_view));
        break;
    case Action::save_view:
        begin_input(InputKind::view_name);
        m_view.input->field = with_all_marked(field_with(window_words(
            m_view.window, m_view.zone_is_utc ? TimeZone() : m_document->zone, m_document->words_in(m_view.language))));
        break;
    case Action::show_views:
        if (m_named_views.empty()) {
            m_view.notice = words().get("notice.no_views");
        } else {
            begin_input(InputKind::views);
        }
        break;
    case Action::next_view:
        show_next_view();
        break;
    case Action::forget_view:
        forget_chosen_view();
        break;
    case Action::stop_reading:
        m_effects.push_back(StopReading{});
        break;
    case Action::open_file:
        m_effects.push_back(OpenFile{});
        break;
    case Action::show_columns:
        open_columns();
        break;
    case Action::export_picture:
        open_export();
        break;
    case Action::export_at_once:
        export_at_once();
        break;
    case Action::present:
        present(!m_view.is_presenting);
        break;
    case Action::larger:
        enlarge(m_view.enlargement * enlargement_step);
        break;
    case Action::smaller:
        enlarge(m_view.enlargement / enlargement_step);
        break;
    case Action::usual_size:
        enlarge(1);
        break;
    case Action::switch_motion:
        m_view.has_motion = !m_view.has_motion;
        m_view.notice =
            m_document->words_in(m_view.language).get(m_view.has_motion ? "notice.motion" : "notice.no_motion");
        break;
    default:
        break;
    }
}

void AppController::go_to_place(std::optional<ViewState> place) {
    if (place) {
        m_view = with_times_in(std::move(*place), m_reach);
        fit_to_size();
    }
}

void AppController::set_named_views(std::vector<NamedView> views) {
    m_named_views = std::move(views);
    m_view.named_views.clear();
    for (const NamedView& view : m_named_views) {
        m_view.named_views.push_back(view.name);
    }
    if (m_view.types_in(InputKind::views)) {
        choose(m_view.input->chosen, menu_of(*m_document, m_view).size());
    }
}

void AppController::show_next_view() {
    const Messages& words = m_document->words_in(m_view.language);
    if (m_named_views.empty()) {
        m_view.notice = words.get("notice.no_views");
        return;
    }
    show_view(m_next_view++ % m_named_views.size());
}

void AppController::show_view(std::size_t position) {
    const NamedView& next = m_named_views[position];
    m_next_view = position + 1;
    try {
        const ViewState before = m_view;
        m_view = view_from_json(next.view, *m_document, m_view).view;
        m_view.hovered = before.hovered;
        m_view = with_times_in(std::move(m_view), m_reach);
        m_view.notice = next.name;
        fit_to_size();
    } catch (const SavedViewError& error) {
        m_view.notice = next.name + ": " + error.what();
    }
}

void AppController::forget_chosen_view() {
    const std::vector<std::size_t> views = menu_of(*m_document, m_view).views;
    if (m_view.input && m_view.input->chosen < views.size()) {
        m_effects.push_back(ForgetView{m_named_views[views[m_view.input->chosen]].name});
    }
}

void AppController::present(bool is_on) {
    m_view.is_presenting = is_on;
    m_view.input.reset();
    m_effects.push_back(FillScreen{is_on});
    fit_to_size();
}

void AppController::enlarge(double enlargement) {
    m_view.enlargement = std::clamp(std::round(enlargement * 100) / 100, least_enlargement, most_enlargement);
    fit_to_size();
}

double AppController::enlargement() const {
    return m_view.enlargement * (m_view.is_presenting ? presenting_enlargement : 1);
}

void AppController::fit_to_size() {
    m_size = {std::max(1.0, m_outer_size.width / enlargement()), std::max(1.0, m_outer_size.height / enlargement())};
    m_scale = m_outer_scale * enlargement();
    const FrameLayout layout =
        lay_out(m_size, *m_document, FramePurpose::window, wishes_of(m_view, *m_document, FramePurpose::window));
    m_view.camera = clamped(m_view.camera, size_of(layout.map));
}

Point AppController::inner(Point outer) const {
    return {outer.x / enlargement(), outer.y / enlargement()};
}

void AppController::show(std::shared_ptr<const Document> document, ViewState view) {
    m_document = std::move(document);
    view.column_form = m_view.column_form ? form_after(*m_view.column_form, *m_document) : nullptr;
    view.forget_form = m_view.forget_form;
    m_reach = reach_of(*m_document, view);
    m_view = with_times_in(std::move(view), m_reach);
    set_named_views(std::vector<NamedView>(m_named_views));
    m_frame = {};
    m_under_pointer = {};
    m_drag.reset();
    m_last_press.reset();
    m_flight.reset();
    m_player = {};
    m_history = {};
    m_history.note(m_view, 0);
    fit_to_size();
}

void AppController::tell(std::string notice) {
    m_view.notice = std::move(notice);
}

void AppController::fly_to(const Camera& camera) {
    if (!m_view.has_motion) {
        m_view.camera = camera;
        return;
    }
    m_flight.emplace(m_view.camera, camera);
}

} // namespace chronomap
