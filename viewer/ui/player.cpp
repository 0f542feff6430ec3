#include "viewer/ui/player.h"

#include "viewer/text/clean_text.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double least_dwell_ms = 1'500;
constexpr double dwell_per_character_ms = 40;
constexpr double longest_dwell_ms = 12'000;
constexpr double dwell_without_entry_ms = 800;

/// When everything that begins or is settled at `t` is to be seen.
Instant just_after(Instant t, const TimeWindow& window) {
    const Instant in_window = std::clamp(t, window.begin, window.end);
    return {std::min(in_window.ms + ms_per_second, window.end.ms)};
}

/// When a later part of the window makes the answer for an entry better: see certainty_in().
std::optional<Instant> settled_at(const TimeExtent& extent) {
    if (extent.questionable) {
        return std::nullopt;
    }
    if (extent.kind == TimeExtent::Kind::moment) {
        return extent.end.last;
    }
    return extent.begin.is_exact() ? std::nullopt : std::optional(extent.begin.last);
}

bool comes_before(const PlayStop& a, const PlayStop& b) {
    return a.at < b.at;
}

} // namespace

std::vector<PlayStop> play_stops(const Document& document, const ViewState& view) {
    const TimeWindow& window = view.window;
    const auto& extents = document.extents_of(view.clock);
    std::vector<PlayStop> stops;
    std::vector<PlayStop> changes;
    for (EntryIndex entry = 0; entry < extents.size(); ++entry) {
        if (!extents[entry] || certainty_in(*extents[entry], window) == Certainty::outside) {
            continue;
        }
        stops.push_back({just_after(extents[entry]->earliest(), window), entry});
        const std::optional<Instant> settled = settled_at(*extents[entry]);
        if (settled && window.contains(*settled)) {
            changes.push_back({just_after(*settled, window), std::nullopt});
        }
    }
    std::stable_sort(stops.begin(), stops.end(), comes_before);
    std::sort(changes.begin(), changes.end(), comes_before);
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    std::erase_if(changes, [&stops](const PlayStop& change) {
        return std::binary_search(stops.begin(), stops.end(), change, comes_before);
    });
    std::vector<PlayStop> all;
    std::merge(stops.begin(), stops.end(), changes.begin(), changes.end(), std::back_inserter(all), comes_before);
    return all;
}

double dwell_ms(const Document& document, const PlayStop& stop, const std::string& language) {
    if (!stop.begins) {
        return dwell_without_entry_ms;
    }
    const Entry& entry = document.dossier->entries.at(*stop.begins);
    const std::size_t characters =
        character_count(entry.title.in(language)) + character_count(entry.summary.in(language));
    return std::min(longest_dwell_ms, least_dwell_ms + dwell_per_character_ms * static_cast<double>(characters));
}

ViewState Player::start(const Document& document, ViewState view) {
    if (view.playhead >= view.window.end) {
        view.playhead = view.window.begin;
        m_stop.reset();
    }
    view.is_playing = true;
    m_carry_ms = 0;
    return view.plays_by_clock ? view : to_next_stop(document, std::move(view));
}

ViewState Player::advance(const Document& document, ViewState view, double ms) {
    if (!view.is_playing || !(ms > 0)) {
        return view;
    }
    if (view.plays_by_clock) {
        return moved_by_clock(std::move(view), std::min(ms, play_by_clock_ms));
    }
    m_left_ms -= ms;
    return m_left_ms > 0 ? view : to_next_stop(document, std::move(view));
}

ViewState Player::to_next_stop(const Document& document, ViewState view) {
    const std::vector<PlayStop> stops = play_stops(document, view);
    // The stop shown last tells which of those at the same time are over; once the playhead or the window has been
    // moved by hand it says nothing any more.
    auto next = m_stop && m_stop->at == view.playhead ? std::find(stops.begin(), stops.end(), *m_stop) : stops.end();
    if (next != stops.end()) {
        ++next;
    } else {
        next = std::upper_bound(stops.begin(), stops.end(), PlayStop{view.playhead, std::nullopt}, comes_before);
    }
    if (next == stops.end()) {
        return ended(std::move(view));
    }
    m_stop = *next;
    m_left_ms = dwell_ms(document, *next, view.language);
    view.playhead = next->at;
    if (next->begins) {
        view.selected = next->begins;
    }
    return view;
}

ViewState Player::moved_by_clock(ViewState view, double ms) {
    const auto length = static_cast<double>(view.window.end.ms - view.window.begin.ms);
    const double moved = length * (ms / play_by_clock_ms) + m_carry_ms;
    m_carry_ms = moved - std::floor(moved);
    const double left = static_cast<double>(view.window.end.ms - view.playhead.ms);
    if (moved >= left) {
        return ended(std::move(view));
    }
    view.playhead.ms += static_cast<std::int64_t>(std::floor(moved));
    return view;
}

ViewState Player::ended(ViewState view) {
    m_stop.reset();
    view.playhead = view.window.end;
    return paused(std::move(view));
}

ViewState paused(ViewState view) {
    view.is_playing = false;
    return view;
}

} // namespace chronomap
