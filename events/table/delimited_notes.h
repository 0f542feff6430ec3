#pragma once

#include "events/table/row_index.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// What the user must know of a delimited text and only reading all of it shows. The same whatever the threads did. Any thread.
class DelimitedNotes {
public:
    /// Rows were read that lie in this order in a text, which stands at `offset` of the source.
    void look_at(std::string_view text, const RowIndex& index, std::uint64_t offset);

    /// The row that begins there is too long to be read.
    void leave_out(std::uint64_t offset);

    /// One sentence each. `most_row_bytes`: a longer row was left out.
    std::vector<std::string> told(std::size_t most_row_bytes) const;

private:
    static constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();

    std::atomic<std::uint64_t> m_other_encoding = none; // where the first row begins that is not all UTF-8
    mutable std::mutex m_mutex;                         // guards what follows
    std::set<std::uint64_t> m_left_out;
};

} // namespace chronomap
