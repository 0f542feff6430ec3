#pragma once

#include <cstddef>
#include <cstdint>

namespace chronomap {

/// XXH3, 64 bits: notices any accident, and no forgery.
std::uint64_t checksum(const void* bytes, std::size_t size);

} // namespace chronomap
