#pragma once

#include "geodata/vector_file.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace chronomap {

/// What the process that reads vector files tells the one that asked, through a pipe: a byte for the kind, eight for the size, the content.
struct ReaderMessage {
    enum class Kind : std::uint8_t {
        progress, ///< rows read, and the part of the whole
        failure,  ///< the sentence of a VectorFileError; the last
        text,     ///< VectorFile::text
        shapes,   ///< some of the shapes, in order
        rest,     ///< of the VectorFile; its last
        names,    ///< of sheets; of the layers whose files follow
    };

    Kind kind = Kind::progress;
    std::string content;
};

/// Differs between versions of the messages.
inline constexpr std::string_view reader_version = "1";

/// How the process that reads ends when it cannot go on within its limit of memory.
inline constexpr int out_of_memory_status = 3;

/// The end that tells. Throws std::system_error when nobody listens.
class ReaderOutput {
public:
    explicit ReaderOutput(int descriptor) : m_descriptor(descriptor) {}

    void tell_progress(std::uint64_t rows, double part);
    void tell_failure(std::string_view sentence);
    void tell(const VectorFile& file);
    void tell_names(const std::vector<std::string>& names);

private:
    void send(ReaderMessage::Kind kind, std::string_view content);
    void write(std::string_view bytes) const;

    int m_descriptor;
};

/// Puts a message's content into a file. Throws ByteError for what no reader tells.
void take_shapes(std::string_view content, VectorFile& file);
void take_rest(std::string_view content, VectorFile& file);
std::vector<std::string> take_names(std::string_view content);

struct ReaderProgress {
    std::uint64_t rows = 0;
    double part = 0;
};
ReaderProgress take_progress(std::string_view content);

} // namespace chronomap
