#include "viewer/app/loading_bar.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("the line of a loading tells its share, its rows and its rate") {
    CHECK(loading_line(0, 0, 0) == "[                              ] 0 % · 0 rows");
    CHECK(loading_line(0.5, 4'512'000, 0.5) ==
          "[###############               ] 50 % · 4512000 rows · 9.0 million rows/s");
    CHECK(loading_line(7, 10, 1).find("100 %") != std::string::npos);
}
