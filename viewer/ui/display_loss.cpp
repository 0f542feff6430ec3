#include "viewer/ui/display_loss.h"

#include <X11/Xlib.h>

#include <signal.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <utility>

namespace chronomap {

namespace {

std::function<void()> last_work_of_all;
XIOErrorHandler handler_before = nullptr;

// Threads may still be drawing, so nothing is taken apart: what files they write are whole or absent.
[[noreturn]] int end_without_display(Display*) {
    // Whatever the work does, it is done once.
    if (const std::function<void()> last_work = std::exchange(last_work_of_all, nullptr)) {
        try {
            last_work();
        } catch (const std::exception& error) {
            std::cerr << "chronomap: " << error.what() << '\n';
        }
    }
    std::cerr << "chronomap: The display is gone, and with it the window.\n" << std::flush;
    std::_Exit(1);
}

} // namespace

DisplayLoss::DisplayLoss(std::function<void()> last_work) {
    last_work_of_all = std::move(last_work);
    handler_before = XSetIOErrorHandler(end_without_display);
    ::signal(SIGPIPE, SIG_IGN); // writing to the server tells of it then
}

DisplayLoss::~DisplayLoss() {
    XSetIOErrorHandler(handler_before);
    last_work_of_all = nullptr;
}

} // namespace chronomap
