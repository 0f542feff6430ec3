#include "events/table/partial_tables.h"

#include "support/catch.h"

using namespace chronomap;
using namespace std::chrono_literals;

TEST_CASE("The first partial table is made after a tenth of a second, the next when they cost little") {
    CHECK_FALSE(PartialTables::is_due(1'000, 99ms, 0ms, 0, 0ms));
    CHECK(PartialTables::is_due(1'000, 100ms, 0ms, 0, 0ms));
    CHECK_FALSE(PartialTables::is_due(0, 200ms, 0ms, 0, 0ms));
    CHECK_FALSE(PartialTables::is_due(1'999, 10s, 10ms, 1'000, 10ms));
    CHECK(PartialTables::is_due(2'000, 600ms, 10ms, 1'000, 10ms));
    CHECK_FALSE(PartialTables::is_due(2'000, 590ms, 10ms, 1'000, 10ms));
}
