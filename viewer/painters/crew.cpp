#include "viewer/painters/crew.h"

#include <algorithm>

namespace chronomap {

Crew::Crew() {
    const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 1; i < processors; ++i) {
        m_threads.emplace_back([this](const std::stop_token& stop) { serve(stop); });
    }
}

Crew::~Crew() = default;

void Crew::work_together(int most, const std::function<void()>& work) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_work != nullptr || most < 1 || m_threads.empty()) {
            most = 0;
        } else {
            m_work = &work;
            m_wanted = most;
        }
    }
    if (most == 0) {
        work();
        return;
    }
    m_is_wanted.notify_all();
    work();
    std::unique_lock lock(m_mutex);
    m_wanted = 0; // who has not begun by now has nothing left to do
    m_is_done.wait(lock, [this] { return m_at_work == 0; });
    m_work = nullptr;
}

void Crew::serve(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (m_is_wanted.wait(lock, stop, [this] { return m_wanted > 0; })) {
        --m_wanted;
        ++m_at_work;
        const std::function<void()>& work = *m_work;
        lock.unlock();
        work();
        lock.lock();
        --m_at_work;
        m_is_done.notify_one();
    }
}

} // namespace chronomap
