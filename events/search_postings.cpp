#include "events/search_postings.h"

namespace chronomap {

void PostingWriter::add(std::size_t list, std::uint32_t number, bool flag) {
    if (list >= m_lists.size())
        m_lists.resize(list + 1);
    List& target = m_lists[list];
    if (!target.steps.empty() && target.last == number)
        return;
    std::uint32_t step = (number - target.last) << 1U | (flag ? 1U : 0U);
    for (; step > PostingLists::seven_bits; step >>= 7U)
        target.steps += static_cast<char>((step & PostingLists::seven_bits) | (PostingLists::seven_bits + 1));
    target.steps += static_cast<char>(step);
    target.last = number;
}

PostingLists PostingWriter::finish() {
    std::size_t size = 0;
    for (const List& list : m_lists)
        size += list.steps.size();

    PostingLists lists;
    lists.m_steps.reserve(size);
    lists.m_starts.reserve(m_lists.size() + 1);
    lists.m_starts.push_back(0);
    for (List& list : m_lists) {
        lists.m_steps.insert(lists.m_steps.end(), list.steps.begin(), list.steps.end());
        lists.m_starts.push_back(static_cast<std::uint32_t>(lists.m_steps.size()));
        list = {};
    }
    return lists;
}

} // namespace chronomap
