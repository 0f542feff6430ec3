#pragma once

#include <functional>

namespace chronomap {

/// While it lives, an X server that goes away ends the program with one sentence and exit code 1, after a last piece of work
/// that does without a display. Xlib would end it at once, with words of its own. One at a time.
class DisplayLoss {
public:
    /// `last_work` may be called on the thread that talks to the server, at any of its calls.
    explicit DisplayLoss(std::function<void()> last_work);
    ~DisplayLoss();
    DisplayLoss(const DisplayLoss&) = delete;
    DisplayLoss& operator=(const DisplayLoss&) = delete;
};

} // namespace chronomap
