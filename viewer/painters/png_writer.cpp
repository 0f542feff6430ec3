#include "viewer/painters/png_writer.h"

#include "viewer/painters/bands.h"
#include "viewer/painters/record_reader.h"

#include <png.h>
#include <zlib.h>

#include <algorithm>
#include <csetjmp>
#include <memory>
#include <new>
#include <stdexcept>

namespace chronomap {

namespace {

using Bytes = std::vector<std::uint8_t>;

// Each band is packed by itself and ended by a full flush, so that they can be joined.

struct PackedBand {
    Bytes bytes;
    uLong checksum = 0;
    std::int64_t raw_bytes = 0;
};

class Deflater {
public:
    Deflater() {
        // Raw: header and checksum belong to the whole, not to a band.
        if (deflateInit2(&m_stream, 1, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~Deflater() { deflateEnd(&m_stream); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    void put(const std::uint8_t* data, std::size_t size, int flush, Bytes& out) {
        m_stream.next_in = const_cast<Bytef*>(data);
        m_stream.avail_in = static_cast<uInt>(size);
        do {
            Bytef buffer[1 << 15];
            m_stream.next_out = buffer;
            m_stream.avail_out = sizeof buffer;
            deflate(&m_stream, flush);
            out.insert(out.end(), buffer, buffer + (sizeof buffer - m_stream.avail_out));
        } while (m_stream.avail_out == 0);
    }

private:
    z_stream m_stream{};
};

PackedBand pack(const Image& image, Band band, bool is_last) {
    PackedBand packed;
    packed.checksum = adler32(0, nullptr, 0);
    Deflater deflater;
    const std::size_t row_bytes = static_cast<std::size_t>(image.width_px) * 3;
    // A filter would make photographs smaller; flat colours pack as well without and three times as fast.
    Bytes row(1 + row_bytes, PNG_FILTER_VALUE_NONE);
    for (int y = band.begin; y < band.end; ++y) {
        std::copy_n(image.row(y), row_bytes, row.begin() + 1);
        packed.checksum = adler32(packed.checksum, row.data(), static_cast<uInt>(row.size()));
        packed.raw_bytes += static_cast<std::int64_t>(row.size());
        const int flush = y + 1 < band.end ? Z_NO_FLUSH : is_last ? Z_FINISH : Z_FULL_FLUSH;
        deflater.put(row.data(), row.size(), flush, packed.bytes);
    }
    return packed;
}

Bytes packed_pixels(const Image& image) {
    const int count = band_count(image.width_px, image.height_px);
    std::vector<PackedBand> bands(static_cast<std::size_t>(count));
    for_each_in_parallel(count, [&](int i) {
        bands[static_cast<std::size_t>(i)] = pack(image, band_at(i, count, image.height_px), i + 1 == count);
    });
    Bytes stream{0x78, 0x01}; // zlib's header: 32 KiB window, quickest level
    uLong checksum = adler32(0, nullptr, 0);
    for (const PackedBand& band : bands) {
        stream.insert(stream.end(), band.bytes.begin(), band.bytes.end());
        checksum = adler32_combine(checksum, band.checksum, static_cast<z_off_t>(band.raw_bytes));
    }
    for (const int shift : {24, 16, 8, 0})
        stream.push_back(static_cast<std::uint8_t>(checksum >> shift));
    return stream;
}

// Texts of a file, not packed, so that nobody has to unpack what a stranger packed. Refers to the metadata.
std::vector<png_text> texts_of(const PictureMetadata& metadata) {
    std::vector<png_text> texts;
    const auto add = [&](const char* keyword, const std::string& text) {
        if (text.empty())
            return;
        png_text one{};
        one.compression = PNG_ITXT_COMPRESSION_NONE;
        one.key = const_cast<char*>(keyword); // libpng only reads them
        one.text = const_cast<char*>(text.c_str());
        one.itxt_length = text.size();
        one.lang = const_cast<char*>(metadata.language.c_str());
        one.lang_key = const_cast<char*>("");
        texts.push_back(one);
    };
    add("Title", metadata.title);
    add("Description", metadata.description);
    add("Software", metadata.program);
    add(png_record_keyword, metadata.record);
    return texts;
}

void append(png_structp png, png_bytep data, std::size_t size) {
    auto& out = *static_cast<Bytes*>(png_get_io_ptr(png));
    out.insert(out.end(), data, data + size);
}

void write_chunk(png_structp png, const char* name, const std::uint8_t* data, std::size_t size) {
    png_write_chunk(png, reinterpret_cast<png_const_bytep>(name), data, size);
}

// libpng reports errors by jumping back, over no destructor: everything that owns memory lives outside.
bool write_chunks(png_structp png, png_infop info, const Image& image, const std::vector<png_text>& texts,
                  const Bytes& pixels, Bytes& out) {
    if (setjmp(png_jmpbuf(png)) != 0)
        return false;
    png_set_write_fn(png, &out, append, nullptr);
    png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width_px), static_cast<png_uint_32>(image.height_px), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_text(png, info, texts.data(), static_cast<int>(texts.size()));
    png_write_info(png, info);
    constexpr std::size_t most_in_a_chunk = 1 << 30;
    for (std::size_t at = 0; at < pixels.size(); at += most_in_a_chunk)
        write_chunk(png, "IDAT", pixels.data() + at, std::min(most_in_a_chunk, pixels.size() - at));
    write_chunk(png, "IEND", nullptr, 0);
    return true;
}

} // namespace

Bytes encode_png(const Image& image, const PictureMetadata& metadata) {
    if (image.width_px <= 0 || image.height_px <= 0 ||
        image.rgb.size() != static_cast<std::size_t>(image.width_px) * static_cast<std::size_t>(image.height_px) * 3)
        throw std::invalid_argument("a PNG file needs a picture with at least one pixel and three bytes for each");
    const Bytes pixels = packed_pixels(image);
    const std::vector<png_text> texts = texts_of(metadata);
    Bytes out;
    out.reserve(pixels.size() + 1024);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    const bool written = info != nullptr && write_chunks(png, info, image, texts, pixels, out);
    png_destroy_write_struct(&png, &info);
    if (!written)
        throw std::runtime_error("libpng cannot encode the picture");
    return out;
}

} // namespace chronomap
