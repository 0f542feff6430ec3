#include "viewer/ui/open_dialog.h"

#include "geodata/exec_words.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <sstream>
#include <vector>

namespace chronomap {

namespace {

std::optional<std::string> program_on_path(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string file = folder + "/" + name;
        if (!folder.empty() && access(file.c_str(), X_OK) == 0) {
            return file;
        }
    }
    return std::nullopt;
}

/// The command line of the dialog, or nothing.
std::vector<std::string> dialog_command(const std::string& title) {
    if (const std::optional<std::string> zenity = program_on_path("zenity")) {
        return {*zenity, "--file-selection", "--title=" + title};
    }
    if (const std::optional<std::string> kdialog = program_on_path("kdialog")) {
        return {*kdialog, "--title", title, "--getopenfilename", "."};
    }
    return {};
}

/// The program's environment, but with nowhere for the toolkits to keep what was chosen: GTK's recently-used.xbel and KDE's
/// RecentDocuments lie in XDG_DATA_HOME, and what GTK remembers of its dialogs is kept by GSettings.
std::vector<std::string> environment_without_traces() {
    std::vector<std::string> variables{"XDG_DATA_HOME=/dev/null", "GSETTINGS_BACKEND=memory"};
    for (char** at = environ; *at != nullptr; ++at) {
        const std::string variable = *at;
        if (variable.rfind("XDG_DATA_HOME=", 0) != 0 && variable.rfind("GSETTINGS_BACKEND=", 0) != 0) {
            variables.push_back(variable);
        }
    }
    return variables;
}

} // namespace

bool OpenDialog::is_there() {
    return !dialog_command("").empty();
}

OpenDialog::OpenDialog(const std::string& title) {
    const std::vector<std::string> command = dialog_command(title);
    std::array<int, 2> ends{};
    if (command.empty() || pipe2(ends.data(), O_CLOEXEC) != 0) {
        return;
    }
    const std::vector<std::string> variables = environment_without_traces();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    if (posix_spawn(&m_process, command.front().c_str(), &actions, nullptr, exec_words(command).data(),
                    exec_words(variables).data()) != 0) {
        m_process = -1;
    }
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    m_answer = ends[0];
    fcntl(m_answer, F_SETFL, O_NONBLOCK);
}

OpenDialog::~OpenDialog() {
    if (m_process > 0) {
        kill(m_process, SIGTERM);
        waitpid(m_process, nullptr, 0);
    }
    if (m_answer >= 0) {
        close(m_answer);
    }
}

void OpenDialog::read_answer() {
    std::array<char, 4096> part{};
    for (ssize_t count = 1; count > 0;) {
        count = read(m_answer, part.data(), part.size());
        m_chosen.append(part.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    }
}

bool OpenDialog::is_over() {
    if (m_process <= 0) {
        return true;
    }
    read_answer();
    int status = 0;
    if (waitpid(m_process, &status, WNOHANG) != m_process) {
        return false;
    }
    read_answer();
    m_process = -1;
    m_was_accepted = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return true;
}

std::optional<std::filesystem::path> OpenDialog::choice() const {
    const std::string file = m_chosen.substr(0, m_chosen.find_last_not_of('\n') + 1);
    return m_was_accepted && !file.empty() ? std::optional<std::filesystem::path>(file) : std::nullopt;
}

} // namespace chronomap
