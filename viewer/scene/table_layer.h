#pragma once

#include "viewer/scene/camera.h"
#include "viewer/scene/color_scale.h"
#include "viewer/scene/table_marks.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

struct Scene;

/// How the map shows the events of one table: as marks where there are few points, else as a picture of their number.
struct TableLayer {
    std::size_t table = 0;
    std::vector<EventMark> marks;
    std::shared_ptr<const PixelImage> image; ///< null with marks, and where there is nothing
    std::optional<CountScale> scale;         ///< of the image
    Rect rect;                               ///< of the image

    bool is_empty() const { return marks.empty() && !image; }
};

/// By table of the document.
std::vector<TableLayer> table_layers(const Scene& scene, const MapView& view);

/// Keeps names of the base map off the larger marks.
void block_marks(MapFrame& map);

/// Pictures first, then marks.
void draw_table_layers(DisplayList& list, const MapFrame& map);

} // namespace chronomap
