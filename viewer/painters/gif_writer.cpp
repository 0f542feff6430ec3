#include "viewer/painters/gif_writer.h"

#include <cgif.h>

#include <exception>
#include <stdexcept>

namespace chronomap {

// The library calls back for each piece of the file, and knows no exceptions: the first one waits here.
struct GifWriter::Gif {
    CGIF* handle = nullptr;
    AtomicFile* file = nullptr;
    std::vector<std::uint8_t> palette;
    std::exception_ptr failure;

    static int write(void* context, const std::uint8_t* data, const std::size_t size) {
        Gif& gif = *static_cast<Gif*>(context);
        try {
            gif.file->write(data, size);
            return 0;
        } catch (...) {
            gif.failure = std::current_exception();
            return -1;
        }
    }

    void check(bool is_good) const {
        if (failure)
            std::rethrow_exception(failure);
        if (!is_good)
            throw std::runtime_error("the film cannot be packed as a GIF");
    }
};

GifWriter::GifWriter(const std::filesystem::path& target, int width_px, int height_px, const Palette& palette)
    : m_file(target), m_gif(std::make_unique<Gif>()) {
    m_gif->file = &m_file;
    m_gif->palette = palette.rgb();
    CGIF_Config config{};
    config.pGlobalPalette = m_gif->palette.data();
    config.numGlobalPaletteEntries = static_cast<std::uint16_t>(palette.size());
    config.attrFlags = CGIF_ATTR_IS_ANIMATED;
    config.width = static_cast<std::uint16_t>(width_px);
    config.height = static_cast<std::uint16_t>(height_px);
    config.numLoops = CGIF_INFINITE_LOOP;
    config.pWriteFn = Gif::write;
    config.pContext = m_gif.get();
    m_gif->handle = cgif_newgif(&config);
    m_gif->check(m_gif->handle != nullptr);
}

GifWriter::~GifWriter() {
    if (m_gif->handle)
        cgif_close(m_gif->handle);
}

void GifWriter::add(std::vector<std::uint8_t> indices, int hundredths) {
    CGIF_FrameConfig frame{};
    frame.pImageData = indices.data();
    frame.delay = static_cast<std::uint16_t>(hundredths);
    // Only what has changed is packed.
    frame.genFlags = CGIF_FRAME_GEN_USE_TRANSPARENCY | CGIF_FRAME_GEN_USE_DIFF_WINDOW;
    m_gif->check(cgif_addframe(m_gif->handle, &frame) == CGIF_OK);
}

void GifWriter::finish() {
    CGIF* handle = m_gif->handle;
    m_gif->handle = nullptr;
    m_gif->check(cgif_close(handle) == CGIF_OK);
    m_file.commit();
}

} // namespace chronomap
