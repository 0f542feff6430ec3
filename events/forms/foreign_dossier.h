#pragma once

#include "events/dossier.h"
#include "events/json_reading.h"
#include "events/time_zone.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace chronomap {

/// A date and time of day as another program's file gives it, as far as it goes: each part only with all before it.
struct StatedDate {
    std::int64_t year = 0; ///< astronomical: 0 is the year before 1
    std::optional<int> month, day, hour, minute, second, millisecond;
};

/// In EDTF; an hour alone is an interval of minutes.
std::string to_edtf(const StatedDate& date);

/// Builds a dossier from another program's file: texts without a language, places and sources that are named again and again.
class ForeignDossier {
public:
    Dossier dossier;

    /// A text whose language the file does not tell.
    static LanguageText words(const std::string& text);

    /// An id like the wished one that no other entry has; "event-4" for the fourth when none is wished.
    std::string entry_id(const std::string& wished);

    /// The same place for the same name and position; one without a name is named after its position. Nothing without either.
    std::optional<PlaceIndex> place(const std::string& name, std::optional<LonLat> at);

    /// The same source for the same address, title and publisher.
    SourceIndex source(const std::string& address, const std::string& title, const std::string& publisher);

    /// What an EDTF text means; an error at `value` when it is none. `meaning`: see edtf.h.
    static StatedTime time(JsonReading& reading, const JsonValue& at, const std::string& edtf, bool is_moment);

    /// The whole.
    Dossier finish();

private:
    std::set<std::string> m_entry_ids;
    std::map<std::tuple<std::string, double, double>, PlaceIndex> m_places;
    std::map<std::tuple<std::string, std::string, std::string>, SourceIndex> m_sources;
};

/// A number, or a text that is one; nothing, with an error, for anything else but an empty text.
std::optional<double> loose_number(JsonReading& reading, const JsonValue& object, std::string_view key);

/// A text, or a number as text; control characters are taken out without a word.
std::string loose_text(const JsonValue& object, std::string_view key);

/// The same without HTML; that under the older key when there is none.
std::string plain_text(const JsonValue& object, std::string_view key, std::string_view older_key = {});

/// The texts of a list, or the parts between the commas of a text.
std::vector<std::string> names_in(const JsonValue& object, std::string_view key);

/// ASCII letters made small.
std::string lower_case(std::string_view text);

/// The text's beginning for a title: its first sentence, at most `most` characters, cut at a word.
std::string title_of(const std::string& text, std::size_t most = 100);

} // namespace chronomap
