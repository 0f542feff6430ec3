#include "viewer/scene/color_scale.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

struct Lab {
    double l, a, b;
};

std::uint8_t gamma(double c) {
    c = std::clamp(c, 0.0, 1.0);
    const double out = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(out * 255 + 0.5);
}

Lab to_lab(Color color) {
    const double r = linear_light(color.r), g = linear_light(color.g), b = linear_light(color.b);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Color to_color(const Lab& lab) {
    const double l = std::pow(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
    const double m = std::pow(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
    const double s = std::pow(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
    return {gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s), 255};
}

Lab mixed(const Lab& from, const Lab& to, double share) {
    return {from.l + (to.l - from.l) * share, from.a + (to.a - from.a) * share, from.b + (to.b - from.b) * share};
}

/// Through the stops, so that each step changes the lightness by as much as any other.
template <std::size_t Stops>
ColorRamp ramp_through(const std::array<Color, Stops>& stops) {
    std::array<Lab, Stops> labs;
    std::transform(stops.begin(), stops.end(), labs.begin(), to_lab);
    ColorRamp ramp;
    for (std::size_t i = 0; i < ColorRamp::size; ++i) {
        const double wanted =
            labs.front().l + (labs.back().l - labs.front().l) * static_cast<double>(i) / (ColorRamp::size - 1);
        std::size_t stop = 0;
        while (stop + 2 < Stops && (labs[stop + 1].l - wanted) * (labs.back().l - labs.front().l) < 0) {
            ++stop;
        }
        const double share = (wanted - labs[stop].l) / (labs[stop + 1].l - labs[stop].l);
        ramp.colors[i] = to_color(mixed(labs[stop], labs[stop + 1], std::clamp(share, 0.0, 1.0)));
    }
    return ramp;
}

} // namespace

Color ColorRamp::at(double share) const {
    return colors[static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * (size - 1) + 0.5)];
}

const ColorRamp& ramp_of(ThemeName theme) {
    // On paper from amber through red to near black, on dark ground from wine to pale yellow: far from water and land.
    static const ColorRamp on_paper =
        ramp_through(std::array{rgb(0xe8a33c), rgb(0xd8542f), rgb(0x99205a), rgb(0x2a0c3f)});
    static const ColorRamp on_dark =
        ramp_through(std::array{rgb(0x8a2f5f), rgb(0xd5533d), rgb(0xf3a53a), rgb(0xfdf6c3)});
    return theme == ThemeName::dark ? on_dark : on_paper;
}

CountScale::CountScale(std::uint64_t most) : m_top(2) {
    for (std::uint64_t decade = 1; m_top < most && decade <= 1'000'000'000'000ULL; decade *= 10) {
        for (const std::uint64_t step : {2ULL, 5ULL, 10ULL}) {
            if (m_top < most) {
                m_top = step * decade;
            }
        }
    }
    m_log_top = std::log(static_cast<double>(m_top));
}

double CountScale::share_of(double count) const {
    return count <= 1 ? 0 : std::min(1.0, std::log(count) / m_log_top);
}

std::vector<std::uint64_t> CountScale::marks() const {
    std::vector<std::uint64_t> marks{1};
    for (std::uint64_t mark = 10; mark < m_top; mark *= 10) {
        marks.push_back(mark);
    }
    // A power of ten right below the top would stand on its number.
    if (marks.back() > 1 && m_top < marks.back() * 5) {
        marks.pop_back();
    }
    marks.push_back(m_top);
    return marks;
}

} // namespace chronomap
