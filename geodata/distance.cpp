#include "geodata/distance.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace chronomap {

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double rad = pi / 180;
constexpr double equator_m = 6'378'137;
constexpr double flattening = 1 / 298.257223563;
constexpr double pole_m = equator_m * (1 - flattening);

/// Vincenty's inverse formula, in his notation; nothing where it does not converge.
std::optional<double> vincenty_m(LonLat a, LonLat b) {
    const double L = std::remainder((b.lon_deg - a.lon_deg) * rad, 2 * pi);
    const double u1 = std::atan((1 - flattening) * std::tan(a.lat_deg * rad));
    const double u2 = std::atan((1 - flattening) * std::tan(b.lat_deg * rad));
    const double sin_u1 = std::sin(u1);
    const double cos_u1 = std::cos(u1);
    const double sin_u2 = std::sin(u2);
    const double cos_u2 = std::cos(u2);
    double lambda = L;
    constexpr int most_rounds = 60;
    for (int round = 0; round < most_rounds && std::abs(lambda) <= pi; ++round) {
        const double cross = cos_u1 * sin_u2 - sin_u1 * cos_u2 * std::cos(lambda);
        const double sin_sigma = std::hypot(cos_u2 * std::sin(lambda), cross);
        const double cos_sigma = sin_u1 * sin_u2 + cos_u1 * cos_u2 * std::cos(lambda);
        if (sin_sigma == 0) {
            return cos_sigma > 0 ? std::optional(0.0) : std::nullopt;
        }
        const double sigma = std::atan2(sin_sigma, cos_sigma);
        const double sin_alpha = cos_u1 * cos_u2 * std::sin(lambda) / sin_sigma;
        const double cos2_alpha = 1 - sin_alpha * sin_alpha;
        const double cos_2m = cos2_alpha > 0 ? cos_sigma - 2 * sin_u1 * sin_u2 / cos2_alpha : 0;
        const double C = flattening / 16 * cos2_alpha * (4 + flattening * (4 - 3 * cos2_alpha));
        const double bracket = cos_2m + C * cos_sigma * (2 * cos_2m * cos_2m - 1);
        const double next = L + (1 - C) * flattening * sin_alpha * (sigma + C * sin_sigma * bracket);
        const double change = std::abs(next - lambda);
        lambda = next;
        if (change < 1e-13) {
            const double u_squared = cos2_alpha * (equator_m * equator_m - pole_m * pole_m) / (pole_m * pole_m);
            const double A = 1 + u_squared / 16384 * (4096 + u_squared * (-768 + u_squared * (320 - 175 * u_squared)));
            const double B = u_squared / 1024 * (256 + u_squared * (-128 + u_squared * (74 - 47 * u_squared)));
            const double term = cos_sigma * (2 * cos_2m * cos_2m - 1) -
                                B / 6 * cos_2m * (4 * sin_sigma * sin_sigma - 3) * (4 * cos_2m * cos_2m - 3);
            return pole_m * A * (sigma - B * sin_sigma * (cos_2m + B / 4 * term));
        }
    }
    return std::nullopt;
}

using Vector = std::array<double, 3>;

Vector to_vector(LonLat p) {
    const double lon = p.lon_deg * rad;
    const double lat = p.lat_deg * rad;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

LonLat to_lon_lat(const Vector& v) {
    return {std::atan2(v[1], v[0]) / rad, std::atan2(v[2], std::hypot(v[0], v[1])) / rad};
}

Vector mixed(const Vector& a, double share_a, const Vector& b, double share_b) {
    return {a[0] * share_a + b[0] * share_b, a[1] * share_a + b[1] * share_b, a[2] * share_a + b[2] * share_b};
}

/// The two points of the sphere a quarter turn from `a`, to its east and to its north.
std::array<Vector, 2> quarter_turns(LonLat a) {
    const double lon = a.lon_deg * rad;
    const double lat = a.lat_deg * rad;
    return {Vector{-std::sin(lon), std::cos(lon), 0},
            Vector{-std::sin(lat) * std::cos(lon), -std::sin(lat) * std::sin(lon), std::cos(lat)}};
}

/// For nearly opposite points: the ways over each point of the circle halfway, and the shortest of them.
double shortest_over_halfway_m(LonLat a, LonLat b) {
    const auto [east, north] = quarter_turns(a);
    const auto length_m = [a, b, east = east, north = north](double direction) {
        const LonLat halfway = to_lon_lat(mixed(east, std::sin(direction), north, std::cos(direction)));
        return vincenty_m(a, halfway).value_or(std::numeric_limits<double>::infinity()) +
               vincenty_m(halfway, b).value_or(std::numeric_limits<double>::infinity());
    };
    constexpr int directions = 64;
    constexpr double step = 2 * pi / directions;
    int best = 0;
    for (int i = 1; i < directions; ++i) {
        best = length_m(i * step) < length_m(best * step) ? i : best;
    }
    // Golden section between its neighbours.
    const double share = (std::sqrt(5.0) - 1) / 2;
    double from = (best - 1) * step;
    double to = (best + 1) * step;
    while (to - from > 1e-7) {
        const double left = to - share * (to - from);
        const double right = from + share * (to - from);
        (length_m(left) < length_m(right) ? to : from) = length_m(left) < length_m(right) ? right : left;
    }
    return length_m((from + to) / 2);
}

} // namespace

double geodesic_distance_m(LonLat a, LonLat b) {
    if (!is_valid(a) || !is_valid(b)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const std::optional<double> length_m = vincenty_m(a, b);
    return length_m ? *length_m : shortest_over_halfway_m(a, b);
}

std::vector<LonLat> great_circle(LonLat a, LonLat b) {
    const Vector from = to_vector(a);
    const Vector to = to_vector(b);
    const double cosine = from[0] * to[0] + from[1] * to[1] + from[2] * to[2];
    const Vector across = mixed(to, 1, from, -cosine);
    const double sine = std::hypot(across[0], across[1], across[2]);
    const double angle = std::atan2(sine, cosine);
    // Opposite points have no way of their own: over the north, as good as any.
    const Vector side = sine > 1e-12 ? mixed(across, 1 / sine, across, 0) : quarter_turns(a)[1];
    const int steps = std::max(1, static_cast<int>(std::ceil(angle / rad)));
    std::vector<LonLat> points{a};
    for (int i = 1; i < steps; ++i) {
        const double along = angle * i / steps;
        points.push_back(to_lon_lat(mixed(from, std::cos(along), side, std::sin(along))));
    }
    points.push_back(b);
    return points;
}

} // namespace chronomap
