#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace chronomap {

/// Room for bytes that is only ever made larger; what it holds is not kept then.
class ByteRoom {
public:
    char* of_size(std::size_t bytes);

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
};

/// The bytes of an event file, or of a text in memory, which are read part by part into memory of one's own: a mapped file
/// would end the program when somebody else makes it shorter. May be used by any number of threads.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    virtual std::uint64_t size() const = 0;

    /// The bytes [offset, offset + length), valid while `room` and this are not changed. Throws TableError when the
    /// file cannot be read or has become shorter.
    virtual std::string_view read(std::uint64_t offset, std::size_t length, ByteRoom& room) const = 0;

    /// Throws TableError when size, times, or identity of the file are not those it was opened with.
    virtual void check_unchanged() const = 0;
};

/// Throws TableError when there is no regular file that can be read.
std::unique_ptr<ByteSource> open_byte_source(const std::filesystem::path& path);

std::unique_ptr<ByteSource> make_byte_source(std::shared_ptr<const std::string> text);

/// A text that was made of a file's bytes, which is unchanged as long as these are.
std::unique_ptr<ByteSource> make_byte_source(std::string text, std::shared_ptr<const ByteSource> made_of);

} // namespace chronomap
