#include "viewer/scene/value_scale.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace chronomap {

namespace {

constexpr double wanted_steps = 2;
constexpr std::size_t most_ticks = 6;
constexpr double largest = 1e300; // so that no sum is infinite

double round_step(double least_step) {
    const double power = std::pow(10, std::floor(std::log10(least_step)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        // A step that is round but for the last bit of its logarithm is round.
        if (factor * power >= least_step * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

} // namespace

std::vector<double> value_ticks(double least, double most) {
    least = std::max(least, -largest);
    most = std::min(most, largest);
    const double length = most - least;
    // Between whole numbers of people there is nothing to read.
    const bool is_whole = std::floor(least) == least && std::floor(most) == most;
    const double step = std::max(length > 0 ? round_step(length / wanted_steps) : 1, is_whole ? 1.0 : 0.0);
    std::vector<double> ticks;
    for (double i = std::floor(least / step + 1e-9);
         ticks.size() < 2 || (ticks.back() < most * (1 - 1e-9) && ticks.size() < most_ticks); ++i) {
        ticks.push_back(i * step);
    }
    return ticks;
}

} // namespace chronomap
