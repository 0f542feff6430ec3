#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace chronomap {

/// Threads that stay: starting and ending one costs as much as drawing a part of a frame.
class Crew {
public:
    /// As many as there are processors beside the calling thread's.
    Crew();
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// Has `work`, which must not throw, done on at most `most` of the threads and on the calling one, and returns when all are
    /// done. While the crew works for another thread the calling one works alone.
    void work_together(int most, const std::function<void()>& work);

private:
    void serve(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_is_wanted;
    std::condition_variable m_is_done;
    const std::function<void()>* m_work = nullptr; // null while there is none
    int m_wanted = 0;                              // threads that may still begin
    int m_at_work = 0;
    std::vector<std::jthread> m_threads; // last, so that they end first
};

} // namespace chronomap
