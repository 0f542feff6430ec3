#include "viewer/scene/density_memo.h"

namespace chronomap {

DensityMemo::DensityMemo(std::size_t tables) : m_kept(std::make_unique<Kept[]>(tables)) {}

void DensityMemo::with_counts(const DocumentTable& table, std::size_t index, const DensityQuestion& question,
                              const TableNow& now, const std::function<void(const DensityGrid&)>& use) const {
    Kept& kept = m_kept[index];
    const std::lock_guard lock(kept.mutex);
    const bool is_same_ground = kept.grid && kept.question == question && kept.filter == now.filter;
    if (!is_same_ground) {
        if (kept.grid && kept.question.planes == question.planes) {
            kept.grid->look_at(question.view);
        } else {
            kept.grid.emplace(table.events(), question.view, question.planes);
        }
        kept.grid->rebuild(now.events, now.filter);
        kept.question = question;
        kept.filter = now.filter;
    } else if (!(kept.events == now.events)) {
        kept.grid->move(now.events);
    }
    kept.events = now.events;
    use(*kept.grid);
}

} // namespace chronomap
