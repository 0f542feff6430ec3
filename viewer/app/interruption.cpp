#include "viewer/app/interruption.h"

#include <atomic>

#include <signal.h>

namespace chronomap {

namespace {

std::atomic<bool> was_interrupted{false};
struct sigaction handlers_before[2];
constexpr int watched[] = {SIGINT, SIGTERM};

void remember(int) {
    was_interrupted = true;
}

} // namespace

static_assert(std::atomic<bool>::is_always_lock_free, "a signal's handler may set nothing else");

InterruptionWatch::InterruptionWatch() {
    was_interrupted = false;
    struct sigaction handler {};
    handler.sa_handler = remember;
    handler.sa_flags = SA_RESTART;
    for (int i = 0; i < 2; ++i)
        sigaction(watched[i], &handler, &handlers_before[i]);
}

InterruptionWatch::~InterruptionWatch() {
    for (int i = 0; i < 2; ++i)
        sigaction(watched[i], &handlers_before[i], nullptr);
}

bool InterruptionWatch::is_asked_to_stop() const { // NOLINT(*-to-static): only while there is a watch
    return was_interrupted;
}

} // namespace chronomap
