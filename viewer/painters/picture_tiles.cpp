#include "viewer/painters/picture_tiles.h"

#include <algorithm>
#include <limits>

namespace chronomap {

namespace {

// A hand that turns the wheel pauses for less than this between two notches.
constexpr std::chrono::milliseconds rest_after{120};

constexpr std::size_t max_earlier = 4;
constexpr std::size_t spare_slots = 8;
constexpr double smooth_from = 1.5; // times its own size

double area(const Rect& r) {
    return r.width * r.height;
}

} // namespace

// Two threads make the first picture in half the time; later ones are made beside a renderer that uses both cores too.
PictureTiles::PictureTiles() : m_worker(std::clamp(std::thread::hardware_concurrency(), 1u, 2u)) {}

std::uint32_t PictureTiles::number_of(const std::string& key, double scale) {
    const auto [place, is_new] = m_numbers.try_emplace(key + '@' + std::to_string(scale), m_next_number);
    m_next_number += is_new ? 1 : 0;
    return place->second;
}

void PictureTiles::plan(const FrameMesh& frame, double scale, Clock::time_point now) {
    m_cache.begin_frame();
    m_wanted.clear();
    m_layers.resize(frame.pictures.size());
    std::vector<TileRequest> requests;
    std::vector<TileRequest> passing; // kept where they are there, but not asked for
    std::vector<Rect> clips(frame.pictures.size());
    for (const FrameRun& run : frame.runs) {
        if (run.kind == FrameRun::Kind::picture) {
            clips[run.first] = run.clip;
        }
    }
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        plan_layer(m_layers[i], frame.pictures[i], clips[i], scale, now);
        // Zooming out, ground comes into view faster than tiles as fine as these could be made.
        if (m_layers[i].wanted_zoom <= m_layers[i].view.zoom + 0.5) {
            want(m_layers[i], m_layers[i].visible, requests);
        } else {
            keep(m_layers[i].visible);
        }
    }
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const std::vector<double> zooms = coarse_zooms(m_layers[i].view.zoom);
        for (const double zoom : zooms) {
            // While zooming, what was shown before stands in; only what reaches far beyond it is worth a thread's time.
            const bool is_near = zoom == zooms.front() && zooms.size() > 1;
            const bool is_passing = is_near && m_layers[i].wanted_zoom != m_layers[i].view.zoom;
            want(m_layers[i], tiles_over(m_layers[i].view, clips[i], m_layers[i].picture, zoom),
                 is_passing ? passing : requests);
        }
    }
    const bool rings = has_all_visible();
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        // Only beside a picture that stands and moves on: made at once, the ring would delay what is visible.
        if (rings && m_layers[i].wanted_zoom == m_layers[i].view.zoom) {
            const Rect ring = clips[i].inset(-tile_side_px);
            want(m_layers[i], tiles_over(m_layers[i].view, ring, m_layers[i].picture, m_layers[i].wanted_zoom),
                 requests);
        }
    }
    m_cache.set_capacity(m_wanted.size() + spare_slots);
    m_worker.want(std::move(requests));
    drop_unused_pictures();
}

void PictureTiles::plan_layer(Layer& layer, const PictureCommand& command, const Rect& clip_px, double scale,
                              Clock::time_point now) {
    const bool is_new = layer.picture == 0;
    const Source before{layer.picture, layer.wanted_zoom};
    layer.picture = number_of(command.picture->key(), scale);
    if (!is_new && layer.view.zoom != command.zoom) {
        layer.zoomed_at = now;
    }
    const bool is_at_rest = is_new || layer.zoomed_at + rest_after <= now || layer.wanted_zoom == command.zoom;
    layer.wanted_zoom = is_at_rest ? command.zoom : zoom_on_the_way(command.zoom, layer.wanted_zoom);
    layer.drawing = command.picture;
    layer.opacity = command.opacity;
    const Rect view_px{command.view.x * scale, command.view.y * scale, command.view.width * scale,
                       command.view.height * scale};
    layer.view = {view_px, command.view_origin, command.zoom, scale, command.picture->bounds()};
    layer.visible = tiles_over(layer.view, clip_px, layer.picture, layer.wanted_zoom);
    layer.coarsest = tiles_over(layer.view, clip_px, layer.picture, 0);
    const Source present{layer.picture, layer.wanted_zoom};
    if (!is_new && !(before == present)) {
        auto& earlier = layer.earlier;
        earlier.erase(std::remove(earlier.begin(), earlier.end(), before), earlier.end());
        earlier.push_front(before);
        earlier.resize(std::min(earlier.size(), max_earlier));
    }
}

void PictureTiles::keep(const std::vector<PlacedTile>& tiles) {
    for (const PlacedTile& tile : tiles) {
        if (m_cache.find(tile.id)) {
            m_wanted.insert(tile.id);
        }
    }
}

void PictureTiles::want(const Layer& layer, const std::vector<PlacedTile>& tiles, std::vector<TileRequest>& requests) {
    for (const PlacedTile& tile : tiles) {
        if (m_wanted.insert(tile.id).second && !m_cache.find(tile.id)) {
            requests.push_back({tile.id, layer.drawing, layer.view.scale});
        }
    }
}

void PictureTiles::drop_unused_pictures() {
    const bool all_stands = has_all_visible();
    for (auto number = m_numbers.begin(); number != m_numbers.end();) {
        const bool is_used = std::any_of(m_layers.begin(), m_layers.end(), [&](const Layer& layer) {
            const auto shows = [&](const Source& source) { return source.picture == number->second; };
            return layer.picture == number->second ||
                   (!all_stands && std::any_of(layer.earlier.begin(), layer.earlier.end(), shows));
        });
        if (!is_used) {
            m_cache.drop(number->second);
        }
        number = is_used ? std::next(number) : m_numbers.erase(number);
    }
}

void PictureTiles::take() {
    for (FinishedTile& tile : m_worker.take(std::numeric_limits<std::size_t>::max())) {
        if (!m_wanted.contains(tile.id)) {
            continue;
        }
        const std::optional<int> slot = m_cache.insert(tile.id, tile.is_empty);
        if (!slot || *slot == TileCache::no_slot) {
            continue;
        }
        m_slots.resize(static_cast<std::size_t>(m_cache.slot_count()));
        m_slots[static_cast<std::size_t>(*slot)] = {std::move(tile.image), tile.is_opaque};
    }
}

template <typename IsEnough>
void PictureTiles::take_until(IsEnough is_enough, std::chrono::milliseconds time) {
    const Clock::time_point end = Clock::now() + time;
    take();
    while (!is_enough() && !m_worker.is_idle() && Clock::now() < end) {
        m_worker.wait(std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()));
        take();
    }
}

void PictureTiles::wait_for_visible(std::chrono::milliseconds time) {
    take_until([this] { return has_all_visible(); }, time);
}

void PictureTiles::wait_for_stand_ins(std::chrono::milliseconds time) {
    take_until([this] { return has_stand_ins(); }, time);
}

bool PictureTiles::has_all(const std::vector<PlacedTile>& tiles) const {
    return std::all_of(tiles.begin(), tiles.end(),
                       [this](const PlacedTile& tile) { return m_cache.contains(tile.id); });
}

bool PictureTiles::has_all_visible() const {
    return std::all_of(m_layers.begin(), m_layers.end(), [this](const Layer& layer) { return has_all(layer.visible); });
}

bool PictureTiles::has_stand_ins() const {
    return std::all_of(m_layers.begin(), m_layers.end(),
                       [this](const Layer& layer) { return has_all(layer.visible) || has_all(layer.coarsest); });
}

bool PictureTiles::is_complete() const {
    const auto is_exact = [](const Layer& layer) { return layer.wanted_zoom == layer.view.zoom; };
    return std::all_of(m_layers.begin(), m_layers.end(), is_exact) && has_all_visible();
}

std::vector<PictureTiles::Placed> PictureTiles::placed(std::size_t picture, const Rect& clip_px) {
    const Layer& layer = m_layers[picture];
    std::vector<Placed> result;
    for (const PlacedTile& tile : layer.visible) {
        const std::optional<int> slot = m_cache.find(tile.id);
        if (slot) {
            place_tile(*slot, tile, clip_px, layer.opacity, result);
        } else {
            place_stand_in(layer, intersection(tile.at_px, clip_px), result);
        }
    }
    return result;
}

/// Fills the place of a missing tile from the first zoom that covers it, or from the one that covers most of it; two at once
/// would double what is translucent.
void PictureTiles::place_stand_in(const Layer& layer, const Rect& area_px, std::vector<Placed>& to) {
    std::deque<Source> sources = layer.earlier;
    for (const double zoom : coarse_zooms(layer.view.zoom)) {
        sources.push_back({layer.picture, zoom});
    }
    std::vector<PlacedTile> best;
    double best_area = 0;
    for (const Source& source : sources) {
        std::vector<PlacedTile> tiles = tiles_over(layer.view, area_px, source.picture, source.zoom);
        const auto is_missing = [this](const PlacedTile& tile) { return !m_cache.contains(tile.id); };
        tiles.erase(std::remove_if(tiles.begin(), tiles.end(), is_missing), tiles.end());
        double covered = 0;
        for (const PlacedTile& tile : tiles) {
            covered += area(intersection(tile.at_px, area_px));
        }
        const bool covers_all = covered > area(area_px) * (1 - 1e-6);
        if (covers_all || covered > best_area * 1.01) {
            best = std::move(tiles);
            best_area = covered;
        }
        if (covers_all) {
            break;
        }
    }
    for (const PlacedTile& tile : best) {
        place_tile(*m_cache.find(tile.id), tile, area_px, layer.opacity, to);
    }
}

void PictureTiles::place_tile(int slot, const PlacedTile& tile, const Rect& clip_px, double opacity,
                              std::vector<Placed>& to) const {
    const Rect seen = intersection(tile.at_px, clip_px);
    if (slot == TileCache::no_slot || seen.is_empty()) {
        return;
    }
    const Slot& place = m_slots[static_cast<std::size_t>(slot)];
    // Hardly stretched tiles show for a moment only, and smoothing them costs several times as much.
    const bool is_smooth = tile.at_px.width > smooth_from * tile_side_px;
    to.push_back({{place.image.pixels.data(), place.image.width_px, place.image.height_px, tile.at_px, place.is_opaque,
                   is_smooth, opacity},
                  seen});
}

} // namespace chronomap
