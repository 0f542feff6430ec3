#pragma once

#include "viewer/scene/geometry.h"

#include <memory>
#include <sstream>
#include <streambuf>
#include <string>

namespace sf {
class RenderWindow;
}

namespace chronomap {

/// Keeps SFML's messages off the terminal while it lives; what matters of them becomes an exception.
class QuietSfml {
public:
    QuietSfml();
    ~QuietSfml();
    QuietSfml(const QuietSfml&) = delete;
    QuietSfml& operator=(const QuietSfml&) = delete;

private:
    std::ostringstream m_said;
    std::streambuf* m_before;
};

/// Asks the drivers of OpenGL to keep no shaders in the home folder, from the next window on. No other thread may run yet.
void keep_no_shaders();

/// A window of `size` logical px at `scale`, whole on the desktop where it fits, with its OpenGL context active on this
/// thread. Throws NoDisplayError when the display has no working OpenGL.
std::unique_ptr<sf::RenderWindow> opened_window(Size size, double scale);

/// What the active context calls its renderer; empty when it does not work.
std::string renderer_name();

} // namespace chronomap
