#include "events/table/partial_tables.h"

#include "support/catch.h"

#include <atomic>
#include <thread>

using namespace chronomap;
using namespace std::chrono_literals;

namespace {

/// The first one was made after 100 ms, of 1 000 rows, and took 10 ms.
PartialTables::State after_first() {
    PartialTables::State state;
    state.last_rows = 1'000;
    state.last = 100ms;
    state.spent = state.last_cost = 10ms;
    return state;
}

} // namespace

TEST_CASE("The first partial table is made after a fortieth of a second, as soon as there is a row") {
    PartialTables::State state;
    state.rows = 1'000;
    state.elapsed = 24ms;
    CHECK_FALSE(PartialTables::is_due(state));
    state.elapsed = 25ms;
    CHECK(PartialTables::is_due(state));
    state.rows = 0;
    CHECK_FALSE(PartialTables::is_due(state));
}

TEST_CASE("The next partial tables come every 0.4 s, when there is more to be seen") {
    PartialTables::State state = after_first();
    state.rows = 2'000;
    state.elapsed = 499ms;
    CHECK_FALSE(PartialTables::is_due(state));
    state.elapsed = 500ms;
    CHECK(PartialTables::is_due(state));
    state.rows = 1'000;
    CHECK_FALSE(PartialTables::is_due(state));
}

TEST_CASE("Partial tables take no more than a quarter of a second and an eighth of the work so far") {
    PartialTables::State state = after_first();
    state.rows = 40'000; // expected to take 400 ms
    state.elapsed = 700ms;
    state.work = 1270ms;
    CHECK_FALSE(PartialTables::is_due(state));
    state.work = 1280ms;
    CHECK(PartialTables::is_due(state));
}

TEST_CASE("Of threads that ask at the same time one makes the partial table, and the others go on") {
    std::atomic<int> made{0};
    PartialTables partials(2, [&] {
        ++made;
        std::this_thread::sleep_for(20ms);
    });
    std::this_thread::sleep_for(60ms);
    std::thread other([&] { partials.consider(10); });
    partials.consider(10);
    other.join();
    partials.consider(10);
    CHECK(made == 1);
}
