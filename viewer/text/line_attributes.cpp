#include "viewer/text/line_attributes.h"

#include "viewer/text/clean_text.h"

#include <pango/pango.h>

namespace chronomap {

std::vector<PangoLogAttr> attributes_by_byte(std::string_view utf8) {
    const auto characters = static_cast<std::size_t>(g_utf8_strlen(utf8.data(), static_cast<gssize>(utf8.size())));
    std::vector<PangoLogAttr> attributes(characters + 1);
    pango_get_log_attrs(utf8.data(), static_cast<int>(utf8.size()), -1, pango_language_from_string("und"),
                        attributes.data(), static_cast<int>(attributes.size()));
    std::vector<PangoLogAttr> by_byte(utf8.size() + 1);
    std::size_t byte = 0;
    for (std::size_t i = 0; i < characters; ++i) {
        by_byte[byte] = attributes[i];
        byte += character_bytes(utf8[byte]);
    }
    by_byte.back() = attributes.back();
    return by_byte;
}

} // namespace chronomap
