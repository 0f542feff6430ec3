#include "events/table/degrees_text.h"

#include "events/digit.h"
#include "events/table/text_walk.h"

#include <array>
#include <cmath>
#include <initializer_list>

namespace chronomap {

namespace {

bool take_text(TextWalk& walk, std::string_view text) {
    if (walk.rest().substr(0, text.size()) != text) {
        return false;
    }
    walk = TextWalk(walk.rest().substr(text.size()));
    return true;
}

bool take_one_of(TextWalk& walk, std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) {
        if (take_text(walk, text)) {
            return true;
        }
    }
    return false;
}

/// Degrees, minutes and seconds, with the letter of a hemisphere before or after them.
class DegreesReader {
public:
    DegreesReader(std::string_view text, Axis axis) : m_walk(text), m_axis(axis) {}

    NumberFault read(double& degrees) {
        const bool negative = take_sign();
        const bool has_sign = m_has_sign;
        char hemisphere = take_hemisphere();
        m_walk.skip(" ");
        const NumberFault fault = read_parts();
        if (fault != NumberFault::none) {
            return fault;
        }
        m_walk.skip(" ");
        if (hemisphere == '\0') {
            hemisphere = take_hemisphere();
        }
        if (!m_walk.at_end() || m_count == 0 || (hemisphere != '\0' && has_sign)) {
            return NumberFault::not_a_number;
        }
        const bool of_latitude = hemisphere == 'N' || hemisphere == 'S';
        if (hemisphere != '\0' && of_latitude != (m_axis == Axis::latitude)) {
            return NumberFault::other_axis;
        }
        const double value = m_parts[0] + m_parts[1] / 60 + m_parts[2] / 3600;
        degrees = negative || hemisphere == 'S' || hemisphere == 'W' ? -value : value;
        return range_fault(degrees, m_axis);
    }

private:
    bool take_sign() {
        const bool minus = take_one_of(m_walk, {"-", "\u2212"});
        m_has_sign = minus || m_walk.take('+');
        return minus;
    }

    char take_hemisphere() {
        const char letter = static_cast<char>(m_walk.peek() & ~0x20);
        if (letter != 'N' && letter != 'S' && letter != 'E' && letter != 'W') {
            return '\0';
        }
        m_walk.take(m_walk.peek());
        return letter;
    }

    /// What may stand after degrees, after minutes and after seconds; the later ones must not be taken for the earlier.
    bool take_unit(int part) {
        switch (part) {
        case 0:
            return take_one_of(m_walk, {"\u00b0", "\u00ba", "\u02da", "deg", "d", ":", " "});
        case 1:
            return take_one_of(m_walk, {"\u2032", "\u2019", "min", "m", ":", " "}) ||
                   (m_walk.rest().substr(0, 2) != "''" && m_walk.take('\''));
        default:
            return take_one_of(m_walk, {"\u2033", "\u201d", "\"", "''", "sec", "s"});
        }
    }

    NumberFault read_parts() {
        bool may_go_on = true;
        while (m_count < 3 && may_go_on && is_digit(m_walk.peek())) {
            const std::string_view rest = m_walk.rest();
            m_walk.take_digits();
            const bool has_fraction = m_walk.take_any(".,");
            if (has_fraction) {
                m_walk.take_digits();
            }
            double& part = m_parts[m_count];
            if (read_number(rest.substr(0, rest.size() - m_walk.rest().size()), part) != NumberFault::none) {
                return NumberFault::not_a_number;
            }
            if (m_count > 0 && part >= 60) {
                return NumberFault::no_such_minute;
            }
            may_go_on = take_unit(static_cast<int>(m_count)) && !has_fraction;
            m_walk.skip(" ");
            ++m_count;
        }
        return NumberFault::none;
    }

    TextWalk m_walk;
    Axis m_axis;
    bool m_has_sign = false;
    std::size_t m_count = 0;
    std::array<double, 3> m_parts{};
};

} // namespace

NumberFault range_fault(double degrees, Axis axis) {
    if (axis == Axis::longitude) {
        return std::abs(degrees) <= 180 ? NumberFault::none : NumberFault::outside_longitudes;
    }
    return std::abs(degrees) <= 90 ? NumberFault::none : NumberFault::outside_latitudes;
}

NumberFault read_degrees(std::string_view text, Axis axis, double& degrees) {
    const NumberFault fault = read_number(text, degrees);
    if (fault == NumberFault::none) {
        return range_fault(degrees, axis);
    }
    if (fault != NumberFault::not_a_number) {
        return fault;
    }
    return DegreesReader(trimmed(text), axis).read(degrees);
}

} // namespace chronomap
