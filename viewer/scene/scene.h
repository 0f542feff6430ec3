#pragma once

#include "viewer/scene/display_list.h"
#include "viewer/scene/document.h"
#include "viewer/scene/entry_answers.h"
#include "viewer/scene/layout.h"
#include "viewer/scene/messages.h"
#include "viewer/scene/tables_now.h"
#include "viewer/scene/tally.h"
#include "viewer/scene/theme.h"
#include "viewer/scene/view_state.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace chronomap {

/// What every part of a frame is drawn from; worked out once a frame.
struct Scene {
    const Document& document;
    const ViewState& view;
    const FrameLayout& layout;
    const Theme& theme;
    const Messages& words;
    FramePurpose purpose;
    std::shared_ptr<const EntryAnswers> told; ///< what the next three refer to
    const std::vector<std::optional<Certainty>>& certainty;
    const std::vector<std::uint8_t>& shown;
    const std::vector<Answer>& answers;
    std::shared_ptr<const std::vector<TableNow>> tables; ///< by table of the document
    Counts counts;                                       ///< of entries and tables together
    bool shows(EntryIndex entry) const { return shown[entry] != 0; }
    std::vector<std::uint32_t> numbers{}; ///< by entry, from 1, in the list of a page; 0 or nothing at all: none
    std::uint32_t number_of(EntryIndex entry) const { return numbers.empty() ? 0 : numbers[entry]; }
    std::vector<EntryIndex> lit{}; ///< pointed at, by themselves or by their paragraph; sorted
    bool has_new_answers = false;  ///< they are not those of the frame before

    bool is_lit(EntryIndex entry) const { return std::binary_search(lit.begin(), lit.end(), entry); }

    const Dossier& dossier() const { return *document.dossier; }

    /// The zone that times are shown in.
    TimeZone zone() const;
};

/// The colour of the one who speaks: of the side, or of the others; events have their own.
Color speaker_color(const Scene& scene, const Entry& entry);
Color lane_color(const Scene& scene, const Lane& lane);

/// The colour of a side, or of those who speak for none.
Color side_color(const Theme& theme, const std::optional<SideIndex>& side);

/// The name of somebody who speaks or is spoken to, and the verb of an act, in the view's language.
std::string party_name(const Scene& scene, const PartyRef& party);
std::string act_verb(const Scene& scene, Act act);

/// "Armenia's Ministry of Defence accuses: …" for statements, the plain title for events: the only form in which a
/// title is ever drawn.
std::string headline(const Scene& scene, const Entry& entry);

/// An entry as the thing pointed at.
inline Pick pick_of_entry(EntryIndex entry) {
    return {PickKind::entry, static_cast<std::uint32_t>(entry)};
}

/// "5 in this time · 9 maybe in this time · 3 outside"; what there is none of is left out.
std::string counts_line(const Scene& scene);

/// A part that floats above the map: what it draws, and the room it takes.
struct FloatingPart {
    Rect rect;
    DisplayList list;
};

// The parts. Each draws within its own rectangle of the layout.
// The map keeps its labels off the title and the card.
void draw_map(DisplayList& list, const Scene& scene, const Rect& title, const Rect& card);
void draw_timeline(DisplayList& list, const Scene& scene);

/// Something longer than its room: how long, how much of it shows at a time, and where it stands.
struct ScrollReach {
    double content_px = 0, room_px = 0, scroll_px = 0;
};
ScrollReach draw_panel(DisplayList& list, const Scene& scene);

// What these two take a look at every entry for, and remember until they are drawn; without a letter, so that another thread
// than the one that draws may count.
void count_timeline(const Scene& scene);
void count_entry_list(const Scene& scene);

/// Everything that the parts are drawn from.
Scene make_scene(const Document& document, const ViewState& view, const FrameLayout& layout, FramePurpose purpose);

/// Title of the dossier, the time in view, and the counts.
FloatingPart title_part(const Scene& scene);

/// The line that tells what was just done, and the field that asks for a view's name, in front of the map.
void draw_notice(DisplayList& list, const Scene& scene);

/// How far the reading of event files has come, with a way to end it.
void draw_reading(DisplayList& list, const Scene& scene);

/// The way that is being measured and the point that was asked for, on the map.
void draw_map_tools(DisplayList& list, const Scene& scene);

/// The page of all keys, in front of everything.
void draw_keys_page(DisplayList& list, const Scene& scene);

/// What the pointer rests on: an action's name and key, or a headline that had no room.
void draw_hint(DisplayList& list, const Scene& scene);

/// Everything about the selected entry; empty when nothing is selected.
FloatingPart card_part(const Scene& scene);

} // namespace chronomap
