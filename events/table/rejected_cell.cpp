#include "events/table/rejected_cell.h"

namespace chronomap {

std::string_view RejectReason::text() const {
    switch (m_code) {
    case first_of_row:
        return "it ends before it begins";
    case first_of_row + 1:
        return "no such place in the coordinate system of the file";
    case first_of_row + 2:
        return "neither a time nor a place";
    default:
        return m_code < first_number ? reason_of(static_cast<TimeFault>(m_code))
                                     : reason_of(static_cast<NumberFault>(m_code - first_number));
    }
}

} // namespace chronomap
