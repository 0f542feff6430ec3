#include "table/plain_table.h"

#include "events/table/table_builder.h"
#include "events/table/table_threads.h"

#include <algorithm>

namespace chronomap {

namespace {

std::int64_t number(std::mt19937& random, std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random);
}

bool one_in(std::mt19937& random, int many) {
    return number(random, 1, many) == 1;
}

} // namespace

TimeExtent random_extent(std::mt19937& random, const RandomKinds& kinds) {
    const std::int64_t longest = kinds.has_many_shapes ? kinds.time_range : 3;
    const auto length = [&] { return Instant{kinds.time_unit * number(random, 0, longest)}; };
    const auto after = [](Instant t, Instant by) { return Instant{t.ms + by.ms}; };
    TimeExtent extent;
    extent.questionable = one_in(random, 5);
    const Instant t{kinds.time_unit * number(random, -kinds.time_range, kinds.time_range)};
    if (one_in(random, 2)) {
        extent.begin = extent.end = {t, after(t, length())};
        if (kinds.has_infinite_ends && one_in(random, 30)) {
            extent.begin = extent.end =
                one_in(random, 2) ? TimeExtent::Bound{infinite_past, t} : TimeExtent::Bound{t, infinite_future};
        }
        return extent;
    }
    extent.kind = TimeExtent::Kind::span;
    extent.begin = {t, after(t, length())};
    const Instant end = after(extent.begin.last, length());
    extent.end = {end, after(end, length())};
    if (kinds.has_infinite_ends && one_in(random, 6)) {
        switch (number(random, 0, 3)) {
        case 0:
            extent.end = {infinite_future, infinite_future};
            break;
        case 1:
            extent.end.last = infinite_future;
            break;
        case 2:
            extent.begin = {infinite_past, infinite_past};
            break;
        default:
            extent.begin.first = infinite_past;
        }
    }
    return extent;
}

std::vector<PlainEvent> random_events(std::mt19937& random, std::size_t count, const RandomKinds& kinds) {
    std::vector<PlainEvent> events;
    for (std::size_t i = 0; i < count; ++i) {
        PlainEvent event;
        if (!one_in(random, 10)) {
            event.time = random_extent(random, kinds);
        }
        event.place = one_in(random, 10)
                          ? no_place
                          : FixedPoint{static_cast<std::uint32_t>(random()), static_cast<std::uint32_t>(random() >> 1)};
        // The first are the more frequent ones.
        event.category = "category " + std::to_string(number(random, 0, number(random, 0, kinds.categories - 1)));
        event.source = one_in(random, 3) ? "" : "source";
        event.magnitude = static_cast<float>(number(random, 0, 100));
        event.offset = i * 7;
        events.push_back(event);
    }
    return events;
}

namespace {

EventColumns columns_of(const std::vector<PlainEvent>& events, Part part, EventNumberings& numberings) {
    EventColumns columns;
    for (std::size_t i = part.begin; i < part.end; ++i) {
        const PlainEvent& event = events[i];
        columns.places.push_back(event.place);
        columns.times_ms.push_back(event.time ? event.time->earliest().ms : 0);
        columns.shapes.push_back(event.time ? numberings.shapes.number_of(shape_of(*event.time))
                                            : EventColumns::undated);
        columns.categories.push_back(numberings.categories.number_of(event.category));
        columns.sources.push_back(numberings.sources.number_of(event.source));
        columns.magnitudes.push_back(event.magnitude);
        columns.offsets.push_back(event.offset);
    }
    return columns;
}

} // namespace

std::shared_ptr<const EventTable> table_of(const std::vector<PlainEvent>& events, std::size_t piece_size,
                                           unsigned threads) {
    const auto numberings = std::make_shared<EventNumberings>();
    TableBuilder builder(numberings);
    const std::size_t pieces = (events.size() + piece_size - 1) / piece_size;
    for_each_on_threads(threads, pieces, [&](std::size_t piece) {
        // From the last to the first, so that the order in which they come does not help.
        const std::size_t at = pieces - 1 - piece;
        EventColumns columns =
            columns_of(events, {at * piece_size, std::min(events.size(), (at + 1) * piece_size)}, *numberings);
        columns.piece = static_cast<std::uint32_t>(at);
        builder.add(std::move(columns));
    });
    return builder.finish(threads);
}

std::vector<PlainEvent> events_of(const EventTable& table) {
    std::vector<PlainEvent> events;
    const EventColumnsView columns = table.columns();
    for (EventNumber event = 0; event < table.size(); ++event) {
        events.push_back({table.time_of(event), columns.places[event], table.categories()[columns.categories[event]],
                          table.sources()[columns.sources[event]], columns.magnitudes[event], table.offset_of(event)});
    }
    return events;
}

TableFilter random_filter(std::mt19937& random, const EventTable& table) {
    TableFilter filter;
    const auto some = [&](std::size_t count) {
        std::vector<std::uint8_t> flags;
        for (std::size_t i = 0; i < count; ++i) {
            flags.push_back(one_in(random, 2) ? 1 : 0);
        }
        return flags;
    };
    if (one_in(random, 2)) {
        filter.categories = some(table.categories().size());
    }
    if (one_in(random, 2)) {
        filter.sources = some(table.sources().size());
    }
    if (one_in(random, 2)) {
        auto mask = std::make_shared<EventMask>(table.size());
        for (EventNumber event = 0; event < table.size(); ++event) {
            if (!one_in(random, 3)) {
                mask->set(event);
            }
        }
        filter.found = mask;
    }
    return filter;
}

bool passes(const EventTable& table, const TableFilter& filter, EventNumber event) {
    const EventColumnsView columns = table.columns();
    return (filter.categories.empty() || filter.categories[columns.categories[event]] != 0) &&
           (filter.sources.empty() || filter.sources[columns.sources[event]] != 0) &&
           (!filter.found || filter.found->has(event));
}

} // namespace chronomap
