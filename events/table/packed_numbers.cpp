#include "events/table/packed_numbers.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace chronomap {

ExactDivisor::ExactDivisor(std::uint64_t divisor) : m_divisor(divisor) {
    if (divisor == 0) {
        m_low_bits = std::numeric_limits<std::uint64_t>::max();
        return;
    }
    m_shift = static_cast<unsigned>(std::countr_zero(divisor));
    m_low_bits = (std::uint64_t{1} << m_shift) - 1;
    const std::uint64_t odd = divisor >> m_shift;
    m_most = std::numeric_limits<std::uint64_t>::max() / odd;
    // Newton's iteration doubles the right bits of the inverse modulo 2^64; an odd number is its own for the first three.
    m_inverse = odd;
    for (int i = 0; i < 5; ++i) {
        m_inverse *= 2 - odd * m_inverse;
    }
}

namespace {

std::uint64_t distance_between(std::int64_t least, std::int64_t number) {
    return static_cast<std::uint64_t>(number) - static_cast<std::uint64_t>(least);
}

} // namespace

void NumberGrid::include(const NumberGrid& other) {
    if (other.is_empty()) {
        return;
    }
    if (is_empty()) {
        *this = other;
        return;
    }
    const std::uint64_t apart =
        least < other.least ? distance_between(least, other.least) : distance_between(other.least, least);
    unit = std::gcd(std::gcd(unit, other.unit), apart);
    least = std::min(least, other.least);
    greatest = std::max(greatest, other.greatest);
}

void GridFinder::refine(std::uint64_t apart) {
    m_unit = ExactDivisor(std::gcd(m_unit.divisor(), apart));
    m_grid.unit = m_unit.divisor();
}

NumberGrid grid_of(std::span<const std::int64_t> numbers) {
    GridFinder finder;
    for (const std::int64_t number : numbers) {
        finder.add(number);
    }
    return finder.grid();
}

void write_steps(std::span<const std::int64_t> numbers, const NumberGrid& grid, std::span<std::uint32_t> steps) {
    const ExactDivisor unit(grid.unit);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        steps[i] = static_cast<std::uint32_t>(unit.quotient(distance_between(grid.least, numbers[i])));
    }
}

} // namespace chronomap
