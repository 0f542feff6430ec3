#include "viewer/app/interruption.h"

#include "support/catch.h"

#include <csignal>

using namespace chronomap;

TEST_CASE("A request to end is remembered while it is watched for") {
    const InterruptionWatch watch;
    CHECK_FALSE(watch.is_asked_to_stop());
    std::raise(SIGINT);
    CHECK(watch.is_asked_to_stop());
}

TEST_CASE("A watch begins without what was asked before") {
    const InterruptionWatch watch;
    CHECK_FALSE(watch.is_asked_to_stop());
    std::raise(SIGTERM);
    CHECK(watch.is_asked_to_stop());
}
