#pragma once

#include "viewer/painters/picture_metadata.h"

#include <string>

namespace chronomap {

/// A PDF file as Cairo writes it up to version 1.4, with its document information (which tells the clock) replaced by
/// ours, and with the document's language. Throws std::runtime_error for files of another form.
std::string with_pdf_ending(std::string file, const PictureMetadata& metadata);

} // namespace chronomap
