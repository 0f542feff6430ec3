#include "viewer/painters/bands.h"

#include "support/catch.h"

#include <atomic>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace chronomap;

TEST_CASE("Each index is worked on once") {
    std::vector<std::atomic<int>> times(100);
    for_each_in_parallel(100, [&](int i) { ++times[static_cast<std::size_t>(i)]; });
    for (const auto& one : times) {
        CHECK(one == 1);
    }
}

TEST_CASE("Work within such work stays on its thread") {
    std::vector<std::size_t> threads(8);
    for_each_in_parallel(8, [&](int i) {
        std::set<std::thread::id> ids;
        for_each_in_parallel(4, [&](int) { ids.insert(std::this_thread::get_id()); });
        threads[static_cast<std::size_t>(i)] = ids.size();
    });
    CHECK(threads == std::vector<std::size_t>(8, 1));
}

TEST_CASE("The first exception is thrown again, and later work is on several threads as before") {
    CHECK_THROWS_AS(for_each_in_parallel(50, [](int i) { i == 3 ? throw std::runtime_error("three") : void(); }),
                    std::runtime_error);
    std::atomic<int> count{0};
    for_each_in_parallel(3, [&](int) { ++count; });
    CHECK(count == 3);
}
