#pragma once

#include <cstdint>

namespace chronomap {

/// Limits this process, for good, before it reads a stranger's file: data in memory, seconds of the processor, no core dump, nothing written
/// to files; and, where the kernel filters calls, neither sockets, nor other programs, nor files opened to be written, made, renamed or removed.
/// It ends with the process that started it.
void confine_this_process(std::uint64_t memory_bytes, std::uint64_t processor_seconds);

} // namespace chronomap
