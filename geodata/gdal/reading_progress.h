#pragma once

#include "geodata/vector_file.h"

namespace chronomap::gdal {

/// Tells how far reading has come and ends it when it is cancelled.
class ReadingProgress {
public:
    explicit ReadingProgress(const VectorFileOptions& options) : m_options(options) {}

    /// Throws VectorFileCancelled.
    void check() const {
        if (m_options.is_cancelled && m_options.is_cancelled->load(std::memory_order_relaxed))
            throw VectorFileCancelled();
    }

    /// To be called for every row; tells of each 4096th.
    void row(std::uint64_t rows, double part) const {
        if (rows % 4096 != 0)
            return;
        check();
        if (m_options.progress)
            m_options.progress(rows, part);
    }

private:
    const VectorFileOptions& m_options;
};

} // namespace chronomap::gdal
