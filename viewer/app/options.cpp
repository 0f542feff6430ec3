#include "viewer/app/options.h"

#include "events/edtf.h"
#include "viewer/app/command_film.h"
#include "viewer/app/command_line_parser.h"
#include "viewer/app/command_series.h"
#include "viewer/app/option_table.h"
#include "viewer/painters/image.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <system_error>

namespace chronomap {
namespace {

void add_inputs(CLI::App& command, const CommandRow& row, Options& options) {
    command
        .add_option_function<std::vector<std::string>>(
            "INPUT",
            [&options](const std::vector<std::string>& inputs) { options.inputs.assign(inputs.begin(), inputs.end()); },
            row.command == Subcommand::import_table
                ? "An event file: CSV, GeoJSON, KML, GPX, GeoPackage, Shapefile, XLSX, SQLite, …"
            : row.command == Subcommand::view || row.command == Subcommand::render
                ? "A dossier (a folder with dossier.json, or a .json file; none: the bundled one), event files "
                  "(CSV, GeoJSON, KML, GPX, GeoPackage, Shapefile, XLSX, SQLite, …), or both. Or a picture "
                  "(.png, .svg, .pdf): its view again"
                : "A dossier (a folder with dossier.json, or a .json file; none: the bundled one) and event files")
        ->type_name("");
}

void add_command(CLI::App& app, const CommandRow& row, Options& options) {
    CLI::App* command = app.add_subcommand(row.name, row.help);
    command->footer("");
    command->parse_complete_callback([&options, row] { options.command = row.command; });
    if (row.command != Subcommand::forget)
        add_inputs(*command, row, options);
    for (const OptionRow& option : option_rows()) {
        if (!(option.commands & row.bit))
            continue;
        const auto take = [&options, &option](const std::string& value) { option.take(options, value); };
        if (option.repeats)
            command
                ->add_option_function<std::vector<std::string>>(
                    option.name,
                    [take](const std::vector<std::string>& values) {
                        std::for_each(values.begin(), values.end(), take);
                    },
                    option.help)
                ->type_name(option.value)
                ->allow_extra_args(false);
        else if (*option.value)
            command->add_option_function<std::string>(option.name, take, option.help)->type_name(option.value);
        else
            command->add_flag_callback(
                option.name, [take] { take(""); }, option.help);
    }
}

void check_series_and_film(const Options& options) {
    if (options.series && is_film(options.out))
        throw UsageError("--series makes pictures, not films: --out needs a name that ends in .png, .svg or .pdf");
    if (options.series)
        check_pattern("--out", options.out.string(), *options.series);
    if (options.series && !options.alt_text.empty())
        check_pattern("--alt-text", options.alt_text.string(), *options.series);
    if (!is_film(options.out) && (options.film_by_clock || options.film_length_s || options.film_frames_a_second))
        throw UsageError("--length, --fps and --by are for films: --out needs a name that ends in .gif or .mp4");
}

// A picture may be drawn over the one that its view is taken from; data must not be lost.
void check_outputs(const Options& options) {
    namespace fs = std::filesystem;
    const auto is_same = [](const fs::path& a, const fs::path& b) {
        std::error_code unknown;
        const bool is_kept = fs::is_regular_file(a, unknown) || fs::is_directory(a, unknown); // no device or pipe
        return !a.empty() && (a == b || (is_kept && fs::equivalent(a, b, unknown)));
    };
    const bool may_replace = options.command == Subcommand::render;
    for (const fs::path& input : options.inputs) {
        if (!may_replace && is_same(options.out, input))
            throw UsageError("--out " + input.string() +
                             " is one of the inputs, which would be replaced: give another name");
        if (is_same(options.rejects, input))
            throw UsageError("--rejects " + input.string() +
                             " is one of the inputs, which would be replaced: give another name");
    }
    if (is_same(options.rejects, options.out))
        throw UsageError("--rejects and --out name the same file: give two");
}

// "https://example.org/a.csv", "PG:host=…", "/vsicurl/…": what other programs would connect to.
bool is_address(const std::filesystem::path& path) {
    const std::string name = path.string();
    const std::size_t scheme = name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");
    std::error_code unknown;
    return !std::filesystem::exists(path, unknown) && (name.find("://") != name.npos || name.starts_with("/vsi") ||
                                                       (scheme >= 2 && scheme != name.npos && name[scheme] == ':'));
}

void check_inputs_are_files(const Options& options) {
    for (const std::filesystem::path& input : options.inputs)
        if (is_address(input))
            throw UsageError(
                "\"" + input.string() +
                "\" is an address, and nothing is ever fetched or connected to: save the file and give its name");
    for (const std::string& article : options.articles)
        if (is_address(article.substr(article.find('=') + 1)))
            throw UsageError("--article \"" + article +
                             "\" is an address, and nothing is ever fetched: save the text and give its name");
}

// What single values cannot show to be wrong.
void check_together(const Options& options) {
    if (options.time && options.at)
        throw UsageError("--time and --at exclude each other: give one of them");
    if (options.center.has_value() != options.zoom.has_value())
        throw UsageError("--center and --zoom belong together: give both");
    if (options.center && options.west_south_east_north)
        throw UsageError("--bbox and --center exclude each other: give one of them");
    if (!options.record.empty() && !options.replay.empty())
        throw UsageError("--record and --replay exclude each other: give one of them");
    if (options.command == Subcommand::render && options.out.empty())
        throw UsageError("render needs --out FILE with a name that ends in .png, .svg, .pdf, .gif or .mp4");
    if (options.command == Subcommand::import_table && (options.out.empty() || options.inputs.size() != 1))
        throw UsageError("import needs one event file and --out TABLE");
    if (options.command == Subcommand::export_data && options.out.empty())
        throw UsageError(
            "export needs --out FILE with a name that ends in .geojson, .csv, .kml or .xlsx, or --out FOLDER/");
    check_inputs_are_files(options);
    check_series_and_film(options);
    check_outputs(options);
    if (!options.alt_text.empty() && options.alt_text == options.out)
        throw UsageError("--alt-text and --out name the same file: give two");
    if (options.scale && options.dpi)
        throw UsageError("--scale and --dpi exclude each other: give one of them");
    if (options.command != Subcommand::render && (options.content || options.size_is_paper))
        throw UsageError("--only map, --only figure and sizes of paper are for `chronomap render`");
    if (options.size && std::max(options.size->width, options.size->height) * options.scale.value_or(1) > max_side_px)
        throw UsageError("--size times --scale is larger than 32767 pixels a side");
}

// Versions of CLI11 end their help with one newline or two.
std::string with_one_newline(std::string text) {
    text.erase(text.find_last_not_of('\n') + 1);
    return text + '\n';
}

bool names_command_or_answer(const std::string& argument) {
    return argument == "--help" || argument == "-h" || argument == "--version" ||
           std::ranges::any_of(command_rows(), [&](const CommandRow& row) { return argument == row.name; });
}

} // namespace

void declare_command_line(CLI::App& app, Options& options) {
    app.name("chronomap");
    app.description("Where, when and who said what: a map bound to a timeline.");
    app.set_help_flag("-h,--help", "Print this help; after a command, its own");
    app.set_version_flag("--version", "chronomap " CHRONOMAP_VERSION, "Print the version");
    app.require_subcommand(1);
    app.footer("Without a command: view. Exit codes: 0 done, 1 the job failed, 2 wrong usage.");
    for (const CommandRow& row : command_rows())
        add_command(app, row, options);
}

CommandLine parse_command_line(const std::vector<std::string>& arguments) {
    CommandLine line;
    CLI::App app;
    declare_command_line(app, line.options);

    std::vector<std::string> words = arguments;
    if (words.empty() || !names_command_or_answer(words.front()))
        words.insert(words.begin(), "view");
    std::reverse(words.begin(), words.end()); // as CLI11 wants them
    try {
        app.parse(words);
    } catch (const CLI::CallForHelp&) {
        line.answer = with_one_newline(app.help()); // of the command, when one was named
        return line;
    } catch (const CLI::CallForVersion&) {
        line.answer = app.version() + '\n';
        return line;
    } catch (const CLI::ParseError& error) {
        throw UsageError(error.what());
    }
    check_together(line.options);
    return line;
}

std::optional<TimeWindow> window_of(const Options& options, const TimeZone& zone) {
    try {
        if (options.time)
            return parse_window(*options.time, zone);
        if (options.at) {
            const Instant instant = parse_instant(*options.at, zone);
            return TimeWindow{instant, {instant.ms + ms_per_second}};
        }
    } catch (const TimeError& error) {
        throw UsageError(std::string(options.time ? "--time: " : "--at: ") + error.what());
    }
    return std::nullopt;
}

} // namespace chronomap
