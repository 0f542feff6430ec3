#pragma once

#include "viewer/painters/image.h"
#include "viewer/painters/tile_plan.h"
#include "viewer/scene/display_list.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace chronomap {

struct TileRequest {
    TileId id;
    std::shared_ptr<const Picture> picture;
    double scale = 1;
};

struct FinishedTile {
    TileId id;
    PixelImage image;
    bool is_empty = false;  ///< nothing is drawn on it; `image` is empty then
    bool is_opaque = false; ///< needs no blending
};

/// Rasterises tiles on threads of its own with the Cairo painter.
class TileWorker {
public:
    explicit TileWorker(unsigned threads);
    ~TileWorker();
    TileWorker(const TileWorker&) = delete;
    TileWorker& operator=(const TileWorker&) = delete;

    /// What is to be made from now on, the most urgent first; requests that are not repeated are forgotten, and so are
    /// tiles that were finished but not taken.
    void want(std::vector<TileRequest> requests);

    /// At most `most` tiles that were finished, in that order. Throws what rasterising one has thrown.
    std::vector<FinishedTile> take(std::size_t most);

    /// Waits until a tile can be taken, nothing is left to do, or the time is over.
    void wait(std::chrono::milliseconds time);

    /// Nothing waiting, being made, or to be taken.
    bool is_idle() const;

private:
    void work();
    static FinishedTile make(const TileRequest& request);
    bool is_known(const TileId& id) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_has_request, m_has_finished;
    std::deque<TileRequest> m_requests;
    std::vector<TileId> m_in_work;
    std::deque<FinishedTile> m_finished;
    std::exception_ptr m_failure;
    bool m_stops = false;
    std::vector<std::thread> m_threads;
};

} // namespace chronomap
