#include "viewer/painters/xml_text.h"

#include "viewer/text/clean_text.h"

#include <array>
#include <utility>

namespace chronomap {

namespace {

constexpr std::string_view record_begin = "<chronomap:record>";
constexpr std::string_view record_end = "</chronomap:record>";

constexpr std::array<std::pair<char, std::string_view>, 4> entities{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}}};

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t taken = 0;
        for (const auto& [character, entity] : entities)
            if (text[at] == '&' && text.compare(at, entity.size(), entity) == 0) {
                plain += character;
                taken = entity.size();
            }
        if (taken == 0)
            plain += text[at];
        at += taken > 0 ? taken : 1;
    }
    return plain;
}

std::string element(std::string_view name, const std::string& text) {
    return text.empty() ? "" : "   <" + std::string(name) + ">" + xml_escaped(text) + "</" + std::string(name) + ">\n";
}

// Texts that may be there in several languages.
std::string alternatives(std::string_view name, const std::string& text) {
    const std::string tag(name);
    return text.empty() ? ""
                        : "   <" + tag + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml_escaped(text) +
                              "</rdf:li></rdf:Alt></" + tag + ">\n";
}

} // namespace

std::string xml_escaped(std::string_view text) {
    std::string escaped;
    const std::string line = clean_line(text, text.size());
    for (std::size_t at = 0; at < line.size(); ++at) {
        std::string_view replaced(&line[at], 1);
        for (const auto& [character, entity] : entities)
            if (line[at] == character)
                replaced = entity;
        const bool is_no_character = line.compare(at, 2, "\xEF\xBF") == 0 && line[at + 2] >= '\xBE';
        is_no_character ? void(at += 2) : void(escaped += replaced);
    }
    return escaped;
}

std::string rdf_of(const PictureMetadata& metadata) {
    return " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:chronomap=\"urn:chronomap:picture\">\n" +
           alternatives("dc:title", metadata.title) + alternatives("dc:description", metadata.description) +
           (metadata.language.empty() ? ""
                                      : "   <dc:language><rdf:Bag><rdf:li>" + xml_escaped(metadata.language) +
                                            "</rdf:li></rdf:Bag></dc:language>\n") +
           element("xmp:CreatorTool", metadata.program) + element("chronomap:record", metadata.record) +
           "  </rdf:Description>\n </rdf:RDF>\n";
}

std::optional<std::string> record_in_rdf(std::string_view text, std::size_t longest) {
    const std::size_t tag = text.find(record_begin);
    if (tag == text.npos)
        return std::nullopt;
    const std::size_t begin = tag + record_begin.size();
    const std::size_t end = text.substr(begin, longest + record_end.size()).find(record_end);
    return end == text.npos ? std::nullopt : std::optional(unescaped(text.substr(begin, end)));
}

} // namespace chronomap
