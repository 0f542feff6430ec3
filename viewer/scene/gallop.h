#pragma once

#include <cstddef>

namespace chronomap {

/// The first number from `from` on, or else `end`, for which `before` does not hold, where it holds for the first of them
/// only. Takes log2 of the way there rather than of the whole range, so that walking in steps over all that is sorted
/// never costs more than looking at each.
template <typename Before>
std::size_t gallop(std::size_t from, std::size_t end, Before before) {
    std::size_t step = 1;
    while (step < end - from && before(from + step - 1)) {
        from += step;
        step *= 2;
    }
    std::size_t to = step < end - from ? from + step : end;
    while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        if (before(middle)) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

} // namespace chronomap
