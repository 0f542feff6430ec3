#include "viewer/text/glyphs.h"

#include "viewer/text/clean_text.h"
#include "viewer/text/recent_cache.h"
#include "viewer/text/shaping.h"

namespace chronomap {

namespace {

struct LineKeyView {
    std::string_view text;
    TextStyle style;
    TextDirection direction = TextDirection::automatic;

    friend bool operator==(const LineKeyView&, const LineKeyView&) = default;
};

struct LineKey {
    std::string text;
    TextStyle style;
    TextDirection direction = TextDirection::automatic;

    operator LineKeyView() const { return {text, style, direction}; }
};

struct LineHash {
    using is_transparent = void;
    std::size_t operator()(const LineKeyView& key) const {
        const std::size_t style = std::hash<double>{}(key.style.size_px + 1e4 * key.style.letter_spacing_px) * 8 +
                                  static_cast<std::size_t>(key.style.weight) * 4 +
                                  static_cast<std::size_t>(key.direction);
        return std::hash<std::string_view>{}(key.text) ^ (style * 0x9E3779B97F4A7C15u);
    }
};

struct LineEqual {
    using is_transparent = void;
    bool operator()(const LineKeyView& a, const LineKeyView& b) const { return a == b; }
};

using SharedLine = std::shared_ptr<const ShapedLine>;
using LineCache = RecentCache<LineKey, SharedLine, LineHash, LineEqual>;

constexpr std::size_t cached_characters = 400'000;

} // namespace

SharedLine shaped(std::string_view utf8, const TextStyle& style, TextDirection direction) {
    thread_local LineCache cache(cached_characters);
    if (const SharedLine* known = cache.find(LineKeyView{utf8, style, direction}))
        return *known;
    auto line = std::make_shared<const ShapedLine>(shape_line(clean_line(utf8), style, direction));
    // A key as long as a book would outweigh what it saves.
    if (utf8.size() > 4 * max_line_characters)
        return line;
    return cache.insert({std::string(utf8), style, direction}, std::move(line), utf8.size() + 32);
}

} // namespace chronomap
