#include "events/forms/html_text.h"

#include "events/safe_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace chronomap {
namespace {

// Bytes stay where they are.
std::string lower(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return small;
}

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Elements within a line; all others break it.
bool is_within_line(std::string_view element) {
    constexpr std::array<std::string_view, 17> inline_elements{"a",    "abbr",   "b",    "cite", "code", "em",
                                                               "font", "i",      "mark", "q",    "s",    "small",
                                                               "span", "strong", "sub",  "sup",  "u"};
    return std::find(inline_elements.begin(), inline_elements.end(), element) != inline_elements.end();
}

std::string utf8_of(std::uint32_t code) {
    std::string text;
    if (code < 0x80)
        return {static_cast<char>(code)};
    const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    constexpr std::array<unsigned, 4> leads{0, 0xC0, 0xE0, 0xF0};
    text += static_cast<char>(leads[static_cast<std::size_t>(more)] | code >> (6 * more));
    for (int i = more - 1; i >= 0; --i)
        text += static_cast<char>(0x80 | (code >> (6 * i) & 0x3F));
    return text;
}

// "#233", "#xE9", or one of the names that people type; nothing for others.
std::string character_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 18> names{{{"amp", "&"},
                                                                                   {"lt", "<"},
                                                                                   {"gt", ">"},
                                                                                   {"quot", "\""},
                                                                                   {"apos", "'"},
                                                                                   {"nbsp", " "},
                                                                                   {"ndash", "–"},
                                                                                   {"mdash", "—"},
                                                                                   {"hellip", "…"},
                                                                                   {"lsquo", "‘"},
                                                                                   {"rsquo", "’"},
                                                                                   {"ldquo", "“"},
                                                                                   {"rdquo", "”"},
                                                                                   {"laquo", "«"},
                                                                                   {"raquo", "»"},
                                                                                   {"bull", "•"},
                                                                                   {"copy", "©"},
                                                                                   {"deg", "°"}}};
    if (name.size() > 1 && name[0] == '#') {
        const bool is_hexadecimal = name[1] == 'x' || name[1] == 'X';
        std::uint32_t code = 0;
        const char* const first = name.data() + (is_hexadecimal ? 2 : 1);
        const char* const last = name.data() + name.size();
        const auto [end, error] = std::from_chars(first, last, code, is_hexadecimal ? 16 : 10);
        const bool is_character =
            error == std::errc() && end == last && code > 0 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
        return is_character ? utf8_of(code) : std::string();
    }
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == name; });
    return found != names.end() ? std::string(found->second) : std::string();
}

std::string attribute(std::string_view element, const std::string& name) {
    const std::string small = lower(element);
    for (std::size_t at = small.find(name + "="); at != small.npos; at = small.find(name + "=", at + 1)) {
        if (at == 0 || is_letter(small[at - 1]) || small[at - 1] == '-')
            continue;
        std::string_view value = element.substr(at + name.size() + 1);
        const char quote = value.empty() ? ' ' : value.front();
        if (quote == '"' || quote == '\'')
            return std::string(value.substr(1, value.find(quote, 1) - 1));
        return std::string(value.substr(0, value.find_first_of(" \t\r\n>")));
    }
    return {};
}

class Reader {
public:
    explicit Reader(std::string_view html) : m_html(html) {}

    std::string read() {
        while (m_at < m_html.size()) {
            const char c = m_html[m_at];
            const bool is_element = c == '<' && m_at + 1 < m_html.size() &&
                                    (is_letter(m_html[m_at + 1]) || m_html[m_at + 1] == '/' || m_html[m_at + 1] == '!');
            if (is_element)
                take_element();
            else if (c == '&')
                take_entity();
            else
                append(m_html.substr(m_at++, 1));
        }
        while (!m_text.empty() && m_text.back() == ' ')
            m_text.pop_back();
        return without_controls(m_text);
    }

private:
    // White space is one space, and none at the beginning.
    void append(std::string_view characters) {
        for (const char c : characters) {
            const bool is_space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!is_space)
                m_text += c;
            else if (!m_text.empty() && m_text.back() != ' ')
                m_text += ' ';
        }
    }

    void take_entity() {
        constexpr std::size_t longest = 10;
        const std::size_t end = m_html.find(';', m_at);
        const std::string character = end != m_html.npos && end - m_at < longest
                                          ? character_named(m_html.substr(m_at + 1, end - m_at - 1))
                                          : std::string();
        append(character.empty() ? "&" : character);
        m_at = character.empty() ? m_at + 1 : end + 1;
    }

    void take_element() {
        if (m_html.substr(m_at, 4) == "<!--") {
            m_at = std::min(m_html.find("-->", m_at), m_html.size() - 3) + 3;
            return;
        }
        const std::size_t end = std::min(m_html.find('>', m_at), m_html.size());
        const std::string_view element = m_html.substr(m_at + 1, end - m_at - 1);
        const std::string name = lower(element.substr(0, element.find_first_of(" \t\r\n/", 1)));
        m_at = std::min(end + 1, m_html.size());
        if (name == "script" || name == "style")
            m_at = std::min(lower(m_html).find("</" + name, m_at), m_html.size());
        else if (name == "a")
            m_link = {attribute(element, "href"), m_text.size()};
        else if (name == "/a")
            end_link();
        if (!is_within_line(name.substr(name.front() == '/' ? 1 : 0)))
            append(" ");
    }

    void end_link() {
        const auto& [address, begin] = m_link;
        const bool is_remote = address.rfind("http://", 0) == 0 || address.rfind("https://", 0) == 0;
        if (is_remote && m_text.find(address, std::min(begin, m_text.size())) == std::string::npos)
            append(" (" + address + ")");
        m_link = {};
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::string m_text;
    std::pair<std::string, std::size_t> m_link; // of the link that is open: its address, and where its words begin
};

} // namespace

std::string text_of_html(std::string_view html) {
    return Reader(html).read();
}

std::string address_in_html(std::string_view html) {
    const std::string source = attribute(html, "src");
    return without_controls(source.empty() ? attribute(html, "href") : source);
}

} // namespace chronomap
