#include "viewer/painters/pdf_ending.h"

#include "viewer/painters/xml_text.h"
#include "viewer/text/clean_text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace chronomap {

namespace {

// Cairo 1.16 can set neither language nor metadata of its own. So the table at the file's end is written again, with a
// new catalogue and new information in the places of Cairo's, which nothing refers to any more.

[[noreturn]] void fail() {
    throw std::runtime_error("cannot finish the PDF file: Cairo wrote it in an unknown form");
}

std::size_t number_after(std::string_view text, std::string_view name) {
    const std::size_t at = text.rfind(name);
    if (at == text.npos)
        fail();
    const std::size_t begin = text.find_first_of("0123456789", at + name.size());
    std::size_t number = 0;
    if (begin == text.npos || std::from_chars(text.data() + begin, text.data() + text.size(), number).ec != std::errc())
        fail();
    return number;
}

// Where each object begins; the table's lines have 20 bytes.
std::vector<std::size_t> offsets_in(std::string_view file) {
    constexpr std::size_t line_bytes = 20;
    const std::size_t table = number_after(file, "startxref");
    const std::size_t count = number_after(file, "/Size");
    const std::size_t lines =
        std::min(file.find('\n', file.find('\n', std::min(table, file.size())) + 1), file.size()) + 1;
    if (file.substr(std::min(table, file.size()), 4) != "xref" || lines + count * line_bytes > file.size())
        fail();
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t offset = 0;
        const char* line = file.data() + lines + i * line_bytes;
        if (std::from_chars(line, line + 10, offset).ec != std::errc() || offset > file.size())
            fail();
        offsets.push_back(offset);
    }
    return offsets;
}

// What stands between the outer << and >> of an object.
std::string dictionary_at(std::string_view file, std::size_t offset) {
    const std::size_t begin = file.find("<<", offset);
    const std::size_t object_end = file.find("endobj", offset);
    const std::size_t end = file.rfind(">>", object_end);
    if (begin == file.npos || object_end == file.npos || end == file.npos || end <= begin)
        fail();
    return std::string(file.substr(begin + 2, end - begin - 2));
}

// A text of a PDF file: UTF-16, in hexadecimal digits.
std::string pdf_text(const std::string& text) {
    std::string digits = "<FEFF";
    const auto add = [&](unsigned unit) {
        char four[5];
        std::snprintf(four, sizeof four, "%04X", unit & 0xFFFF);
        digits += four;
    };
    const std::string line = clean_line(text, text.size());
    for (std::size_t at = 0; at < line.size(); at += character_bytes(line[at])) {
        const auto point = static_cast<unsigned>(first_character(std::string_view(line).substr(at)));
        if (point >= 0x10000) {
            add(0xD800 + ((point - 0x10000) >> 10));
            add(0xDC00 + ((point - 0x10000) & 0x3FF));
        } else {
            add(point);
        }
    }
    return digits + ">";
}

std::string entry(const char* name, const std::string& text) {
    return text.empty() ? "" : std::string("   /") + name + " " + pdf_text(text) + "\n";
}

std::string xmp_packet(const PictureMetadata& metadata) {
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n" +
           rdf_of(metadata) + "</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

class Ending {
public:
    Ending(std::string file, std::vector<std::size_t> offsets)
        : m_file(std::move(file)), m_offsets(std::move(offsets)) {}

    void add_object(std::size_t number, const std::string& content) {
        m_offsets.resize(std::max(m_offsets.size(), number + 1));
        m_offsets[number] = m_file.size();
        m_file += std::to_string(number) + " 0 obj\n" + content + "\nendobj\n";
    }

    std::string finished(std::size_t root, std::size_t information) {
        const std::size_t table = m_file.size();
        m_file += "xref\n0 " + std::to_string(m_offsets.size()) + "\n0000000000 65535 f \n";
        for (std::size_t i = 1; i < m_offsets.size(); ++i) {
            char line[32];
            // Cairo gives numbers to objects that it then does without.
            const std::string head = std::to_string(i) + " 0 obj";
            const bool is_there = m_file.compare(m_offsets[i], head.size(), head) == 0;
            std::snprintf(line, sizeof line, is_there ? "%010zu 00000 n \n" : "%010zu 65535 f \n",
                          is_there ? m_offsets[i] : 0);
            m_file += line;
        }
        m_file += "trailer\n<< /Size " + std::to_string(m_offsets.size()) + "\n   /Root " + std::to_string(root) +
                  " 0 R\n   /Info " + std::to_string(information) + " 0 R\n>>\nstartxref\n" + std::to_string(table) +
                  "\n%%EOF\n";
        return std::move(m_file);
    }

private:
    std::string m_file;
    std::vector<std::size_t> m_offsets;
};

} // namespace

std::string with_pdf_ending(std::string file, const PictureMetadata& metadata) {
    std::vector<std::size_t> offsets = offsets_in(file);
    const std::size_t root = number_after(file, "/Root");
    const std::size_t information = number_after(file, "/Info");
    if (root >= offsets.size() || information >= offsets.size())
        fail();
    std::string catalog = dictionary_at(file, offsets[root]);
    file.resize(number_after(file, "startxref"));

    const std::size_t packet = offsets.size();
    Ending ending(std::move(file), std::move(offsets));
    if (!metadata.is_empty()) {
        const std::string xmp = xmp_packet(metadata);
        ending.add_object(packet, "<< /Type /Metadata\n   /Subtype /XML\n   /Length " + std::to_string(xmp.size()) +
                                      "\n>>\nstream\n" + xmp + "\nendstream");
        catalog += "   /Metadata " + std::to_string(packet) + " 0 R\n" + entry("Lang", metadata.language) +
                   (metadata.title.empty() ? "" : "   /ViewerPreferences << /DisplayDocTitle true >>\n");
    }
    ending.add_object(information, "<<\n" + entry("Title", metadata.title) + entry("Subject", metadata.description) +
                                       entry("Creator", metadata.program) + ">>");
    ending.add_object(root, "<<" + catalog + ">>");
    return ending.finished(root, information);
}

} // namespace chronomap
