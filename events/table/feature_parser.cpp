#include "events/table/feature_parser.h"

#include <algorithm>
#include <array>

namespace chronomap {
namespace {

constexpr std::size_t most_layouts = 4, most_key_bytes = 4096;
constexpr std::uint32_t most_patience = 4096;
constexpr std::array<std::uint32_t, 3> axes{FeatureValue::longitude, FeatureValue::latitude, FeatureValue::nothing};

/// Goes over a string that must be this one.
JsonLook take_word(JsonCursor& cursor, std::string_view word) {
    if (cursor.is_at_end())
        return JsonLook::cut;
    if (*cursor.at != '"')
        return JsonLook::wrong;
    Cell cell;
    const JsonLook look = take_string(cursor, cell);
    return look == JsonLook::good && cell.bytes() != word ? JsonLook::wrong : look;
}

bool is_null(const JsonCursor& cursor) {
    return !cursor.is_at_end() && *cursor.at == 'n';
}

} // namespace

JsonLook FeatureParser::read(JsonCursor& cursor) {
    const JsonCursor begin = cursor;
    for (std::size_t tried = 0; tried < m_layouts.size(); ++tried) {
        // First the one that the last feature had.
        const std::size_t layout = ((m_like == none ? 0 : m_like) + tried) % m_layouts.size();
        if (m_layouts[layout].read(cursor) == JsonLook::good) {
            m_like = layout;
            m_was_of_use |= layout == m_replaced;
            return JsonLook::good;
        }
        cursor = begin;
    }
    m_like = none;
    const JsonLook look = read_feature(cursor);
    if (look == JsonLook::good)
        learn(begin.at, cursor.at);
    return look;
}

void FeatureParser::learn(const char* begin, const char* end) {
    // Where hardly two features are alike, learning costs more than it saves: wait longer each time it was for nothing.
    if (++m_unlike <= m_patience || !FeatureLayout::is_worth_it(begin, end, m_values))
        return;
    m_unlike = 0;
    m_patience = m_was_of_use ? 0 : std::min(2 * m_patience + 1, most_patience);
    m_was_of_use = false;
    FeatureLayout layout(begin, end, m_values);
    if (m_layouts.size() < most_layouts) {
        m_replaced = m_layouts.size();
        m_layouts.push_back(std::move(layout));
    } else {
        m_replaced = (m_replaced + 1) % most_layouts;
        m_layouts[m_replaced] = std::move(layout);
    }
}

JsonLook FeatureParser::read_feature(JsonCursor& cursor) {
    m_values.clear();
    m_is_feature = false;
    const JsonLook look =
        take_object(cursor, [this](JsonCursor& at, std::string_view key) { return read_member(at, key); });
    return look == JsonLook::good && !m_is_feature ? JsonLook::wrong : look;
}

JsonLook FeatureParser::read_member(JsonCursor& cursor, std::string_view key) {
    if (key == "type") {
        m_is_feature = true;
        return take_word(cursor, "Feature");
    }
    Cell null;
    if (key == "geometry")
        return is_null(cursor) ? take_value(cursor, null) : read_geometry(cursor);
    if (key == "properties") {
        if (is_null(cursor))
            return take_value(cursor, null);
        return take_object(cursor,
                           [this](JsonCursor& at, std::string_view name) { return read_named(at, name, true); });
    }
    return key == "bbox" ? read_value(cursor, FeatureValue::nothing, false) : read_named(cursor, key, false);
}

JsonLook FeatureParser::read_named(JsonCursor& cursor, std::string_view key, bool is_property) {
    return key.size() > most_key_bytes ? JsonLook::wrong : read_value(cursor, m_keys->number_of(key), is_property);
}

JsonLook FeatureParser::read_value(JsonCursor& cursor, std::uint32_t key, bool is_property) {
    FeatureValue& value = m_values.emplace_back(FeatureValue{key, is_property, {}});
    return take_value(cursor, value.cell);
}

JsonLook FeatureParser::read_geometry(JsonCursor& cursor) {
    m_is_point = m_has_coordinates = false;
    const JsonLook look =
        take_object(cursor, [this](JsonCursor& at, std::string_view key) { return read_geometry_member(at, key); });
    return look == JsonLook::good && !(m_is_point && m_has_coordinates) ? JsonLook::wrong : look;
}

JsonLook FeatureParser::read_geometry_member(JsonCursor& cursor, std::string_view key) {
    if (key == "type") {
        m_is_point = true;
        return take_word(cursor, "Point");
    }
    if (key == "coordinates") {
        m_has_coordinates = true;
        return read_coordinates(cursor);
    }
    return read_value(cursor, FeatureValue::nothing, false);
}

JsonLook FeatureParser::read_coordinates(JsonCursor& cursor) {
    if (const JsonLook look = take(cursor, '['); look != JsonLook::good)
        return look;
    for (std::size_t axis = 0;; ++axis) {
        skip_blanks(cursor);
        if (axis == 0 && !cursor.is_at_end() && *cursor.at == ']')
            break;
        if (const JsonLook look = read_value(cursor, axes[std::min<std::size_t>(axis, 2)], false);
            look != JsonLook::good)
            return look;
        if (!is_json_number(m_values.back().cell))
            return JsonLook::wrong;
        skip_blanks(cursor);
        if (cursor.is_at_end())
            return JsonLook::cut;
        if (*cursor.at != ',') {
            if (axis == 0)
                return JsonLook::wrong;
            break;
        }
        ++cursor.at;
    }
    return take(cursor, ']');
}

} // namespace chronomap
