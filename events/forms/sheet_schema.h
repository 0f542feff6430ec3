#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace chronomap {

/// How a member of the dossier format stands in the columns of a sheet.
enum class SheetField {
    text, ///< one column
    number,
    words, ///< a column a language: "title:en"
    names, ///< the same, with lists
    list,  ///< a list in one column
    time, ///< "when" (EDTF), "when.earliest", "when.latest", "when.within", "when.wording:en", "when.inferred", "when.why:en"
    place,  ///< a reference: "said_from" (an id), "said_from.inferred", "said_from.why:en"
    places, ///< a list of them; the other columns hold lists as well, value by value
    side,
    party, ///< the id of an actor, or of a source behind "source:"
    parties,
    citations,    ///< ids of sources, and "cites.paragraph"
    position,     ///< two columns, "longitude" and "latitude"
    truth,        ///< "yes", or nothing
    verification, ///< "verification" and "verification.why:en"
    view,         ///< "view.time", and "view.bbox" with west; south; east; north
};

struct SheetMember {
    std::string_view name; ///< in the dossier format; the column begins with it
    SheetField field;
};

/// A sheet: its name, which is that of the list in the dossier format, and its members in the order of their columns.
struct SheetKind {
    std::string_view name;
    std::span<const SheetMember> members;
};

/// The sheets of a workbook: "dossier" (one row), "entries", "places", "actors", "sides", "sources", "claims".
std::span<const SheetKind> sheet_kinds();
const SheetKind* sheet_kind(std::string_view name);

} // namespace chronomap
