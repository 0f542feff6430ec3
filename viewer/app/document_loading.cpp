#include "viewer/app/document_loading.h"

#include "viewer/app/options.h"

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <system_error>

namespace chronomap {

std::filesystem::path assets_folder() {
    if (const char* wished = std::getenv("CHRONOMAP_ASSETS"); wished && *wished != '\0')
        return wished;
    std::error_code none;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    const std::filesystem::path beside = program.parent_path(),
                                of_program = std::filesystem::path("share") / "chronomap";
    const std::filesystem::path installed = beside.parent_path() / of_program, built = beside / of_program;
    for (const std::filesystem::path& folder : {installed, built})
        if (std::filesystem::is_directory(folder / "dossiers", none))
            return folder;
    throw JobError("The program's own files were not found in " + installed.string() +
                   "; set CHRONOMAP_ASSETS to their folder.");
}

std::filesystem::path bundled_dossier() {
    return assets_folder() / "dossiers" / "border-clashes-2022";
}

std::optional<DossierForm> foreign_form_of(const std::filesystem::path& input) {
    // Somebody may keep the sheets that a dossier was made of beside it.
    std::error_code none;
    return std::filesystem::exists(input / "dossier.json", none) ? std::nullopt : recognise_dossier(input);
}

DossierResult read_any_dossier(const std::filesystem::path& input) {
    const std::optional<DossierForm> form = foreign_form_of(input);
    return form ? read_dossier(input, *form) : read_dossier(input);
}

LoadedDossier load_dossier(const std::vector<std::filesystem::path>& inputs) {
    if (inputs.size() > 1)
        throw JobError("Only one dossier can be shown at a time, and " + std::to_string(inputs.size()) +
                       " were given.");
    DossierResult result = read_any_dossier(inputs.empty() ? bundled_dossier() : inputs.front());
    if (!result.usable)
        throw JobError(to_line(result.problems.front()));
    return {std::make_shared<const Dossier>(std::move(result.dossier)), std::move(result.problems)};
}

void tell_problems(const Problems& problems, std::ostream& out) {
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < std::min(most, problems.size()); ++i)
        out << to_line(problems[i]) << '\n';
    if (problems.size() > most)
        out << "… and " << problems.size() - most << " more problems; `chronomap check` tells them all\n";
}

} // namespace chronomap
