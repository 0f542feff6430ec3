#pragma once

#include "events/table/table_roles.h"
#include "viewer/scene/document.h"
#include "viewer/scene/text_field.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// The lines of the form, from the top down.
enum class ColumnRow : std::uint8_t {
    table,
    time,
    end,
    longitude,
    latitude,
    title,
    category,
    source,
    date_order,
    time_zone,
    crs,
    apply
};

inline constexpr std::size_t column_row_count = 12;

/// Whether a line is a field to type in; the others are choices.
bool is_text(ColumnRow row);

/// The dialog that says what the columns of the event files mean.
struct ColumnForm {
    std::vector<TableOptions> options; ///< of each table of the document, as they are in the form
    std::size_t table = 0;             ///< the one that is seen
    ColumnRow row = ColumnRow::time;   ///< has the keyboard
    TextField field;                   ///< of the row, where it is a text
    std::string problem;               ///< why the file could not be read again
    bool is_reading = false;           ///< again

    friend bool operator==(const ColumnForm&, const ColumnForm&) = default;
};

/// What the options say of a line; null for the lines that are no option.
std::string* said_of(TableOptions& options, ColumnRow row);

/// The options of the table that is seen, with what is being typed.
TableOptions options_of(const ColumnForm& form);

/// The names of the columns that a line can choose from, in the order of the file; of the order of dates both.
std::vector<std::string> choices_of(const Document& document, const ColumnForm& form);

/// The column that was found, or asked for, when the table was read; nothing where there is none, and for other lines.
std::optional<std::string> column_found(const Document& document, std::size_t table, ColumnRow row);

} // namespace chronomap
