#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chronomap {

/// Appends numbers and strings to a run of bytes; ByteReader reads them back.
class ByteWriter {
public:
    void varint(std::uint64_t value) {
        while (value >= 0x80) {
            m_bytes.push_back(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        m_bytes.push_back(static_cast<char>(value));
    }

    void zigzag(std::int64_t value) {
        varint((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }

    void string(std::string_view text) {
        varint(text.size());
        m_bytes.append(text);
    }

    void raw(std::string_view bytes) { m_bytes.append(bytes); }

    template <class Number>
    void fixed(Number number) {
        const auto value = static_cast<std::uint64_t>(number);
        for (std::size_t i = 0; i < sizeof(Number); ++i) {
            m_bytes.push_back(static_cast<char>(value >> (8 * i)));
        }
    }

    const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

} // namespace chronomap
