#pragma once

#include "geodata/safe_file.h"
#include "viewer/painters/image.h"

#include <filesystem>
#include <memory>

namespace chronomap {

/// An MP4 film (H.264, yuv420p) by the program ffmpeg, which is given its frames through a pipe. The file appears whole or
/// not at all.
class Mp4Writer {
public:
    /// Even sides. Throws JobError when there is no ffmpeg, FileError.
    Mp4Writer(const std::filesystem::path& target, int width_px, int height_px, int frames_a_second);
    ~Mp4Writer();
    Mp4Writer(const Mp4Writer&) = delete;
    Mp4Writer& operator=(const Mp4Writer&) = delete;

    /// Shows a picture of that size for so many frames. Throws JobError.
    void add(const Image& image, std::size_t frames);

    /// Makes the file appear. Throws JobError, FileError; once only.
    void finish();

private:
    struct Encoder;
    AtomicFile m_file;
    std::unique_ptr<Encoder> m_encoder;
};

} // namespace chronomap
