#pragma once

#include "viewer/painters/pixels.h"

#include <memory>

namespace chronomap {

/// Pixels that lie in memory which the X server reads too (MIT-SHM): what is drawn there is shown without a renderer between.
class SharedScreen {
public:
    /// For a window of the display that SFML opens its own on; null where the server is on another machine, cannot share
    /// memory, or has other pixels than 0xRRGGBB.
    static std::unique_ptr<SharedScreen> on(unsigned long window);

    ~SharedScreen();
    SharedScreen(const SharedScreen&) = delete;
    SharedScreen& operator=(const SharedScreen&) = delete;

    /// The pixels to draw into, when the server has read what was shown before. They keep what was drawn as long as the size
    /// stays the same. Null pixels where there is no memory for the size.
    PixelSpan pixels(int width_px, int height_px);

    /// Shows a part of them.
    void show(const PixelBox& part);

    /// Waits until all that was shown is on the screen.
    void finish();

    /// Whether the server has lost a part of the window since the last call.
    bool take_exposure();

private:
    struct Connection;
    explicit SharedScreen(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

} // namespace chronomap
