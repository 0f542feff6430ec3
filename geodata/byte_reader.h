#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace chronomap {

/// Bytes end early or hold a number that cannot be.
struct ByteError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Reads numbers and strings from a run of bytes, in order; throws ByteError rather than reading past the end.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_bytes(bytes) {}

    bool at_end() const { return m_bytes.empty(); }
    std::size_t remaining() const { return m_bytes.size(); }

    /// An unsigned number of at most 64 bits, 7 bits a byte, lowest first.
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1)[0]);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        throw ByteError("a number is too long");
    }

    /// A signed number with its sign in the lowest bit.
    std::int64_t zigzag() {
        const std::uint64_t value = varint();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }

    /// A number of things that each take at least one byte; refuses more than there are bytes left.
    std::size_t count() {
        const std::uint64_t value = varint();
        if (value > m_bytes.size()) {
            throw ByteError("a count is larger than the data");
        }
        return static_cast<std::size_t>(value);
    }

    std::string string() { return std::string(take(count())); }

    /// The next `size` bytes.
    std::string_view take(std::size_t size) {
        if (size > m_bytes.size()) {
            throw ByteError("the data ends early");
        }
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }

    /// A little-endian number of fixed width.
    template <class Number>
    Number fixed() {
        std::uint64_t value = 0;
        const std::string_view bytes = take(sizeof(Number));
        for (std::size_t i = 0; i < sizeof(Number); ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        }
        return static_cast<Number>(value);
    }

private:
    std::string_view m_bytes;
};

} // namespace chronomap
