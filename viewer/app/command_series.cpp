#include "viewer/app/command_series.h"

#include "geodata/safe_file.h"
#include "viewer/app/file_pattern.h"
#include "viewer/app/interruption.h"
#include "viewer/app/picture_options.h"
#include "viewer/app/progress_bar.h"
#include "viewer/app/series_views.h"
#include "viewer/painters/bands.h"
#include "viewer/scene/alt_text.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <sstream>
#include <system_error>

namespace chronomap {

namespace {

struct SeriesFile {
    const SeriesPicture* picture;
    std::filesystem::path file;
    std::filesystem::path words; // empty: none
};

// The series as the options ask for it, from the picture that they would give alone.
std::vector<SeriesPicture> pictures_of(const Options& options, const PictureJob& whole) {
    if (*options.series != SeriesKind::lang)
        return series_of(*whole.document, whole.view, *options.series);
    std::vector<SeriesPicture> pictures;
    for (const std::string& language : series_languages(*whole.document)) {
        Options own = options;
        own.language = language;
        std::ostringstream told_already;
        pictures.push_back({picture_job_from(own, told_already).view, language, ""});
    }
    if (pictures.empty())
        throw JobError(
            "The dossier has no text in a language of the interface, so there is nothing to make a series of.");
    return pictures;
}

std::string padded_number(std::size_t number, std::size_t count) {
    const std::string digits = std::to_string(number);
    return std::string(std::to_string(count).size() - digits.size(), '0') + digits;
}

// Two ids may become the same name: the later one gets a number.
std::filesystem::path free_name(const std::filesystem::path& wished, std::set<std::filesystem::path>& taken) {
    std::filesystem::path name = wished;
    for (int number = 2; !taken.insert(name).second; ++number)
        name = wished.parent_path() /
               (wished.stem().string() + '-' + std::to_string(number) + wished.extension().string());
    return name;
}

std::vector<SeriesFile> files_of(const Options& options, const std::vector<SeriesPicture>& pictures) {
    std::vector<SeriesFile> files;
    std::set<std::filesystem::path> taken;
    for (const SeriesPicture& picture : pictures) {
        const PatternValues values{{"index", padded_number(files.size() + 1, pictures.size())},
                                   {"id", picture.id},
                                   {"time", picture.time},
                                   {"lang", picture.view.language}};
        files.push_back({&picture, free_name(filled_in(options.out.string(), values), taken), {}});
        if (!options.alt_text.empty())
            files.back().words = free_name(filled_in(options.alt_text.string(), values), taken);
    }
    return files;
}

void make_folders(const std::vector<SeriesFile>& files) {
    std::set<std::filesystem::path> folders;
    for (const SeriesFile& file : files)
        for (const auto& path : {file.file, file.words})
            if (path.has_parent_path())
                folders.insert(path.parent_path());
    for (const auto& folder : folders) {
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        if (error)
            throw JobError("The folder " + folder.string() + " cannot be made: " + error.message() + ".");
    }
}

void write_picture(PictureJob job, const SeriesFile& file) {
    job.view = file.picture->view;
    write_file(file.file, encoded_picture(job));
    if (!file.words.empty())
        write_file(file.words, alt_text(*job.document, job.view, job.page));
}

} // namespace

int render_series(const Options& options, std::ostream& err) {
    const PictureJob whole = picture_job_from(options, err);
    const std::vector<SeriesPicture> pictures = pictures_of(options, whole);
    const std::vector<SeriesFile> files = files_of(options, pictures);
    make_folders(files);
    const InterruptionWatch watch;
    ProgressBar progress(files.size(), "pictures");
    std::atomic<std::size_t> written{0};
    for_each_in_parallel(static_cast<int>(files.size()), [&](int i) {
        if (watch.is_asked_to_stop())
            return;
        write_picture(whole, files[static_cast<std::size_t>(i)]);
        ++written;
        progress.advance();
    });
    if (written < files.size())
        throw JobError("Interrupted; " + std::to_string(written) + " of " + std::to_string(files.size()) +
                       " pictures are written.");
    return 0;
}

void check_pattern(const char* option, const std::string& pattern, SeriesKind kind) {
    constexpr std::string_view all[] = {"index", "id", "time", "lang"};
    constexpr std::string_view telling[][3] = {
        {"index", "id", "id"}, {"index", "id", "time"}, {"index", "id", "time"}, {"index", "id", "lang"}};
    const auto has = [](const auto& names, const std::string& name) {
        return std::find(std::begin(names), std::end(names), name) != std::end(names);
    };
    bool tells_apart = false;
    for (const std::string& name : placeholders_in(pattern)) {
        if (!has(all, name))
            throw UsageError(std::string(option) + ": there is no placeholder {" + name +
                             "}; there are {index}, {id}, {time} and {lang}");
        tells_apart = tells_apart || has(telling[static_cast<std::size_t>(kind)], name);
    }
    if (!tells_apart)
        throw UsageError(
            std::string(option) +
            " of a series needs a placeholder that tells its pictures apart: {index} or {id}, as in \"out/{index}-{id}.png\"");
}

} // namespace chronomap
