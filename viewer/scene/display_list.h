#pragma once

#include "geodata/web_mercator.h"
#include "viewer/scene/color.h"
#include "viewer/scene/geometry.h"
#include "viewer/text/text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace chronomap {

/// What a drawn thing stands for when somebody points at it.
enum class PickKind : std::uint8_t {
    none,
    map,
    entry,
    place,
    overview,
    overview_window,
    axis,
    window_begin,
    window_end,
    playhead,
    button,
    card,
    title,
    panel,
    panel_edge,
    search_field,
    facet_value,
    paragraph,
    source_text,
    menu_row,
    overlay,
    export_row,
    column_row,
    forget_answer,
    table_event,
};

/// A kind and, for those of which there are many, which one: a button's Action, a facet's value by pick_of(FacetValue), a
/// paragraph's ParagraphIndex, a table's event by its TableEvent, the source of a text, a line of the form for pictures, or for columns, and what is pressed of it,
/// a ForgetAnswer.
struct Pick {
    PickKind kind = PickKind::none;
    std::uint32_t index = 0;

    friend constexpr bool operator==(Pick, Pick) = default;
};

/// Rectangle, optionally with round corners; filled, outlined, or both (a colour with a == 0 draws nothing). Outlines
/// and rims lie with their middle on the edge; painters move straight edges onto whole device pixels.
struct RectCommand {
    Rect rect;
    Color fill{0, 0, 0, 0};
    Color stroke{0, 0, 0, 0};
    double stroke_px = 1;
    double radius_px = 0;

    friend bool operator==(const RectCommand&, const RectCommand&) = default;
};

/// Rectangle whose fill runs evenly from its left to its right edge: the soft end of a bar.
struct GradientCommand {
    Rect rect;
    Color left, right;

    friend bool operator==(const GradientCommand&, const GradientCommand&) = default;
};

/// Disc with an optional rim.
struct CircleCommand {
    Point center;
    double radius_px = 0;
    Color fill{0, 0, 0, 0};
    Color stroke{0, 0, 0, 0};
    double stroke_px = 1;

    friend bool operator==(const CircleCommand&, const CircleCommand&) = default;
};

/// Disc that fades from `color` at its centre to nothing at its radius: a place known only roughly.
struct SoftDiscCommand {
    Point center;
    double radius_px = 0;
    Color color;

    friend bool operator==(const SoftDiscCommand&, const SoftDiscCommand&) = default;
};

/// Open line with round joins; `dash_px` alternates on and off lengths, empty for a solid line.
struct LineCommand {
    std::vector<Point> points;
    Color color;
    double width_px = 1;
    std::vector<double> dash_px{};
    bool closed = false;

    friend bool operator==(const LineCommand&, const LineCommand&) = default;
};

/// Convex polygon, filled.
struct ConvexCommand {
    std::vector<Point> points;
    Color fill;

    friend bool operator==(const ConvexCommand&, const ConvexCommand&) = default;
};

/// Polygon with holes, even-odd. Only inside a Picture: a window draws pictures as tiles, never polygons directly.
struct PathCommand {
    std::vector<std::vector<Point>> rings;
    Color fill;

    friend bool operator==(const PathCommand&, const PathCommand&) = default;
};

/// One line of text; `origin` is the left end of its baseline whatever its direction.
struct TextCommand {
    Point origin;
    std::string text;
    TextStyle style;
    Color color;
    Color halo{0, 0, 0, 0}; ///< drawn `halo_px` wide around the letters when not transparent
    double halo_px = 0;
    TextDirection direction = TextDirection::automatic;

    friend bool operator==(const TextCommand&, const TextCommand&) = default;
};

/// Everything up to the matching EndClip shows only within the rectangle. Clips nest.
struct BeginClipCommand {
    Rect rect;

    friend bool operator==(const BeginClipCommand&, const BeginClipCommand&) = default;
};
struct EndClipCommand {
    friend bool operator==(const EndClipCommand&, const EndClipCommand&) = default;
};

struct DisplayList;

/// Heavy drawing that changes slowly and is fixed to the ground. Immutable; `draw` may be called from any thread and
/// gives the same list for the same arguments.
class Picture {
public:
    virtual ~Picture() = default;

    /// Two pictures with the same key draw the same.
    virtual const std::string& key() const = 0;

    /// The ground it may draw on.
    virtual WorldBox bounds() const = 0;

    /// What lies in the box at a zoom, in logical pixels from the box's north-west corner.
    virtual DisplayList draw(const WorldBox& box, double zoom) const = 0;
};

/// A picture as seen through a camera, shown within `view`.
struct PictureCommand {
    std::shared_ptr<const Picture> picture;
    Rect view;
    WorldPoint view_origin; ///< ground at the north-west corner of `view`
    double zoom = 0;
    double opacity = 1;

    /// Two pictures with the same key are the same.
    friend bool operator==(const PictureCommand& a, const PictureCommand& b) {
        return a.view == b.view && a.view_origin == b.view_origin && a.zoom == b.zoom && a.opacity == b.opacity &&
               (a.picture == b.picture || a.picture->key() == b.picture->key());
    }
};

/// A picture made of pixels, such as how many events there are at each point. Rows from the top without padding.
struct PixelImage {
    int width_px = 0, height_px = 0;
    std::vector<Argb> pixels; ///< width_px * height_px of them

    const Argb* row(int y) const { return &pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_px)]; }

    friend bool operator==(const PixelImage&, const PixelImage&) = default;
};

/// An image over a rectangle, each of its pixels a sharp square where it is enlarged.
struct ImageCommand {
    std::shared_ptr<const PixelImage> image;
    Rect rect;

    friend bool operator==(const ImageCommand& a, const ImageCommand& b) {
        return a.rect == b.rect && (a.image == b.image || *a.image == *b.image);
    }
};

using Command = std::variant<RectCommand, GradientCommand, CircleCommand, SoftDiscCommand, LineCommand, ConvexCommand,
                             PathCommand, TextCommand, BeginClipCommand, EndClipCommand, PictureCommand, ImageCommand>;

/// One command with what it stands for. `bounds` holds all its ink, in logical pixels.
struct DisplayItem {
    Command command;
    Rect bounds;
    Pick pick;

    friend bool operator==(const DisplayItem&, const DisplayItem&) = default;
};

/// What is to be seen, from the back to the front.
struct DisplayList {
    std::vector<DisplayItem> items;

    /// Appends a command, working out its bounds.
    void add(Command command, Pick pick = {});

    /// Appends all of another list, in front of what is there.
    void append(DisplayList other);
};

/// The ink of a command. Text is measured; clips and pictures are their rectangles.
Rect bounds_of(const Command& command);

/// One line a command, numbers to a tenth of a pixel: what the tests compare.
std::string dump(const DisplayList& list);

/// The frontmost thing at a point: an item with a pick whose shape lies within `tolerance_px` of it and whose clips
/// contain it. Lines are measured by distance, circles by radius, all else by bounds.
Pick pick_at(const DisplayList& list, Point at, double tolerance_px = 3);

} // namespace chronomap
