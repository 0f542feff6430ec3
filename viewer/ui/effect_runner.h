#pragma once

#include "viewer/ui/app_controller.h"
#include "viewer/ui/effect.h"
#include "viewer/ui/full_screen.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sf {
class RenderWindow;
}

namespace chronomap {

class PictureSaver;
class WindowDossier;

/// Does in the world outside what a controller asks for.
class EffectRunner {
public:
    /// What it acts on must outlive it.
    EffectRunner(sf::RenderWindow& window, WindowDossier& dossier, PictureSaver& pictures)
        : m_window(window), m_dossier(dossier), m_pictures(pictures) {}

    void run(const Effect& effect, AppController& controller);

    /// What came back since the last call: to be handled before the next input.
    std::vector<InputEvent> take_answers() { return std::exchange(m_answers, {}); }

private:
    sf::RenderWindow& m_window;
    WindowDossier& m_dossier;
    PictureSaver& m_pictures;
    std::optional<FullScreen> m_full_screen;
    std::vector<InputEvent> m_answers;
};

} // namespace chronomap
