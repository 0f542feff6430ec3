#pragma once

#include "events/table/cell.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace chronomap {

/// An event file cannot be read as a whole; the message is one sentence that names what was expected, without the file.
struct TableError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A column of an event file.
struct SourceColumn {
    enum class Kind : std::uint8_t {
        attribute, ///< a value of its own
        longitude, ///< degrees (WGS 84), of the row's geometry
        latitude,
    };

    std::string name;
    Kind kind = Kind::attribute;
};

/// Where a row stands in its source: a number that RowSource::row() takes. Grows in the order of the file.
using RowOffset = std::uint64_t;

/// Some rows that follow each other in the source, column by column. Cells stay valid until the call they are given to ends.
struct RowBlock {
    std::uint32_t piece = 0;                ///< which piece of the source; pieces are numbered in the order of the file
    std::uint32_t first_row_of_piece = 0;   ///< what the first row's number in the piece is, from 0
    std::vector<RowOffset> offsets;         ///< by row
    std::vector<std::vector<Cell>> columns; ///< by asked column, then by row

    std::size_t size() const { return offsets.size(); }
};

struct Cancelled : std::runtime_error {
    Cancelled() : std::runtime_error("cancelled") {}
};

/// How far a long job has come, told by its threads and read by others; and what others want of the job.
struct Progress {
    std::atomic<std::uint64_t> done = 0, total = 0; ///< bytes of the source, or another unit of work
    std::atomic<std::uint64_t> rows = 0;
    std::atomic<bool> is_cancelled = false; ///< set by others: the job ends soon, by throwing Cancelled
    std::atomic<bool> is_held = false;      ///< set by others, with hold(): the job rests between two of its steps

    void hold() { is_held = true; }
    void go_on() {
        is_held = false;
        is_held.notify_all();
    }

    /// What the job's threads ask before each step: waits while it is held. Throws Cancelled.
    void may_step() const {
        is_held.wait(true);
        if (is_cancelled) {
            throw Cancelled();
        }
    }
};

/// Rows of an event file as text. Reading is const and may happen on several threads.
class RowSource {
public:
    virtual ~RowSource() = default;

    virtual const std::vector<SourceColumn>& columns() const = 0;

    /// What the user must know of the file, as far as it has been read, each one sentence.
    virtual std::vector<std::string> notes() const { return {}; }

    /// Up to `most` rows, spread evenly over the file, whole: for finding out what the columns mean.
    virtual std::vector<std::vector<std::string>> sample(std::size_t most) const = 0;

    /// Reads every row once. `take(block, worker)` is called on `threads` threads at a time, worker < threads, with
    /// blocks of some thousand rows; the blocks of a piece come in order, from one thread. `wanted`: indices of columns.
    /// Gives the number of rows by piece, with which a row's number in the file is known. Throws TableError, Cancelled,
    /// and what `take` throws.
    virtual std::vector<std::uint32_t>
    read(const std::vector<std::size_t>& wanted, unsigned threads, Progress& progress,
         const std::function<void(const RowBlock&, unsigned worker)>& take) const = 0;

    /// All values of one row, by column. Throws TableError when the source has changed since it was opened.
    virtual std::vector<std::string> row(RowOffset offset) const = 0;
};

} // namespace chronomap
