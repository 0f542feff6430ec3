#pragma once

#include "viewer/scene/action.h"
#include "viewer/scene/destinations.h"
#include "viewer/scene/frame.h"
#include "viewer/ui/camera_flight.h"
#include "viewer/ui/drag.h"
#include "viewer/ui/effect.h"
#include "viewer/ui/input_event.h"
#include "viewer/ui/kept_views.h"
#include "viewer/ui/player.h"
#include "viewer/ui/view_history.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace chronomap {

enum class PointerShape { arrow, hand, text, grab, grabbing, resize_horizontal };

/// Turns what a person does into what is seen. Knows no window and no clock: the times come with the events.
///
/// The loop of a window, or of a test:
///     controller.set_frame(build_frame(document, controller.view(), controller.size(), FramePurpose::window));
///     if (controller.handle(event)) → build and set a new frame, and draw it
///
/// After any events whatever these hold: the camera is clamped; window and axis are not empty and lie within reach();
/// the playhead lies within the window; what is selected or hovered exists.
class AppController {
public:
    /// `view` is how it opens; what breaks the promises above is put right. `size` in logical px.
    AppController(std::shared_ptr<const Document> document, ViewState view, Size size, double scale = 1);

    /// Takes in one event; true when something that is seen has changed.
    bool handle(const TimedEvent& event);

    /// What is on the screen now: the pointer is tested against it. Without one, nothing is under the pointer.
    /// Returns the one before.
    Frame set_frame(Frame frame);

    const Frame& frame() const { return m_frame; }
    const Document& document() const { return *m_document; }
    std::shared_ptr<const Document> shared_document() const { return m_document; }
    const ViewState& view() const { return m_view; }
    const Messages& words() const; ///< of the interface, as it is now
    Size size() const { return m_size; }
    double scale() const { return m_scale; }            ///< physical px for one logical
    const TimeWindow& reach() const { return m_reach; } ///< the times that window and axis may take

    PointerShape pointer_shape() const;
    bool wants_ticks() const { return m_view.is_playing || m_flight || m_rest; } ///< TimePassed events change something
    bool quits() const { return m_quits; }

    /// Shows another document, or the same one as it is now.
    void show(std::shared_ptr<const Document> document, ViewState view);

    /// The views that can be gone through.
    void set_named_views(std::vector<NamedView> views);

    /// Shows what the program keeps, and asks whether to forget it. Nothing: it is told that there is nothing.
    void show_kept(ForgetForm form);

    /// Where the next picture goes to when nothing else is asked for.
    void set_picture_file(std::string file);

    /// What became of a picture that was asked for: written to a file, or not because there is such a file already, or not
    /// at all.
    void picture_is_saved(const std::string& file);
    void picture_is_there();
    void picture_failed(const std::string& why);

    /// Shows how far the reading has come; nothing: it is over.
    void set_reading(std::optional<ReadingState> reading);

    /// Nothing more comes of what is being read, and why; what is shown stays.
    void reading_failed(const std::string& why);

    /// What the search that is typed has found in tables.
    void set_found(FoundInTables found) { m_view.found = std::move(found); }

    /// Shows a line until the next key or press.
    void tell(std::string notice);

    /// What was asked of the world outside since the last call, in order.
    std::vector<Effect> take_effects() { return std::exchange(m_effects, {}); }

private:
    struct Press {
        double t_ms;
        Point at;
    };

    struct Rest {
        double since_ms;
        Hint hint;
    };

    void on(const PointerMoved& event, double t_ms);
    void on(const PointerPressed& event, double t_ms);
    void on(const PointerReleased& event, double t_ms);
    void on(const PointerLeft& event, double t_ms);
    void on(const WheelTurned& event, double t_ms);
    void on(const KeyPressed& event, double t_ms);
    void on(const TextEntered& event, double t_ms);
    void on(const TextPasted& event, double t_ms);
    void on(const Resized& event, double t_ms);
    void on(const TimePassed& event, double t_ms);
    void on(const CloseRequested& event, double t_ms);

    void act(Action action);
    void act_on_entries(Action action);
    void act_on_time(Action action);
    void act_on_map(Action action);
    void act_on_panel(Action action);
    void act_on_tools(Action action);
    void act_on_views(Action action);
    void act_on_program(Action action);
    void go_to_place(std::optional<ViewState> place);
    void show_next_view();
    void show_view(std::size_t position); ///< of the named ones
    void forget_chosen_view();
    void present(bool is_on);
    void enlarge(double enlargement);
    double enlargement() const;     ///< logical px of the window for one of the frame
    void fit_to_size();             ///< of the window and the enlargement
    Point inner(Point outer) const; ///< from the window's px to the frame's
    void fly_to(const Camera& camera);
    const Camera& aimed_camera() const { return m_flight ? m_flight->destination() : m_view.camera; }
    bool key_as_shortcut(const KeyPressed& event); ///< whether the key was one
    bool key_in_export(const KeyPressed& event);   ///< whether the form for pictures is open: it takes every key
    void type_in_export(const std::string& text);
    void press_in_export(Pick pick);
    void open_export();
    void export_at_once();
    void save_form();
    bool key_in_columns(const KeyPressed& event); ///< whether the form for columns is open: it takes every key
    void type_in_columns(const std::string& text);
    void press_in_columns(Pick pick);
    void open_columns();
    void apply_columns();
    bool key_in_forgetting(
        const KeyPressed& event); ///< whether it is asked whether to forget everything: that takes every key
    void answer_forgetting(ForgetAnswer answer);
    bool key_in_field(const KeyPressed& event);       ///< whether the field that has the keyboard took the key
    bool key_on_focus(const KeyPressed& event);       ///< whether what has the focus took the key
    bool key_in_measurement(const KeyPressed& event); ///< whether the measuring took the key
    bool key_in_menu(const KeyPressed& event);        ///< whether the menu below the field took the key
    void choose(std::size_t row, std::size_t count);  ///< of the menu
    void begin_input(InputKind kind);
    void press_field(Pick pick, Point at);
    void put_caret(double x, bool marks); ///< of the field that has the keyboard, to a place in the window
    void set_field(TextField field);      ///< of the field that has the keyboard
    void accept_input();
    void search_for(std::string text);
    void leave(); ///< the innermost thing that is open
    void copy(std::string text);
    template <class TextOf>
    void copy_of_selected(TextOf text_of);
    void copy_coordinates();
    Point point_on_map() const; ///< where the pointer is, else the middle
    void measure_to(Point at);
    void follow_pointer(); ///< with what is being measured
    void go_to(const Destination& destination);
    void go_to_time(const TimeWindow& time);
    void move_focus(int direction);
    void set_focus(const Focus& focus);
    void focus_first_row();
    void press_focused();
    void step_row(int direction);
    void rest(Pick pick, Point at, double t_ms); ///< the pointer, until it is told what it rests on
    bool has_hint(Pick pick, Point at) const;
    void point_at(Pick pick);
    void step(int direction);
    void select(EntryIndex entry);
    void select_event(TableEvent event);
    void click_event(TableEvent event, Point at);
    void click(Pick pick, Point at);
    bool is_double_click(Point at, double t_ms) const;
    void double_click(Pick pick, Point at);
    void hover(Point at);
    void scroll_panel(double by_px);
    void scroll_menu(double rows);
    void show_tab(PanelTab tab);
    void show_text_of(std::optional<SourceIndex> source);
    void keep_row_in_place(Pick row); ///< of the list, although the rows above it open and close

    std::shared_ptr<const Document> m_document;
    ViewState m_view;
    Size m_outer_size; ///< of the window
    double m_outer_scale;
    Size m_size; ///< of the frame
    double m_scale;
    TimeWindow m_reach;
    Frame m_frame;
    Pick m_under_pointer;
    std::optional<Drag> m_drag;
    std::optional<Point> m_pointer;    ///< nothing while it is outside of the window
    std::optional<Press> m_last_press; ///< may become the first half of a double click
    Player m_player;
    ViewHistory m_history;
    std::vector<NamedView> m_named_views;
    std::size_t m_next_view = 0;
    std::optional<ExportSettings> m_export_settings; ///< of the last picture
    std::string m_picture_file;
    std::optional<CameraFlight> m_flight;
    std::optional<Rest> m_rest;                     ///< the pointer on something that will be told about
    std::optional<double> m_text_of_key_is_void_at; ///< when a key was pressed that has done all it should
    std::vector<Effect> m_effects;
    bool m_quits = false;
};

} // namespace chronomap
