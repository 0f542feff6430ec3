#include "events/table/place_box.h"

#include <algorithm>
#include <cmath>
#include <limits>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace chronomap {

namespace {} // namespace

PlaceBox::PlaceBox(const WorldBox& box) {
    // A fixed point stands for the middle of its step.
    const double left = std::ceil(box.min.x * place_steps - 0.5), right = std::floor(box.max.x * place_steps - 0.5);
    const double top = std::max(std::ceil(box.min.y * place_steps - 0.5), 0.0);
    const double bottom =
        std::min(std::floor(box.max.y * place_steps - 0.5), place_steps - 2); // below lies what has no place
    m_is_empty = !(left <= right && top <= bottom);
    if (m_is_empty) {
        return;
    }
    const bool is_whole = right - left >= place_steps - 1;
    m_width = is_whole ? std::numeric_limits<std::uint32_t>::max() : static_cast<std::uint32_t>(right - left);
    m_left =
        is_whole ? 0 : static_cast<std::uint32_t>(std::fmod(std::fmod(left, place_steps) + place_steps, place_steps));
    m_top = static_cast<std::uint32_t>(top);
    m_height = static_cast<std::uint32_t>(bottom - top);
}

bool PlaceBox::holds_any_one_by_one(std::span<const FixedPoint> places) const {
    return std::any_of(places.begin(), places.end(), [&](FixedPoint place) { return holds(place); });
}

#ifdef __x86_64__

[[gnu::target("avx2")]] bool PlaceBox::holds_any_eight_at_a_time(std::span<const FixedPoint> places) const {
    const auto pair = [](std::uint32_t x, std::uint32_t y) {
        return static_cast<long long>(std::uint64_t{y} << 32 | x);
    };
    const __m256i corner = _mm256_set1_epi64x(pair(m_left, m_top)), reach = _mm256_set1_epi64x(pair(m_width, m_height));
    const __m256i both = _mm256_set1_epi64x(-1);
    const std::size_t whole = places.size() / 8 * 8;
    // Of each place: both its coordinates are within reach.
    __m256i any = _mm256_setzero_si256();
    for (std::size_t i = 0; i < whole; i += 4) {
        const __m256i four = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(&places[i]));
        const __m256i apart = _mm256_sub_epi32(four, corner);
        const __m256i near = _mm256_cmpeq_epi32(_mm256_min_epu32(apart, reach), apart);
        any = _mm256_or_si256(any, _mm256_cmpeq_epi64(near, both));
    }
    return _mm256_testz_si256(any, any) == 0 || holds_any_one_by_one(places.subspan(whole));
}

bool PlaceBox::holds_any(std::span<const FixedPoint> places) const {
    static const bool has_avx2 = static_cast<bool>(__builtin_cpu_supports("avx2"));
    return has_avx2 ? holds_any_eight_at_a_time(places) : holds_any_one_by_one(places);
}

#else

bool PlaceBox::holds_any(std::span<const FixedPoint> places) const {
    return holds_any_one_by_one(places);
}

#endif

} // namespace chronomap
