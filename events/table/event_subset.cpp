#include "events/table/event_subset.h"

#include "events/table/event_ranges.h"
#include "events/table/event_test.h"

#include <algorithm>
#include <bit>

namespace chronomap {

namespace {

/// The index of a word's bit with a rank among those that are set.
unsigned select_bit(std::uint64_t word, std::size_t rank) {
    for (; rank > 0; --rank) {
        word &= word - 1;
    }
    return static_cast<unsigned>(std::countr_zero(word));
}

/// The bits of a word of 64 events that lie in a range which meets it.
std::uint64_t bits_within(EventRange range, std::size_t word) {
    const std::size_t first = std::max<std::size_t>(range.first, word * 64) - word * 64;
    const std::size_t last = std::min<std::size_t>(range.last, word * 64 + 64) - word * 64;
    return (~std::uint64_t{0} >> (64 - (last - first))) << first;
}

/// Those of a word's bits whose events pass.
std::uint64_t passing(std::uint64_t bits, std::size_t word, const EventTest& test) {
    for (std::uint64_t left = bits; left != 0; left &= left - 1) {
        const auto bit = static_cast<unsigned>(std::countr_zero(left));
        if (!test.passes(static_cast<EventNumber>(word * 64 + bit))) {
            bits &= ~(std::uint64_t{1} << bit);
        }
    }
    return bits;
}

} // namespace

EventSubset::EventSubset(const EventTable& table, std::vector<EventRange> ranges, const TableFilter& filter)
    : m_ranges(std::move(ranges)) {
    if (!filter.is_empty()) {
        mark(table, filter);
        return;
    }
    for (const EventRange& range : m_ranges) {
        m_range_ranks.push_back(m_size);
        m_size += range.size();
    }
}

void EventSubset::mark(const EventTable& table, const TableFilter& filter) {
    const EventTest test(table.columns(), filter);
    const std::size_t rows = table.size() / (64 * words_a_row) + 1;
    m_words.assign(rows * words_a_row, 0);
    for (const EventRange& range : m_ranges) {
        for (std::size_t word = range.first / 64; word * 64 < range.last; ++word) {
            std::uint64_t bits = bits_within(range, word);
            bits &= filter.found ? filter.found->words()[word] : bits;
            m_words[word] |= test.looks_at_columns() ? passing(bits, word, test) : bits;
        }
    }
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (i % words_a_row == 0) {
            m_row_ranks.push_back(static_cast<std::uint32_t>(m_size));
        }
        m_size += static_cast<std::size_t>(std::popcount(m_words[i]));
    }
}

std::size_t EventSubset::rank_in_words(EventNumber event) const {
    const std::size_t word = event / 64, row = word / words_a_row;
    std::size_t rank = m_row_ranks[row];
    for (std::size_t i = row * words_a_row; i < word; ++i) {
        rank += static_cast<std::size_t>(std::popcount(m_words[i]));
    }
    const std::uint64_t before = (std::uint64_t{1} << (event % 64)) - 1;
    return rank + static_cast<std::size_t>(std::popcount(m_words[word] & before));
}

EventNumber EventSubset::select_in_words(std::size_t rank) const {
    const auto row = std::upper_bound(m_row_ranks.begin(), m_row_ranks.end(), rank) - m_row_ranks.begin() - 1;
    std::size_t word = static_cast<std::size_t>(row) * words_a_row,
                left = rank - m_row_ranks[static_cast<std::size_t>(row)];
    for (;; ++word) {
        const auto its = static_cast<std::size_t>(std::popcount(m_words[word]));
        if (left < its) {
            return static_cast<EventNumber>(word * 64 + select_bit(m_words[word], left));
        }
        left -= its;
    }
}

std::size_t EventSubset::rank(EventNumber event) const {
    if (!m_words.empty()) {
        return rank_in_words(event);
    }
    const auto next =
        std::upper_bound(m_ranges.begin(), m_ranges.end(), event,
                         [](EventNumber wanted, const EventRange& range) { return wanted < range.first; });
    if (next == m_ranges.begin()) {
        return 0;
    }
    const EventRange& range = *(next - 1);
    return m_range_ranks[static_cast<std::size_t>(next - m_ranges.begin()) - 1] +
           (std::min(event, range.last) - range.first);
}

EventNumber EventSubset::select(std::size_t rank) const {
    if (!m_words.empty()) {
        return select_in_words(rank);
    }
    const auto next = std::upper_bound(m_range_ranks.begin(), m_range_ranks.end(), rank);
    const auto at = static_cast<std::size_t>(next - m_range_ranks.begin()) - 1;
    return m_ranges[at].first + static_cast<EventNumber>(rank - m_range_ranks[at]);
}

} // namespace chronomap
