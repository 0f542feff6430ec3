#include "events/table/quote_reader.h"

#include <cstring>
#include <vector>

namespace chronomap {
namespace {

constexpr std::size_t before_text = static_cast<std::size_t>(-1), nowhere = static_cast<std::size_t>(-2);

} // namespace

QuoteReader::QuoteReader(std::string_view text, char delimiter, TextPlace begin)
    : m_text(text), m_delimiter(delimiter), m_begin(begin), m_is_quoted(begin == TextPlace::in_quotes),
      m_closed_at(begin == TextPlace::behind_quote ? before_text : nowhere) {}

std::uint64_t QuoteReader::one_by_one(std::size_t at, std::uint64_t quotes) {
    const std::uint64_t before = all_if(m_is_quoted);
    std::uint64_t turns = 0;
    for (; quotes != 0; quotes &= quotes - 1) {
        const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(quotes));
        if (m_is_quoted)
            m_closed_at = place;
        else if (m_closed_at != place - 1 && !is_cell_begin(place))
            continue;
        m_is_quoted = !m_is_quoted;
        turns |= quotes & (0 - quotes);
    }
    return parity_up_to(turns) ^ before;
}

bool QuoteReader::is_cell_begin(std::size_t at) const {
    while (at > 0 && m_text[at - 1] == ' ' && m_delimiter != ' ')
        --at;
    return at == 0 ? m_begin == TextPlace::cell_begin : ends_cell(m_text[at - 1], m_delimiter);
}

TextPlace QuoteReader::end() const {
    if (m_is_quoted)
        return TextPlace::in_quotes;
    if (m_closed_at == m_text.size() - 1)
        return TextPlace::behind_quote;
    return is_cell_begin(m_text.size()) ? TextPlace::cell_begin : TextPlace::in_cell;
}

TextPlaces ends_of_text(std::string_view text, char delimiter) {
    std::vector<QuoteReader> readers;
    for (std::size_t place = 0; place < TextPlaces().size(); ++place)
        readers.emplace_back(text, delimiter, static_cast<TextPlace>(place));
    // Those that have become alike stay so: soon there is mostly one left.
    std::array<std::size_t, 4> reader_of{0, 1, 2, 3};
    for (std::size_t at = 0; at < text.size(); at += 64) {
        std::array<char, 64> last{};
        const char* bytes = text.data() + at;
        if (text.size() - at < 64) {
            std::memcpy(last.data(), bytes, text.size() - at);
            bytes = last.data();
        }
        const Bytes64 block(bytes);
        const std::uint64_t quotes = block.where('"');
        if (quotes == 0)
            continue;
        const std::uint64_t ends = block.where(delimiter) | block.where('\n') | block.where('\r');
        for (std::size_t place = 0; place < reader_of.size(); ++place) {
            if (reader_of[place] != place)
                continue;
            readers[place].quoted(at, quotes, ends);
            for (std::size_t other = 0; other < place; ++other)
                if (reader_of[other] == other && are_alike(readers[other], readers[place]))
                    reader_of[place] = other;
        }
        for (std::size_t& reader : reader_of)
            reader = reader_of[reader];
    }
    TextPlaces ends;
    for (std::size_t place = 0; place < ends.size(); ++place)
        ends[place] = readers[reader_of[place]].end();
    return ends;
}

} // namespace chronomap
