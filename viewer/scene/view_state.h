#pragma once

#include "events/clock.h"
#include "events/filter.h"
#include "events/instant.h"
#include "geodata/lon_lat.h"
#include "viewer/scene/camera.h"
#include "viewer/scene/export_form.h"
#include "viewer/scene/forget_form.h"
#include "viewer/scene/source_texts.h"
#include "viewer/scene/table_event.h"
#include "viewer/scene/text_field.h"
#include "viewer/scene/theme.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

struct ColumnForm;

/// What the colours of a table's events tell.
enum class TableColors : std::uint8_t {
    density,  ///< how many there are
    category, ///< of which category most are
};

/// What the playhead and the window choose of time.
enum class TimeMode : std::uint8_t {
    window,     ///< the window as far as the playhead has come
    instant,    ///< the second at the playhead
    cumulative, ///< everything up to the playhead
};

enum class PanelTab : std::uint8_t { entries, figures, filters, text };

/// The reading panel beside the map.
struct PanelState {
    bool is_shown = true;
    double width_px = 0; ///< 0: as wide as suits the window
    PanelTab tab = PanelTab::entries;
    double scroll_px = 0;                 ///< of the tab that is shown; a frame tells how much of it is possible
    bool reveals_selection = false;       ///< the next frame scrolls to the selected entry
    std::optional<double> selection_y_px; ///< the next frame scrolls so that its row begins here, in the window
    bool newest_first = false;
    bool tray_is_open = false;       ///< the entries without a time or a place, above the others
    std::optional<SourceIndex> text; ///< whose text is shown; nothing: the first
    std::uint32_t open_facets = 0;   ///< a bit by Facet: the filters list all of its values, not the first ones only

    bool is_open(Facet facet) const { return (open_facets >> static_cast<unsigned>(facet) & 1) != 0; }

    friend bool operator==(const PanelState&, const PanelState&) = default;
};

/// The fields that can be typed in; the index of a PickKind::search_field.
enum class InputKind : std::uint8_t { search, go_to, palette, view_name, views };

inline Pick pick_of(InputKind kind) {
    return {PickKind::search_field, static_cast<std::uint32_t>(kind)};
}

/// The field that has the keyboard.
struct TextInput {
    InputKind kind = InputKind::search;
    TextField field;
    std::size_t chosen = 0; ///< the row of its menu that Enter takes
    std::size_t first = 0;  ///< the topmost row that shows

    friend bool operator==(const TextInput&, const TextInput&) = default;
};

/// The parts of a frame that the keyboard walks through.
enum class FrameRegion : std::uint8_t { panel, map, timeline };

/// What the keyboard presses: something drawn in a part of the frame. The same entry may be a row, an arc and a bar.
struct Focus {
    FrameRegion region = FrameRegion::panel;
    Pick pick;            ///< of kind none: nothing has the focus
    bool is_seen = false; ///< by a ring: the keyboard put it there, not the pointer

    friend bool operator==(const Focus&, const Focus&) = default;
};

/// Something that the pointer rests on, to be told about, and where the pointer is.
struct Hint {
    Pick pick;
    Point at;

    friend bool operator==(const Hint&, const Hint&) = default;
};

/// A way on the ground that is being measured.
struct Measurement {
    std::vector<LonLat> points;
    std::optional<LonLat> next; ///< under the pointer

    friend bool operator==(const Measurement&, const Measurement&) = default;
};

/// How far the reading of the event files has come.
struct ReadingState {
    std::string name; ///< of the file
    double share = 0; ///< 0 to 1
    std::uint64_t rows = 0;
    double rows_a_second = 0;

    friend bool operator==(const ReadingState&, const ReadingState&) = default;
};

/// Everything that decides what is seen of a document. A plain value: controllers make new ones, build_frame draws them.
struct ViewState {
    Camera camera;
    TimeWindow window; ///< the time in view; never empty
    TimeWindow axis;   ///< what the detailed time axis shows; never empty
    Instant playhead;  ///< within [window.begin, window.end]; what begins after it is still to come
    TimeMode time_mode = TimeMode::window;
    Clock clock = Clock::story;
    bool shows_sure = true;  ///< entries that are certainly in this time
    bool shows_maybe = true; ///< entries that may be
    Filter filter;
    std::string language = "en";
    ThemeName theme = ThemeName::light;
    bool time_runs_left = false; ///< the timeline begins at its right, for readers who expect that
    bool zone_is_utc = false;    ///< times in UTC instead of the dossier's zone
    std::optional<EntryIndex> selected;
    std::optional<EntryIndex> hovered;
    std::optional<TableEvent> selected_event, hovered_event; ///< of a table; never selected together with an entry
    std::optional<TableEvent> spot; ///< the panel lists the events at the very place of this one alone
    TableColors table_colors = TableColors::density;
    FoundInTables found; ///< what the filter's search found in tables
    std::optional<PlaceIndex> hovered_place;
    std::optional<ParagraphIndex> hovered_paragraph;
    bool is_playing = false;
    bool plays_by_clock = false; ///< else by event
    PanelState panel;
    double enlargement = 1;                        ///< of the whole interface, beyond what the desktop asks for
    bool is_presenting = false;                    ///< map and timeline alone, in large type, on the full screen
    bool has_motion = false;                       ///< the camera flies where it would jump
    std::string notice;                            ///< what was just done, or could not be; until the next key or press
    std::optional<TextInput> input;                ///< nothing: keys are shortcuts
    std::optional<ExportForm> export_form;         ///< the dialog that makes a picture
    std::shared_ptr<const ColumnForm> column_form; ///< what the columns of event files mean lies in front; null: not
    std::optional<ForgetForm> forget_form;         ///< whether to forget all that is kept is asked, in front
    bool shows_keys = false;                       ///< the page of keys lies in front
    Focus focus;
    std::optional<Hint> hint;
    std::optional<Measurement> measurement;
    std::optional<ReadingState> reading;  ///< more is to come
    std::vector<std::string> named_views; ///< kept beside the dossier, for the list of them
    std::optional<LonLat> pin;            ///< a point that was asked for by its coordinates

    bool types_in(InputKind kind) const { return input && input->kind == kind; }

    /// Something lies in front of everything and takes pointer and wheel.
    bool has_overlay() const {
        return shows_keys || export_form || column_form || forget_form || types_in(InputKind::palette) ||
               types_in(InputKind::views);
    }

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

/// The time that map, lanes and counts speak of; never empty.
inline TimeWindow time_in_view(const ViewState& view) {
    const Instant first_ms{view.window.begin.ms + 1};
    const Instant end = std::max(first_ms, std::min(view.window.end, view.playhead));
    switch (view.time_mode) {
    case TimeMode::instant: {
        // At the end of an open window the last second that there is.
        const Instant begin{std::min(view.playhead.ms, infinite_future.ms - ms_per_second)};
        return {begin, {begin.ms + ms_per_second}};
    }
    case TimeMode::cumulative:
        return {infinite_past, end};
    case TimeMode::window:
        break;
    }
    return {view.window.begin, end};
}

} // namespace chronomap
