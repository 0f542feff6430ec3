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

/// Numbers that are 0 at first.
template <class Value>
class LargeArray {
public:
    explicit LargeArray(std::size_t size) : m_memory(large_memory(size * sizeof(Value))), m_size(size) {}
    LargeArray(LargeArray&&) noexcept = default;
    LargeArray& operator=(LargeArray&&) noexcept = default;

    std::size_t size() const { return m_size; }
    Value* data() { return reinterpret_cast<Value*>(m_memory.get()); }
    const Value* data() const { return reinterpret_cast<const Value*>(m_memory.get()); }
    Value* begin() { return data(); }
    Value* end() { return data() + m_size; }
    const Value* begin() const { return data(); }
    const Value* end() const { return data() + m_size; }

private:
    std::shared_ptr<std::byte> m_memory;
    std::size_t m_size;
};

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
