#include "viewer/app/table_inputs.h"

#include "events/table/cache_folder.h"
#include "viewer/app/loading_bar.h"
#include "viewer/app/reject_file.h"
#include "viewer/ui/user_folders.h"

#include <unistd.h>

#include <ostream>

namespace chronomap {

namespace {

std::string counted(std::uint64_t count, const char* things) {
    return std::to_string(count) + ' ' + things + (count == 1 ? "" : "s");
}

/// Without it every start is as slow as the first, and nobody would know why.
void tell_unwritable_cache(const Options& options, std::ostream& err) {
    const std::filesystem::path folder = table_cache(options).folder;
    if (folder.empty()) {
        return;
    }
    make_private_folder(folder);
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        err << "Nothing can be kept in " << folder.string() << ": event files are read anew each time\n";
    }
}

} // namespace

std::shared_ptr<const LoadedTable>
load_one_table(const std::filesystem::path& file, const Options& options, Progress& progress,
               const std::function<void(std::shared_ptr<const LoadedTable>)>& partial) {
    const auto own = options.table_of.find(file);
    const TableOptions& columns = own == options.table_of.end() ? options.table : own->second;
    try {
        auto table = load_table(file, columns, table_cache(options), progress, partial);
        // A table that was kept has not all of very many rejects.
        if (!options.rejects.empty() && !has_all_rejects(*table)) {
            table = load_table(file, columns, {}, progress, partial);
        }
        return table;
    } catch (const TableError& error) {
        const std::string message = error.what();
        throw JobError(file.string() + ": " + message + (!message.empty() && message.back() == '?' ? "" : "."));
    }
}

TableCache table_cache(const Options& options) {
    const std::optional<std::filesystem::path> folder = cache_folder();
    return {options.is_private || !folder ? std::filesystem::path() : tables_folder(*folder)};
}

std::vector<std::shared_ptr<const LoadedTable>> load_tables(const std::vector<std::filesystem::path>& files,
                                                            const Options& options, std::ostream& err) {
    std::vector<std::shared_ptr<const LoadedTable>> tables;
    for (const std::filesystem::path& file : files) {
        Progress progress;
        const LoadingBar bar(progress);
        tables.push_back(load_one_table(file, options, progress));
        tell_doubts(*tables.back(), err);
    }
    if (!tables.empty()) {
        tell_unwritable_cache(options, err);
    }
    keep_rejects(tables, options, err);
    return tables;
}

void keep_rejects(const std::vector<std::shared_ptr<const LoadedTable>>& tables, const Options& options,
                  std::ostream& err) {
    if (options.rejects.empty() || tables.empty()) {
        return;
    }
    for (const auto& table : tables) {
        if (!has_all_rejects(*table)) {
            err << table->name << ": not all of its rejects were kept when it was imported; "
                << options.rejects.string() << " has the first of them\n";
        }
    }
    try {
        write_rejects(options.rejects, tables);
    } catch (const TableError& error) {
        throw JobError("The rejected rows could not be kept: " + std::string(error.what()) + ".");
    }
}

void tell_doubts(const LoadedTable& table, std::ostream& err) {
    const TableReport& report = table.report;
    if (report.rejected > 0) {
        err << table.name << ": " << report.rejected << " of " << counted(report.rows, "row") << " could not be used";
        const char* before = ": ";
        for (const auto& [reason, count] : report.rejects_by_reason) {
            err << before << count << " × " << reason;
            before = ", ";
        }
        err << '\n';
    }
    if (report.zone_is_assumed) {
        err << table.name << ": times without a zone are taken to be in " << report.zone
            << "; --time-zone says otherwise\n";
    }
    for (const Problem& problem : report.notes) {
        err << to_line(problem) << '\n';
    }
}

} // namespace chronomap
