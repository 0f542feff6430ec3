#include "events/table/row_index.h"

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
    bool has_quotes, has_returns, is_ascii;
};

/// Looks through a text in order, 64 bytes at a time: `take(at, marks)` for each, up to one for which it gives false.
/// Gives what stands behind the text.
template <class Take>
TextPlace read_marks(std::string_view text, char delimiter, TextPlace begin, const Take& take) {
    QuoteReader quote_reader(text, delimiter, begin);
    for (std::size_t at = 0; at < text.size(); at += 64) {
        std::array<char, 64> last{};
        const char* bytes = text.data() + at;
        std::uint64_t there = ~std::uint64_t{0};
        if (text.size() - at < 64) {
            std::memcpy(last.data(), bytes, text.size() - at);
            bytes = last.data();
            there = (std::uint64_t{1} << (text.size() - at)) - 1;
        }
        const Bytes64 block(bytes);
        const std::uint64_t quotes = block.where('"'), returns = block.where('\r');
        const std::uint64_t delimiters = block.where(delimiter), row_ends = block.where('\n') | returns;
        const std::uint64_t counts = ~quote_reader.quoted(at, quotes, delimiters | row_ends) & there;
        const Marks marks{delimiters & counts, row_ends & counts, quotes != 0, returns != 0, block.is_ascii()};
        if (!take(at, marks))
            break;
    }
    return quote_reader.end();
}

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
        return behind <= m_count && (count == 0 || places[behind - 1] < end) &&
               (behind == m_count || places[behind] > end);
    }

    std::uint32_t count_before(std::uint32_t end) const {
        std::uint32_t behind = m_first;
        while (behind < m_count && m_index.delimiters[behind] < end)
            ++behind;
        return behind - m_first;
    }

    RowIndex& m_index;
    std::uint32_t m_count = 0; // of delimiters
    std::uint32_t m_begin = 0, m_first = 0;
    std::uint32_t m_usual = 0; // delimiters of a row
};

} // namespace

void index_rows(std::string_view text, char delimiter, bool is_all, RowIndex& index) {
    RowCollector collector(index);
    index.has_quotes.resize(text.size() / 64 + 1);
    index.has_quotes.back() = 0;
    index.has_returns = index.has_more_than_ascii = false;
    const TextPlace end = read_marks(text, delimiter, TextPlace::cell_begin, [&](std::size_t at, const Marks& marks) {
        index.has_quotes[at / 64] = marks.has_quotes ? 1 : 0;
        index.has_returns |= marks.has_returns;
        index.has_more_than_ascii |= !marks.is_ascii;
        collector.add(marks, static_cast<std::uint32_t>(at));
        return true;
    });
    if (is_all && collector.begin_of_rest() < text.size())
        collector.end_row(
            static_cast<std::uint32_t>(end == TextPlace::in_quotes ? without_last_row_end(text) : text.size()));
    index.begin_of_rest = std::min(collector.begin_of_rest(), static_cast<std::uint32_t>(text.size()));
}

std::size_t behind_first_row_end(std::string_view text, char delimiter, TextPlace begin) {
    std::size_t behind = text.size();
    read_marks(text, delimiter, begin, [&](std::size_t at, const Marks& marks) {
        if (marks.row_ends == 0)
            return true;
        behind = at + static_cast<std::size_t>(std::countr_zero(marks.row_ends)) + 1;
        return false;
    });
    return behind;
}

} // namespace chronomap
