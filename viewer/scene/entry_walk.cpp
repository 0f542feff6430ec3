#include "viewer/scene/entry_walk.h"

#include "viewer/scene/document.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr std::uint32_t days_of_tray = 0xfffffffe;

// So many rows lie between two places from which a walk can begin: what is above the room need not be walked over.
constexpr std::size_t rows_between_starts = 256;

bool is_in_view(const ListQuestion& list, EntryIndex entry) {
    return list.told->answers[entry] <= Answer::possible;
}

bool is_in_tray(const Document& document, const ListQuestion& list, EntryIndex entry) {
    const Answer answer = list.told->answers[entry];
    return answer == Answer::undated || (answer != Answer::hidden && document.placed[entry] == 0);
}

template <typename Visit>
void walk(const Document& document, const ListQuestion& list, ListPlace here, Visit visit) {
    const EntryOrder& order = document.order_of(list.clock);
    const EntryTimes& extents = document.extents_of(list.clock);
    const std::vector<std::uint32_t>& days = order.days_in(list.is_utc);
    const std::size_t count = order.entries.size();
    const auto emit = [&](ListItem item) {
        const ListPlace before = here;
        item.y = here.y;
        here.y = item.bottom();
        return visit(item, before);
    };
    for (here.next = list.has_tray ? here.next : std::max(here.next, count); here.next < 2 * count; ++here.next) {
        const bool is_tray = here.next < count;
        const std::size_t number = is_tray ? here.next : here.next - count;
        const std::size_t position = list.newest_first && !is_tray ? count - 1 - number : number;
        const EntryIndex entry = order.entries[position];
        const bool is_selected = list.selected == entry;
        // What the tray shows already is not told twice.
        if (is_tray
                ? !is_in_tray(document, list, entry)
                : !(is_selected || is_in_view(list, entry)) || (list.has_tray && is_in_tray(document, list, entry))) {
            continue;
        }
        const std::uint32_t its_days = is_tray ? days_of_tray : days[extents.which(entry)];
        if (here.days != its_days && !emit({entry, true, is_tray, 0, list_heading_px})) {
            return;
        }
        here.days = its_days;
        if (!emit({entry, false, is_tray, 0, list_row_px + (is_selected ? list.opened_px : 0)})) {
            return;
        }
    }
}

} // namespace

void walk_list(const Document& document, const ListQuestion& list, ListPlace from,
               const std::function<bool(const ListItem&, const ListPlace&)>& visit) {
    walk(document, list, from, [&](const ListItem& item, const ListPlace& here) { return visit(item, here); });
}

ListPlan plan_list(const Document& document, const ListQuestion& list) {
    ListPlan plan;
    std::size_t row = 0;
    walk(document, list, {}, [&](const ListItem& item, const ListPlace& here) {
        if (row++ % rows_between_starts == 0) {
            plan.starts.push_back({here, item.entry, item.is_tray});
        }
        plan.height_px = item.bottom();
        plan.is_nothing = plan.is_nothing && !(item.is_tray || is_in_view(list, item.entry));
        if (!item.is_heading && list.selected == item.entry) {
            plan.selected = item;
        }
        return true;
    });
    return plan;
}

} // namespace chronomap
