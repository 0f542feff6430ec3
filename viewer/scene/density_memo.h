#pragma once

#include "viewer/scene/density_grid.h"
#include "viewer/scene/document_tables.h"
#include "viewer/scene/tables_now.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace chronomap {

/// What decides a grid of counts but for the time in view.
struct DensityQuestion {
    GridView view;
    std::size_t planes = 0; ///< the first so many categories apart, and one for all others

    friend bool operator==(const DensityQuestion&, const DensityQuestion&) = default;
};

/// The last grids of counts, by table: while only the time in view moves, what leaves and what comes is counted, not all
/// of it again. Any thread.
class DensityMemo {
public:
    explicit DensityMemo(std::size_t tables);

    /// Calls with the counts of the events in view. They are the same whatever was asked before.
    void with_counts(const DocumentTable& table, std::size_t index, const DensityQuestion& question,
                     const TableNow& now, const std::function<void(const DensityGrid&)>& use) const;

private:
    struct Kept {
        std::mutex mutex; // guards what follows
        DensityQuestion question;
        TableFilter filter;
        EventsInWindow events;
        std::optional<DensityGrid> grid;
    };

    std::unique_ptr<Kept[]> m_kept;
};

} // namespace chronomap
