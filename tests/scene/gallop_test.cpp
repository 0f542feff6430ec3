#include "viewer/scene/gallop.h"

#include "support/catch.h"

#include <algorithm>

using namespace chronomap;

TEST_CASE("galloping finds where a sorted range changes, from wherever it starts") {
    for (std::size_t size = 0; size < 40; ++size) {
        for (std::size_t change = 0; change <= size; ++change) {
            for (std::size_t from = 0; from <= size; ++from) {
                const std::size_t found = gallop(from, size, [&](std::size_t i) { return i < change; });
                CHECK(found == std::max(from, change));
            }
        }
    }
}

TEST_CASE("galloping over a million looks at few of them when the change is near") {
    int looks = 0;
    gallop(1000, 1'000'000, [&](std::size_t i) {
        ++looks;
        return i < 1003;
    });
    CHECK(looks < 8);
}
