#pragma once

#include "events/clock.h"
#include "events/table/table_roles.h"
#include "events/time_zone.h"
#include "geodata/lon_lat.h"
#include "viewer/scene/geometry.h"
#include "viewer/scene/page_options.h"
#include "viewer/scene/theme.h"
#include "viewer/scene/view_state.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace chronomap {

/// The command line asks for something that there is not; the message says what would be right. Exit code 2.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The job cannot be done; the message is one sentence for the user. Exit code 1.
struct JobError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class Subcommand { view, render, list, export_data, check, import_table, forget };

/// What a series has a picture of each.
enum class SeriesKind { entry, day, hour, lang };

/// Everything that the command line can say, parsed and in range. What a command does not take keeps its default.
struct Options {
    Subcommand command = Subcommand::view;
    std::vector<std::filesystem::path> inputs; ///< none: the bundled dossier; with a picture: of its own

    // Event files.
    TableOptions table;                                     ///< what their columns mean; empty: to be found out
    std::map<std::filesystem::path, TableOptions> table_of; ///< of single files, instead
    std::filesystem::path rejects;                          ///< where rows that cannot be used are kept; empty: nowhere

    std::optional<std::string> time, at;        ///< at most one; see window_of()
    std::optional<Clock> clock;                 ///< nothing: story
    std::optional<TimeMode> mode;               ///< nothing: window
    bool shows_sure = true, shows_maybe = true; ///< what is surely in the time, and what may be
    std::vector<std::string> filters;           ///< as FacetTable::value_from() reads them
    std::string search;

    // The picture, for view and render.
    std::optional<Size> size;            ///< logical pixels
    bool size_is_paper = false;          ///< a sheet: each logical pixel is 1/96 inch
    std::optional<double> scale;         ///< file or screen pixels for a logical one
    std::optional<double> dpi;           ///< instead: pixels for an inch of paper
    std::optional<std::string> language; ///< language tag
    std::optional<ThemeName> theme;      ///< nothing: light
    bool utc = false;                    ///< times in UTC instead of the dossier's zone
    std::optional<LonLat> center;        ///< always together with zoom, never with a box
    std::optional<double> zoom;
    std::optional<std::array<double, 4>> west_south_east_north; ///< west > east: across 180°
    std::vector<std::string> articles;                          ///< texts of sources: FILE, or SOURCE=FILE
    std::string select;                                         ///< id of an entry; empty: none

    // render, export
    std::filesystem::path out;
    std::optional<PageContent> content;                ///< nothing: the whole page
    std::optional<std::string> title, caption, credit; ///< nothing: the dossier's title, none, none
    bool has_metadata = true;                          ///< the picture tells how it was made

    // render
    std::optional<SeriesKind> series; ///< nothing: one picture; else `out` is a pattern of names
    bool film_by_clock = false;       ///< else by entry
    std::optional<double> film_length_s;
    std::optional<int> film_frames_a_second;
    std::filesystem::path alt_text; ///< where the picture is told in words; empty: nowhere

    // view
    bool is_private = false;                     ///< keeps nothing
    std::filesystem::path record, replay, stats; ///< empty: none; never both of the first two

    // forget
    bool agrees = false; ///< removes without asking

    // list
    bool json = false;
    std::optional<std::size_t> limit;
};

/// What the command line says: options, or a text to print instead (help, version).
struct CommandLine {
    Options options;
    std::optional<std::string> answer;
};

/// Reads the arguments after the program's name. The first one may name a command; else it is `view`. Throws UsageError.
CommandLine parse_command_line(const std::vector<std::string>& arguments);

/// The window of time that --time or --at ask for, read in the dossier's zone; nothing when neither was given.
/// `--at T` is the second that begins at T. Throws UsageError.
std::optional<TimeWindow> window_of(const Options& options, const TimeZone& zone);

} // namespace chronomap
