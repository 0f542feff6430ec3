#include "viewer/ui/kept_text.h"

#include "geodata/safe_file.h"

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace chronomap {

std::optional<std::string> kept_text(const std::filesystem::path& file) {
    constexpr std::uintmax_t largest_file = 16 << 20;
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error) {
        return std::nullopt;
    }
    if (size > largest_file) {
        throw FileError(file.string() + " is larger than 16 MB: nothing that is kept is");
    }
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (size > 0) {
        text << in.rdbuf();
    }
    if (!in) {
        throw FileError(file.string() + " cannot be read");
    }
    return text.str();
}

std::string digest_of_path(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(file, error);
    // Fowler, Noll and Vo's hash, FNV-1a with 64 bits.
    std::uint64_t digest = 0xcbf29ce484222325u;
    for (const unsigned char byte : whole.string()) {
        digest = (digest ^ byte) * 0x100000001b3u;
    }
    char name[32];
    std::snprintf(name, sizeof name, "%016llx", static_cast<unsigned long long>(digest));
    return name;
}

} // namespace chronomap
