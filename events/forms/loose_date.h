#pragma once

#include "events/forms/foreign_dossier.h"
#include "events/table/time_forms.h"

#include <optional>
#include <string_view>

namespace chronomap {

/// What many dates with slashes, dashes or dots say of their order: the first number of one of them is greater than 12, or the second is.
class DateOrderEvidence {
public:
    void look_at(std::string_view date);

    /// Unknown when no date settles it, or when dates contradict each other.
    DateOrder order() const;

private:
    bool m_has_late_first = false, m_has_late_second = false;
};

/// A date such as "2022-09-13", "9/13/2022", "13.09.2022", "09/2022" or "2022"; nothing for other texts and impossible dates.
/// Where the order is unknown the month is read first.
std::optional<StatedDate> loose_date(std::string_view text, DateOrder order);

/// Adds a time of day such as "5:30", "18:30:05" or "6:30 pm". False, and nothing is added, for other texts.
bool add_clock(StatedDate& date, std::string_view text);

} // namespace chronomap
