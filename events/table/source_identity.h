#pragma once

#include <cstdint>
#include <filesystem>

namespace chronomap {

/// What a file system tells of a file without looking into it.
struct FileState {
    std::uint64_t size = 0, number = 0;           ///< `number`: of the file in its file system
    std::int64_t modified_ns = 0, changed_ns = 0; ///< since 1970; contents, and anything about the file
    std::int64_t seen_ns = 0;                     ///< when this was so; equal states may be of different times

    friend bool operator==(const FileState& a, const FileState& b) {
        return a.size == b.size && a.number == b.number && a.modified_ns == b.modified_ns &&
               a.changed_ns == b.changed_ns;
    }
};

/// By what a source is known again.
struct SourceIdentity {
    FileState state;
    std::uint64_t content = 0; ///< content_hash()

    friend bool operator==(const SourceIdentity&, const SourceIdentity&) = default;
};

/// Throws TableError when there is no regular file.
FileState state_of(const std::filesystem::path& path);

/// Whether the file had been left alone for so long that its times would tell of a change since.
bool is_settled(const FileState& state);

/// The same; waits some hundredths of a second for a file that has just been written, so that it is settled. Where times
/// are told in seconds it may still not be.
FileState settled_state_of(const std::filesystem::path& path);

/// A hash of all bytes of a file. Throws TableError when it cannot be read, or becomes shorter meanwhile.
std::uint64_t content_hash(const std::filesystem::path& path, unsigned threads);

/// The identity of a file that was in a state before it was read. Throws TableError when it is in another one now. When
/// the state was not settled it is known again by its content alone.
SourceIdentity identity_of(const std::filesystem::path& path, const FileState& before, unsigned threads);

/// Whether a file is the very one, byte for byte. Looks into it only when its times or its number are others.
bool is_same_source(const SourceIdentity& identity, const std::filesystem::path& path, unsigned threads);

} // namespace chronomap
