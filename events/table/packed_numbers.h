#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace chronomap {

/// Divides multiples of a number by it, and tells whether something is one, without a division.
class ExactDivisor {
public:
    /// 0 has no multiples but 0.
    explicit ExactDivisor(std::uint64_t divisor);

    std::uint64_t divisor() const { return m_divisor; }
    bool divides(std::uint64_t value) const { return (value & m_low_bits) == 0 && quotient(value) <= m_most; }

    /// Of a multiple.
    std::uint64_t quotient(std::uint64_t value) const { return (value >> m_shift) * m_inverse; }

private:
    std::uint64_t m_divisor, m_low_bits = 0, m_inverse = 0, m_most = 0;
    unsigned m_shift = 0;
};

/// The range of some numbers, and the greatest unit in which their distances from the smallest are whole: 0 while all
/// are equal.
struct NumberGrid {
    std::int64_t least = std::numeric_limits<std::int64_t>::max(), greatest = std::numeric_limits<std::int64_t>::min();
    std::uint64_t unit = 0;

    bool is_empty() const { return least > greatest; }
    /// How many units the range is wide.
    std::uint64_t width() const { return unit == 0 ? 0 : distance() / unit; }
    bool fits_32_bits() const { return width() <= std::numeric_limits<std::uint32_t>::max(); }
    /// Makes it hold the numbers of the other as well.
    void include(const NumberGrid& other);

private:
    std::uint64_t distance() const { return static_cast<std::uint64_t>(greatest) - static_cast<std::uint64_t>(least); }
};

NumberGrid grid_of(std::span<const std::int64_t> numbers);

/// Finds the grid of numbers that come one by one.
class GridFinder {
public:
    void add(std::int64_t number) {
        if (m_is_first) {
            m_is_first = false;
            m_grid = {number, number, 0};
            m_origin = number;
            return;
        }
        m_grid.least = number < m_grid.least ? number : m_grid.least;
        m_grid.greatest = number > m_grid.greatest ? number : m_grid.greatest;
        const std::uint64_t apart = distance_of(number);
        if (!m_unit.divides(apart)) {
            refine(apart);
        }
    }

    const NumberGrid& grid() const { return m_grid; }

private:
    // Distances from any of the numbers have the same greatest common divisor.
    std::uint64_t distance_of(std::int64_t number) const {
        const auto a = static_cast<std::uint64_t>(number), b = static_cast<std::uint64_t>(m_origin);
        return number < m_origin ? b - a : a - b;
    }
    void refine(std::uint64_t apart);

    bool m_is_first = true;
    std::int64_t m_origin = 0;
    NumberGrid m_grid;
    ExactDivisor m_unit{0};
};

/// Numbers as steps from the smallest of them, in half the memory where they fit, exactly.
struct PackedNumbers {
    NumberGrid grid;
    std::span<const std::uint32_t> steps;
    std::span<const std::int64_t> wide; ///< the numbers themselves, where `steps` would not hold them

    std::int64_t at(std::size_t i) const {
        return wide.empty() ? static_cast<std::int64_t>(static_cast<std::uint64_t>(grid.least) + grid.unit * steps[i])
                            : wide[i];
    }
};

/// Writes the steps of numbers that fit.
void write_steps(std::span<const std::int64_t> numbers, const NumberGrid& grid, std::span<std::uint32_t> steps);

} // namespace chronomap
