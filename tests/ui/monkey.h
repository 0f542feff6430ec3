#pragma once

#include "viewer/scene/key_bindings.h"
#include "viewer/ui/app_controller.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace chronomap {

/// A person without sense, the same on every machine: mt19937 is specified to the bit, the distributions are not.
class Monkey {
public:
    explicit Monkey(std::uint32_t seed, Size window = {800, 600}) : m_random(seed), m_window(window) {}

    InputEvent next_event() {
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
            return PointerMoved{point()};
        case 3:
        case 4:
            return PointerPressed{point(), button()};
        case 5:
        case 6:
            return PointerReleased{point(), button()};
        case 7:
            return WheelTurned{point(), number() / 100, below(3) == 0, modifiers()};
        case 8:
            return key();
        case 9:
            return TimePassed{number()};
        case 10:
            return below(4) == 0 ? InputEvent(PointerLeft{}) : InputEvent(TextEntered{"x"});
        default:
            return Resized{{number(), number()}, number()};
        }
    }

    double step_ms() { return static_cast<double>(below(300)); }

private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(m_random() % limit); }
    double below_length(double px) { return static_cast<double>(below(static_cast<std::uint32_t>(px))); }
    Modifiers modifiers() { return {below(4) == 0, below(4) == 0, below(8) == 0}; }
    PointerButton button() { return below(4) != 0 ? PointerButton::left : static_cast<PointerButton>(below(3)); }
    Point point() {
        return below(20) == 0 ? Point{number(), number()}
                              : Point{below_length(m_window.width), below_length(m_window.height)};
    }

    /// Now and then no number at all.
    double number() {
        constexpr double strange[] = {0,
                                      -1,
                                      1e-300,
                                      1e300,
                                      -1e300,
                                      std::numeric_limits<double>::infinity(),
                                      -std::numeric_limits<double>::infinity(),
                                      std::numeric_limits<double>::quiet_NaN()};
        return below(6) == 0 ? strange[below(8)] : static_cast<double>(below(2000)) - 500;
    }

    KeyPressed key() {
        const std::vector<KeyBinding>& bindings = key_bindings();
        const KeyBinding& binding = bindings[below(static_cast<std::uint32_t>(bindings.size()))];
        return {std::string(binding.key), below(5) == 0 ? modifiers() : binding.modifiers};
    }

    std::mt19937 m_random;
    Size m_window;
};

inline bool is_within(const TimeWindow& window, const TimeWindow& reach) {
    return reach.begin <= window.begin && window.begin < window.end && window.end <= reach.end;
}

/// The promises of AppController, as a word on which one is broken.
inline std::string broken_promise(const AppController& controller) {
    const ViewState& view = controller.view();
    const std::size_t entries = controller.document().dossier->entries.size();
    if (!std::isfinite(view.camera.center.x) || !std::isfinite(view.camera.center.y) ||
        !std::isfinite(view.camera.zoom) || view.camera.zoom < min_zoom || view.camera.zoom > max_zoom) {
        return "camera";
    }
    if (!is_within(view.window, controller.reach()) || !is_within(view.axis, controller.reach())) {
        return "window or axis";
    }
    if (view.playhead < view.window.begin || view.playhead > view.window.end) {
        return "playhead";
    }
    if ((view.selected && *view.selected >= entries) || (view.hovered && *view.hovered >= entries)) {
        return "selection";
    }
    if (!(controller.size().width >= 1) || !(controller.size().height >= 1) || !(controller.scale() > 0)) {
        return "size";
    }
    return "";
}

} // namespace chronomap
