#pragma once

#include "events/forms/foreign_dossier.h"
#include "events/forms/loose_date.h"

namespace chronomap {

/// Reads the times of a TimeMap, once all its dates have been looked at for the order of their parts.
class TimeMapTimes {
public:
    void look_at(const JsonValue& dated) { m_evidence.look_at(loose_text(dated, "date")); }

    /// When an event happened: its date and time, no finer than its time_precision ("day", "hour", "±15 minutes", "approximate"), and the wording of
    /// its time_display.
    StatedTime of_event(JsonReading& reading, const JsonValue& event);

    /// When a source was published. What is no date of ours is kept as wording.
    StatedTime of_source(JsonReading& reading, const JsonValue& source);

    /// Dates were read that may as well be meant the other way round.
    bool is_order_assumed() const { return m_is_order_assumed; }

    /// There were times of day.
    bool has_clock() const { return m_has_clock; }

private:
    std::optional<StatedDate> dated(const std::string& text);
    StatedTime with_precision(JsonReading& reading, const JsonValue& at, StatedDate date, const std::string& precision);

    DateOrderEvidence m_evidence;
    bool m_is_order_assumed = false, m_has_clock = false;
};

} // namespace chronomap
