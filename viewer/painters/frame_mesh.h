#pragma once

#include "viewer/painters/mesh.h"
#include "viewer/painters/texture_atlas.h"
#include "viewer/scene/display_list.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace chronomap {

/// Consecutive triangles that are drawn in one call, or a picture.
struct FrameRun {
    enum class Kind {
        opaque,   ///< large rectangles that need neither texture nor blending
        plain,    ///< shapes of vertex colours alone, which a software renderer fills several times faster
        textured, ///< texts, lines and shapes over the atlas
        picture,  ///< tiles, cut to `clip`
        image,    ///< triangles over one of the images
    };

    Kind kind = Kind::textured;
    std::size_t first_vertex = 0, vertex_count = 0;
    std::size_t picture = 0; ///< which of the list's pictures or images, counted from 0
    Rect clip;               ///< device px
};

/// A display list as triangles over the atlas, from the back to the front.
struct FrameMesh {
    Mesh mesh;
    std::vector<FrameRun> runs;
    std::vector<PictureCommand> pictures;
    std::vector<std::shared_ptr<const PixelImage>> images;
};

/// Meshes a list at `scale` device pixels a logical one for a target of `target_px`. Text stands on whole device
/// pixels and the edges of rectangles are rounded to them, so both are crisp. Texts and shapes that are new go into the
/// atlas. Throws AtlasFull (nothing of `out` is of use then) and FontError.
/// Nothing is meshed outside of `part_px`; pictures are listed wherever they are, cut to the target.
void mesh_frame(const DisplayList& list, double scale, Size target_px, const Rect& part_px, TextureAtlas& atlas,
                FrameMesh& out);

} // namespace chronomap
