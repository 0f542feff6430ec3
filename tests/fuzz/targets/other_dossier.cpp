// Dossiers of other programs: TimelineJS and TimeMap, and the HTML in them.
#include "events/forms/dossier_forms.h"
#include "events/forms/html_text.h"
#include "events/safe_text.h"
#include "fuzz/dossier_promises.h"
#include "fuzz/input_file.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

namespace chronomap::fuzz {

void other_dossier(std::string_view input) {
    static InputFile file("input.json");
    const std::filesystem::path& path = file.with(input);
    recognise_dossier(path);
    for (const DossierForm form : {DossierForm::timeline_js, DossierForm::time_map}) {
        check_dossier(read_dossier(path, form));
    }
    promise(!has_controls(text_of_html(input)), "the text of HTML has no controls");
    address_in_html(input);
}

} // namespace chronomap::fuzz
