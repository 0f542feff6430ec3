#include "events/table/table_bytes.h"

#include "events/table/byte_source.h"
#include "events/table/large_memory.h"
#include "events/table/row_source.h"
#include "events/table/source_identity.h"
#include "events/table/table_threads.h"

#include <algorithm>
#include <cstring>
#include <system_error>

namespace chronomap {

namespace {

/// Few enough that a piece is still in the processor's cache when it is copied on.
constexpr std::size_t piece_bytes = std::size_t{1} << 18;

} // namespace

MemoryMap table_bytes(const std::filesystem::path& path, unsigned threads) {
    const std::unique_ptr<ByteSource> file = open_byte_source(path);
    const auto size = static_cast<std::size_t>(file->size());
    if (size > most_copied_bytes) {
        return cached_table_bytes(path);
    }
    const std::shared_ptr<std::byte> memory = large_memory(size);
    on_threads(threads, [&](unsigned thread) {
        const Part part = part_of(size, thread, threads);
        ByteRoom room;
        for (std::size_t at = part.begin; at < part.end; at += piece_bytes) {
            const std::string_view piece = file->read(at, std::min(piece_bytes, part.end - at), room);
            std::memcpy(memory.get() + at, piece.data(), piece.size());
        }
    });
    file->check_unchanged();
    return {memory, {reinterpret_cast<const char*>(memory.get()), size}};
}

MemoryMap cached_table_bytes(const std::filesystem::path& path) {
    state_of(path); // throws for what is no file
    try {
        return map_file(path);
    } catch (const std::system_error& error) {
        throw TableError("cannot be opened: " + error.code().message());
    }
}

} // namespace chronomap
