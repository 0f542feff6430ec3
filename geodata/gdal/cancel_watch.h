#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

class GDALDataset;

namespace chronomap::gdal {

/// Ends queries of a database while they run once reading is cancelled: a view of a stranger's file may never come to an end by itself.
class CancelWatch {
public:
    /// Without a flag there is nothing to watch.
    CancelWatch(GDALDataset& dataset, const std::atomic<bool>* is_cancelled);
    ~CancelWatch();
    CancelWatch(const CancelWatch&) = delete;
    CancelWatch& operator=(const CancelWatch&) = delete;

private:
    void watch(GDALDataset& dataset, const std::atomic<bool>& is_cancelled);

    std::mutex m_mutex;
    std::condition_variable m_end;
    bool m_is_over = false;
    std::thread m_thread;
};

} // namespace chronomap::gdal
