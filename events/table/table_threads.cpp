#include "events/table/table_threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace chronomap {

void on_threads(unsigned threads, const std::function<void(unsigned)>& work) {
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto run = [&](unsigned worker) {
        try {
            work(worker);
        } catch (...) {
            const std::lock_guard lock(failure_mutex);
            failure = failure ? failure : std::current_exception();
        }
    };
    const unsigned last = std::max(threads, 1u) - 1;
    {
        std::vector<std::jthread> others;
        for (unsigned worker = 0; worker < last; ++worker) {
            others.emplace_back(run, worker);
        }
        run(last);
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

void for_each_on_threads(unsigned threads, std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    on_threads(static_cast<unsigned>(std::min<std::size_t>(threads, std::max<std::size_t>(count, 1))), [&](unsigned) {
        for (std::size_t index = next++; index < count; index = next++) {
            work(index);
        }
    });
}

Part part_of(std::size_t size, std::size_t index, std::size_t count) {
    // The remainder goes to the first parts: a product of sizes could overflow.
    const std::size_t share = size / count, rest = size % count;
    const auto edge = [&](std::size_t i) { return share * i + std::min(i, rest); };
    return {edge(index), edge(index + 1)};
}

} // namespace chronomap
