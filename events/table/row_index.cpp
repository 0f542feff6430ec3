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
    bool has_quotes;
};

/// Looks through a text in order, 64 bytes at a time.
class MarkReader {
public:
    explicit MarkReader(char delimiter) : m_delimiter(delimiter) {}

    Marks read(const char* bytes) {
        const Bytes64 block(bytes);
        const std::uint64_t quotes = block.where('"');
        const std::uint64_t returns = block.where('\r');
        m_returns |= returns;
        Marks marks{block.where(m_delimiter), block.where('\n') | returns, false};
        if ((quotes | m_is_quoted) != 0) {
            const std::uint64_t quoted = parity_up_to(quotes) ^ (0 - m_is_quoted);
            marks.delimiters &= ~quoted;
            marks.row_ends &= ~quoted;
            m_is_quoted = quoted >> 63;
        }
        marks.has_quotes = quotes != 0;
        return marks;
    }

    bool is_quoted() const { return m_is_quoted != 0; }
    bool has_returns() const { return m_returns != 0; }

private:
    char m_delimiter;
    std::uint64_t m_is_quoted = 0;      // 0 or 1
    std::uint64_t m_returns = 0;
};

/// Puts the rows of a text together from its marks.
class RowCollector {
public:
    explicit RowCollector(RowIndex& index) : m_index(index) { m_index.rows.clear(); }

    void add(Marks marks, std::uint32_t base) {
        if (m_index.delimiters.size() < m_count + 64)
            m_index.delimiters.resize(2 * m_count + 4096);
        write_places(marks.delimiters, base, m_index.delimiters.data() + m_count);
        m_count += count_bits(marks.delimiters);
        for (; marks.row_ends != 0; marks.row_ends &= marks.row_ends - 1)
            end_row(base + static_cast<std::uint32_t>(std::countr_zero(marks.row_ends)));
    }

    void end_row(std::uint32_t end) {
        if (end > m_begin) {
            if (!is_count_before(m_usual, end))
                m_usual = count_before(end);
            m_index.rows.push_back({m_begin, end, m_first, m_usual});
            m_first += m_usual;
        }
        m_begin = end + 1;
    }

    std::uint32_t begin_of_rest() const { return m_begin; }

private:
    /// Writes where the set bits are, and up to four more numbers: so it need not know how many there are.
    static void write_places(std::uint64_t bits, std::uint32_t base, std::uint32_t* places) {
        do {
            for (unsigned i = 0; i < 4; ++i, bits &= bits - 1)
                *places++ = base + static_cast<std::uint32_t>(std::countr_zero(bits));
        } while (bits != 0);
    }

    /// Whether the row that ends here has so many delimiters: mostly it has as many as the row before.
    bool is_count_before(std::uint32_t count, std::uint32_t end) const {
        const std::uint32_t behind = m_first + count;
        const std::vector<std::uint32_t>& places = m_index.delimiters;
        return behind <= m_count && (count == 0 || places[behind - 1] < end) && (behind == m_count || places[behind] > end);
    }

    std::uint32_t count_before(std::uint32_t end) const {
        std::uint32_t behind = m_first;
        while (behind < m_count && m_index.delimiters[behind] < end)
            ++behind;
        return behind - m_first;
    }

    RowIndex& m_index;
    std::uint32_t m_count = 0;          // of delimiters
    std::uint32_t m_begin = 0, m_first = 0;
    std::uint32_t m_usual = 0;          // delimiters of a row
};

} // namespace

void index_rows(std::string_view text, char delimiter, bool is_all, RowIndex& index) {
    RowCollector collector(index);
    MarkReader reader(delimiter);
    index.has_quotes.resize(text.size() / 64 + 1);
    const auto add = [&](const char* bytes, std::size_t at, std::uint64_t which) {
        Marks marks = reader.read(bytes);
        index.has_quotes[at / 64] = marks.has_quotes ? 1 : 0;
        marks.delimiters &= which;
        marks.row_ends &= which;
        collector.add(marks, static_cast<std::uint32_t>(at));
    };
    std::size_t at = 0;
    for (; at + 64 <= text.size(); at += 64)
        add(text.data() + at, at, ~std::uint64_t{0});
    if (at < text.size()) {
        std::array<char, 64> last{};
        std::memcpy(last.data(), text.data() + at, text.size() - at);
        add(last.data(), at, (std::uint64_t{1} << (text.size() - at)) - 1);
    }
    if (is_all && collector.begin_of_rest() < text.size())
        collector.end_row(static_cast<std::uint32_t>(reader.is_quoted() ? without_last_row_end(text) : text.size()));
    index.has_returns = reader.has_returns();
    index.begin_of_rest = std::min(collector.begin_of_rest(), static_cast<std::uint32_t>(text.size()));
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
