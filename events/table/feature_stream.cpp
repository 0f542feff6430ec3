#include "events/table/feature_stream.h"

#include <algorithm>

namespace chronomap {

bool parts_features(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == ',' || c == '\x1E';
}

void FeatureStream::go_to(std::uint64_t offset, std::size_t length, bool is_behind_feature) {
    const std::uint64_t left = m_bytes->size() - std::min(offset, m_bytes->size());
    const std::string_view text =
        m_bytes->read(offset, static_cast<std::size_t>(std::min<std::uint64_t>(length, left)), m_room);
    m_offset = offset;
    m_begin = text.data();
    m_cursor = {text.data(), text.data() + text.size()};
    m_is_behind_feature = is_behind_feature;
}

/// Reads at least so many bytes from here on; whether there are more than there were.
bool FeatureStream::read_on(std::size_t length) {
    const std::uint64_t from = offset();
    const auto had = static_cast<std::size_t>(m_cursor.end - m_cursor.at);
    if (from + had >= m_bytes->size())
        return false;
    go_to(from, std::max(length, 2 * had), m_is_behind_feature);
    return true;
}

FeatureStream::Next FeatureStream::seek() {
    constexpr std::size_t some_bytes = std::size_t{1} << 12;
    for (;;) {
        skip_blanks(m_cursor);
        if (m_cursor.is_at_end()) {
            if (!read_on(some_bytes))
                return m_order == FeatureOrder::sequence ? Next::end : Next::cut_off;
            continue;
        }
        const char c = *m_cursor.at;
        if (m_order == FeatureOrder::sequence && c == '\x1E') {
            ++m_cursor.at;
        } else if (m_order == FeatureOrder::list && c == ',' && m_is_behind_feature) {
            m_is_behind_feature = false;
            ++m_cursor.at;
        } else if (c == '{') {
            return m_is_behind_feature && m_order == FeatureOrder::list ? Next::wrong : Next::feature;
        } else {
            return c == ']' && m_order == FeatureOrder::list ? Next::end : Next::wrong;
        }
    }
}

JsonLook FeatureStream::read(FeatureParser& parser) {
    for (;;) {
        JsonCursor cursor = m_cursor;
        const JsonLook look = parser.read(cursor);
        if (look == JsonLook::good) {
            m_cursor = cursor;
            m_is_behind_feature = true;
            return look;
        }
        const auto looked_at = static_cast<std::size_t>(m_cursor.end - m_cursor.at);
        if (look == JsonLook::wrong || looked_at > m_most_bytes)
            return JsonLook::wrong;
        if (!read_on(0))
            return JsonLook::cut;
    }
}

bool FeatureStream::may_begin_here(const char* at) const {
    while (at != m_begin && parts_features(at[-1]) && at[-1] != ',' && at[-1] != '\x1E')
        --at;
    if (at == m_begin)
        return true;
    return m_order == FeatureOrder::list ? at[-1] == ',' : at[-1] == '\x1E' || at[-1] == '}';
}

bool FeatureStream::find(std::size_t least) {
    FeatureKeys keys;
    FeatureParser parser(keys);
    const auto size = static_cast<std::size_t>(m_cursor.end - m_begin);
    // Whoever nests objects deeply enough could have each byte looked at once for each of them.
    std::size_t looked_at = 0;
    const char* at = m_begin + std::min(least, size);
    while (looked_at <= 4 * size && (at = std::find(at, m_cursor.end, '{')) != m_cursor.end) {
        JsonCursor cursor{at, m_cursor.end};
        if (may_begin_here(at) && parser.read(cursor) == JsonLook::good) {
            m_cursor.at = at;
            m_is_behind_feature = false;
            return true;
        }
        looked_at += static_cast<std::size_t>(cursor.at - at);
        ++at;
    }
    return false;
}

} // namespace chronomap
