#include "viewer/scene/measure_words.h"

#include <cmath>

namespace chronomap {

std::string distance_words(double metres, const Messages& words) {
    if (metres < 999.5) {
        return words.format("scale.m", {{"n", words.number(std::llround(metres))}});
    }
    if (metres >= 99'950) {
        return words.format("scale.km", {{"n", words.number(std::llround(metres / 1000))}});
    }
    const long long tenths = std::llround(metres / 100);
    const std::string digits = std::to_string(tenths / 10) + words.get("number.decimal") + std::to_string(tenths % 10);
    return words.format("scale.km", {{"n", words.localize_digits(digits)}});
}

} // namespace chronomap
