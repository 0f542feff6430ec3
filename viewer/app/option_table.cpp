#include "viewer/app/option_table.h"

#include "viewer/app/option_values.h"

namespace chronomap {
namespace {

constexpr unsigned view = 1, render = 2, list = 4, check = 8, data = 16, import = 32, forget = 64;
constexpr unsigned any = view | render | list | check | data | import;

constexpr CommandRow commands[] = {
    {"view", Subcommand::view, view, "Open the window (what happens without a command)"},
    {"render", Subcommand::render, render, "Draw a picture into a file; needs no display"},
    {"list", Subcommand::list, list, "Print entries and counts"},
    {"export", Subcommand::export_data, data, "Write entries into a file for spreadsheets and maps"},
    {"check", Subcommand::check, check, "Tell every problem of the inputs"},
    {"import", Subcommand::import_table, import, "Write an event file as a table that opens at once"},
    {"forget", Subcommand::forget, forget, "List all that is kept on this machine, and remove it"},
};

// clang-format off: read as a table
const OptionRow options_of_commands[] = {
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

} // namespace

std::span<const CommandRow> command_rows() {
    return commands;
}

std::span<const OptionRow> option_rows() {
    return options_of_commands;
}

} // namespace chronomap
