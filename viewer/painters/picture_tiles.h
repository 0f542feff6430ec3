#pragma once

#include "viewer/painters/frame_mesh.h"
#include "viewer/painters/raster.h"
#include "viewer/painters/tile_cache.h"
#include "viewer/painters/tile_plan.h"
#include "viewer/painters/tile_worker.h"

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace chronomap {

/// Shows pictures as tiles that threads rasterise: at the exact zoom at rest, at half zoom steps and stretched while
/// zooming, and with what is there (older zooms, coarser ones, the picture before) where tiles are still missing.
class PictureTiles {
public:
    using Clock = std::chrono::steady_clock;

    PictureTiles();

    /// Works out which tiles the pictures of a frame need and has the missing ones made, the visible ones first.
    void plan(const FrameMesh& frame, double scale, Clock::time_point now);

    /// Takes over the tiles that are finished.
    void take();

    /// Takes tiles until all visible ones are there or the time is over.
    void wait_for_visible(std::chrono::milliseconds time);

    /// Takes tiles until something stands in wherever visible ones are missing, if only the whole world, or the time is over.
    void wait_for_stand_ins(std::chrono::milliseconds time);

    /// One tile, or what stands in for it, to be drawn within `clip`.
    struct Placed {
        StretchedImage image;
        Rect clip;
    };

    /// What one picture of the planned frame is drawn with within a clip; good until the next call of another function.
    std::vector<Placed> placed(std::size_t picture, const Rect& clip_px);

    /// All that is visible stands, at the exact zoom.
    bool is_complete() const;

    /// Nothing is being made, not even beyond what is visible.
    bool is_idle() const { return m_worker.is_idle(); }

    /// Waits until a tile can be taken, all are made, or the time is over.
    void wait(std::chrono::milliseconds time) { m_worker.wait(time); }

private:
    struct Source {
        std::uint32_t picture = 0;
        double zoom = 0;
        friend bool operator==(const Source&, const Source&) = default;
    };
    /// One picture of the frame, recognised from frame to frame by its place in it.
    struct Layer {
        PictureView view;
        std::uint32_t picture = 0;
        std::shared_ptr<const Picture> drawing;
        double opacity = 1;
        double wanted_zoom = 0;
        Clock::time_point zoomed_at; ///< when its zoom last changed
        std::vector<PlacedTile> visible;
        std::vector<PlacedTile> coarsest; ///< the whole world, as far as it is visible
        std::deque<Source> earlier;       ///< what was shown before, the latest first
    };
    struct Slot {
        PixelImage image;
        bool is_opaque = false;
    };

    void plan_layer(Layer& layer, const PictureCommand& command, const Rect& clip_px, double scale,
                    Clock::time_point now);
    void keep(const std::vector<PlacedTile>& tiles);
    void want(const Layer& layer, const std::vector<PlacedTile>& tiles, std::vector<TileRequest>& requests);
    void drop_unused_pictures();
    std::uint32_t number_of(const std::string& key, double scale);
    bool has_all_visible() const;
    bool has_stand_ins() const;
    bool has_all(const std::vector<PlacedTile>& tiles) const;
    template <typename IsEnough>
    void take_until(IsEnough is_enough, std::chrono::milliseconds time);
    void place_stand_in(const Layer& layer, const Rect& area_px, std::vector<Placed>& to);
    void place_tile(int slot, const PlacedTile& tile, const Rect& clip_px, double opacity,
                    std::vector<Placed>& to) const;

    std::vector<Layer> m_layers;
    std::map<std::string, std::uint32_t> m_numbers;
    std::uint32_t m_next_number = 1;
    std::unordered_set<TileId, TileIdHash> m_wanted;
    TileCache m_cache;
    std::vector<Slot> m_slots;
    TileWorker m_worker; // last, so that its threads end first
};

} // namespace chronomap
