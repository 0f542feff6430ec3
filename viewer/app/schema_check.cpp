#include "viewer/app/schema_check.h"

#include "events/geojson_dossier.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <string_view>

namespace chronomap {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

nlohmann::json read_json(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return nlohmann::json::parse(file);
}

// Of "patternProperties" valijson makes a regular expression anew for every object, which takes most of the time for a large
// dossier; of "propertyNames" it makes one. The two mean the same here, but the latter fails without telling where. It must be
// a reference: else valijson takes the part in which it stands for it.
void use_property_names(nlohmann::json& schema, nlohmann::json& names) {
    const auto patterns = schema.is_object() ? schema.find("patternProperties") : schema.end();
    if (patterns != schema.end() && patterns->size() == 1 &&
        schema.value("additionalProperties", nlohmann::json()) == false) {
        const std::string name = "names-" + std::to_string(names.size());
        names[name]["pattern"] = patterns->begin().key();
        schema["propertyNames"]["$ref"] = "#/definitions/" + name;
        schema["additionalProperties"] = nlohmann::json(*patterns->begin());
        schema.erase("patternProperties");
    }
    for (nlohmann::json& part : schema)
        if (part.is_structured())
            use_property_names(part, names);
}

nlohmann::json with_property_names(nlohmann::json schema) {
    nlohmann::json names;
    use_property_names(schema, names);
    schema["definitions"].update(names);
    return schema;
}

/// How much of a document is held against the schema. valijson takes a microsecond a value, compares every two elements of a list, and
/// keeps every fault: a small file could make it take hours and all memory.
struct Portion {
    std::size_t values;
    std::size_t elements; // of a list in a list
};
constexpr Portion for_a_yes{3'000'000, 100}, for_faults{10'000, 50};

/// Takes away what is beyond: elements of lists, never members of objects, which the schema may require. Gives whether there was any.
bool shorten(nlohmann::json& value, Portion& left, int depth = 0) {
    constexpr std::size_t fewest_elements = 16; // no list of which the schema wants a number of elements is longer
    constexpr int own_lists = 1;
    left.values -= std::min<std::size_t>(left.values, 1);
    bool is_shorter = false;
    if (value.is_object())
        for (nlohmann::json& member : value)
            is_shorter |= shorten(member, left, depth + 1);
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
        is_shorter |= shorten(value[i], left, depth + 1);
        if (i >= fewest_elements && (left.values == 0 || (depth > own_lists && i >= left.elements))) {
            value.erase(value.begin() + static_cast<std::ptrdiff_t>(i), value.end());
            return true;
        }
    }
    return is_shorter;
}

void parse_schema(const nlohmann::json& text, valijson::Schema& schema) {
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(text), schema);
}

// valijson names a place "<root>", "[entries]", "[3]".
std::string pointer_of(const std::vector<std::string>& context) {
    std::string pointer;
    for (const std::string& step : context) {
        if (step.size() < 2 || step.front() != '[' || step.back() != ']')
            continue;
        pointer += '/';
        for (const char c : std::string_view(step).substr(1, step.size() - 2))
            pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return pointer;
}

// Whether one of the places lies within the place of a pointer, not at it.
bool has_within(const std::set<std::string>& places, const std::string& pointer) {
    const auto first = places.lower_bound(pointer + '/');
    return first != places.end() && first->compare(0, pointer.size() + 1, pointer + '/') == 0;
}

// Whether one of the places is the pointer's own or holds it.
bool has_around(const std::set<std::string>& places, const std::string& pointer) {
    for (std::size_t end = pointer.size(); end != pointer.npos;
         end = end == 0 ? pointer.npos : pointer.rfind('/', end - 1))
        if (places.contains(pointer.substr(0, end)))
            return true;
    return false;
}

} // namespace

Problems check_against_schema(const std::filesystem::path& file, const std::filesystem::path& schema_file) {
    valijson::Schema quick, exact;
    try {
        const nlohmann::json text = read_json(schema_file);
        parse_schema(with_property_names(text), quick);
        parse_schema(text, exact);
    } catch (const std::exception&) {
        return {{Problem::Severity::warning, schema_file.string(), "",
                 "the schema cannot be read, so it was not checked against"}};
    }

    nlohmann::json document;
    try {
        if (std::filesystem::is_regular_file(file))
            document = read_json(file);
    } catch (const nlohmann::json::exception&) {
        // It has changed since it was seen to be JSON.
    }
    if (document.is_null())
        return {{Problem::Severity::warning, file.string(), "",
                 "it cannot be read twice, so it was not held against the schema"}};
    // A GeoJSON file of ours holds the dossier that the schema is about.
    const std::string within = "/" + std::string(geojson_member) + "/" + std::string(geojson_dossier_key);
    const bool is_geojson = !document.contains("format") && document.contains(nlohmann::json::json_pointer(within));
    if (is_geojson)
        document = nlohmann::json(document[nlohmann::json::json_pointer(within)]);
    Portion portion = for_a_yes;
    const bool is_part = shorten(document, portion);
    valijson::ValidationResults results;
    bool has_faults_behind = false;
    if (!valijson::Validator().validate(quick, Adapter(document), nullptr)) {
        portion = for_faults;
        has_faults_behind =
            shorten(document, portion) && valijson::Validator().validate(quick, Adapter(document), nullptr);
        valijson::Validator().validate(exact, Adapter(document), &results);
    }

    Problems problems;
    std::set<std::string> places;
    for (valijson::ValidationResults::Error error; results.popError(error);)
        if (const std::string place = (is_geojson ? within : "") + pointer_of(error.context);
            places.insert(place).second) // the first says enough
            problems.push_back({Problem::Severity::error, file.string(), place, "by the schema: " + error.description});

    // A failure within is repeated for everything around it.
    std::erase_if(problems, [&](const Problem& problem) { return has_within(places, problem.place); });
    if (has_faults_behind)
        problems.push_back(
            {Problem::Severity::error, file.string(), "",
             "by the schema: something behind its first " + std::to_string(for_faults.values) + " values is wrong"});
    if (is_part)
        problems.push_back({Problem::Severity::warning, file.string(), "",
                            "only its first " + std::to_string(for_a_yes.values) + " values, and " +
                                std::to_string(for_a_yes.elements) +
                                " elements of each list within them, were held against the schema"});
    return problems;
}

Problems not_yet_told(Problems more, const Problems& told) {
    std::set<std::string> places;
    for (const Problem& problem : told)
        if (problem.severity == Problem::Severity::error)
            places.insert(problem.place);
    std::erase_if(more, [&](const Problem& problem) {
        return has_within(places, problem.place) || has_around(places, problem.place);
    });
    return more;
}

} // namespace chronomap
