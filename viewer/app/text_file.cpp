#include "viewer/app/text_file.h"

namespace chronomap {

void TextFile::write(std::string_view text) {
    constexpr std::size_t most_waiting = std::size_t{1} << 20U;
    m_waiting += text;
    if (m_waiting.size() >= most_waiting) {
        m_file.write(m_waiting.data(), m_waiting.size());
        m_waiting.clear();
    }
}

void TextFile::commit() {
    m_file.write(m_waiting.data(), m_waiting.size());
    m_file.commit();
}

} // namespace chronomap
