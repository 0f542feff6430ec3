#include "events/table/row_index.h"

#include "events/table/byte_masks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace chronomap {
namespace {

/// The size of a text without the end of a line that it ends with.
std::size_t without_last_row_end(std::string_view text) {
    const bool has_both = text.ends_with("\r\n") || text.ends_with("\n\r");
    return text.size() - (has_both ? 2 : text.ends_with('\n') || text.ends_with('\r') ? 1 : 0);
}

/// What 64 bytes hold, within quotes taken away.
struct Marks {
    std::uint64_t delimiters, row_ends;
};

/// Looks through a text in order, 64 bytes at a time.
class MarkReader {
public:
    explicit MarkReader(char delimiter) : m_delimiter(delimiter) {}

    Marks read(const char* bytes) {
        const Bytes64 block(bytes);
        const std::uint64_t quotes = block.where('"');
        Marks marks{block.where(m_delimiter), block.where('\n') | block.where('\r')};
        if ((quotes | m_is_quoted) != 0) {
            const std::uint64_t quoted = parity_up_to(quotes) ^ (0 - m_is_quoted);
            marks.delimiters &= ~quoted;
            marks.row_ends &= ~quoted;
            m_is_quoted = quoted >> 63;
            m_has_quotes |= quotes;
        }
        return marks;
    }

    bool has_quotes() const { return m_has_quotes != 0; }
    bool is_quoted() const { return m_is_quoted != 0; }

private:
    char m_delimiter;
    std::uint64_t m_is_quoted = 0;      // 0 or 1
    std::uint64_t m_has_quotes = 0;
};

/// Puts the rows of a text together from its marks.
class RowCollector {
public:
    explicit RowCollector(RowIndex& index) : m_index(index) { m_index.rows.clear(); }

    void add(Marks marks, std::uint32_t base) {
        if (m_index.delimiters.size() < m_count + 64)
            m_index.delimiters.resize(2 * m_count + 4096);
        while (marks.row_ends != 0) {
            const std::uint64_t lowest = marks.row_ends & (0 - marks.row_ends);
            add_delimiters(marks.delimiters & (lowest - 1), base);
            marks.delimiters &= 0 - lowest;
            end_row(base + static_cast<std::uint32_t>(std::countr_zero(marks.row_ends)));
            marks.row_ends ^= lowest;
        }
        add_delimiters(marks.delimiters, base);
    }

    void end_row(std::uint32_t end) {
        if (end > m_begin)
            m_index.rows.push_back({m_begin, end, m_first, m_count - m_first});
        m_begin = end + 1;
        m_first = m_count;
    }

    std::uint32_t begin_of_rest() const { return m_begin; }

private:
    void add_delimiters(std::uint64_t marks, std::uint32_t base) {
        for (; marks != 0; marks &= marks - 1)
            m_index.delimiters[m_count++] = base + static_cast<std::uint32_t>(std::countr_zero(marks));
    }

    RowIndex& m_index;
    std::uint32_t m_count = 0;          // of delimiters
    std::uint32_t m_begin = 0, m_first = 0;
};

} // namespace

void index_rows(std::string_view text, char delimiter, bool is_all, RowIndex& index) {
    RowCollector collector(index);
    MarkReader reader(delimiter);
    std::size_t at = 0;
    for (; at + 64 <= text.size(); at += 64)
        collector.add(reader.read(text.data() + at), static_cast<std::uint32_t>(at));
    if (at < text.size()) {
        std::array<char, 64> last{};
        std::memcpy(last.data(), text.data() + at, text.size() - at);
        const std::uint64_t there = (std::uint64_t{1} << (text.size() - at)) - 1;
        const Marks marks = reader.read(last.data());
        collector.add({marks.delimiters & there, marks.row_ends & there}, static_cast<std::uint32_t>(at));
    }
    if (is_all && collector.begin_of_rest() < text.size())
        collector.end_row(static_cast<std::uint32_t>(reader.is_quoted() ? without_last_row_end(text) : text.size()));
    index.begin_of_rest = std::min(collector.begin_of_rest(), static_cast<std::uint32_t>(text.size()));
    index.has_quotes = reader.has_quotes();
    index.rest_is_quoted = reader.is_quoted();
}

std::size_t behind_first_row_end(std::string_view text, bool is_quoted) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_quoted) {
            at = text.find('"', at);
            if (at == std::string_view::npos)
                break;
            is_quoted = false;
        } else if (text[at] == '"') {
            is_quoted = true;
        } else if (text[at] == '\n' || text[at] == '\r') {
            return at + 1;
        }
        ++at;
    }
    return text.size();
}

bool has_odd_quotes(std::string_view text) {
    unsigned char odd = 0;
    for (const char c : text)
        odd = static_cast<unsigned char>(odd ^ (c == '"' ? 1U : 0U));
    return odd != 0;
}

} // namespace chronomap
