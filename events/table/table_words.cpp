#include "events/table/table_words.h"

namespace chronomap {

std::string grouped(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) {
        text.insert(at - 3, " ");
    }
    return text;
}

std::string_view name_of(ColumnRole role) {
    switch (role) {
    case ColumnRole::time:
        return "time";
    case ColumnRole::end:
        return "end";
    case ColumnRole::clock:
        return "time of day";
    case ColumnRole::time_precision:
        return "time precision";
    case ColumnRole::longitude:
        return "longitude";
    case ColumnRole::latitude:
        return "latitude";
    case ColumnRole::place_precision:
        return "place precision";
    case ColumnRole::title:
        return "title";
    case ColumnRole::category:
        return "category";
    case ColumnRole::source:
        return "source";
    case ColumnRole::magnitude:
        return "magnitude";
    case ColumnRole::month:
        return "month";
    case ColumnRole::day:
        return "day";
    }
    return "";
}

} // namespace chronomap
