#include "events/input_file.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <vector>

namespace chronomap {

std::string read_input_file(const std::filesystem::path& path, std::size_t most_bytes) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw InputFileError("cannot be opened: " + std::generic_category().message(errno));

    // Read in pieces up to the limit rather than by the size that the system tells: a pipe tells none.
    std::string content;
    std::error_code no_size;
    if (const auto size = std::filesystem::file_size(path, no_size); !no_size)
        content.reserve(std::min<std::size_t>(size, most_bytes) + 1);
    std::vector<char> piece(1U << 16U);
    while (content.size() <= most_bytes && file.good()) {
        file.read(piece.data(), static_cast<std::streamsize>(std::min(piece.size(), most_bytes + 1 - content.size())));
        content.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad())
        throw InputFileError("cannot be read: " + std::generic_category().message(errno));
    return content;
}

} // namespace chronomap
