#pragma once

#include "events/language_text.h"
#include "events/packed_text.h"
#include "events/shared.h"
#include "events/time_extent.h"
#include "geodata/lon_lat.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chronomap {

/// Positions in the dossier's vectors. References are resolved when the dossier is read.
using SideIndex = std::size_t;
using ActorIndex = std::size_t;
using PlaceIndex = std::size_t;
using SourceIndex = std::size_t;
using EntryIndex = std::size_t;

/// Whether something is stated by the source or concluded by the dossier's author, and why.
struct Inference {
    bool inferred = false;
    LanguageText why;
};

/// A time as the dossier gives it: the author's wording and what it is taken to mean.
struct StatedTime {
    std::string edtf;                 ///< as written; empty when there is no time at all
    std::optional<TimeExtent> extent; ///< nothing when there is no time, or one that could not be read
    LanguageText wording;
    Inference inference;

    bool is_dated() const { return extent.has_value(); }
};

struct Source {
    std::string id;
    LanguageText publisher;
    LanguageText title;
    std::string language;
    std::string url, archived;   ///< empty when not given; never opened by the program
    std::string text_file;       ///< file beside the dossier with the source's text; empty when there is none
    std::string first_paragraph; ///< how the paragraph that counts as number 1 begins
    std::string last_paragraph;  ///< how the last one that is counted begins; empty: all are
    std::string headline;        ///< how its headline begins, which citations call "headline"
    StatedTime published;
};

struct Side {
    std::string id;
    LanguageText name;
};

struct Actor {
    std::string id;
    LanguageText name;
    std::optional<SideIndex> side;
    std::optional<PlaceIndex> seat;
};

struct Place {
    std::string id;
    std::string kind; ///< the author's word: town, district, border, capital, region, ...
    LanguageText name;
    std::vector<std::pair<std::string, std::vector<std::string>>> also; ///< searched, never drawn
    std::optional<LonLat> at;                                           ///< the town, or the centre
    double precision_m = 0;                                             ///< radius within which the true place lies
    std::string area;              ///< ISO 3166 code of an outline of the base map; empty: none
    std::vector<std::string> line; ///< two ISO 3166-1 alpha-3 codes: the border between these countries
    bool disputed = false;         ///< drawn as a soft disc, never with an outline
};

struct PlaceRef {
    PlaceIndex place = 0;
    Inference inference;
};

struct SideRef {
    SideIndex side = 0;
    Inference inference;
};

/// Somebody who speaks or is spoken to: an actor, or a source in its own voice.
struct PartyRef {
    enum class Kind { actor, source };
    Kind kind = Kind::actor;
    std::size_t index = 0;
    Inference inference;
};

/// A figure that somebody claims ("killed": 50). Exactly the author's numbers; nothing is added up.
struct Claim {
    std::string what;
    std::optional<SideRef> of;
    std::optional<double> value;
    std::optional<double> low, high;
    bool approximate = false;
    LanguageText wording;
};

struct Citation {
    SourceIndex source = 0;
    std::string paragraph; ///< "3", or a word such as "headline"; empty when not given
};

struct Verification {
    std::string status;
    LanguageText why;
};

enum class EntryKind : std::uint8_t { event, statement };

/// What a statement does.
enum class Act : std::uint8_t {
    announces,
    claims,
    accuses,
    denies,
    confirms,
    condemns,
    calls_for,
    warns,
    assesses,
    reports
};

/// Their names in a dossier, in the order of the enumerators.
inline constexpr std::array<std::string_view, 10> act_names{"announces", "claims",    "accuses", "denies",   "confirms",
                                                            "condemns",  "calls_for", "warns",   "assesses", "reports"};

/// An event, or a statement with its two places (said from, about) and its two times (said, when it speaks of). A dossier
/// may have a hundred thousand: what is often missing or the same takes a pointer each.
struct Entry {
    std::string id;
    LanguageText title;
    PackedText summary;
    Shared<std::string> category;
    EntryKind kind = EntryKind::event;
    Act act = Act::announces; ///< of a statement
    bool planned = false;
    Shared<StatedTime> when;
    SharedList<PlaceRef> where; ///< of an event
    SharedList<Claim> claims;
    SharedList<Citation> cites;
    SharedList<EntryIndex> refers_to;
    Shared<Verification> verification;

    // Of a statement only.
    Shared<PartyRef> by;
    SharedList<PartyRef> to;
    Shared<StatedTime> said;
    Shared<PlaceRef> said_from;
    SharedList<PlaceRef> about;
};

/// How the dossier's author wishes it to open; each part may be missing.
struct OpeningView {
    std::optional<TimeWindow> time;
    std::optional<std::array<double, 4>> west_south_east_north;
};

/// Everything one dossier says; immutable once read. Every index in it points into the vector it names.
struct Dossier {
    LanguageText title;
    LanguageText summary;
    std::string time_zone = "UTC"; ///< IANA name
    OpeningView opening;
    std::vector<Source> sources;
    std::vector<Side> sides;
    std::vector<Actor> actors;
    std::vector<Place> places;
    std::vector<Entry> entries;         ///< in the order of the file
    std::vector<std::string> languages; ///< every language of a title or name, most used first
};

/// The side of the one who speaks, or nothing for events and for speakers without a side.
std::optional<SideIndex> speaking_side(const Dossier& dossier, const Entry& entry);

/// Whether a place says where it is: a position, an area or a border line.
bool is_drawable(const Place& place);

/// Whether an entry has a drawable place: where an event was, or what a statement is about (said_from does not count).
bool is_placed(const Dossier& dossier, const Entry& entry);

/// As in a dossier: "event", "calls_for".
std::string_view name_of(EntryKind kind);
std::string_view name_of(Act act);

} // namespace chronomap
