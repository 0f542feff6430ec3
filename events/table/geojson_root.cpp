#include "events/table/geojson_root.h"

#include "events/table/json_scan.h"

#include <algorithm>
#include <string_view>

namespace chronomap {
namespace {

/// The members of the root beside the features.
class RootMembers {
public:
    bool is_collection = false, is_feature = false, has_features = false;

    JsonLook read(JsonCursor& cursor, std::string_view key) {
        // Not "wrong", but here somebody else goes on.
        if (key == "features") {
            has_features = !cursor.is_at_end() && *cursor.at == '[';
            return cursor.is_at_end() ? JsonLook::cut : JsonLook::wrong;
        }
        Cell value;
        const JsonLook look = take_value(cursor, value);
        if (look != JsonLook::good)
            return look;
        if (key == "type") {
            is_collection = value.bytes() == "FeatureCollection";
            is_feature = value.bytes() == "Feature";
            return is_collection ? JsonLook::good : JsonLook::wrong;
        }
        return key == "crs" && !is_wgs84(value) ? JsonLook::wrong : JsonLook::good;
    }

private:
    static bool is_wgs84(const Cell& crs) {
        if (crs.form == Cell::Form::missing)
            return true;
        for (const std::string_view name : {"CRS84\"", "EPSG::4326\"", "EPSG:4326\""})
            if (crs.bytes().find(name) != std::string_view::npos)
                return true;
        return false;
    }
};

/// Whether what is at the cursor may be a root that has a type other than the wanted, read by `members`.
std::optional<GeoJsonRoot> root_of(const RootMembers& members, std::uint64_t object, std::uint64_t at) {
    if (members.is_feature)
        return GeoJsonRoot{FeatureOrder::sequence, object, false};
    if (members.has_features)
        return GeoJsonRoot{FeatureOrder::list, at + 1, members.is_collection};
    return std::nullopt;
}

} // namespace

std::optional<GeoJsonRoot> read_geojson_root(const ByteSource& bytes, std::size_t most_bytes) {
    ByteRoom room;
    for (std::uint64_t length = std::uint64_t{1} << 16;; length *= 2) {
        const std::uint64_t there = std::min(length, bytes.size());
        const std::string_view text = bytes.read(0, static_cast<std::size_t>(there), room);
        JsonCursor cursor{text.data(), text.data() + text.size()};
        if (text.starts_with("\xEF\xBB\xBF"))
            cursor.at += 3;
        skip_blanks(cursor);
        const auto offset = [&] { return static_cast<std::uint64_t>(cursor.at - text.data()); };
        if (!cursor.is_at_end() && *cursor.at == '\x1E')
            return GeoJsonRoot{FeatureOrder::sequence, offset(), false};

        const std::uint64_t object = offset();
        RootMembers members;
        const JsonLook look =
            take_object(cursor, [&](JsonCursor& at, std::string_view key) { return members.read(at, key); });
        if (look != JsonLook::cut)
            return root_of(members, object, offset());
        if (there == bytes.size() || there > most_bytes)
            return std::nullopt;
    }
}

JsonLook look_at_ending(const ByteSource& bytes, const GeoJsonRoot& root, std::uint64_t offset,
                        std::size_t most_bytes) {
    if (root.order == FeatureOrder::sequence)
        return JsonLook::good;
    if (bytes.size() - offset > most_bytes)
        return JsonLook::wrong;
    ByteRoom room;
    const std::string_view text = bytes.read(offset, static_cast<std::size_t>(bytes.size() - offset), room);
    JsonCursor cursor{text.data(), text.data() + text.size()};
    RootMembers members;
    if (take(cursor, ']') != JsonLook::good)
        return JsonLook::wrong;
    skip_blanks(cursor);
    const bool has_more = !cursor.is_at_end() && *cursor.at == ',';
    cursor.at += has_more ? 1 : 0;
    const auto read = [&](JsonCursor& at, std::string_view key) { return members.read(at, key); };
    const JsonLook look = has_more ? take_members(cursor, false, read) : take(cursor, '}');
    skip_blanks(cursor);
    if (look != JsonLook::good)
        return has_more ? JsonLook::wrong : look; // in the members that are missing may be another reference system
    return cursor.is_at_end() && (root.is_collection || members.is_collection) ? JsonLook::good : JsonLook::wrong;
}

} // namespace chronomap
