#include "geodata/named_maps.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>

namespace chronomap {

namespace {

struct NamedMap {
    std::atomic<bool> is_taken = false;
    std::atomic<std::uintptr_t> begin = 0; // 0 while the others are not all there
    std::size_t size = 0;
    std::array<char, 501> name{};
};

std::array<NamedMap, 64>& maps() {
    static std::array<NamedMap, 64> all;
    return all;
}

std::uintptr_t number_of(const void* address) {
    return reinterpret_cast<std::uintptr_t>(address);
}

} // namespace

void note_map(const void* begin, std::size_t size, std::string_view name) {
    for (NamedMap& map : maps()) {
        if (map.is_taken.exchange(true)) {
            continue;
        }
        map.size = size;
        map.name = {};
        std::transform(name.begin(), name.begin() + std::min(name.size(), map.name.size() - 1), map.name.begin(),
                       [](char byte) {
                           const auto code = static_cast<unsigned char>(byte);
                           return code < 0x20 || code == 0x7f ? '?' : byte;
                       });
        map.begin = number_of(begin);
        return;
    }
}

void drop_map(const void* begin) {
    for (NamedMap& map : maps()) {
        if (map.begin == number_of(begin)) {
            map.begin = 0;
            map.is_taken = false;
            return;
        }
    }
}

const char* name_of_map_at(const void* address) {
    for (const NamedMap& map : maps()) {
        const std::uintptr_t begin = map.begin;
        if (begin != 0 && number_of(address) - begin < map.size) {
            return map.name.data();
        }
    }
    return nullptr;
}

} // namespace chronomap
