#pragma once

#include "geodata/gdal/file_part.h"
#include "geodata/vector_file.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap::gdal {

/// Attributes of an element: name, value, name, value, ..., null.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* attributes) : m_attributes(attributes) {}

    /// The value of an attribute, whatever the prefix of its name; "" when there is none.
    std::string_view operator[](std::string_view name) const;

private:
    const char* const* m_attributes;
};

/// Is told what an XML file holds, in order. Names come without the prefix of their namespace.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;

    virtual void begin(std::string_view element, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void text(std::string_view text) = 0; ///< a text may come in several pieces

    /// Where in the file the element ended that end() told of just now.
    virtual void ended_at(std::uint64_t) {}
};

/// A file is not well-formed: it is cut off, or no XML. Or it is not what its archive says.
struct XmlError : VectorFileError {
    using VectorFileError::VectorFileError;
};

/// Reads a file that GDAL can open, piece by piece. Entities that would grow beyond reason end reading; those that stand outside the
/// file are left alone. Throws XmlError behind what is well-formed, and when all was read but has another checksum; VectorFileError, and what the handler throws.
/// `part_read`, if any, is kept at how far reading has come, 0 to 1. Gives the first address of what its document type or an entity says
/// stands elsewhere; "" when nothing does.
std::string read_xml(const FilePart& part, XmlHandler& handler, double* part_read = nullptr);

/// The name without its prefix.
std::string_view local_name(std::string_view name);

} // namespace chronomap::gdal
