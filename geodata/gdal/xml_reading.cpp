#include "geodata/gdal/xml_reading.h"

#include "geodata/crc32.h"

#include <algorithm>
#include <array>
#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <exception>
#include <expat.h>
#include <memory>

namespace chronomap::gdal {
namespace {

using Parser = std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)>;

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

// Exceptions must not cross expat, which is C: the first one stops it and is thrown again afterwards.
struct Bridge {
    XML_Parser parser;
    XmlHandler& handler;
    std::exception_ptr thrown;
    int depth = 0;
    std::string elsewhere;

    template <class Call>
    void run(Call call) {
        if (thrown)
            return;
        try {
            call();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }

    void remember(const XML_Char* address) {
        constexpr std::size_t longest = 300;
        if (address != nullptr && elsewhere.empty())
            run([&] { elsewhere = std::string_view(address).substr(0, longest); });
    }
};

// Where expat is: the line, and the byte behind the tag that it has just read.
#if XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION < 9 // Debian 12
std::uint64_t line_of(XML_Parser parser) {
    return XML_GetCurrentLineNumber(parser);
}
std::uint64_t end_of_tag(XML_Parser parser) {
    return static_cast<std::uint64_t>(XML_GetCurrentByteIndex(parser)) +
           static_cast<std::uint64_t>(XML_GetCurrentByteCount(parser));
}
#else
std::uint64_t line_of(XML_Parser parser) {
    return XML_GetCurrentLineNumber64(parser);
}
std::uint64_t end_of_tag(XML_Parser parser) {
    return static_cast<std::uint64_t>(XML_GetCurrentByteIndex64(parser)) + XML_GetCurrentByteCount64(parser);
}
#endif

void XMLCALL begin_element(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& bridge = *static_cast<Bridge*>(data);
    constexpr int deepest = 500;
    bridge.run([&] {
        if (++bridge.depth > deepest)
            throw VectorFileError("its XML elements are nested more than " + std::to_string(deepest) + " deep");
        bridge.handler.begin(local_name(name), XmlAttributes(attributes));
    });
}

void XMLCALL end_element(void* data, const XML_Char* name) {
    auto& bridge = *static_cast<Bridge*>(data);
    --bridge.depth;
    bridge.run([&] {
        bridge.handler.end(local_name(name));
        bridge.handler.ended_at(end_of_tag(bridge.parser));
    });
}

void XMLCALL take_text(void* data, const XML_Char* text, int size) {
    auto& bridge = *static_cast<Bridge*>(data);
    bridge.run([&] { bridge.handler.text({text, static_cast<std::size_t>(size)}); });
}

void XMLCALL take_document_type(void* data, const XML_Char*, const XML_Char* address, const XML_Char*, int) {
    static_cast<Bridge*>(data)->remember(address);
}

void XMLCALL take_entity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                         const XML_Char* address, const XML_Char*, const XML_Char*) {
    static_cast<Bridge*>(data)->remember(address);
}

// The one character that a UTF-8 text of at most three bytes is; -1 for anything else.
int character_in(const std::string& text) {
    const auto byte = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(text[i])); };
    if (text.size() == 1 && byte(0) < 0x80)
        return byte(0);
    if (text.size() == 2 && byte(0) >= 0xC2 && byte(0) < 0xE0)
        return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    return text.size() == 3 && byte(0) >= 0xE0 && byte(0) < 0xF0
               ? (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)
               : -1;
}

// Of the encodings that expat does not know itself those with one byte a character, such as windows-1251.
int XMLCALL take_encoding(void*, const XML_Char* name, XML_Encoding* encoding) {
    for (int byte = 0; byte < 256; ++byte) {
        const std::array<char, 2> text{static_cast<char>(byte), '\0'};
        char* const recoded = CPLRecode(text.data(), name, CPL_ENC_UTF8);
        encoding->map[byte] = byte < 0x80 ? byte : character_in(recoded);
        const bool is_alphabet = byte < 'A' || byte > 'z' || character_in(recoded) == byte;
        CPLFree(recoded);
        if (!is_alphabet)
            return XML_STATUS_ERROR; // none that XML could be written in
    }
    encoding->data = nullptr;
    encoding->convert = nullptr;
    encoding->release = nullptr;
    return XML_STATUS_OK;
}

void set_handlers(XML_Parser parser, Bridge& bridge) {
    XML_SetUserData(parser, &bridge);
    XML_SetElementHandler(parser, begin_element, end_element);
    XML_SetCharacterDataHandler(parser, take_text);
    XML_SetStartDoctypeDeclHandler(parser, take_document_type);
    XML_SetEntityDeclHandler(parser, take_entity);
    XML_SetUnknownEncodingHandler(parser, take_encoding, nullptr);
}

[[noreturn]] void fail(XML_Parser parser) {
    throw XmlError("its XML is not well-formed at line " + std::to_string(line_of(parser)) + ": " +
                   XML_ErrorString(XML_GetErrorCode(parser)));
}

std::string name_of(const FilePart& part) {
    return part.path.substr(part.path.rfind('/') + 1);
}

} // namespace

std::string_view local_name(std::string_view name) {
    const std::size_t prefix = name.find(':');
    return prefix == name.npos ? name : name.substr(prefix + 1);
}

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char* const* attribute = m_attributes; *attribute != nullptr; attribute += 2)
        if (local_name(*attribute) == name)
            return attribute[1];
    return {};
}

std::string read_xml(const FilePart& part, XmlHandler& handler, double* part_read) {
    const std::string& path = part.path;
    VSIStatBufL status{};
    const std::unique_ptr<VSILFILE, CloseFile> file(VSIStatL(path.c_str(), &status) == 0 ? VSIFOpenL(path.c_str(), "rb")
                                                                                         : nullptr);
    const Parser parser(XML_ParserCreate(nullptr), &XML_ParserFree);
    if (!file || !parser)
        throw VectorFileError("a part of it, " + name_of(part) + ", cannot be opened");
    Bridge bridge{parser.get(), handler, nullptr, 0, {}};
    set_handlers(parser.get(), bridge);
    std::vector<char> piece(std::size_t{1} << 18U);
    std::uint64_t bytes = 0;
    std::uint32_t checksum = 0;
    for (bool is_last = false; !is_last;) {
        const std::size_t size = VSIFReadL(piece.data(), 1, piece.size(), file.get());
        is_last = size < piece.size();
        bytes += size;
        checksum = crc32({piece.data(), size}, checksum);
        if (part_read)
            *part_read = std::min(1.0, static_cast<double>(bytes) /
                                           static_cast<double>(std::max<vsi_l_offset>(status.st_size, 1)));
        const bool is_good =
            XML_Parse(parser.get(), piece.data(), static_cast<int>(size), is_last ? 1 : 0) == XML_STATUS_OK;
        if (bridge.thrown)
            std::rethrow_exception(bridge.thrown);
        if (!is_good)
            fail(parser.get());
    }
    if (checksum != part.checksum.value_or(checksum))
        throw XmlError("a part of it, " + name_of(part) +
                       ", is damaged: it has another checksum than the archive says");
    return bridge.elsewhere;
}

} // namespace chronomap::gdal
