#pragma once

#include "events/table/row_source.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace chronomap {

using Names = std::vector<std::string>; ///< of columns
using TextRows = std::vector<std::vector<std::string>>;

/// A file of these bytes in a folder.
inline std::filesystem::path write_file(const TemporaryFolder& folder, const std::string& name,
                                        const std::string& bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return folder / name;
}

inline Names names_of(const RowSource& source) {
    Names names;
    for (const SourceColumn& column : source.columns())
        names.push_back(column.name);
    return names;
}

/// What read() gives, in the order of the file.
struct ReadRows {
    TextRows rows; ///< wanted columns only
    std::vector<RowOffset> offsets;
    std::vector<std::uint32_t> by_piece;
};

inline ReadRows read_rows(const RowSource& source, const std::vector<std::size_t>& wanted, unsigned threads = 1) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<RowOffset, std::vector<std::string>>> found;
    std::mutex mutex;
    Progress progress;
    ReadRows all;
    all.by_piece = source.read(wanted, threads, progress, [&](const RowBlock& block, unsigned) {
        const std::lock_guard lock(mutex);
        for (std::uint32_t i = 0; i < block.size(); ++i) {
            std::vector<std::string> row;
            for (const std::vector<Cell>& column : block.columns)
                row.push_back(text_of(column.at(i)));
            found.insert({{block.piece, block.first_row_of_piece + i}, {block.offsets[i], std::move(row)}});
        }
    });
    for (auto& [place, row] : found) {
        all.offsets.push_back(row.first);
        all.rows.push_back(std::move(row.second));
    }
    return all;
}

/// All rows with all their columns.
inline TextRows rows_of(const RowSource& source, unsigned threads = 1) {
    std::vector<std::size_t> all(source.columns().size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return read_rows(source, all, threads).rows;
}

} // namespace chronomap
