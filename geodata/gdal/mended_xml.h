#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace chronomap::gdal {

/// A file in memory, for GDAL, in place of an XML file that is cut off or not well-formed: what stands before that, up to the end of the last
/// whole element of some names, and behind it the ends of all that is open there.
class MendedXml {
public:
    /// Reads the file once. Throws XmlError when it is not well-formed and has no such element, and what read_xml() throws.
    MendedXml(const std::string& path, std::initializer_list<std::string_view> elements);
    ~MendedXml();
    MendedXml(const MendedXml&) = delete;
    MendedXml& operator=(const MendedXml&) = delete;

    /// What is wrong with the file; "" when nothing is, and there is no file in memory.
    const std::string& problem() const { return m_problem; }

    /// The file in memory, as GDAL opens it.
    const std::string& path() const { return m_path; }

    /// What read_xml() gives: an address that the file refers to; "" of one that is mended.
    const std::string& elsewhere() const { return m_elsewhere; }

private:
    std::string m_problem, m_path, m_text, m_elsewhere;
};

} // namespace chronomap::gdal
