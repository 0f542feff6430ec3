#pragma once

#include "events/table/byte_masks.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chronomap {

/// Where in a delimited text something stands. Quotes open where a cell begins, blanks before them allowed, and close with the
/// next quote that is not one of two. All other quotes are letters, as in 50°46'06" N.
enum class TextPlace : std::uint8_t {
    cell_begin, ///< a quote here opens
    in_cell,    ///< quotes are letters, up to the end of the cell
    in_quotes,
    behind_quote, ///< just behind one that closes, unless another one follows
};

/// Whether a character ends a cell outside quotes.
inline bool ends_cell(char c, char delimiter) {
    return c == delimiter || c == '\n' || c == '\r';
}

/// Tells which bytes of a text are within quotes.
class QuoteReader {
public:
    /// `begin`: what the text's first byte stands at.
    QuoteReader(std::string_view text, char delimiter, TextPlace begin);

    /// Which of the 64 bytes at `at` are within quotes, a quote that opens among them and one that closes not. Told where
    /// the quotes and the ends of cells are, quoted ones as well. To be asked in the order of the text; blocks without a
    /// quote may be left out.
    std::uint64_t quoted(std::size_t at, std::uint64_t quotes, std::uint64_t ends) {
        if (quotes == 0)
            return all_if(m_is_quoted);
        // Mostly every quote opens or closes, and then their parity tells. It does so if each that opens by it stands behind
        // the end of a cell or a quote: the first one that is a letter does not.
        const std::uint64_t quoted = parity_up_to(quotes) ^ all_if(m_is_quoted);
        const std::uint64_t may_open = (ends | quotes) << 1 | (all_if(may_open_at_once(at)) & 1U);
        if ((quotes & quoted & ~may_open) != 0)
            return one_by_one(at, quotes);
        m_is_quoted = quoted >> 63 != 0;
        if (const std::uint64_t closing = quotes & ~quoted; closing != 0)
            m_closed_at = at + 63 - static_cast<std::size_t>(std::countl_zero(closing));
        return quoted;
    }

    /// What the byte behind the text would stand at.
    TextPlace end() const;

    /// Whether two that have been asked for a block with quotes will answer alike from now on.
    friend bool are_alike(const QuoteReader& a, const QuoteReader& b) {
        return a.m_is_quoted == b.m_is_quoted && a.m_closed_at == b.m_closed_at;
    }

private:
    static std::uint64_t all_if(bool is_so) { return is_so ? ~std::uint64_t{0} : 0; }
    bool may_open_at_once(std::size_t at) const {
        return m_closed_at == at - 1 ||
               (at == 0 ? m_begin == TextPlace::cell_begin : ends_cell(m_text[at - 1], m_delimiter));
    }
    std::uint64_t one_by_one(std::size_t at, std::uint64_t quotes);
    bool is_cell_begin(std::size_t at) const;

    std::string_view m_text;
    char m_delimiter;
    TextPlace m_begin;
    bool m_is_quoted;
    std::size_t m_closed_at; // the last quote that closed, if the text's first byte is 0; -1 is the one before it
};

/// By where a text may begin (a TextPlace), where it then ends.
using TextPlaces = std::array<TextPlace, 4>;
TextPlaces ends_of_text(std::string_view text, char delimiter);

} // namespace chronomap
