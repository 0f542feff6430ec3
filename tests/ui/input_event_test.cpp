#include "viewer/ui/input_event.h"

#include "support/catch.h"

#include <limits>

namespace chronomap {

namespace {

std::string complaint_about(std::string_view line) {
    try {
        event_from_json_line(line);
    } catch (const InputEventError& error) {
        return error.what();
    }
    return "none";
}

} // namespace

TEST_CASE("a key is written as one plain line") {
    CHECK(to_json_line({123.4, KeyPressed{"space", {}}}) == R"({"t":123.4,"type":"key","key":"space"})");
    CHECK(to_json_line({0, KeyPressed{"q", {.ctrl = true}}}) == R"({"t":0.0,"type":"key","key":"q","ctrl":true})");
}

TEST_CASE("a line with modifiers that are not held reads like one without") {
    const TimedEvent event = event_from_json_line(R"({"t":123.4,"type":"key","key":"space","ctrl":false})");
    CHECK(event == TimedEvent{123.4, KeyPressed{"space", {}}});
}

TEST_CASE("every event reads back as it was written") {
    const Modifiers all{true, true, true};
    const InputEvent event = GENERATE_COPY(
        InputEvent(PointerMoved{{1.5, -2}}), InputEvent(PointerPressed{{3, 4}, PointerButton::left}),
        InputEvent(PointerReleased{{0.1, 1e-7}, PointerButton::right}),
        InputEvent(PointerPressed{{5, 6}, PointerButton::middle}), InputEvent(PointerLeft{}),
        InputEvent(WheelTurned{{7, 8}, -0.25, true, all}), InputEvent(WheelTurned{{7, 8}, 1, false, {}}),
        InputEvent(KeyPressed{"page_up", all}), InputEvent(TextEntered{"غوريس"}), InputEvent(TextEntered{}),
        InputEvent(TextPasted{"39.51, 46.34"}), InputEvent(Resized{{1280, 720}, 1.5}), InputEvent(TimePassed{16.67}),
        InputEvent(CloseRequested{}));
    const TimedEvent timed{1234.5678, event};
    CHECK(event_from_json_line(to_json_line(timed)) == timed);
}

TEST_CASE("text that is cut inside a character is still written as valid JSON") {
    const TimedEvent back = event_from_json_line(to_json_line({0, TextEntered{"\xD8"}}));
    CHECK(std::get<TextEntered>(back.event).text == "\xEF\xBF\xBD");
}

TEST_CASE("an event that is not finite is refused when it is read back") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(event_from_json_line(to_json_line({0, TimePassed{nan}})), InputEventError);
}

TEST_CASE("a broken line is refused with what would be right") {
    CHECK(complaint_about("") == "this is not a JSON object");
    CHECK(complaint_about("[1]") == "this is not a JSON object");
    CHECK(complaint_about(R"({"type":"tick","ms":1})") == "\"t\" should be a number");
    CHECK(complaint_about(R"({"t":0,"type":"tick","ms":"1"})") == "\"ms\" should be a number");
    CHECK(complaint_about(R"({"t":0,"type":"press","x":1,"y":1,"button":"fourth"})") ==
          "\"button\" should be left, middle or right");
    CHECK(complaint_about(R"({"t":0,"type":"key","key":"a","ctrl":1})") == "\"ctrl\" should be true or false");
    CHECK(complaint_about(R"({"t":0,"type":"resize","width":0,"height":5,"scale":1})") ==
          "\"width\" should be a number above 0");
    CHECK(
        complaint_about(R"({"t":0,"type":"dance"})") ==
        "\"type\" is \"dance\" and should be move, press, release, leave, wheel, key, text, paste, resize, tick or close");
}

TEST_CASE("a line of a hundred thousand brackets is refused without harm") {
    CHECK(complaint_about(std::string(100'000, '[')) == "this is not a JSON object");
}

} // namespace chronomap
