#include "events/table/table_threads.h"

#include "support/catch.h"

#include <atomic>
#include <stdexcept>
#include <vector>

using namespace chronomap;

TEST_CASE("Each thread works once, and each index is worked on once") {
    std::vector<std::atomic<int>> workers(3), indices(100);
    on_threads(3, [&](unsigned worker) { ++workers[worker]; });
    for_each_on_threads(3, indices.size(), [&](std::size_t index) { ++indices[index]; });
    for (const auto& times : workers) {
        CHECK(times == 1);
    }
    for (const auto& times : indices) {
        CHECK(times == 1);
    }
    for_each_on_threads(2, 0, [](std::size_t) { FAIL("there is no index"); });
}

TEST_CASE("What fails on a thread is told to who waits for it") {
    CHECK_THROWS_AS(on_threads(2,
                               [](unsigned worker) {
                                   if (worker == 0)
                                       throw std::runtime_error("no");
                               }),
                    std::runtime_error);
}

TEST_CASE("Parts cover everything and differ by one at most") {
    for (const std::size_t size : {0, 1, 7, 100}) {
        std::size_t end = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const Part part = part_of(size, i, 3);
            CHECK(part.begin == end);
            CHECK(part.end - part.begin <= size / 3 + 1);
            end = part.end;
        }
        CHECK(end == size);
    }
}
