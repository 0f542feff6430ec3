#include "viewer/painters/bands.h"

#include "viewer/painters/crew.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>

namespace chronomap {

int band_count(int width_px, int height_px) {
    constexpr std::int64_t band_pixels = 1'000'000;
    const std::int64_t pixels = std::int64_t{width_px} * height_px;
    return static_cast<int>(std::clamp<std::int64_t>(pixels / band_pixels, 1, std::max(1, height_px / 16)));
}

Band band_at(int index, int count, int height_px) {
    const auto edge = [&](int i) { return static_cast<int>(std::int64_t{height_px} * i / count); };
    return {edge(index), edge(index + 1)};
}

namespace {

// Work within such work has all processors busy already.
thread_local bool is_within_parallel_work = false;

class WithinParallelWork {
public:
    WithinParallelWork() { is_within_parallel_work = true; }
    ~WithinParallelWork() { is_within_parallel_work = false; }
    WithinParallelWork(const WithinParallelWork&) = delete;
    WithinParallelWork& operator=(const WithinParallelWork&) = delete;
};

} // namespace

void for_each_in_parallel(int count, const std::function<void(int)>& work) {
    if (is_within_parallel_work) {
        for (int i = 0; i < count; ++i)
            work(i);
        return;
    }
    std::atomic<int> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto run = [&] {
        const WithinParallelWork within;
        try {
            for (int i = next++; i < count; i = next++)
                work(i);
        } catch (...) {
            const std::lock_guard lock(failure_mutex);
            failure = failure ? failure : std::current_exception();
            next = count;
        }
    };
    static Crew crew;
    crew.work_together(count - 1, run);
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace chronomap
