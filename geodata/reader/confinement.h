#pragma once

#include <cstdint>

namespace chronomap {

/// Sanitizers take terabytes, of which they use little: under them memory has no limit.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool can_limit_memory = false;
#elif defined(__has_feature)
inline constexpr bool can_limit_memory = !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer);
#else
inline constexpr bool can_limit_memory = true;
#endif

/// They also take several times as long: so many seconds of the processor count as one.
inline constexpr std::uint64_t seconds_that_count_as_one = can_limit_memory ? 1 : 8;

/// A program whose lines are counted writes the counters when it ends (tests/habits/coverage.sh): it may write.
#ifdef CHRONOMAP_COUNTS_LINES
inline constexpr bool counts_lines = true;
#else
inline constexpr bool counts_lines = false;
#endif

/// Limits this process, for good, before it reads a stranger's file: data in memory, seconds of the processor, no core dump, nothing written
/// to files; and, where the kernel filters calls, neither sockets, nor other programs, nor files opened to be written, made, renamed or removed.
/// It ends with the process that started it.
void confine_this_process(std::uint64_t memory_bytes, std::uint64_t processor_seconds);

} // namespace chronomap
