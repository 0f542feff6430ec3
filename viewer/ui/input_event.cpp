#include "viewer/ui/input_event.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace chronomap {

namespace {

using nlohmann::json;
using Object = nlohmann::ordered_json; // keeps "t" and "type" in front for people who read recordings

constexpr const char* type_names = "move, press, release, leave, wheel, key, text, paste, resize, tick or close";

const char* name_of(PointerButton button) {
    switch (button) {
    case PointerButton::left:
        return "left";
    case PointerButton::middle:
        return "middle";
    case PointerButton::right:
        return "right";
    }
    return "left";
}

// ---- writing: one overload an event ----

void put_point(Object& out, Point at) {
    out["x"] = at.x;
    out["y"] = at.y;
}

void put_modifiers(Object& out, Modifiers modifiers) {
    if (modifiers.ctrl) {
        out["ctrl"] = true;
    }
    if (modifiers.shift) {
        out["shift"] = true;
    }
    if (modifiers.alt) {
        out["alt"] = true;
    }
}

void put(Object& out, const PointerMoved& event) {
    out["type"] = "move";
    put_point(out, event.at);
}

void put(Object& out, const PointerPressed& event) {
    out["type"] = "press";
    put_point(out, event.at);
    out["button"] = name_of(event.button);
}

void put(Object& out, const PointerReleased& event) {
    out["type"] = "release";
    put_point(out, event.at);
    out["button"] = name_of(event.button);
}

void put(Object& out, const PointerLeft&) {
    out["type"] = "leave";
}

void put(Object& out, const WheelTurned& event) {
    out["type"] = "wheel";
    put_point(out, event.at);
    out["steps"] = event.steps;
    if (event.horizontal) {
        out["horizontal"] = true;
    }
    put_modifiers(out, event.modifiers);
}

void put(Object& out, const KeyPressed& event) {
    out["type"] = "key";
    out["key"] = event.key;
    put_modifiers(out, event.modifiers);
}

void put(Object& out, const TextEntered& event) {
    out["type"] = "text";
    out["text"] = event.text;
}

void put(Object& out, const TextPasted& event) {
    out["type"] = "paste";
    out["text"] = event.text;
}

void put(Object& out, const Resized& event) {
    out["type"] = "resize";
    out["width"] = event.size.width;
    out["height"] = event.size.height;
    out["scale"] = event.scale;
}

void put(Object& out, const TimePassed& event) {
    out["type"] = "tick";
    out["ms"] = event.ms;
}

void put(Object& out, const CloseRequested&) {
    out["type"] = "close";
}

// ---- reading ----

[[noreturn]] void expected(const char* key, const char* what) {
    throw InputEventError("\"" + std::string(key) + "\" should be " + what);
}

double number_at(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number() || !std::isfinite(found->get<double>())) {
        expected(key, "a number");
    }
    return found->get<double>();
}

double positive_at(const json& object, const char* key) {
    const double number = number_at(object, key);
    if (number <= 0) {
        expected(key, "a number above 0");
    }
    return number;
}

std::string string_at(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string()) {
        expected(key, "a string");
    }
    return found->get<std::string>();
}

bool flag_at(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) {
        return false;
    }
    if (!found->is_boolean()) {
        expected(key, "true or false");
    }
    return found->get<bool>();
}

Point point_in(const json& object) {
    return {number_at(object, "x"), number_at(object, "y")};
}

Modifiers modifiers_in(const json& object) {
    return {flag_at(object, "ctrl"), flag_at(object, "shift"), flag_at(object, "alt")};
}

PointerButton button_in(const json& object) {
    const std::string name = string_at(object, "button");
    for (const PointerButton button : {PointerButton::left, PointerButton::middle, PointerButton::right}) {
        if (name == name_of(button)) {
            return button;
        }
    }
    expected("button", "left, middle or right");
}

InputEvent event_in(const json& object) {
    const std::string type = string_at(object, "type");
    if (type == "move") {
        return PointerMoved{point_in(object)};
    }
    if (type == "press") {
        return PointerPressed{point_in(object), button_in(object)};
    }
    if (type == "release") {
        return PointerReleased{point_in(object), button_in(object)};
    }
    if (type == "leave") {
        return PointerLeft{};
    }
    if (type == "wheel") {
        return WheelTurned{point_in(object), number_at(object, "steps"), flag_at(object, "horizontal"),
                           modifiers_in(object)};
    }
    if (type == "key") {
        return KeyPressed{string_at(object, "key"), modifiers_in(object)};
    }
    if (type == "text") {
        return TextEntered{string_at(object, "text")};
    }
    if (type == "paste") {
        return TextPasted{string_at(object, "text")};
    }
    if (type == "resize") {
        return Resized{{positive_at(object, "width"), positive_at(object, "height")}, positive_at(object, "scale")};
    }
    if (type == "tick") {
        return TimePassed{number_at(object, "ms")};
    }
    if (type == "close") {
        return CloseRequested{};
    }
    throw InputEventError("\"type\" is \"" + type + "\" and should be " + type_names);
}

} // namespace

std::string to_json_line(const TimedEvent& event) {
    Object out;
    out["t"] = event.t_ms;
    std::visit([&out](const auto& plain) { put(out, plain); }, event.event);
    // Typed text may be cut inside a character; a recording must stay readable all the same.
    return out.dump(-1, ' ', false, Object::error_handler_t::replace);
}

TimedEvent event_from_json_line(std::string_view line) {
    const json object = json::parse(line, nullptr, false);
    if (!object.is_object()) {
        throw InputEventError("this is not a JSON object");
    }
    return {number_at(object, "t"), event_in(object)};
}

} // namespace chronomap
