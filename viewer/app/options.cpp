#include "viewer/app/options.h"

#include "events/edtf.h"
#include "viewer/app/command_film.h"
#include "viewer/app/command_line_parser.h"
#include "viewer/app/command_series.h"
#include "viewer/app/option_values.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <system_error>

namespace chronomap {
namespace {

constexpr unsigned view = 1, render = 2, list = 4, check = 8, data = 16, import = 32, forget = 64;
constexpr unsigned any = view | render | list | check | data | import;

struct CommandRow {
    const char* name;
    Subcommand command;
    unsigned bit;
    const char* help;
};

constexpr CommandRow commands[] = {
    {"view", Subcommand::view, view, "Open the window (what happens without a command)"},
    {"render", Subcommand::render, render, "Draw a picture into a file; needs no display"},
    {"list", Subcommand::list, list, "Print entries and counts"},
    {"export", Subcommand::export_data, data, "Write entries into a file for spreadsheets and maps"},
    {"check", Subcommand::check, check, "Tell every problem of the inputs"},
    {"import", Subcommand::import_table, import, "Write an event file as a table that opens at once"},
    {"forget", Subcommand::forget, forget, "List all that is kept on this machine, and remove it"},
};

struct OptionRow {
    const char* name;
    const char* value; // what it takes; empty for a switch
    unsigned commands;
    const char* help;
    void (*take)(Options&, const std::string&);
    bool repeats = false; // may be given several times
};

// The one place that knows which command takes which option.
// clang-format off: read as a table
const OptionRow option_rows[] = {
    {"--time", "FROM/TO", view | render | list | data,
     "The time in view, in EDTF: 2022-09-13/2022-09-14, 2022-09, 2020-11-10/..; or the column of an event file that tells the time",
     take_time, true},
    {"--time", "COLUMN", check | import, "The column that tells the time",
     [](Options& options, const std::string& column) { options.table.time = column; }},
    {"--end", "COLUMN", any, "The column that tells when something ended",
     [](Options& options, const std::string& column) { options.table.end = column; }},
    {"--lon", "COLUMN", any, "The column of the longitude (or of the x of --crs)",
     [](Options& options, const std::string& column) { options.table.longitude = column; }},
    {"--lat", "COLUMN", any, "The column of the latitude (or of the y of --crs)",
     [](Options& options, const std::string& column) { options.table.latitude = column; }},
    {"--title-column", "COLUMN", any, "The column of what an event is called (with import and check also --title)",
     [](Options& options, const std::string& column) { options.table.title = column; }},
    {"--title", "COLUMN", view | list | check | data | import, "The same as --title-column",
     [](Options& options, const std::string& column) { options.table.title = column; }},
    {"--category", "COLUMN", any, "The column of the kind of event, which colours and filters go by",
     [](Options& options, const std::string& column) { options.table.category = column; }},
    {"--source", "COLUMN", any, "The column that names where the row is from",
     [](Options& options, const std::string& column) { options.table.source = column; }},
    {"--crs", "NAME", any, "The coordinates of --lon and --lat, such as EPSG:32638 (else degrees, WGS 84)",
     [](Options& options, const std::string& name) { options.table.crs = name; }},
    {"--time-zone", "NAME", any, "The zone of times without one, such as Asia/Baghdad (else UTC, and it is said)",
     [](Options& options, const std::string& name) { options.table.time_zone = name; }},
    {"--date-order", "ORDER", any, "D/M/Y or M/D/Y, where the dates of a file do not tell", take_date_order},
    {"--rejects", "FILE", any, "Keep the rows of event files that cannot be used, with what is wrong with them, as CSV",
     [](Options& options, const std::string& file) { options.rejects = file; }},
    {"--at", "T", view | render | list | data, "One moment instead: 2022-09-13T05:00+04:00", take_at},
    {"--clock", "NAME", view | render | list | data,
     "story (events when they happened, statements when said), happened, or known", take_clock},
    {"--mode", "NAME", view | render,
     "window (the time from its begin to its end), instant (the second at its end), cumulative (everything up to its end)",
     take_mode},
    {"--only", "NAME", view | list | data,
     "sure or maybe: of what is in the time only what surely is, or only what may be", take_only},
    {"--only", "NAME", render,
     "sure or maybe: of what is in the time only what surely is, or only what may be. map: without the rest of the figure; "
     "figure: all of it. May be repeated",
     take_only, true},
    {"--filter", "FACET=ID", view | render | list | data,
     "Only entries that have this: kind=statement, side=…, actor=…, act=…, category=…, place=…, source=…, dating=inferred. "
     "May be repeated: values of one facet are alternatives, facets narrow each other",
     [](Options& options, const std::string& value) { options.filters.push_back(value); }, true},
    {"--search", "WORDS", view | render | list | data,
     "Only entries that tell of these words, in any language and script",
     [](Options& options, const std::string& words) { options.search = words; }},
    {"--utc", "", view | render, "Times in UTC", [](Options& options, const std::string&) { options.utc = true; }},
    {"--json", "", list, "As one JSON object", [](Options& options, const std::string&) { options.json = true; }},
    {"--limit", "N", list, "Print at most N entries; 0: the counts alone", take_limit},
    {"--out", "FILE", render,
     "The picture: a name that ends in .png, .svg or .pdf; or a film of the time in view: .gif, or .mp4 (needs ffmpeg)",
     take_out},
    {"--out", "FILE", data,
     "A name that ends in .geojson, .csv or .kml; or a dossier as the spreadsheet template: .xlsx, or a folder with a slash at its end",
     take_data_out},
    {"--out", "FILE", import, "The table; its name should end in .chronotable",
     [](Options& options, const std::string& file) { options.out = file; }},
    {"--series", "NAME", render,
     "entry, day, hour or lang: a picture of each that is in the time in view, named by a pattern: --out \"out/{index}-{id}.png\" "
     "with {index}, {id}, {time} and {lang}. Missing folders are made",
     take_series},
    {"--length", "SECONDS", render, "How long a film is (by clock 20, by entry as long as it takes to read)",
     take_length},
    {"--fps", "N", render, "Frames a second of a film (.gif 10, .mp4 30)", take_frame_rate},
    {"--by", "NAME", render, "How a film plays: event (from entry to entry) or clock (evenly)", take_film_course},
    {"--alt-text", "FILE", render, "Tell the picture in words as well, for those who cannot see it, in its language",
     [](Options& options, const std::string& file) { options.alt_text = file; }},
    {"--size", "WxH", view | render,
     "Width and height (a picture 1600x900, the window 1280x720), or a sheet: A5, A4, A3, Letter, A4-landscape, 210x297mm",
     take_size},
    {"--scale", "FACTOR", view | render,
     "Pixels for each one of --size (else a picture has that size, and large ones larger type; the window as the desktop says)",
     take_scale},
    {"--dpi", "N", render, "Instead of --scale: pixels for an inch of paper, of a PNG (else 300)", take_dpi},
    {"--title", "TEXT", render, "Instead of the dossier's title",
     [](Options& options, const std::string& text) { options.title = text; }},
    {"--caption", "TEXT", render, "Words below the title",
     [](Options& options, const std::string& text) { options.caption = text; }},
    {"--credit", "TEXT", render, "Words at the foot, before the sources of the map",
     [](Options& options, const std::string& text) { options.credit = text; }},
    {"--no-metadata", "", render, "Leave out how the picture was made: it can then not be opened again",
     [](Options& options, const std::string&) { options.has_metadata = false; }},
    {"--lang", "TAG", view | render | data, "The language to show: en, ar, …", take_language},
    {"--theme", "NAME", view | render, "light, dark, contrast or print", take_theme},
    {"--center", "LON,LAT", view | render, "The middle of the map in degrees; together with --zoom", take_center},
    {"--zoom", "Z", view | render, "0 shows the world, each step halves the ground in view", take_zoom},
    {"--bbox", "W,S,E,N", view | render, "The part of the map instead, in degrees", take_box},
    {"--select", "ID", view | render, "The entry to open",
     [](Options& options, const std::string& id) { options.select = id; }},
    {"--private", "", any,
     "Keep nothing: neither how this was last looked at, nor named views, nor a table made ready for the next time",
     [](Options& options, const std::string&) { options.is_private = true; }},
    {"--yes", "", forget, "Remove it without asking",
     [](Options& options, const std::string&) { options.agrees = true; }},
    {"--article", "FILE", view | render,
     "The text of the dossier's first source, or SOURCE=FILE of another: plain UTF-8, paragraphs parted by blank lines. May be repeated",
     [](Options& options, const std::string& file) { options.articles.push_back(file); }, true},
    {"--record", "FILE", view, "Keep the input events in a file",
     [](Options& options, const std::string& file) { options.record = file; }},
    {"--replay", "FILE", view, "Play the input events of a file and quit",
     [](Options& options, const std::string& file) { options.replay = file; }},
    {"--stats", "FILE", view, "Write start and frame times as JSON",
     [](Options& options, const std::string& file) { options.stats = file; }},
};
// clang-format on

void add_inputs(CLI::App& command, const CommandRow& row, Options& options) {
    command
        .add_option_function<std::vector<std::string>>(
            "INPUT",
            [&options](const std::vector<std::string>& inputs) { options.inputs.assign(inputs.begin(), inputs.end()); },
            row.bit & import ? "An event file: CSV, GeoJSON, KML, GPX, GeoPackage, Shapefile, XLSX, SQLite, …"
            : row.bit & (view | render)
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
    if (row.bit != forget)
        add_inputs(*command, row, options);
    for (const OptionRow& option : option_rows) {
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
    constexpr double max_side_px = 32'767;
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
           std::any_of(std::begin(commands), std::end(commands),
                       [&](const CommandRow& row) { return argument == row.name; });
}

} // namespace

void declare_command_line(CLI::App& app, Options& options) {
    app.name("chronomap");
    app.description("Where, when and who said what: a map bound to a timeline.");
    app.set_help_flag("-h,--help", "Print this help; after a command, its own");
    app.set_version_flag("--version", "chronomap " CHRONOMAP_VERSION, "Print the version");
    app.require_subcommand(1);
    app.footer("Without a command: view. Exit codes: 0 done, 1 the job failed, 2 wrong usage.");
    for (const CommandRow& row : commands)
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
