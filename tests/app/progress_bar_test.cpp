#include "viewer/app/progress_bar.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("The line of a job tells how far it has come") {
    CHECK(progress_line(0, 100, "pictures") == "[                              ] 0 of 100 pictures");
    CHECK(progress_line(50, 100, "pictures") == "[###############               ] 50 of 100 pictures");
    CHECK(progress_line(3, 3, "frames") == "[##############################] 3 of 3 frames");
    CHECK(progress_line(0, 0, "frames") == "[##############################] 0 of 0 frames");
}
