#pragma once

#include "geodata/safe_file.h"
#include "viewer/painters/image.h"
#include "viewer/painters/palette.h"

#include <filesystem>
#include <memory>

namespace chronomap {

/// An animated GIF that is played again and again, and appears whole or not at all. The same frames give the same bytes.
class GifWriter {
public:
    /// Sides from 1 to 65535 px. Throws FileError, std::runtime_error.
    GifWriter(const std::filesystem::path& target, int width_px, int height_px, const Palette& palette);
    ~GifWriter();
    GifWriter(const GifWriter&) = delete;
    GifWriter& operator=(const GifWriter&) = delete;

    /// Shows colours of the palette, one a pixel, for so many hundredths of a second (1 to 65535). Throws FileError.
    void add(std::vector<std::uint8_t> indices, int hundredths);

    /// Makes the file appear. Throws FileError; once only.
    void finish();

private:
    struct Gif;
    AtomicFile m_file;
    std::unique_ptr<Gif> m_gif;
};

} // namespace chronomap
