#include "viewer/painters/tile_worker.h"

#include "viewer/painters/cairo_painter.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

// Tiles come after the frame that is being drawn: on few cores they would make the pointer stutter.
void give_way() {
    constexpr int politeness = 15; // idle threads would starve beside a busy program
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), politeness);
}

} // namespace

TileWorker::TileWorker(unsigned threads) {
    for (unsigned i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

TileWorker::~TileWorker() {
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
    }
    m_has_request.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

void TileWorker::want(std::vector<TileRequest> requests) {
    {
        const std::lock_guard lock(m_mutex);
        const auto is_repeated = [&requests](const FinishedTile& tile) {
            return std::any_of(requests.begin(), requests.end(),
                               [&tile](const TileRequest& request) { return request.id == tile.id; });
        };
        // Zooming asks for tiles faster than they are shown; kept, they would fill the memory.
        std::erase_if(m_finished, [&](const FinishedTile& tile) { return !is_repeated(tile); });
        m_requests.clear();
        for (TileRequest& request : requests) {
            if (!is_known(request.id)) {
                m_requests.push_back(std::move(request));
            }
        }
    }
    m_has_request.notify_all();
}

bool TileWorker::is_known(const TileId& id) const {
    return std::find(m_in_work.begin(), m_in_work.end(), id) != m_in_work.end() ||
           std::any_of(m_finished.begin(), m_finished.end(), [&id](const FinishedTile& tile) { return tile.id == id; });
}

std::vector<FinishedTile> TileWorker::take(std::size_t most) {
    const std::lock_guard lock(m_mutex);
    if (m_failure) {
        std::rethrow_exception(std::exchange(m_failure, nullptr));
    }
    std::vector<FinishedTile> taken;
    while (!m_finished.empty() && taken.size() < most) {
        taken.push_back(std::move(m_finished.front()));
        m_finished.pop_front();
    }
    return taken;
}

void TileWorker::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    m_has_finished.wait_for(
        lock, time, [this] { return !m_finished.empty() || m_failure || (m_requests.empty() && m_in_work.empty()); });
}

bool TileWorker::is_idle() const {
    const std::lock_guard lock(m_mutex);
    return m_requests.empty() && m_in_work.empty() && m_finished.empty() && !m_failure;
}

void TileWorker::work() {
    give_way();
    std::unique_lock lock(m_mutex);
    while (true) {
        m_has_request.wait(lock, [this] { return m_stops || !m_requests.empty(); });
        if (m_stops) {
            return;
        }
        const TileRequest request = std::move(m_requests.front());
        m_requests.pop_front();
        m_in_work.push_back(request.id);
        lock.unlock();
        FinishedTile tile;
        std::exception_ptr failure;
        try {
            tile = make(request);
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        m_in_work.erase(std::find(m_in_work.begin(), m_in_work.end(), request.id));
        if (failure) {
            m_failure = failure;
        } else {
            m_finished.push_back(std::move(tile));
        }
        m_has_finished.notify_all();
    }
}

FinishedTile TileWorker::make(const TileRequest& request) {
    FinishedTile tile{request.id, {}, true, true};
    tile.image = paint_tile(*request.picture, tile_box(request.id, request.scale), request.id.zoom, request.scale,
                            tile_side_px, tile_side_px);
    for (const Argb pixel : tile.image.pixels) {
        tile.is_empty = tile.is_empty && pixel >> 24U == 0;
        tile.is_opaque = tile.is_opaque && pixel >> 24U == 255;
    }
    if (tile.is_empty) {
        tile.image = {};
    }
    return tile;
}

} // namespace chronomap
