#pragma once

#include "viewer/painters/picture_metadata.h"

#include <optional>
#include <string>
#include <string_view>

namespace chronomap {

/// A text as it stands between tags or quotes of XML; characters that XML forbids, and bytes that are no UTF-8, are left
/// out.
std::string xml_escaped(std::string_view text);

/// The metadata as one RDF element with the names of XMP and Dublin Core, for SVG and PDF.
std::string rdf_of(const PictureMetadata& metadata);

/// The record in the first such element of a text; nothing when there is none or it is longer than `longest` bytes. No
/// parser: nothing that the text asks for is expanded or fetched.
std::optional<std::string> record_in_rdf(std::string_view text, std::size_t longest);

} // namespace chronomap
