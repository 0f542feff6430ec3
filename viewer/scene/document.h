#pragma once

#include "events/clock.h"
#include "events/dossier.h"
#include "events/time_zone.h"
#include "geodata/base_map.h"
#include "viewer/scene/by_clock.h"
#include "viewer/scene/document_tables.h"
#include "viewer/scene/entry_order.h"
#include "viewer/scene/figures.h"
#include "viewer/scene/finder.h"
#include "viewer/scene/lane_rows.h"
#include "viewer/scene/messages.h"
#include "viewer/scene/source_texts.h"
#include "viewer/scene/story_index.h"
#include "viewer/scene/timeline_density.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

/// What a place is on the ground, once its codes are looked up in the base map.
struct PlaceShape {
    enum class Kind {
        nowhere, ///< nothing to draw: no position, or a code that the base map does not know
        point,   ///< `at`, true within `radius_m`
        disc,    ///< an area without a usable outline, or a disputed region: soft disc of `radius_m` about `at`
        area,    ///< outlines are polygons
        line,    ///< outlines are open lines; no point of them is privileged
    };

    Kind kind = Kind::nowhere;
    WorldPoint at;      ///< the point; for outlines the middle of their bounds
    double lat_deg = 0; ///< of `at`
    double radius_m = 0;
    WorldBox bounds;
    std::vector<std::shared_ptr<const MapFeature>> outlines; ///< from coarse to fine; never empty for `area` and `line`

    /// Which of the outlines serves at a zoom.
    std::size_t outline_level(double zoom) const;
    const MapFeature& outline_at(double zoom) const { return *outlines[outline_level(zoom)]; }
};

/// One row of the timeline.
struct Lane {
    enum class Kind { events, side, others, table };
    Kind kind = Kind::events;
    std::size_t index = 0;           ///< the side's SideIndex, or which table
    std::vector<EntryIndex> entries; ///< in the order of the dossier
};

struct SceneMemo;

/// The interface's words by language; never empty, always with "en".
using MessageSet = std::map<std::string, Messages, std::less<>>;

/// Reads every language of a folder of message files. Throws MessageError, also when English is missing.
std::shared_ptr<const MessageSet> load_messages(const std::filesystem::path& folder);

/// Everything that is looked at: immutable and shared between threads. It stays where make_document() made it.
struct Document {
    std::shared_ptr<const Dossier> dossier;
    std::shared_ptr<const BaseMap> base_map;
    std::shared_ptr<const MessageSet> words;
    TimeZone zone;                     ///< the dossier's
    std::array<EntryTimes, 3> extents; ///< by Clock, then by entry
    ByClock<EntryOrder> order;
    SourceTexts texts;                    ///< of the sources that have one
    std::vector<Figure> figures;          ///< what is claimed, by what and of whom
    DocumentTables tables;                ///< the event files opened beside it
    std::shared_ptr<const Finder> finder; ///< what filters and searches leave
    std::vector<std::uint8_t> placed;     ///< by entry: 1 when it has a drawable place
    std::vector<PlaceShape> places;       ///< by place
    std::vector<Lane> lanes;              ///< events, sides in the dossier's order, others, tables
    StoryIndex story;
    ByClock<std::vector<LaneRows>> rows; ///< by lane
    std::vector<std::size_t> row_counts; ///< by lane: by the clock that needs most
    ByClock<DensityIndex> densities;
    std::shared_ptr<const SceneMemo> memo; ///< what the last frame worked out
    TimeWindow span;                       ///< finite hull of every time, with a little room

    const EntryTimes& extents_of(Clock clock) const { return extents[static_cast<std::size_t>(clock)]; }

    const EntryOrder& order_of(Clock clock) const { return order[clock]; }

    /// The interface's words in a language, else in English.
    const Messages& words_in(std::string_view language) const;
};

/// Looks up places and works out lanes and spans. `articles` by source; sources beyond them have no text. Throws
/// TableError.
std::shared_ptr<const Document> make_document(std::shared_ptr<const Dossier> dossier,
                                              std::shared_ptr<const BaseMap> base_map,
                                              std::shared_ptr<const MessageSet> words,
                                              std::vector<std::optional<Article>> articles = {},
                                              std::vector<std::shared_ptr<const LoadedTable>> tables = {});

} // namespace chronomap
