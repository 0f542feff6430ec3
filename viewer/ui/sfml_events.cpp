#include "viewer/ui/sfml_events.h"

#include <SFML/Config.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/String.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/Keyboard.hpp>

#include <string>

namespace chronomap {

namespace {

std::string letter(int index) {
    return std::string(1, static_cast<char>('a' + index));
}

std::string digit(int index) {
    return std::string(1, static_cast<char>('0' + index));
}

std::string key_name(sf::Keyboard::Key key) {
    using K = sf::Keyboard;
    if (key >= K::A && key <= K::Z) {
        return letter(key - K::A);
    }
    if (key >= K::Num0 && key <= K::Num9) {
        return digit(key - K::Num0);
    }
    if (key >= K::Numpad0 && key <= K::Numpad9) {
        return digit(key - K::Numpad0);
    }
    switch (key) {
    case K::Space:
        return "space";
    case K::Enter:
        return "enter";
    case K::Escape:
        return "escape";
    case K::Tab:
        return "tab";
    case K::Backspace:
        return "backspace";
    case K::Delete:
        return "delete";
    case K::Home:
        return "home";
    case K::End:
        return "end";
    case K::PageUp:
        return "page_up";
    case K::PageDown:
        return "page_down";
    case K::Left:
        return "left";
    case K::Right:
        return "right";
    case K::Up:
        return "up";
    case K::Down:
        return "down";
    case K::Add:
    case K::Equal:
        return "plus";
    case K::Subtract:
    case K::Hyphen:
        return "minus";
    case K::Comma:
        return "comma";
    case K::Period:
        return "period";
    case K::F11:
        return "f11";
    default:
        return "other";
    }
}

std::string key_name(const sf::Event::KeyEvent& key) {
#if SFML_VERSION_MAJOR == 2 && SFML_VERSION_MINOR >= 6
    // Keyboards without Latin letters give no key code, only the place of the key.
    if (key.code == sf::Keyboard::Unknown && key.scancode >= sf::Keyboard::Scan::A &&
        key.scancode <= sf::Keyboard::Scan::Z) {
        return letter(key.scancode - sf::Keyboard::Scan::A);
    }
#endif
    return key_name(key.code);
}

std::optional<PointerButton> button_of(sf::Mouse::Button button) {
    switch (button) {
    case sf::Mouse::Left:
        return PointerButton::left;
    case sf::Mouse::Middle:
        return PointerButton::middle;
    case sf::Mouse::Right:
        return PointerButton::right;
    default:
        return std::nullopt;
    }
}

Modifiers held_modifiers() {
    const auto held = [](sf::Keyboard::Key a, sf::Keyboard::Key b) {
        return sf::Keyboard::isKeyPressed(a) || sf::Keyboard::isKeyPressed(b);
    };
    return {held(sf::Keyboard::LControl, sf::Keyboard::RControl), held(sf::Keyboard::LShift, sf::Keyboard::RShift),
            held(sf::Keyboard::LAlt, sf::Keyboard::RAlt)};
}

std::optional<InputEvent> translated_text(sf::Uint32 code_point) {
    const bool is_control = code_point < 0x20 || code_point == 0x7F;
    if (is_control) {
        return std::nullopt;
    }
    const auto utf8 = sf::String(code_point).toUtf8();
    return TextEntered{std::string(utf8.begin(), utf8.end())};
}

} // namespace

std::optional<InputEvent> translated(const sf::Event& event, double scale) {
    const auto at = [scale](int x, int y) { return Point{x / scale, y / scale}; };
    switch (event.type) {
    case sf::Event::Closed:
        return CloseRequested{};
    case sf::Event::Resized:
        return Resized{{event.size.width / scale, event.size.height / scale}, scale};
    case sf::Event::MouseMoved:
        return PointerMoved{at(event.mouseMove.x, event.mouseMove.y)};
    case sf::Event::MouseLeft:
        return PointerLeft{};
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased: {
        const std::optional<PointerButton> button = button_of(event.mouseButton.button);
        const Point place = at(event.mouseButton.x, event.mouseButton.y);
        if (!button) {
            return std::nullopt;
        }
        if (event.type == sf::Event::MouseButtonPressed) {
            return PointerPressed{place, *button};
        }
        return PointerReleased{place, *button};
    }
    case sf::Event::MouseWheelScrolled: {
        const auto& wheel = event.mouseWheelScroll;
        const bool is_horizontal = wheel.wheel == sf::Mouse::HorizontalWheel;
        // SFML counts a horizontal wheel to the left as positive.
        return WheelTurned{at(wheel.x, wheel.y), is_horizontal ? -wheel.delta : wheel.delta, is_horizontal,
                           held_modifiers()};
    }
    case sf::Event::KeyPressed:
        return KeyPressed{key_name(event.key), {event.key.control, event.key.shift, event.key.alt}};
    case sf::Event::TextEntered:
        return translated_text(event.text.unicode);
    default:
        return std::nullopt;
    }
}

WindowNews taken_news(sf::RenderWindow& window, double scale) {
    WindowNews news;
    sf::Event event;
    while (window.pollEvent(event)) {
        if (event.type == sf::Event::Resized) {
            window.setView(sf::View(
                sf::FloatRect(0, 0, static_cast<float>(event.size.width), static_cast<float>(event.size.height))));
        }
        news.exposes = news.exposes || event.type == sf::Event::Resized || event.type == sf::Event::GainedFocus ||
                       event.type == sf::Event::MouseEntered;
        std::optional<InputEvent> input = translated(event, scale);
        if (!input) {
            continue;
        }
        // A mouse reports up to a thousand places a second; only the last one of a frame matters.
        const bool is_move = std::holds_alternative<PointerMoved>(*input);
        if (is_move && !news.events.empty() && std::holds_alternative<PointerMoved>(news.events.back())) {
            news.events.pop_back();
        }
        news.events.push_back(std::move(*input));
    }
    return news;
}

} // namespace chronomap
