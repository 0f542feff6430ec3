#include "viewer/app/command_forget.h"

#include "events/safe_text.h"
#include "viewer/ui/kept_files.h"

#include <istream>
#include <ostream>
#include <string>

namespace chronomap {

namespace {

const char* words_for(KeptFile::Kind kind) {
    switch (kind) {
    case KeptFile::Kind::table:
        return "an event file, made ready to be opened";
    case KeptFile::Kind::last_view:
        return "how a dossier was last looked at";
    case KeptFile::Kind::named_views:
        return "views that were kept beside a dossier";
    case KeptFile::Kind::view_file_note:
        return "where views were kept beside a dossier";
    case KeptFile::Kind::damaged:
        return "damaged, and set aside";
    case KeptFile::Kind::unfinished:
        return "unfinished, left over by a program that was killed";
    }
    return "";
}

void list(const std::vector<KeptFile>& files, std::ostream& out) {
    for (const KeptFile& file : files) {
        out << without_controls(file.path.string()) << "  " << bytes_text(file.bytes) << "  " << words_for(file.kind)
            << '\n';
    }
    out << files.size() << (files.size() == 1 ? " file, " : " files, ") << bytes_text(total_bytes(files)) << '\n';
}

bool agrees(std::istream& in, std::ostream& out, std::ostream& err) {
    out.flush();
    err << "Remove all of this for good? Type yes: " << std::flush;
    std::string answer;
    return std::getline(in, answer) && (answer == "yes" || answer == "y");
}

} // namespace

int forget_everything(const Options& options, std::istream& in, bool in_is_terminal, std::ostream& out,
                      std::ostream& err) {
    const std::vector<KeptFile> files = kept_files();
    if (files.empty()) {
        out << "Nothing is kept on this machine.\n";
        return 0;
    }
    list(files, out);
    if (!options.agrees && !in_is_terminal) {
        throw JobError("Nothing was removed: `chronomap forget --yes` does it.");
    }
    if (!options.agrees && !agrees(in, out, err)) {
        throw JobError("Nothing was removed.");
    }
    const std::vector<KeptFile> left = forget(files);
    if (!left.empty()) {
        throw JobError("Not all of it could be removed: " + left.front().path.string() + " is still there" +
                       (left.size() > 1 ? ", and " + std::to_string(left.size() - 1) + " more." : "."));
    }
    out << "All of it is removed.\n";
    return 0;
}

} // namespace chronomap
