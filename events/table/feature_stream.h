#pragma once

#include "events/table/byte_source.h"
#include "events/table/feature_parser.h"

#include <cstddef>
#include <cstdint>

namespace chronomap {

/// How the features of a file follow each other.
enum class FeatureOrder : std::uint8_t {
    list,     ///< parted by commas, up to a closing bracket
    sequence, ///< parted by blanks, ends of lines or record separators (U+001E), up to the end of the file
};

/// Whether features may be parted by this character.
bool parts_features(char c);

/// Reads the features of a file one after the other.
class FeatureStream {
public:
    enum class Next : std::uint8_t { feature, end, cut_off, wrong };

    FeatureStream(const ByteSource& bytes, FeatureOrder order, std::size_t most_feature_bytes)
        : m_bytes(&bytes), m_order(order), m_most_bytes(most_feature_bytes) {}

    /// Goes to a place, and reads so many bytes in advance, if there are. `is_behind_feature`: a feature ends there,
    /// else one may begin.
    void go_to(std::uint64_t offset, std::size_t length, bool is_behind_feature);

    /// Goes to the first feature at least `least` bytes behind go_to()'s place that looks like one; whether there is one
    /// in what was read in advance. The place may be anywhere in the file, so this can be mistaken.
    bool find(std::size_t least);

    /// Goes to where the next feature begins, or to the end of all, or of the file.
    Next seek();

    /// Reads the feature that begins here; cut: the file ends within it. `parser` tells its values, valid until this is called again.
    JsonLook read(FeatureParser& parser);

    /// Where in the file this is.
    std::uint64_t offset() const { return m_offset + static_cast<std::uint64_t>(m_cursor.at - m_begin); }

private:
    bool read_on(std::size_t length);
    bool may_begin_here(const char* at) const;

    const ByteSource* m_bytes;
    FeatureOrder m_order;
    std::size_t m_most_bytes;
    ByteRoom m_room;
    std::uint64_t m_offset = 0; // of m_begin
    const char* m_begin = nullptr;
    JsonCursor m_cursor;
    bool m_is_behind_feature = false;
};

} // namespace chronomap
