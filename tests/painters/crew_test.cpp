#include "viewer/painters/crew.h"

#include "support/catch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <set>

using namespace chronomap;

namespace {

/// Waits until so many have come; false when they have not within 10 seconds.
bool has_come(const std::atomic<int>& count, int wanted) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (count < wanted && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
    return count >= wanted;
}

const bool has_several_processors = std::thread::hardware_concurrency() > 1;

} // namespace

TEST_CASE("A crew works together with the thread that asks for it, and is done when that goes on") {
    Crew crew;
    std::atomic<int> begun{0};
    std::vector<int> together;
    std::mutex mutex;
    for (int job = 0; job < 200; ++job) {
        int ended = 0;
        begun = 0;
        crew.work_together(3, [&] {
            ++begun;
            const std::lock_guard lock(mutex);
            ++ended;
        });
        CHECK(ended == begun); // without the lock: nobody is at work any more
        together.push_back(ended);
    }
    CHECK(*std::min_element(together.begin(), together.end()) >= 1);
}

TEST_CASE("The threads of a crew work at the same time") {
    Crew crew;
    std::atomic<int> there{0};
    std::atomic<bool> have_met{true};
    if (has_several_processors) {
        crew.work_together(1, [&] {
            ++there;
            have_met = have_met && has_come(there, 2);
        });
        CHECK(have_met);
        CHECK(there == 2);
    }
}

TEST_CASE("No more of a crew than asked for come, and without any the asking thread works alone") {
    Crew crew;
    std::set<std::thread::id> threads;
    crew.work_together(0, [&] { threads.insert(std::this_thread::get_id()); });
    CHECK(threads == std::set{std::this_thread::get_id()});
    for (int job = 0; job < 100; ++job) {
        std::atomic<int> begun{0};
        crew.work_together(1, [&] { ++begun; });
        CHECK(begun <= 2);
    }
}

TEST_CASE("While a crew works for one thread another one works alone") {
    Crew crew;
    std::atomic<int> at_work{0}, alone{0};
    std::thread other([&] {
        crew.work_together(3, [&] {
            ++at_work;
            has_come(alone, 1);
        });
    });
    CHECK(has_come(at_work, 1));
    std::set<std::thread::id> threads;
    crew.work_together(3, [&] { threads.insert(std::this_thread::get_id()); });
    CHECK(threads == std::set{std::this_thread::get_id()});
    alone = 1;
    other.join();
}

TEST_CASE("Many threads may ask one crew") {
    Crew crew;
    std::atomic<int> jobs{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int job = 0; job < 200; ++job) {
                std::atomic<bool> is_done{false};
                crew.work_together(2, [&] { is_done = true; });
                jobs += is_done ? 1 : 0;
            }
        });
    threads.clear();
    CHECK(jobs == 800);
}
