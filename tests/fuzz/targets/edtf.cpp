// A time as text, and what it says of windows of time.
#include "events/edtf.h"
#include "events/safe_text.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

#include <array>
#include <optional>
#include <vector>

namespace chronomap::fuzz {
namespace {

const std::vector<TimeZone>& zones() {
    static const std::vector<TimeZone> all{TimeZone(), TimeZone::find("Asia/Yerevan").value(),
                                           TimeZone::find("America/St_Johns").value()};
    return all;
}

/// What the reader gives, or nothing with a clean message.
template <class Read>
auto reading_of(Read read) -> std::optional<decltype(read())> {
    try {
        return read();
    } catch (const TimeError& error) {
        promise(!has_controls(error.what()), "a message shows no controls");
        return std::nullopt;
    }
}

void check_bounds(const TimeExtent& extent) {
    promise(extent.begin.first <= extent.begin.last && extent.end.first <= extent.end.last, "bounds are in order");
    promise(extent.begin.first <= extent.end.first && extent.begin.last <= extent.end.last, "begins before it ends");
    promise(extent.earliest() < extent.latest(), "is not empty");
    if (extent.kind == TimeExtent::Kind::moment) {
        promise(extent.begin == extent.end, "a moment begins and ends within the same bounds");
    }
}

std::vector<Instant> instants_about(const TimeExtent& extent) {
    std::vector<Instant> instants{infinite_past, infinite_future, {0}};
    for (const Instant t : {extent.begin.first, extent.begin.last, extent.end.first, extent.end.last}) {
        instants.push_back(t);
        if (is_finite(t)) {
            instants.push_back({t.ms - 1});
            instants.push_back({t.ms + 1});
        }
    }
    return instants;
}

int rank(Certainty certainty) {
    return certainty == Certainty::certain ? 2 : certainty == Certainty::possible ? 1 : 0;
}

void check_window(const TimeExtent& extent, TimeWindow window, const std::vector<Instant>& instants) {
    const Certainty answer = certainty_in(extent, window);
    const bool is_apart = window.end <= extent.earliest() || window.begin >= extent.latest();
    promise(!window.is_empty() || answer == Certainty::outside, "an empty window holds nothing");
    promise(!is_apart || answer != Certainty::possible, "what cannot be in a window is not possibly in it");
    promise(!extent.questionable || answer != Certainty::certain, "what is questionable is never certain");
    for (const Instant t : instants) {
        if (t < window.begin) {
            promise(rank(certainty_in(extent, {t, window.end})) >= rank(answer), "a wider window is no less certain");
        }
        if (t > window.end) {
            promise(rank(certainty_in(extent, {window.begin, t})) >= rank(answer),
                    "a longer window is no less certain");
        }
    }
}

void check_windows(const TimeExtent& extent) {
    const std::vector<Instant> instants = instants_about(extent);
    for (const Instant begin : instants) {
        for (const Instant end : instants) {
            check_window(extent, {begin, end}, instants);
        }
    }
    const Certainty whole = certainty_in(extent, {extent.earliest(), extent.latest()});
    promise(whole == (extent.questionable ? Certainty::possible : Certainty::certain), "all of its time holds it");
}

void check_written(Instant t, const TimeZone& zone) {
    constexpr std::int64_t last_days = 2 * ms_per_day;
    if (t.ms > infinite_past.ms + last_days && t.ms < infinite_future.ms - last_days) {
        promise(parse_instant(to_iso(t, zone), zone) == t,
                "an instant that is written is read again: " + to_iso(t, zone));
    }
}

void check_text(std::string_view text, const TimeZone& zone) {
    const auto span = reading_of([&] { return parse_edtf(text, zone); });
    const auto moment = reading_of([&] { return parse_edtf(text, zone, IntervalMeaning::within); });
    const auto window = reading_of([&] { return parse_window(text, zone); });
    const auto instant = reading_of([&] { return parse_instant(text, zone); });
    promise(span.has_value() == moment.has_value() && span.has_value() == window.has_value(), "all readers agree");
    if (instant) {
        promise(span.has_value(), "what has a beginning is a time");
        check_written(*instant, zone);
    }
    if (!span) {
        return;
    }
    for (const TimeExtent& extent : {*span, *moment}) {
        check_bounds(extent);
        check_windows(extent);
        promise(extent.earliest() == window->begin && extent.latest() == window->end,
                "a window is as wide as the time");
    }
    promise(moment->kind == TimeExtent::Kind::moment, "bounds of a moment are a moment");
    check_written(window->begin, zone);
    check_written(window->end, zone);
}

} // namespace

void edtf(std::string_view input) {
    for (const TimeZone& zone : zones()) {
        check_text(input, zone);
    }
}

} // namespace chronomap::fuzz
