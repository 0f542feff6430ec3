#include "viewer/app/command_check.h"

#include "events/safe_text.h"
#include "viewer/app/article_loading.h"
#include "viewer/app/document_loading.h"
#include "viewer/app/input_kinds.h"
#include "viewer/app/loading_bar.h"
#include "viewer/app/schema_check.h"
#include "viewer/app/table_description.h"
#include "viewer/app/table_inputs.h"

#include <ostream>

namespace chronomap {
namespace {

namespace fs = std::filesystem;

using Tables = std::vector<std::shared_ptr<const LoadedTable>>;

Problems problems_of(const fs::path& input) {
    DossierResult result = read_any_dossier(input);
    if (!result.usable)
        return result.problems;
    if (!foreign_form_of(input)) {
        const fs::path file = fs::is_directory(input) ? input / "dossier.json" : input;
        const Problems more =
            check_against_schema(file, assets_folder() / "schema" / "chronomap-dossier-1.schema.json");
        for (const Problem& problem : not_yet_told(more, result.problems))
            result.problems.push_back(problem);
    }
    for (const Source& source : result.dossier.sources)
        for (const Problem& problem : read_article_beside(folder_of_dossier(input), source).problems)
            result.problems.push_back(problem);
    return result.problems;
}

bool check_dossier(const fs::path& input, std::ostream& out) {
    const Problems problems = problems_of(input);
    for (const Problem& problem : problems)
        out << to_line(problem) << '\n';
    if (problems.empty())
        out << without_controls(input.string()) << ": no problems\n";
    return !has_errors(problems);
}

bool check_table(const fs::path& input, const Options& options, Tables& tables, std::ostream& out) {
    try {
        Progress progress;
        const LoadingBar bar(progress);
        tables.push_back(load_one_table(input, options, progress));
    } catch (const JobError& error) {
        out << without_controls(error.what()) << '\n';
        return false;
    }
    out << without_controls(input.string()) << '\n';
    describe_with_rejects(*tables.back(), out);
    return true;
}

} // namespace

int check_inputs(const Options& options, std::ostream& out) {
    const auto inputs = options.inputs.empty() ? std::vector{bundled_dossier()} : options.inputs;
    Tables tables;
    bool is_good = true;
    for (const fs::path& input : inputs) {
        const bool is_table = !kinds_of({input}).tables.empty();
        is_good = (is_table ? check_table(input, options, tables, out) : check_dossier(input, out)) && is_good;
    }
    keep_rejects(tables, options, out);
    return is_good ? 0 : 1;
}

} // namespace chronomap
