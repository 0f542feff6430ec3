#include "viewer/painters/printed_links.h"

#include "viewer/text/glyphs.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace chronomap {

namespace {

constexpr std::size_t least_printed = 12; // "https://a.bc": less of an address could be another one

struct Found {
    std::size_t begin = 0, end = 0; // in the text
    const std::string* url = nullptr;
    std::size_t printed = 0; // of the address, with this text
};

std::size_t common_bytes(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin())
            .first -
        a.begin());
}

// The address of which most is printed.
std::optional<Found> address_in(std::string_view text, const std::vector<std::string>& urls) {
    std::optional<Found> best;
    for (const std::string& url : urls)
        for (std::size_t at = text.find("http"); at != text.npos; at = text.find("http", at + 1)) {
            const std::size_t printed = common_bytes(text.substr(at), url);
            if (printed >= std::min(url.size(), least_printed) && (!best || printed > best->printed))
                best = Found{at, at + printed, &url, printed};
        }
    return best;
}

// The rest of an address that the text before began. A line of a paragraph may open with a mark of its direction.
std::optional<Found> rest_in(std::string_view text, const Found& before) {
    const bool has_mark = text.substr(0, 3) == "\u200E" || text.substr(0, 3) == "\u200F";
    const std::size_t begin = has_mark ? 3 : 0;
    const std::size_t printed = common_bytes(text.substr(begin), std::string_view(*before.url).substr(before.printed));
    const bool goes_on =
        printed > 0 && (begin + printed == text.size() || before.printed + printed == before.url->size());
    return goes_on ? std::optional(Found{begin, begin + printed, before.url, before.printed + printed}) : std::nullopt;
}

Rect place_of(const Found& found, const ShapedLine& line, Point origin) {
    double left = line.extent.width;
    double right = 0;
    for (const GlyphRun& run : line.runs)
        for (const GlyphCluster& cluster : run.clusters)
            if (cluster.glyph_count > 0 && cluster.first_byte >= found.begin && cluster.first_byte < found.end) {
                const double x = run.glyphs[cluster.first_glyph].x;
                left = std::min(left, x);
                right = std::max(right, x + cluster.advance_px);
            }
    return {origin.x + left, origin.y - line.extent.ascent, right - left, line.extent.height()};
}

} // namespace

std::vector<PrintedLink> printed_links(const DisplayList& list, const std::vector<std::string>& urls) {
    std::vector<std::string> addresses;
    std::copy_if(urls.begin(), urls.end(), std::back_inserter(addresses), [](const std::string& url) {
        const bool is_ascii = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c <= '~'; });
        return is_ascii && (url.rfind("http://", 0) == 0 || url.rfind("https://", 0) == 0);
    });
    std::vector<PrintedLink> links;
    std::optional<Found> unfinished;
    for (const DisplayItem& item : list.items) {
        const auto* text = std::get_if<TextCommand>(&item.command);
        if (addresses.empty() || text == nullptr)
            continue;
        const auto line = shaped(text->text, text->style, text->direction);
        std::optional<Found> found = unfinished ? rest_in(line->text, *unfinished) : std::nullopt;
        if (!found)
            found = address_in(line->text, addresses);
        unfinished.reset();
        if (!found)
            continue;
        links.push_back({place_of(*found, *line, text->origin), *found->url});
        if (found->end == line->text.size() && found->printed < found->url->size())
            unfinished = found;
    }
    return links;
}

} // namespace chronomap
