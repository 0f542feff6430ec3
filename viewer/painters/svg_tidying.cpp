#include "viewer/painters/svg_tidying.h"

#include "viewer/painters/xml_text.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

namespace chronomap {

namespace {

// The attributes that give names and use them, up to the name.
constexpr std::string_view name_is = "id=\"";
constexpr std::string_view links_to = "href=\"#";
constexpr std::string_view painted_with = "url(#";

bool begins(std::string_view text, std::size_t at, std::string_view word) {
    return text.compare(at, word.size(), word) == 0;
}

// Bytes of one of those beginnings here, else 0.
std::size_t beginning_at(std::string_view text, std::size_t at) {
    for (const std::string_view beginning : {name_is, links_to, painted_with})
        if (text[at] == beginning.front() && begins(text, at, beginning))
            return beginning.size();
    return 0;
}

// One pass over the drawing.
class Tidying {
public:
    explicit Tidying(std::string_view drawing) : m_drawing(drawing) { m_out.reserve(drawing.size()); }

    std::string result() {
        while (m_at < m_drawing.size()) {
            if (begins(m_drawing, m_at, outline))
                take_outline();
            else if (const std::size_t beginning = beginning_at(m_drawing, m_at))
                take_name(beginning);
            else
                m_out += m_drawing[m_at++];
        }
        return std::move(m_out);
    }

private:
    void take_name(std::size_t beginning) {
        const std::size_t begin = m_at + beginning;
        const std::size_t end = std::min(m_drawing.find_first_of("\")", begin), m_drawing.size());
        const std::size_t number = m_names.emplace(m_drawing.substr(begin, end - begin), m_names.size()).first->second;
        m_out.append(m_drawing.substr(m_at, beginning)).append("n").append(std::to_string(number));
        m_at = end;
    }

    // Cairo writes millionths of a pixel; hundredths are finer than any eye, and half the file.
    void take_outline() {
        m_out.append(outline);
        std::size_t decimals = 0; // written since the point, and the point
        for (m_at += outline.size(); m_at < m_drawing.size() && m_drawing[m_at] != '"'; ++m_at) {
            const char c = m_drawing[m_at];
            const bool is_digit = c >= '0' && c <= '9';
            decimals = c == '.' ? 1 : is_digit && decimals > 0 ? decimals + 1 : 0;
            if (decimals <= 1 + kept_decimals)
                m_out += c;
        }
    }

    static constexpr std::string_view outline = " d=\"";
    static constexpr std::size_t kept_decimals = 2;

    std::string_view m_drawing;
    std::size_t m_at = 0;
    std::string m_out;
    std::unordered_map<std::string_view, std::size_t> m_names;
};

std::string described(const PictureMetadata& metadata) {
    const auto element = [](const std::string& name, const std::string& text) {
        return text.empty() ? "" : "<" + name + ">" + xml_escaped(text) + "</" + name + ">\n";
    };
    return element("title", metadata.title) + element("desc", metadata.description) + "<metadata>\n" +
           rdf_of(metadata) + "</metadata>\n";
}

} // namespace

std::string tidied_svg(const std::string& drawing, const PictureMetadata& metadata) {
    std::string tidied = Tidying(drawing).result();
    const std::size_t root = tidied.find("<svg ");
    const std::size_t root_end = tidied.find('>', root);
    if (root == tidied.npos || root_end == tidied.npos)
        throw std::runtime_error("cannot finish the SVG file: Cairo wrote it in an unknown form");
    if (!metadata.is_empty()) {
        tidied.insert(root_end + 1, "\n" + described(metadata));
        if (!metadata.language.empty())
            tidied.insert(root_end, " xml:lang=\"" + xml_escaped(metadata.language) + "\"");
    }
    return tidied;
}

} // namespace chronomap
