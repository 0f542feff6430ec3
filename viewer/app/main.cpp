#include "events/safe_text.h"
#include "geodata/memory_map.h"
#include "viewer/app/command_check.h"
#include "viewer/app/command_export.h"
#include "viewer/app/command_forget.h"
#include "viewer/app/command_import.h"
#include "viewer/app/command_list.h"
#include "viewer/app/command_render.h"
#include "viewer/app/command_view.h"
#include "viewer/app/options.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <iostream>
#include <new>
#include <system_error>

using namespace chronomap;

namespace {

int run(const Options& options) {
    switch (options.command) {
    case Subcommand::list:
        return list_entries(options, std::cout, std::cerr);
    case Subcommand::export_data:
        return export_entries(options, std::cerr);
    case Subcommand::check:
        return check_inputs(options, std::cout);
    case Subcommand::render:
        return render_picture(options, std::cerr);
    case Subcommand::import_table:
        return import_events(options, std::cout, std::cerr);
    case Subcommand::forget:
        return forget_everything(options, std::cin, ::isatty(STDIN_FILENO) == 1, std::cout, std::cerr);
    case Subcommand::view:
        return view_document(options, std::cerr);
    }
    return 2;
}

int run(const std::vector<std::string>& arguments) {
    const CommandLine line = parse_command_line(arguments);
    if (line.answer)
        std::cout << *line.answer;
    const int status = line.answer ? 0 : run(line.options);
    // A full disk or a closed pipe shows at the latest here; half an answer must not pass for a whole one.
    if (!std::cout.flush())
        throw JobError("The answer could not be written: " + std::generic_category().message(errno ? errno : EIO) +
                       ".");
    return status;
}

} // namespace

// The one place that turns exceptions into sentences and exit codes.
int main(int argc, char* argv[]) {
    std::ios::sync_with_stdio(false);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is told like a full disk
    end_well_when_maps_shrink();
    try {
        return run({argv + (argc > 0 ? 1 : 0), argv + argc});
    } catch (const UsageError& error) {
        std::cerr << "chronomap: " << without_controls(error.what()) << "\n(`chronomap --help` tells more)\n";
        return 2;
    } catch (const std::bad_alloc&) {
        std::cerr << "chronomap: There is not enough memory.\n";
    } catch (const std::exception& error) {
        std::cerr << "chronomap: " << without_controls(error.what()) << '\n';
    }
    return 1;
}
