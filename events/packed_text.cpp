#include "events/packed_text.h"

#include <zstd.h>

namespace chronomap {
namespace {

// Larger packs are smaller by a few percent only, and take longer to open.
constexpr std::size_t enough_bytes = 16U << 10U;
constexpr int fast_level = 3;

TextPack compressed(const std::string& bytes) {
    TextPack pack;
    pack.bytes.resize(ZSTD_compressBound(bytes.size()));
    const std::size_t size =
        ZSTD_compress(pack.bytes.data(), pack.bytes.size(), bytes.data(), bytes.size(), fast_level);
    if (ZSTD_isError(size) != 0 || size >= bytes.size())
        return {bytes, 0};
    pack.bytes.resize(size);
    pack.bytes.shrink_to_fit();
    pack.full_size = bytes.size();
    return pack;
}

// The last pack stays open: whoever reads one text of it often reads it again, or its neighbour.
std::string_view opened(const Shared<TextPack>& pack) {
    thread_local Shared<TextPack> last;
    thread_local std::string bytes;
    if (&*last != &*pack) {
        bytes.resize(pack->full_size);
        const std::size_t size = ZSTD_decompress(bytes.data(), bytes.size(), pack->bytes.data(), pack->bytes.size());
        bytes.resize(ZSTD_isError(size) != 0 ? 0 : size); // never: they are our own bytes
        last = pack;
    }
    return bytes;
}

} // namespace

PackedText::PackedText(const LanguageText& text) {
    if (text.is_empty())
        return;
    m_pack = TextPack{std::string(text.bytes()), 0};
    m_size = static_cast<std::uint32_t>(text.bytes().size());
}

LanguageText PackedText::unpacked() const {
    const std::string_view bytes = m_pack->full_size == 0 ? std::string_view(m_pack->bytes) : opened(m_pack);
    return LanguageText::from_bytes(bytes.substr(m_begin, m_size));
}

void TextPacker::add(const LanguageText& text) {
    m_bytes += text.bytes();
    m_ends.push_back(m_bytes.size());
}

bool TextPacker::is_full() const {
    return m_bytes.size() >= enough_bytes;
}

std::vector<PackedText> TextPacker::pack() {
    const Shared<TextPack> pack(is_full() ? compressed(m_bytes) : TextPack{m_bytes, 0});
    std::vector<PackedText> texts;
    texts.reserve(m_ends.size());
    std::size_t begin = 0;
    for (const std::size_t end : m_ends) {
        texts.push_back(end == begin ? PackedText()
                                     : PackedText(pack, static_cast<std::uint32_t>(begin),
                                                  static_cast<std::uint32_t>(end - begin)));
        begin = end;
    }
    m_bytes.clear();
    m_ends.clear();
    return texts;
}

} // namespace chronomap
