#pragma once

#include "events/json_tree.h"
#include "events/language_text.h"
#include "events/problem.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// What a value is, for messages: `the text "abc"`, "the number 5", "an object".
std::string described(const JsonValue& value);

/// Takes values out of JSON and collects every problem on the way, each with its JSON pointer. A missing member and
/// one that is null are the same; a member of the wrong kind is an error and then the same as a missing one.
class JsonReading {
public:
    JsonReading(std::string file, Problems& problems) : m_file(std::move(file)), m_problems(&problems) {}

    void error(const JsonValue& at, std::string message);
    void warn(const JsonValue& at, std::string message);

    /// False, with an error, for a value of another kind.
    bool expect(const JsonValue& value, JsonKind kind);

    static std::optional<JsonValue> member(const JsonValue& object, std::string_view key);
    std::optional<JsonValue> member(const JsonValue& object, std::string_view key, JsonKind kind);

    /// Elements of the list under the key; a missing list has none.
    std::vector<JsonValue> list(const JsonValue& object, std::string_view key);

    /// A plain text without control characters (removed with a warning).
    std::string text(const JsonValue& text);
    std::string text(const JsonValue& object, std::string_view key);
    std::optional<double> number(const JsonValue& object, std::string_view key);
    bool truth(const JsonValue& object, std::string_view key);
    LanguageText language_text(const JsonValue& object, std::string_view key);

    /// Warns of members that nobody will read. Each key is told once for each kind of place ("/entries/*/colour"),
    /// and finish() adds how often it stood elsewhere.
    void check_keys(const JsonValue& object, std::initializer_list<std::string_view> known);
    void finish();

    /// How often something was found wrong so far, told or counted.
    std::size_t complaints() const { return m_complaints; }

private:
    void add(Problem::Severity severity, const JsonValue& at, std::string message);

    struct UnknownKey {
        std::size_t problem; // its position among the problems
        std::size_t times;
    };

    std::string m_file;
    Problems* m_problems;
    std::size_t m_complaints = 0;
    std::size_t m_errors_left_out = 0, m_warnings_left_out = 0;
    std::map<std::string, UnknownKey> m_unknown_keys;
};

/// Whether a text has the form of a language tag (BCP 47): "en", "az-Latn", "hy".
bool is_language_tag(std::string_view text);

} // namespace chronomap
