#include "geodata/base_map_format.h"

#include <array>
#include <cstring>

namespace chronomap::base_map_format {

namespace {

constexpr std::uint64_t fnv_offset = 0xcbf29ce484222325;
constexpr std::uint64_t fnv_prime = 0x100000001b3;

} // namespace

std::uint64_t checksum_of(std::string_view bytes) {
    // One lane would wait for each multiplication; four keep the processor busy.
    std::array<std::uint64_t, 4> lanes{fnv_offset, fnv_offset + 1, fnv_offset + 2, fnv_offset + 3};
    constexpr std::size_t stride = sizeof(lanes);
    std::array<std::uint64_t, 4> words{};
    std::size_t at = 0;
    for (; at + stride <= bytes.size(); at += stride) {
        std::memcpy(words.data(), bytes.data() + at, stride);
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            lanes[lane] = (lanes[lane] ^ words[lane]) * fnv_prime;
        }
    }
    words = {};
    if (at < bytes.size()) {
        std::memcpy(words.data(), bytes.data() + at, bytes.size() - at);
    }
    std::uint64_t sum = fnv_offset ^ bytes.size();
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        sum = (sum ^ ((lanes[lane] ^ words[lane]) * fnv_prime)) * fnv_prime;
    }
    return sum;
}

std::uint32_t short_checksum_of(std::string_view bytes) {
    const std::uint64_t sum = checksum_of(bytes);
    return static_cast<std::uint32_t>(sum ^ (sum >> 32));
}

} // namespace chronomap::base_map_format
