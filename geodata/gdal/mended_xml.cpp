#include "geodata/gdal/mended_xml.h"

#include "geodata/gdal/xml_reading.h"

#include <algorithm>
#include <cpl_vsi.h>
#include <vector>

namespace chronomap::gdal {
namespace {

/// Knows where the last whole element ended, and what was open there.
class WholeElements final : public XmlHandler {
public:
    explicit WholeElements(std::initializer_list<std::string_view> names) : m_names(names) {}

    void begin(std::string_view element, const XmlAttributes&) override { m_open.emplace_back(element); }
    void end(std::string_view) override {
        m_ended = m_open.back();
        m_open.pop_back();
    }
    void ended_at(std::uint64_t offset) override {
        if (std::find(m_names.begin(), m_names.end(), m_ended) == m_names.end())
            return;
        m_offset = offset;
        m_left_open = m_open;
    }
    void text(std::string_view) override {}

    std::uint64_t offset() const { return m_offset; }

    std::string ends() const {
        std::string ends;
        for (auto element = m_left_open.rbegin(); element != m_left_open.rend(); ++element)
            ends += "</" + *element + ">";
        return ends;
    }

private:
    std::vector<std::string_view> m_names;
    std::vector<std::string> m_open, m_left_open;
    std::string m_ended;
    std::uint64_t m_offset = 0;
};

std::string beginning_of(const std::string& path, std::uint64_t bytes) {
    std::string text(bytes, '\0');
    VSILFILE* const file = VSIFOpenL(path.c_str(), "rb");
    text.resize(file != nullptr ? VSIFReadL(text.data(), 1, text.size(), file) : 0);
    if (file != nullptr)
        VSIFCloseL(file);
    return text;
}

} // namespace

MendedXml::MendedXml(const std::string& path, std::initializer_list<std::string_view> elements) {
    WholeElements whole(elements);
    try {
        m_elsewhere = read_xml({path, {}}, whole);
    } catch (const XmlError& error) {
        if (whole.offset() == 0)
            throw;
        m_problem = error.what();
        m_text = beginning_of(path, whole.offset()) + whole.ends();
        m_path = "/vsimem/mended-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".xml";
        VSIFCloseL(VSIFileFromMemBuffer(m_path.c_str(), reinterpret_cast<GByte*>(m_text.data()), m_text.size(), FALSE));
    }
}

MendedXml::~MendedXml() {
    if (!m_path.empty())
        VSIUnlink(m_path.c_str());
}

} // namespace chronomap::gdal
