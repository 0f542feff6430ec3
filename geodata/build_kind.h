#pragma once

#include <cstdint>

namespace chronomap {

// What is different in the builds that only tests have; what people use has none of it.

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

/// A program whose lines are counted writes the counters to files when it ends (tests/habits/coverage.sh): it may write, and
/// is not killed while it does.
#ifdef CHRONOMAP_COUNTS_LINES
inline constexpr bool counts_lines = true;
#else
inline constexpr bool counts_lines = false;
#endif

} // namespace chronomap
