#pragma once

#include "events/table/table_roles.h"
#include "viewer/scene/export_form.h"

#include <filesystem>
#include <string>
#include <variant>

namespace chronomap {

/// What the controller asks of the world outside; the window's loop does it.

/// Puts a text on the clipboard.
struct CopyText {
    std::string text;
    friend bool operator==(const CopyText&, const CopyText&) = default;
};

/// Sends back what the clipboard holds, as TextPasted.
struct RequestPaste {
    friend bool operator==(const RequestPaste&, const RequestPaste&) = default;
};

/// Puts the command line that shows this view again on the clipboard, with these options, and tells so.
struct CopyCommand {
    std::string options;
    friend bool operator==(const CopyCommand&, const CopyCommand&) = default;
};

/// Lets the person choose another dossier.
struct OpenFile {
    friend bool operator==(const OpenFile&, const OpenFile&) = default;
};

/// Reads an event file again, with what is said of its columns; what became of it is told by AppController::show() and
/// AppController::reading_failed().
struct ReadColumns {
    std::filesystem::path file;
    TableOptions options;
    friend bool operator==(const ReadColumns&, const ReadColumns&) = default;
};

/// Reads no more of the event files that are being read; what has come stays.
struct StopReading {
    friend bool operator==(const StopReading&, const StopReading&) = default;
};

/// Keeps what is seen under a name, beside the dossier.
struct KeepView {
    std::string name;
    friend bool operator==(const KeepView&, const KeepView&) = default;
};

/// Keeps the view of this name no longer.
struct ForgetView {
    std::string name;
    friend bool operator==(const ForgetView&, const ForgetView&) = default;
};

/// Tells what the program keeps on this machine, by AppController::show_kept().
struct ListKept {
    friend bool operator==(const ListKept&, const ListKept&) = default;
};

/// Removes all that was listed, and keeps nothing more.
struct ForgetKept {
    friend bool operator==(const ForgetKept&, const ForgetKept&) = default;
};

/// Fills the screen, or gives it back.
struct FillScreen {
    bool is_on = false;
    friend bool operator==(const FillScreen&, const FillScreen&) = default;
};

/// Makes a picture of what is seen and writes it; what became of it is told by AppController::picture_*.
struct SavePicture {
    enum class IfThere { ask, replace, another_name }; ///< where there is a file of that name already

    ExportSettings settings;
    IfThere if_there = IfThere::ask;
    friend bool operator==(const SavePicture&, const SavePicture&) = default;
};

using Effect = std::variant<CopyText, RequestPaste, CopyCommand, OpenFile, ReadColumns, StopReading, KeepView,
                            ForgetView, ListKept, ForgetKept, FillScreen, SavePicture>;

} // namespace chronomap
