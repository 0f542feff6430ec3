#include "viewer/app/picture_opening.h"

#include "events/safe_text.h"
#include "geodata/safe_file.h"
#include "viewer/app/document_loading.h"
#include "viewer/painters/record_reader.h"
#include "viewer/scene/saved_view.h"

#include <algorithm>
#include <iterator>
#include <ostream>

namespace chronomap {

namespace {

namespace fs = std::filesystem;

PictureRecord record_of(const fs::path& picture) {
    try {
        const std::optional<std::string> record = read_picture_record(picture);
        if (!record)
            throw JobError(picture.string() +
                           " tells of no view: only pictures that Chronomap drew, with their metadata, "
                           "can be opened again.");
        return picture_record_from_json(*record);
    } catch (const FileError& error) {
        throw JobError(error.what());
    } catch (const PictureRecordError& error) {
        throw JobError(picture.string() + ": " + error.what() + ".");
    }
}

// Where a dossier may lie that only its name is known of, the likeliest first.
std::vector<fs::path> candidates(const fs::path& picture, const std::string& name) {
    std::vector<fs::path> found;
    std::error_code unknown;
    for (const fs::path& path : {picture.parent_path() / name, fs::path(name)})
        if (fs::exists(path, unknown))
            found.push_back(path);
    found.push_back(bundled_dossier());
    return found;
}

fs::path dossier_of(const fs::path& picture, const DossierIdentity& wanted, bool& is_same) {
    const std::vector<fs::path> all = candidates(picture, wanted.name);
    const auto named =
        std::find_if(all.begin(), all.end(), [&](const fs::path& path) { return identity_of(path) == wanted; });
    const auto same = named != all.end() || (wanted.sha256.empty() && wanted.xxh3.empty())
                          ? named
                          : std::find_if(all.begin(), all.end(), [&](const fs::path& path) {
                                return is_same_content(identity_of(path), wanted);
                            });
    is_same = same != all.end();
    if (is_same)
        return *same;
    const auto changed = std::find_if(all.begin(), all.end(),
                                      [&](const fs::path& path) { return identity_of(path).name == wanted.name; });
    if (changed == all.end())
        throw JobError(picture.string() + " shows the dossier " + in_quotes(wanted.name) +
                       ", which is neither beside it nor in this folder: give it as another INPUT.");
    return *changed;
}

} // namespace

std::optional<OpenedPicture> opened_picture(const std::vector<fs::path>& inputs, std::ostream& err) {
    std::vector<fs::path> pictures;
    std::vector<fs::path> dossiers;
    std::partition_copy(inputs.begin(), inputs.end(), std::back_inserter(pictures), std::back_inserter(dossiers),
                        has_picture_name);
    if (pictures.empty())
        return std::nullopt;
    if (pictures.size() > 1)
        throw JobError("Only one picture can be opened at a time, and " + std::to_string(pictures.size()) +
                       " were given.");
    if (dossiers.size() > 1)
        throw JobError("A picture shows one dossier, and " + std::to_string(dossiers.size()) + " were given.");
    OpenedPicture opened{pictures.front(), {}, record_of(pictures.front())};
    const DossierIdentity& wanted = opened.record.dossier;
    bool is_same = false;
    if (dossiers.empty()) {
        opened.dossier = dossier_of(opened.file, wanted, is_same);
    } else {
        opened.dossier = dossiers.front();
        is_same = is_same_content(identity_of(opened.dossier), wanted);
    }
    if (!is_same)
        err << "chronomap: " << opened.file.string() << ": the dossier " << in_quotes(wanted.name)
            << " is not as it was when this picture was drawn; it is shown as it is now\n";
    return opened;
}

ViewState view_of(const OpenedPicture& picture, const Document& document, std::ostream& err) {
    try {
        const ReadView read =
            view_from_json(picture.record.view, document,
                           opening_view(document, picture.record.size.size, FramePurpose::picture, "en"));
        for (const std::string& unknown : read.unknown)
            err << "chronomap: " << picture.file.string()
                << ": this is left out, as the dossier does not have it: " << in_quotes(unknown) << '\n';
        return read.view;
    } catch (const SavedViewError& error) {
        throw JobError(picture.file.string() + ": " + error.what() + ".");
    }
}

} // namespace chronomap
