#include "viewer/app/command_check.h"

#include "events/dossier_reader.h"
#include "viewer/app/article_loading.h"
#include "viewer/app/document_loading.h"
#include "viewer/app/schema_check.h"

#include <ostream>

namespace chronomap {
namespace {

Problems problems_of(const std::filesystem::path& input) {
    DossierResult result = read_dossier(input);
    if (!result.usable)
        return result.problems;
    const std::filesystem::path file = std::filesystem::is_directory(input) ? input / "dossier.json" : input;
    const Problems more = check_against_schema(file, assets_folder() / "schema" / "chronomap-dossier-1.schema.json");
    for (const Problem& problem : not_yet_told(more, result.problems))
        result.problems.push_back(problem);
    for (const Source& source : result.dossier.sources)
        for (const Problem& problem : read_article_beside(folder_of_dossier(input), source).problems)
            result.problems.push_back(problem);
    return result.problems;
}

} // namespace

int check_inputs(const Options& options, std::ostream& out) {
    const auto inputs = options.inputs.empty() ? std::vector{bundled_dossier()} : options.inputs;
    bool is_good = true;
    for (const std::filesystem::path& input : inputs) {
        const Problems problems = problems_of(input);
        for (const Problem& problem : problems)
            out << to_line(problem) << '\n';
        if (problems.empty())
            out << input.string() << ": no problems\n";
        is_good = is_good && !has_errors(problems);
    }
    return is_good ? 0 : 1;
}

} // namespace chronomap
