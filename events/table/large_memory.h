#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>

namespace chronomap {

/// At least `bytes` bytes, all 0, aligned to pages; given back to the system with the last owner. In pages as large as
/// the system has, because the first touch of a small page costs more than what is then written into it.
/// Throws std::bad_alloc.
std::shared_ptr<std::byte> large_memory(std::size_t bytes);

/// Every column begins at a multiple of this, in memory and in files.
inline constexpr std::size_t column_alignment = 64;

inline constexpr std::size_t aligned_size(std::size_t bytes) {
    return (bytes + column_alignment - 1) / column_alignment * column_alignment;
}

/// Cuts columns out of one piece of memory, one after the other.
class ColumnCutter {
public:
    explicit ColumnCutter(std::byte* memory) : m_next(memory) {}

    template <class Value>
    std::span<Value> cut(std::size_t count) {
        Value* const begin = reinterpret_cast<Value*>(m_next);
        m_next += aligned_size(count * sizeof(Value));
        return {begin, count};
    }

private:
    std::byte* m_next;
};

/// Memory for pieces that come one by one from several threads: many share one large piece of memory, which goes with
/// the last of them.
class SharedMemory {
public:
    std::shared_ptr<std::byte> take(std::size_t bytes);

private:
    std::mutex m_mutex;
    std::shared_ptr<std::byte> m_current;
    std::size_t m_used = 0, m_size = 0;
};

} // namespace chronomap
