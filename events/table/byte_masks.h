#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace chronomap {

/// 64 bytes of a text, to be asked where a byte stands: bit i of an answer is byte i. The quickest way that the processor
/// has is taken; PlainBytes64 serves every processor.
class PlainBytes64 {
public:
    explicit PlainBytes64(const char* bytes) { std::memcpy(m_words, bytes, sizeof(m_words)); }

    std::uint64_t where(char byte) const {
        constexpr std::uint64_t ones = 0x0101010101010101U;
        std::uint64_t found = 0;
        for (unsigned word = 0; word < 8; ++word)
            found |= zero_bytes(m_words[word] ^ ones * static_cast<unsigned char>(byte)) << (8 * word);
        return found;
    }

    bool is_ascii() const {
        std::uint64_t all = 0;
        for (const std::uint64_t word : m_words)
            all |= word;
        return (all & 0x8080808080808080U) == 0;
    }

private:
    /// Bit i: byte i (in the order of memory) is zero. Exact: no carry runs from one byte into the next.
    static std::uint64_t zero_bytes(std::uint64_t word) {
        constexpr std::uint64_t low = 0x7F7F7F7F7F7F7F7FU;
        const std::uint64_t marks = ~(((word & low) + low) | word | low) >> 7; // the lowest bit of each byte
        if constexpr (is_little_endian)
            return marks * 0x0102040810204080U >> 56;
        else
            return marks * 0x8040201008040201U >> 56;
    }

    static constexpr bool is_little_endian = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;

    std::uint64_t m_words[8];
};

#if defined(__SSE2__)
class Bytes64 {
public:
    explicit Bytes64(const char* bytes) {
        for (unsigned part = 0; part < 4; ++part)
            m_parts[part] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes) + part);
    }

    std::uint64_t where(char byte) const {
        const __m128i wanted = _mm_set1_epi8(byte);
        std::uint64_t found = 0;
        for (unsigned part = 0; part < 4; ++part)
            found |= static_cast<std::uint64_t>(
                         static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(m_parts[part], wanted))))
                     << (16 * part);
        return found;
    }

    bool is_ascii() const {
        return _mm_movemask_epi8(
                   _mm_or_si128(_mm_or_si128(m_parts[0], m_parts[1]), _mm_or_si128(m_parts[2], m_parts[3]))) == 0;
    }

private:
    __m128i m_parts[4];
};
#else
using Bytes64 = PlainBytes64;
#endif

/// Bit i: the number of set bits up to and with i is odd.
inline std::uint64_t parity_up_to(std::uint64_t bits) {
    for (unsigned shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/// std::popcount(), which calls a function where the processor may lack the instruction.
inline std::uint32_t count_bits(std::uint64_t bits) {
    bits -= bits >> 1 & 0x5555555555555555U;
    bits = (bits & 0x3333333333333333U) + (bits >> 2 & 0x3333333333333333U);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<std::uint32_t>(bits * 0x0101010101010101U >> 56);
}

/// std::memcmp() == 0 for few bytes, without a call.
inline bool are_same(const char* one, const char* other, std::size_t size) {
    const auto differ = [&]<class Word>(Word, std::size_t at) {
        Word a, b;
        std::memcpy(&a, one + at, sizeof(a));
        std::memcpy(&b, other + at, sizeof(b));
        return a ^ b;
    };
    constexpr std::size_t step = 8;
    if (size >= step) {
        std::uint64_t all = differ(std::uint64_t{}, size - step);
        for (std::size_t at = 0; at + step < size; at += step)
            all |= differ(std::uint64_t{}, at);
        return all == 0;
    }
    if (size >= 4)
        return (differ(std::uint32_t{}, 0) | differ(std::uint32_t{}, size - 4)) == 0;
    std::uint32_t all = 0;
    for (std::size_t at = 0; at < size; ++at)
        all |= static_cast<unsigned char>(one[at] ^ other[at]);
    return all == 0;
}

/// The first place of one of two bytes; `end` when there is none.
inline const char* first_of_two(char one, char other, const char* at, const char* end) {
#if defined(__SSE2__)
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i found =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(one)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(other)));
        if (const int mask = _mm_movemask_epi8(found); mask != 0)
            return at + std::countr_zero(static_cast<unsigned>(mask));
    }
#endif
    while (at != end && *at != one && *at != other)
        ++at;
    return at;
}

/// The first byte that cannot be part of a number or word of JSON: a comma, a closing bracket, a blank or a control;
/// `end` when there is none.
inline const char* first_json_end(const char* at, const char* end) {
#if defined(__SSE2__)
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i blanks = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes);
        const __m128i brackets = _mm_cmpeq_epi8(_mm_or_si128(bytes, _mm_set1_epi8(' ')), _mm_set1_epi8('}'));
        const __m128i found = _mm_or_si128(_mm_or_si128(blanks, brackets), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')));
        if (const int mask = _mm_movemask_epi8(found); mask != 0)
            return at + std::countr_zero(static_cast<unsigned>(mask));
    }
#endif
    while (at != end && *at != ',' && *at != '}' && *at != ']' && static_cast<unsigned char>(*at) > ' ')
        ++at;
    return at;
}

} // namespace chronomap
