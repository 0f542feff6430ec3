#include "events/table/feature_layout.h"

#include "events/table/byte_masks.h"

namespace chronomap {
namespace {

constexpr std::size_t most_layout_bytes = std::size_t{1} << 14, most_layout_values = 256;

/// A value with its quotes.
struct Token {
    const char* begin;
    const char* end;
};

Token token_of(const Cell& cell) {
    const bool is_quoted = cell.begin[-1] == '"';
    return {cell.begin - (is_quoted ? 1 : 0), cell.begin + cell.size + (is_quoted ? 1 : 0)};
}

} // namespace

FeatureLayout::FeatureLayout(const char* begin, const char* end, const std::vector<FeatureValue>& values)
    : m_values(values) {
    for (const FeatureValue& value : values) {
        const Token token = token_of(value.cell);
        m_text.append(begin, token.begin);
        m_gap_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
        begin = token.end;
    }
    m_text.append(begin, end);
    m_gap_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
}

bool FeatureLayout::is_worth_it(const char* begin, const char* end, const std::vector<FeatureValue>& values) {
    return static_cast<std::size_t>(end - begin) <= most_layout_bytes && values.size() <= most_layout_values;
}

JsonLook FeatureLayout::take_gap(JsonCursor& cursor, std::size_t gap) const {
    const std::size_t begin = gap == 0 ? 0 : m_gap_ends[gap - 1], size = m_gap_ends[gap] - begin;
    if (static_cast<std::size_t>(cursor.end - cursor.at) < size || !are_same(cursor.at, m_text.data() + begin, size))
        return JsonLook::wrong;
    cursor.at += size;
    return JsonLook::good;
}

JsonLook FeatureLayout::read(JsonCursor& cursor) {
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (take_gap(cursor, i) != JsonLook::good)
            return JsonLook::wrong;
        FeatureValue& value = m_values[i];
        if (const JsonLook look = take_value(cursor, value.cell); look != JsonLook::good)
            return look;
        if (value.is_coordinate() && !is_json_number(value.cell))
            return JsonLook::wrong;
    }
    return take_gap(cursor, m_values.size());
}

} // namespace chronomap
