#include "geodata/crc32.h"

#include <array>

namespace chronomap {

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> entries{};
        for (std::uint32_t i = 0; i < entries.size(); ++i) {
            entries[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                entries[i] = entries[i] >> 1U ^ ((entries[i] & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return entries;
    }();
    std::uint32_t crc = ~before;
    for (const char byte : bytes)
        crc = crc >> 8U ^ table[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU];
    return ~crc;
}

} // namespace chronomap
