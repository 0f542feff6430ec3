#pragma once

#include "viewer/scene/document.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/timeline_controller.h"

#include <memory>
#include <string>

/// A small document and a frame with one rectangle for each thing that can be pointed at, so that the controllers are
/// tested without drawing. Times count in hours from hour 0.
namespace chronomap::sample {

inline Instant hour(double hours) {
    return {static_cast<std::int64_t>(hours * static_cast<double>(ms_per_hour))};
}

inline TimeWindow hours(double from, double to) {
    return {hour(from), hour(to)};
}

inline Entry entry(const std::string& id, std::optional<TimeExtent> extent) {
    Entry made;
    made.id = id;
    made.title = LanguageText({{"en", "Title " + id}});
    StatedTime time;
    time.extent = extent;
    made.when = time;
    return made;
}

inline TimeExtent moment(double from, double to) {
    return {TimeExtent::Kind::moment, {hour(from), hour(to)}, {hour(from), hour(to)}};
}

inline TimeExtent span(double from, double to) {
    return {TimeExtent::Kind::span, {hour(from), hour(from)}, {hour(to), hour(to)}};
}

/// Each press comes long after the one before, so that no two make a double click by chance.
inline double later_ms() {
    static double now_ms = 0;
    return now_ms += 10'000;
}

/// Entries "a" (hours 0-1), "b" and "c" (both 10-11) as moments, "long" (a span 5-20), "undated", and "late" (40-41).
/// Places: 0 with a and b, 1 with nothing.
enum : EntryIndex { a, b, c, long_one, undated, late, entry_count };

inline std::shared_ptr<const Document> document() {
    Dossier dossier;
    dossier.places.resize(2);
    dossier.entries = {entry("a", moment(0, 1)),   entry("b", moment(10, 11)),     entry("c", moment(10, 11)),
                       entry("long", span(5, 20)), entry("undated", std::nullopt), entry("late", moment(40, 41))};
    dossier.entries[a].where = {{0, {}}};
    dossier.entries[b].where = {{0, {}}};
    return make_document(std::make_shared<const Dossier>(std::move(dossier)), std::make_shared<const BaseMap>(),
                         load_messages(CHRONOMAP_ASSETS "/messages"));
}

/// Window 0-24, playhead at its end, axis 0-48.
inline ViewState view() {
    ViewState made;
    made.camera = {{0.6, 0.4}, 6};
    made.window = hours(0, 24);
    made.axis = hours(0, 48);
    made.playhead = made.window.end;
    return made;
}

/// Where an hour stands on the axis of the view.
inline double x_of(const ViewState& view, double hours) {
    return TimeScale(view.axis, 100, 700).x_of(hour(hours));
}

/// Map 800 x 400; overview at y 410-430, ruler at 430-450, lanes at 450-590, all x 100-700, so that the axis of view()
/// has 12.5 px an hour. On the map, 20 px wide each: entry a about (100, 100), place 0 about (200, 100), the play button
/// about (300, 100); the card at x 600-800. In the lanes: entry b at its hours at y 500-517; the window's edges at y
/// 450-470; on the ruler the playhead, 10 px wide.
inline Frame frame(const ViewState& view) {
    Frame made;
    made.layout.frame = {0, 0, 800, 600};
    made.layout.map = {0, 0, 800, 400};
    made.layout.timeline = {0, 400, 800, 200};
    made.layout.overview = {100, 410, 600, 20};
    made.layout.ruler = {100, 430, 600, 20};
    made.layout.lanes = {100, 450, 600, 140};
    made.layout.card = {600, 0, 200, 400};
    const auto add = [&made](Rect rect, Pick pick) { made.list.add(RectCommand{rect}, pick); };
    add({0, 0, 800, 400}, {PickKind::map});
    add({90, 90, 20, 20}, {PickKind::entry, a});
    add({190, 90, 20, 20}, {PickKind::place, 0});
    add({290, 90, 20, 20}, {PickKind::button, static_cast<std::uint32_t>(Action::play)});
    add(made.layout.card, {PickKind::card});
    add(made.layout.overview, {PickKind::overview});
    add({x_of(view, 0), 430, 600, 160}, {PickKind::axis});
    const auto add_edge = [&](Instant t, PickKind kind, double y) {
        add({TimeScale(view.axis, 100, 700).x_of(t) - 5, y, 10, 20}, {kind});
    };
    add_edge(view.window.begin, PickKind::window_begin, 450);
    add_edge(view.window.end, PickKind::window_end, 450);
    add_edge(view.playhead, PickKind::playhead, 430);
    add({x_of(view, 10), 500, x_of(view, 11) - x_of(view, 10), 17}, {PickKind::entry, b});
    return made;
}

inline constexpr Size size{800, 600};

inline AppController controller() {
    AppController made(document(), view(), size);
    made.set_frame(frame(made.view()));
    return made;
}

/// Hands in an event and shows the new frame, as a window does.
inline bool send(AppController& controller, InputEvent event, double t_ms = 0) {
    const bool changed = controller.handle({t_ms, std::move(event)});
    controller.set_frame(frame(controller.view()));
    return changed;
}

/// Press, way, release with the left button.
inline void drag(AppController& controller, Point from, Point to) {
    const double t_ms = later_ms();
    send(controller, PointerPressed{from}, t_ms);
    send(controller, PointerMoved{{(from.x + to.x) / 2, (from.y + to.y) / 2}}, t_ms + 10);
    send(controller, PointerMoved{to}, t_ms + 20);
    send(controller, PointerReleased{to}, t_ms + 30);
}

inline void click(AppController& controller, Point at) {
    const double t_ms = later_ms();
    send(controller, PointerPressed{at}, t_ms);
    send(controller, PointerReleased{at}, t_ms + 50);
}

inline void double_click(AppController& controller, Point at) {
    const double t_ms = later_ms();
    for (const double after_ms : {0.0, 200.0}) {
        send(controller, PointerPressed{at}, t_ms + after_ms);
        send(controller, PointerReleased{at}, t_ms + after_ms + 50);
    }
}

inline void press_key(AppController& controller, const std::string& key) {
    send(controller, KeyPressed{key, {}}, later_ms());
}

} // namespace chronomap::sample
