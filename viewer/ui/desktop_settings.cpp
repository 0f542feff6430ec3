#include "viewer/ui/desktop_settings.h"

#include <cstddef>

namespace chronomap {

namespace {

/// Reads numbers in the byte order that the settings name; says nothing once there is no more to read.
class SettingsReader {
public:
    explicit SettingsReader(std::string_view bytes)
        : m_bytes(bytes), m_is_big_endian(!bytes.empty() && bytes[0] == 1) {}

    std::optional<std::uint32_t> number(std::size_t width) {
        if (m_at + width > m_bytes.size()) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            const std::size_t from = m_is_big_endian ? i : width - 1 - i;
            value = value << 8 | static_cast<unsigned char>(m_bytes[m_at + from]);
        }
        m_at += width;
        return value;
    }

    bool skip(std::size_t count) {
        if (count > m_bytes.size() - m_at) {
            return false;
        }
        m_at += count;
        return true;
    }

    std::optional<std::string_view> padded_text(std::size_t length) {
        const std::size_t begin = m_at;
        constexpr std::size_t word = 4;
        return skip((length + word - 1) / word * word) ? std::optional(m_bytes.substr(begin, length)) : std::nullopt;
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_is_big_endian;
};

enum class SettingKind : std::uint32_t { integer = 0, text = 1, color = 2 };

} // namespace

std::optional<std::int32_t> xsetting(std::string_view settings, std::string_view name) {
    SettingsReader reader(settings);
    constexpr std::size_t before_count = 8; // byte order, padding, serial number
    const std::optional<std::uint32_t> count = reader.skip(before_count) ? reader.number(4) : std::nullopt;
    for (std::uint32_t i = 0; count && i < *count; ++i) {
        const std::optional<std::uint32_t> kind = reader.number(1);
        const bool has_padding = reader.skip(1);
        const std::optional<std::uint32_t> length = reader.number(2);
        const std::optional<std::string_view> own =
            kind && has_padding && length ? reader.padded_text(*length) : std::nullopt;
        if (!own || !reader.skip(4)) {
            return std::nullopt;
        }
        const std::optional<std::uint32_t> value =
            *kind == static_cast<std::uint32_t>(SettingKind::color)
                ? (reader.skip(8) ? std::optional<std::uint32_t>(0) : std::nullopt)
                : reader.number(4);
        if (!value) {
            return std::nullopt;
        }
        if (*kind == static_cast<std::uint32_t>(SettingKind::integer) && *own == name) {
            return static_cast<std::int32_t>(*value);
        }
        if (*kind == static_cast<std::uint32_t>(SettingKind::text) && !reader.padded_text(*value)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace chronomap
