#pragma once

#include <filesystem>

namespace chronomap {

/// Unfinished files and folders of this program. Whoever writes one holds a lock on it for as long as it lives, so that what
/// a killed program has left can be told from what is being written, by this process or by another one.

/// ".NAME.PROCESS-NUMBER.chronomap-part" beside a file that is to come; another one with each call. NAME is cut so that
/// folders take the whole.
std::filesystem::path scratch_file_for(const std::filesystem::path& file);

/// Whether a name is of that form.
bool is_scratch_file(const std::filesystem::path& path);

/// Takes the lock of an open file or folder. False when somebody else has it, or has just removed what was opened.
bool take_scratch_lock(int descriptor);

/// Whether a file or folder is this user's, no link, and nobody holds its lock.
bool is_left_over(const std::filesystem::path& path);

/// Removes such a file, or such a folder with what is in it; its lock is held meanwhile. False when it is still there.
bool remove_left_over(const std::filesystem::path& path);

/// Removes unfinished files in a folder that nobody is writing any more. Errors are none: the next one tries again.
void remove_left_over_files(const std::filesystem::path& folder);

/// The same, but only at the first call for a folder: a series of ten thousand pictures looks once.
void remove_left_over_files_once(const std::filesystem::path& folder);

} // namespace chronomap
