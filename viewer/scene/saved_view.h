#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The text is no saved view at all; the message says what was expected.
struct SavedViewError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What is seen of a document as one JSON object, by ids instead of numbers, so that it outlives changes of the dossier:
///
///     {"format": "chronomap-view/1", "center": [46.0, 39.9], "zoom": 8.25,
///      "time": "2022-09-13T00:00+04:00/2022-09-15T00:00+04:00", "playhead": "2022-09-15T00:00+04:00", "axis": "…",
///      "mode": "window", "clock": "story", "sure": true, "maybe": true, "filter": ["side=armenia"], "search": "",
///      "select": "goris", "language": "ar", "theme": "light", "utc": false,
///      "time_runs_left": false,
///      "panel": {"shown": true, "width": 320, "tab": "entries", "newest_first": false, "tray": false}}
///
/// With tables also {"table_colors": "density", "event": "events.csv@4096"}.
/// Neither what the pointer does nor playing is part of it. Coordinates have seven decimals, about a centimetre; times
/// are exact, ".." where there is no end. What is read back and written again is the same text.
std::string to_json(const ViewState& view, const Document& document);

/// What a text could be read as.
struct ReadView {
    ViewState view;
    std::vector<std::string>
        unknown; ///< what this document does not have ("select: nobody"), or is no value of its key
};

/// `otherwise` fills what the text leaves out or what this document cannot give. Never trusts the text: numbers are in
/// range, times within what an Instant holds. Throws SavedViewError.
ReadView view_from_json(std::string_view json, const Document& document, const ViewState& otherwise);

} // namespace chronomap
