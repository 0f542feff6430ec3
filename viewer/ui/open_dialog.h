#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace chronomap {

/// The desktop's own dialog for choosing a file, as a program beside this one (zenity, or KDE's kdialog), so that no
/// toolkit is linked in. The window goes on meanwhile. What is chosen is not put into the desktop's list of recent files.
class OpenDialog {
public:
    /// Whether the desktop has one.
    static bool is_there();

    /// Opens it. Without one, it is over at once.
    explicit OpenDialog(const std::string& title);
    ~OpenDialog();
    OpenDialog(const OpenDialog&) = delete;
    OpenDialog& operator=(const OpenDialog&) = delete;

    /// Whether a choice was made or the dialog closed. Never waits.
    bool is_over();

    /// The chosen file once it is over; nothing when none was chosen.
    std::optional<std::filesystem::path> choice() const;

private:
    void read_answer();

    int m_process = -1;
    int m_answer = -1; // the end of a pipe
    std::string m_chosen;
    bool m_was_accepted = false;
};

} // namespace chronomap
