#pragma once

#include <cstddef>
#include <functional>

namespace chronomap {

/// Calls work(worker) once for each worker < threads, at the same time, the calling thread being the last of them. When
/// all have ended the first exception that one of them threw is thrown again.
void on_threads(unsigned threads, const std::function<void(unsigned worker)>& work);

/// Calls work(index) once for each index below `count`, in no order, on up to `threads` threads.
void for_each_on_threads(unsigned threads, std::size_t count, const std::function<void(std::size_t index)>& work);

/// The `index`th of `count` nearly equal parts of [0, size).
struct Part {
    std::size_t begin = 0, end = 0;
};
Part part_of(std::size_t size, std::size_t index, std::size_t count);

} // namespace chronomap
