#include "events/table/byte_source.h"

#include "events/table/row_source.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace chronomap {
namespace {

[[noreturn]] void fail(const std::string& what) {
    throw TableError(what + ": " + std::generic_category().message(errno));
}

/// By what a file is known again.
struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;
    off_t size = 0;
    timespec modified{}, changed{};

    bool is_like(const FileIdentity& other) const {
        const auto same = [](const timespec& a, const timespec& b) {
            return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
        };
        return device == other.device && number == other.number && size == other.size &&
               same(modified, other.modified) && same(changed, other.changed);
    }
};

class FileBytes final : public ByteSource {
public:
    // Without waiting: opening a pipe would not end before somebody writes to it.
    explicit FileBytes(const std::filesystem::path& path)
        : m_descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        if (m_descriptor < 0)
            fail("cannot be opened");
        struct stat status {};
        if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
            ::close(m_descriptor);
            throw TableError("is no regular file, which was expected");
        }
        m_identity = identity_of(status);
    }
    ~FileBytes() override { ::close(m_descriptor); }
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;

    std::uint64_t size() const override { return static_cast<std::uint64_t>(m_identity.size); }

    std::string_view read(std::uint64_t offset, std::size_t length, ByteRoom& room) const override {
        char* bytes = room.of_size(length);
        for (std::size_t done = 0; done < length;) {
            const ssize_t got = ::pread(m_descriptor, bytes + done, length - done, static_cast<off_t>(offset + done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                fail("cannot be read");
            if (got == 0)
                throw TableError("has become shorter since it was opened");
            done += static_cast<std::size_t>(got);
        }
        return {bytes, length};
    }

    void check_unchanged() const override {
        struct stat status {};
        if (::fstat(m_descriptor, &status) != 0)
            fail("cannot be looked at");
        if (!identity_of(status).is_like(m_identity))
            throw TableError("has changed since it was opened");
    }

private:
    static FileIdentity identity_of(const struct stat& status) {
        return {status.st_dev, status.st_ino, status.st_size, status.st_mtim, status.st_ctim};
    }

    int m_descriptor;
    FileIdentity m_identity;
};

class TextBytes final : public ByteSource {
public:
    TextBytes(std::shared_ptr<const std::string> text, std::shared_ptr<const ByteSource> made_of)
        : m_text(std::move(text)), m_made_of(std::move(made_of)) {}

    std::uint64_t size() const override { return m_text->size(); }
    std::string_view read(std::uint64_t offset, std::size_t length, ByteRoom&) const override {
        if (offset > m_text->size() || length > m_text->size() - offset)
            throw TableError("has no such place");
        return std::string_view(*m_text).substr(offset, length);
    }
    void check_unchanged() const override {
        if (m_made_of)
            m_made_of->check_unchanged();
    }

private:
    std::shared_ptr<const std::string> m_text;
    std::shared_ptr<const ByteSource> m_made_of; // null: nothing else
};

} // namespace

char* ByteRoom::of_size(std::size_t bytes) {
    if (bytes > m_size) {
        m_bytes.reset();
        m_bytes = std::make_unique_for_overwrite<char[]>(bytes);
        m_size = bytes;
    }
    return m_bytes.get();
}

std::unique_ptr<ByteSource> open_byte_source(const std::filesystem::path& path) {
    return std::make_unique<FileBytes>(path);
}

std::unique_ptr<ByteSource> make_byte_source(std::shared_ptr<const std::string> text) {
    return std::make_unique<TextBytes>(std::move(text), nullptr);
}

std::unique_ptr<ByteSource> make_byte_source(std::string text, std::shared_ptr<const ByteSource> made_of) {
    return std::make_unique<TextBytes>(std::make_shared<const std::string>(std::move(text)), std::move(made_of));
}

} // namespace chronomap
