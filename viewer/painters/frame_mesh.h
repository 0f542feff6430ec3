#pragma once

#include "viewer/painters/mask_cache.h"
#include "viewer/painters/mesh.h"
#include "viewer/scene/display_list.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace chronomap {

/// What is drawn in one go, cut to `clip`.
struct FrameRun {
    enum class Kind {
        shapes,  ///< parts of the mesh
        picture, ///< tiles
        image,
    };

    Kind kind = Kind::shapes;
    std::size_t first = 0, count = 0; ///< of the mesh's parts; of the list's pictures or images one, counted from 0
    Rect clip;                        ///< device px
    Rect image_at;                    ///< device px
};

/// A display list as what the window's painter draws, from the back to the front.
struct FrameMesh {
    Mesh mesh;
    std::vector<FrameRun> runs;
    std::vector<PictureCommand> pictures;
    std::vector<std::shared_ptr<const PixelImage>> images;
};

/// Meshes a list at `scale` device pixels a logical one for a target of `target_px`. Text stands on whole device
/// pixels and the edges of rectangles are rounded to them, so both are crisp. Texts and shapes that are new go into the
/// cache, whose masks the mesh refers to. Throws FontError.
/// What lies outside of all `parts`, of the target, is left out; pictures are listed wherever they are.
void mesh_frame(const DisplayList& list, double scale, Size target_px, const std::vector<PixelBox>& parts,
                MaskCache& masks, FrameMesh& out);

} // namespace chronomap
