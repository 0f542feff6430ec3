#include "events/nearest_word.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("The distance of words counts letters added, taken, changed and swapped") {
    CHECK(edit_distance("goris", "goris", 3) == 0);
    CHECK(edit_distance("goris", "gorus", 3) == 1);
    CHECK(edit_distance("goris", "gorsi", 3) == 1);
    CHECK(edit_distance("", "abc", 3) == 3);
    CHECK(edit_distance("abc", "xyz", 2) == 3);
    CHECK(edit_distance("a", "abcdef", 2) == 3);
}

TEST_CASE("The nearest candidate wins, the first of equals, and strangers do not count") {
    NearestWord nearest("armenai");
    for (const auto* candidate : {"azerbaijan", "armenian", "armenia", "armenin"})
        nearest.offer(candidate);
    CHECK(nearest.best() == "armenia");

    NearestWord none("xyz");
    none.offer("goris");
    CHECK(none.best().empty());
}
