#include "viewer/text/caret.h"

#include "support/catch.h"

#include <cmath>
#include <set>

namespace chronomap {

namespace {

const TextStyle style{13};

std::vector<std::size_t> bytes_of(std::string_view text) {
    std::vector<std::size_t> bytes;
    for (const CaretStop& stop : caret_stops(text, style)) {
        bytes.push_back(stop.byte);
    }
    return bytes;
}

} // namespace

TEST_CASE("a Latin line has a stop before each letter, from left to right, and one at its end") {
    const std::vector<CaretStop> stops = caret_stops("Goris", style);
    REQUIRE(stops.size() == 6);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        CHECK(stops[i].byte == i);
        CHECK((i == 0 || stops[i].x > stops[i - 1].x));
    }
    CHECK(stops.front().x == 0);
    CHECK(stops.back().x == Approx(measure_text("Goris", style).width));
}

TEST_CASE("an empty line has one stop") {
    CHECK(caret_stops("", style) == std::vector<CaretStop>{CaretStop{}});
    CHECK(byte_at_x(caret_stops("", style), 100) == 0);
}

TEST_CASE("an Arabic line begins at its right end") {
    const std::string text = "غوريس";
    const std::vector<CaretStop> stops = caret_stops(text, style);
    REQUIRE(stops.size() == 6);
    CHECK(stops.front().x == Approx(measure_text(text, style).width));
    CHECK(stops.back().x == Approx(0).margin(1e-9));
    for (std::size_t i = 1; i < stops.size(); ++i) {
        CHECK(stops[i].x < stops[i - 1].x);
    }
}

TEST_CASE("letters that are joined to one shape are still apart for the caret") {
    CHECK(bytes_of("لا") == std::vector<std::size_t>{0, 2, 4});
    const std::vector<CaretStop> stops = caret_stops("لا", style);
    CHECK(stops[1].x == Approx(stops[0].x / 2));
}

TEST_CASE("what a person takes for one character has no stop within") {
    CHECK(bytes_of("e\u0301x") == std::vector<std::size_t>{0, 3, 4}); // e and an accent
    CHECK(bytes_of("🇦🇲!") == std::vector<std::size_t>{0, 8, 9});      // a flag of two letters
    CHECK(bytes_of("كَب") == std::vector<std::size_t>{0, 4, 6});       // a letter with its vowel
}

TEST_CASE("where directions mix every stop has a place of its own, within the line") {
    const std::string text = "in غوريس 2022 there";
    const std::vector<CaretStop> stops = caret_stops(text, style);
    std::set<long> places;
    for (const CaretStop& stop : stops) {
        places.insert(std::lround(stop.x * 8));
        CHECK(stop.x >= -1e-6);
        CHECK(stop.x <= measure_text(text, style).width + 1e-6);
    }
    CHECK(places.size() == stops.size());
    CHECK(caret_x(stops, 0) == 0);
    CHECK(caret_x(stops, text.size()) == Approx(measure_text(text, style).width));
}

TEST_CASE("pointing at the place of a caret gives its byte back") {
    for (const std::string text : {"Goris", "غوريس", "in غوريس 2022 there", "Գորիս, Горис"}) {
        const std::vector<CaretStop> stops = caret_stops(text, style);
        for (const CaretStop& stop : stops) {
            CHECK(byte_at_x(stops, stop.x) == stop.byte);
            CHECK(caret_x(stops, stop.byte) == stop.x);
        }
        CHECK(byte_at_x(stops, -50) == byte_at_x(stops, 0));
    }
}

TEST_CASE("what is marked is one stretch, or more where directions mix") {
    const std::vector<CaretStop> plain = caret_stops("Goris", style);
    CHECK(stretches_between(plain, 1, 3) == std::vector<Stretch>{{plain[1].x, plain[3].x}});
    CHECK(stretches_between(plain, 2, 2).empty());

    const std::string text = "in غوريس";
    const std::vector<CaretStop> mixed = caret_stops(text, style);
    CHECK(stretches_between(mixed, 0, text.size()).size() == 1);
    CHECK(stretches_between(mixed, 1, 7).size() == 2); // "n " at the left and the first letters at the right
}

TEST_CASE("jumps go from word to word in every script") {
    const std::string text = "Goris, غوريس on";
    const std::size_t arabic = text.find("غ");
    CHECK(next_word_end(text, 0) == 5);
    CHECK(next_word_end(text, 5) == arabic + 10);
    CHECK(next_word_end(text, arabic + 10) == text.size());
    CHECK(next_word_end(text, text.size()) == text.size());
    CHECK(previous_word_begin(text, text.size()) == text.size() - 2);
    CHECK(previous_word_begin(text, text.size() - 2) == arabic);
    CHECK(previous_word_begin(text, arabic) == 0);
    CHECK(previous_word_begin(text, 0) == 0);
    CHECK(next_word_end("", 0) == 0);
}

} // namespace chronomap
