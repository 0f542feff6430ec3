#pragma once

#include "viewer/scene/label_placer.h"
#include "viewer/scene/map_story.h"
#include "viewer/scene/table_layer.h"

#include <string>
#include <vector>

namespace chronomap {

/// How one place appears in this frame.
struct PlaceDrawing {
    enum class Form {
        hidden,
        mark,      ///< on the map where it is: a point, an area, a disc
        edge_chip, ///< outside the view: a chip at the edge, in its direction
        line_chip, ///< a line: the chip is its only handle, since no point of it is privileged
    };

    Form form = Form::hidden;
    Point at;   ///< the mark, or the middle of the chip
    Rect label; ///< of the text or the chip; empty when there was no room for a text
    std::string text;
    TextStyle style;
    std::vector<EntryIndex> numbered; ///< whose numbers stand beside the text, in the same rectangle

    bool is_chip() const { return form == Form::edge_chip || form == Form::line_chip; }
};

/// The map's part of a frame while it is being drawn: the view, the story, and who has which room.
struct MapFrame {
    const Scene& scene;
    MapView view;
    MapStory story;
    Rect open; ///< the part of the viewport that the card leaves free
    LabelPlacer placer;
    std::vector<PlaceDrawing> drawings; ///< by place
    std::vector<TableLayer> tables;     ///< by table
};

/// The map beside the card, or all of it where there is room enough below the card: chips and furniture keep to it.
Rect beside_card(const Scene& scene, const Rect& card);

/// Sea, land, borders, and dated lines with their names where there is room.
void draw_base_map(DisplayList& list, MapFrame& map);

/// Outlined areas, soft discs, lines that light up.
void draw_extended_places(DisplayList& list, const MapFrame& map);

/// Decides the form, the label and its room for every place of the story.
void place_story_labels(MapFrame& map);

/// Bows from where statements were made to what they are about, those for many with their number where there is room.
void draw_arcs(DisplayList& list, MapFrame& map);

/// Marks, then labels and chips.
void draw_marks(DisplayList& list, const MapFrame& map);

/// Names of countries, seas, lakes and capitals where there is room left.
void draw_base_labels(DisplayList& list, MapFrame& map);

/// Scale bar, attribution with the note on the borders, legend. Takes its room before any label.
struct MapFurniture {
    FloatingPart scale, credits;
    Rect legend; ///< room for the legend; empty where there is none
};
MapFurniture place_map_furniture(MapFrame& map);

/// Draws it, once it is known what the legend must speak of.
void draw_map_furniture(DisplayList& list, const MapFrame& map, MapFurniture furniture);

} // namespace chronomap
