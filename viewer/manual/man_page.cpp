#include "viewer/manual/man_page.h"

#include "viewer/manual/examples.h"
#include "viewer/manual/option_uses.h"

#include <sstream>
#include <string_view>

namespace chronomap {
namespace {

// A word as roff shows it: hyphens that can be copied, and no letters beyond ASCII where there is a name for them.
std::string roff_text(std::string_view word) {
    constexpr std::string_view ellipsis = "…";
    std::string text;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (word.substr(i, ellipsis.size()) == ellipsis) {
            text += "\\[u2026]";
            i += ellipsis.size() - 1;
        } else {
            text += word[i] == '-'    ? "\\-"
                    : word[i] == '\\' ? "\\e"
                    : word[i] == '"'  ? "\\(dq"
                                      : std::string(1, word[i]);
        }
    return text;
}

// Text in lines of up to 80 bytes, of which none begins as a request does.
std::string roff(const std::string& text) {
    std::istringstream words(text);
    std::string lines, line;
    for (std::string word; words >> word;) {
        word = roff_text(word);
        if (!line.empty() && line.size() + 1 + word.size() > 80) {
            lines += line + '\n';
            line.clear();
        }
        if (line.empty() && (word[0] == '.' || word[0] == '\''))
            line = "\\&";
        else if (!line.empty())
            line += ' ';
        line += word;
    }
    return lines + line;
}

std::string sentence(const std::string& text) {
    const bool has_end = !text.empty() && (text.back() == '.' || text.ends_with("…"));
    return roff(has_end ? text : text + '.');
}

void write_option(std::ostream& out, const OptionDescription& option) {
    out << ".TP\n";
    for (std::size_t i = 0; i < option.names.size(); ++i)
        out << (i ? ", " : "") << "\\fB" << roff(option.names[i]) << "\\fR";
    if (!option.value.empty())
        out << " \\fI" << roff(option.value) << "\\fR";
    out << '\n' << sentence(option.help) << '\n';
}

void write_head(std::ostream& out, const CommandLineDescription& line, const std::string& date) {
    out << ".TH CHRONOMAP 1 \"" << date << "\" \"" << line.version << "\" \"User Commands\"\n"
        << ".SH NAME\nchronomap \\- where, when and who said what: a map bound to a timeline\n"
        << ".SH SYNOPSIS\n.B chronomap\n[\\fICOMMAND\\fR] [\\fIOPTION\\fR ...] [\\fIINPUT\\fR ...]\n"
        << ".SH DESCRIPTION\n"
        << roff("Chronomap shows where and when things happened, and who said what about them: a map, bound to a "
                "timeline that can be "
                "scrubbed, of events and of statements. It works offline: nothing that a file refers to is ever "
                "fetched.")
        << "\n.PP\n"
        << roff(line.footer) << '\n';
}

void write_commands(std::ostream& out, const CommandLineDescription& line) {
    out << ".SH COMMANDS\n";
    for (const CommandDescription& command : line.commands) {
        out << ".TP\n\\fBchronomap " << command.name << "\\fR [\\fIOPTION\\fR ...]"
            << (command.inputs.empty() ? "" : " [\\fIINPUT\\fR ...]") << '\n'
            << sentence(command.help) << '\n';
        if (!command.inputs.empty())
            out << "\\fIINPUT\\fR:\n" << sentence(command.inputs) << '\n';
    }
}

void write_options(std::ostream& out, const CommandLineDescription& line) {
    out << ".SH OPTIONS\n";
    for (const OptionDescription& option : line.options)
        write_option(out, option);
    for (const OptionUse& use : option_uses(line)) {
        write_option(out, use.option);
        std::string commands;
        for (std::size_t i = 0; i < use.commands.size(); ++i)
            commands += (i == 0 ? "" : i + 1 == use.commands.size() ? " and " : ", ") + use.commands[i];
        out << roff("(With " + commands + ".)") << '\n';
    }
}

void write_examples(std::ostream& out) {
    out << ".SH EXAMPLES\n";
    for (const Example& example : examples())
        out << ".TP\n\\fB" << roff(example.command) << "\\fR\n" << roff(example.what) << '\n';
}

constexpr std::string_view ending = R"(.SH ENVIRONMENT
.TP
\fBCHRONOMAP_ASSETS\fR
The folder of the base map, the bundled dossier and the words of the
interface, instead of the installed one.
.TP
\fBXDG_CACHE_HOME\fR, \fBXDG_STATE_HOME\fR
Where tables that were read and views that were kept are stored, instead of
\fI~/.cache\fR and \fI~/.local/state\fR.
.SH EXIT STATUS
0 when all is done, 1 when the job failed, 2 when the command line is wrong.
.SH SEE ALSO
.BR ffmpeg (1)
makes MP4 films, where it is installed.
)";

} // namespace

std::string man_page(const CommandLineDescription& line, const std::string& date) {
    std::ostringstream out;
    write_head(out, line, date);
    write_commands(out, line);
    write_options(out, line);
    write_examples(out);
    out << ending;
    return out.str();
}

} // namespace chronomap
