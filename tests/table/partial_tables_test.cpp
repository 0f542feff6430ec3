#include "events/table/partial_tables.h"

#include "support/catch.h"

using namespace chronomap;
using namespace std::chrono_literals;

TEST_CASE("The first partial table is made after a tenth of a second, the next when they cost little") {
    const auto is_due = PartialTables::is_due;
    CHECK_FALSE(is_due({1'000, 0, 99ms, 10s, 0ms, 0ms}));
    CHECK(is_due({1'000, 0, 100ms, 1s, 0ms, 0ms}));
    CHECK_FALSE(is_due({0, 0, 200ms, 10s, 0ms, 0ms}));
    CHECK_FALSE(is_due({1'999, 1'000, 1s, 10s, 10ms, 10ms}));
    CHECK(is_due({2'000, 1'000, 200ms, 600ms, 10ms, 10ms}));
    CHECK_FALSE(is_due({2'000, 1'000, 200ms, 590ms, 10ms, 10ms}));
}
