#include "viewer/app/schema_check.h"

#include "events/geojson_dossier.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

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
// dossier; of "propertyNames" it makes one. The two mean the same here, but the latter fails without telling where.
nlohmann::json with_property_names(nlohmann::json schema) {
    const auto patterns = schema.is_object() ? schema.find("patternProperties") : schema.end();
    if (patterns != schema.end() && patterns->size() == 1 && schema.value("additionalProperties", nlohmann::json()) == false) {
        schema["propertyNames"] = {{"pattern", patterns->begin().key()}};
        schema["additionalProperties"] = nlohmann::json(*patterns->begin());
        schema.erase("patternProperties");
    }
    for (nlohmann::json& part : schema)
        if (part.is_structured())
            part = with_property_names(std::move(part));
    return schema;
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
    for (std::size_t end = pointer.size(); end != pointer.npos; end = end == 0 ? pointer.npos : pointer.rfind('/', end - 1))
        if (places.count(pointer.substr(0, end)) > 0)
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
        return {{Problem::Severity::warning, schema_file.string(), "", "the schema cannot be read, so it was not checked against"}};
    }

    nlohmann::json document = read_json(file);
    // A GeoJSON file of ours holds the dossier that the schema is about.
    const std::string within = "/" + std::string(geojson_member) + "/" + std::string(geojson_dossier_key);
    const bool is_geojson = !document.contains("format") && document.contains(nlohmann::json::json_pointer(within));
    if (is_geojson)
        document = nlohmann::json(document[nlohmann::json::json_pointer(within)]);
    valijson::ValidationResults results;
    if (!valijson::Validator().validate(quick, Adapter(document), nullptr))
        valijson::Validator().validate(exact, Adapter(document), &results);

    Problems problems;
    std::set<std::string> places;
    for (valijson::ValidationResults::Error error; results.popError(error);)
        if (const std::string place = (is_geojson ? within : "") + pointer_of(error.context); places.insert(place).second)   // the first says enough
            problems.push_back({Problem::Severity::error, file.string(), place, "by the schema: " + error.description});

    // A failure within is repeated for everything around it.
    std::erase_if(problems, [&](const Problem& problem) { return has_within(places, problem.place); });
    return problems;
}

Problems not_yet_told(Problems more, const Problems& told) {
    std::set<std::string> places;
    for (const Problem& problem : told)
        if (problem.severity == Problem::Severity::error)
            places.insert(problem.place);
    std::erase_if(more, [&](const Problem& problem) { return has_within(places, problem.place) || has_around(places, problem.place); });
    return more;
}

} // namespace chronomap
