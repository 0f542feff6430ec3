#include "events/table/delimited_notes.h"

#include "events/table/text_encoding.h"

#include <algorithm>

namespace chronomap {

void DelimitedNotes::look_at(std::string_view text, const RowIndex& index, std::uint64_t offset) {
    const auto is_other = [&](const IndexedRow& row) { return !is_utf8(text.substr(row.begin, row.end - row.begin)); };
    if (index.rows.empty() || !index.has_more_than_ascii || offset + index.rows.front().begin >= m_other_encoding ||
        is_utf8(text.substr(0, index.rows.back().end)))
        return;
    const auto found = std::find_if(index.rows.begin(), index.rows.end(), is_other);
    if (found == index.rows.end())
        return;
    const std::uint64_t first = offset + found->begin;
    std::uint64_t before = m_other_encoding;
    while (first < before && !m_other_encoding.compare_exchange_weak(before, first)) {
    }
}

void DelimitedNotes::leave_out(std::uint64_t offset) {
    const std::lock_guard lock(m_mutex);
    m_left_out.insert(offset);
}

std::vector<std::string> DelimitedNotes::told(std::size_t most_row_bytes) const {
    std::vector<std::string> notes;
    if (m_other_encoding != none)
        notes.push_back("its text is not all UTF-8; what is not, first in the row at byte " +
                        std::to_string(m_other_encoding) + ", is read as Windows-1252");
    const std::lock_guard lock(m_mutex);
    if (!m_left_out.empty()) {
        const std::size_t count = m_left_out.size();
        notes.push_back((count == 1 ? "a row" : std::to_string(count) + " rows") + " of more than " +
                        std::to_string(most_row_bytes >> 20) + " MB " + (count == 1 ? "is" : "are") + " left out, " +
                        (count == 1 ? "at byte " : "the first at byte ") + std::to_string(*m_left_out.begin()) +
                        ": perhaps a quote there is never closed");
    }
    return notes;
}

} // namespace chronomap
