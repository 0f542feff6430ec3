#pragma once

#include "events/time_extent.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

/// The time of each entry; nothing for undated ones. Reads as a vector, but keeps equal times once: of many entries most
/// share their day with others.
class EntryTimes {
public:
    class Iterator;
    using Time = std::optional<TimeExtent>;

    EntryTimes() = default;
    EntryTimes(const std::vector<Time>& times);

    /// Several that keep their times together, such as those by different clocks.
    static std::vector<EntryTimes> sharing(const std::vector<std::vector<Time>>& lists);

    std::size_t size() const { return m_which.size(); }
    const Time& operator[](std::size_t entry) const { return distinct()[m_which[entry]]; }
    Iterator begin() const;
    Iterator end() const;

    /// Each time once, of all that share them: by earliest instant, then by latest; undated last.
    const std::vector<Time>& distinct() const { return *m_distinct; }
    /// The position of the entry's time in distinct().
    std::uint32_t which(std::size_t entry) const { return m_which[entry]; }

    /// Ascending numbers for distinct(), beginning with 0; neighbours that `are_alike(time, next)` share theirs.
    template <typename AreAlike>
    std::vector<std::uint32_t> ranks(const AreAlike& are_alike) const {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(distinct().size());
        for (std::size_t i = 0; i < distinct().size(); ++i)
            numbers.push_back(i == 0 ? 0 : numbers[i - 1] + (are_alike(distinct()[i - 1], distinct()[i]) ? 0 : 1));
        return numbers;
    }

private:
    std::vector<std::uint32_t> m_which;
    std::shared_ptr<const std::vector<Time>> m_distinct = std::make_shared<const std::vector<Time>>();
};

class EntryTimes::Iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Time;
    using difference_type = std::ptrdiff_t;
    using pointer = const Time*;
    using reference = const Time&;

    Iterator(const EntryTimes& times, std::size_t entry) : m_times(&times), m_entry(entry) {}
    const Time& operator*() const { return (*m_times)[m_entry]; }
    Iterator& operator++() {
        ++m_entry;
        return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_entry == b.m_entry; }

private:
    const EntryTimes* m_times;
    std::size_t m_entry;
};

inline EntryTimes::Iterator EntryTimes::begin() const {
    return {*this, 0};
}

inline EntryTimes::Iterator EntryTimes::end() const {
    return {*this, size()};
}

} // namespace chronomap
