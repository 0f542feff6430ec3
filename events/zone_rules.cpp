#include "events/zone_rules.h"

#include <algorithm>
#include <limits>

namespace chronomap {

namespace {

constexpr std::size_t header_size = 44;

/// How many records of each kind follow a header.
struct BlockCounts {
    std::size_t utc_flags, standard_flags, leap_seconds, changes, types, name_bytes;

    std::size_t size(std::size_t time_size) const {
        return changes * (time_size + 1) + types * 6 + name_bytes + leap_seconds * (time_size + 4) + standard_flags +
               utc_flags;
    }
};

std::int64_t big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(value);
}

std::int64_t big_endian_64(std::string_view bytes, std::size_t at) {
    return big_endian(bytes.substr(at, 8));
}

std::int32_t big_endian_32(std::string_view bytes, std::size_t at) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(big_endian(bytes.substr(at, 4))));
}

std::optional<BlockCounts> read_header(std::string_view bytes) {
    if (bytes.size() < header_size || bytes.substr(0, 4) != "TZif" || bytes[4] < '2')
        return std::nullopt;
    const auto count = [&](std::size_t i) { return static_cast<std::uint32_t>(big_endian_32(bytes, 20 + 4 * i)); };
    return BlockCounts{count(0), count(1), count(2), count(3), count(4), count(5)};
}

/// The text between the two newlines at the end of the file.
std::string_view footer_of(std::string_view bytes) {
    if (bytes.size() < 2 || bytes.front() != '\n')
        return {};
    return bytes.substr(1, bytes.find('\n', 1) - 1);
}

} // namespace

std::optional<ZoneRules> ZoneRules::parse(std::string_view tzif) {
    const auto old = read_header(tzif);
    if (!old || tzif.size() - header_size < old->size(4))
        return std::nullopt;
    tzif.remove_prefix(header_size + old->size(4)); // the block for 32-bit readers

    const auto counts = read_header(tzif);
    if (!counts || tzif.size() - header_size < counts->size(8) || counts->types == 0 || counts->leap_seconds != 0)
        return std::nullopt;
    const std::string_view times = tzif.substr(header_size, counts->changes * 8);
    const std::string_view type_of_change = tzif.substr(header_size + times.size(), counts->changes);
    const std::string_view types = tzif.substr(header_size + times.size() + type_of_change.size(), counts->types * 6);

    ZoneRules rules;
    rules.m_first_offset_s = big_endian_32(types, 0);
    rules.m_changes.reserve(counts->changes);
    for (std::size_t i = 0; i < counts->changes; ++i) {
        const std::size_t type = static_cast<unsigned char>(type_of_change[i]);
        if (type >= counts->types)
            return std::nullopt;
        rules.m_changes.push_back({big_endian_64(times, i * 8), big_endian_32(types, type * 6)});
    }
    const auto later = [](const Change& a, const Change& b) { return a.utc_s < b.utc_s; };
    if (!std::is_sorted(rules.m_changes.begin(), rules.m_changes.end(), later))
        return std::nullopt;
    rules.m_rest = YearlyRule::parse(footer_of(tzif.substr(header_size + counts->size(8))));
    return rules;
}

std::int32_t ZoneRules::offset_s(std::int64_t utc_s) const {
    const auto next = change_after(utc_s);
    if (next == m_changes.end() && m_rest)
        return m_rest->offset_s(utc_s);
    return next == m_changes.begin() ? m_first_offset_s : std::prev(next)->offset_s;
}

ZoneRules::Period ZoneRules::period(std::int64_t utc_s) const {
    const auto next = change_after(utc_s);
    Period period{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(), offset_s(utc_s)};
    if (next != m_changes.begin())
        period.begin_s = std::prev(next)->utc_s;
    if (next != m_changes.end()) {
        period.end_s = next->utc_s;
    } else if (m_rest) {
        const auto [begin_s, end_s] = m_rest->changes_around(utc_s);
        period.begin_s = std::max(period.begin_s, begin_s);
        period.end_s = end_s;
    }
    return period;
}

std::vector<ZoneRules::Change>::const_iterator ZoneRules::change_after(std::int64_t utc_s) const {
    return std::upper_bound(m_changes.begin(), m_changes.end(), utc_s,
                            [](std::int64_t t, const Change& change) { return t < change.utc_s; });
}

} // namespace chronomap
