#include "geodata/gdal/cancel_watch.h"

#include <chrono>
#include <gdal_priv.h>

namespace chronomap::gdal {

CancelWatch::CancelWatch(GDALDataset& dataset, const std::atomic<bool>* is_cancelled) {
    if (is_cancelled)
        m_thread = std::thread([this, &dataset, is_cancelled] { watch(dataset, *is_cancelled); });
}

CancelWatch::~CancelWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_is_over = true;
    }
    m_end.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

// Again and again: the next query may have begun just after the last was ended.
void CancelWatch::watch(GDALDataset& dataset, const std::atomic<bool>& is_cancelled) {
    std::unique_lock lock(m_mutex);
    while (!m_end.wait_for(lock, std::chrono::milliseconds(30), [this] { return m_is_over; }))
        if (is_cancelled)
            dataset.AbortSQL();
}

} // namespace chronomap::gdal
