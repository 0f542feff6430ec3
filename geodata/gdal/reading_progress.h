#pragma once

#include "geodata/vector_file.h"

namespace chronomap::gdal {

/// Tells how far reading has come.
class ReadingProgress {
public:
    explicit ReadingProgress(const VectorFileOptions& options) : m_options(options) {}

    /// To be called for every row; tells of each 4096th.
    void row(std::uint64_t rows, double part) {
        m_rows = rows;
        if (rows % 4096 == 0)
            tell(part);
    }

    /// Tells how far it has come between rows.
    void tell(double part) const {
        if (m_options.progress)
            m_options.progress(m_rows, part);
    }

private:
    const VectorFileOptions& m_options;
    std::uint64_t m_rows = 0;
};

} // namespace chronomap::gdal
