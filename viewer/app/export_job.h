#pragma once

#include "viewer/app/export_table.h"
#include "viewer/app/listed_events.h"
#include "viewer/app/listing.h"
#include "viewer/app/text_file.h"
#include "viewer/scene/document.h"

#include <string>

namespace chronomap {

/// What `chronomap export` writes: which entries and events of tables, with what is told of each.
struct ExportJob {
    const Document& document;
    const Listing& listing;      ///< of the entries to write, in time order
    const ExportTable& table;    ///< a row for each of them
    const ListedEvents& events;  ///< written after them, row by row as they are read
    const std::string& language; ///< of names and words
};

/// RFC 4180 in UTF-8: a row of names, then a row an entry and an event. A text that begins like a formula
/// gets an apostrophe in front, so that no spreadsheet runs it; numbers stay as they are.
/// Throws JobError, FileError, as all of these do.
void write_csv(const ExportJob& job, TextFile& file);

/// RFC 7946: a feature an entry and an event, with its id, what the table tells of it as properties, and its places as
/// geometry; null where it has none. The dossier reduced to these entries stands in the member "chronomap", so that
/// reading the file again gives the same entries; where there is no dossier, reading it again gives the events.
void write_geojson(const ExportJob& job, TextFile& file);

/// OGC KML 2.2: a placemark an entry, with its time by the listing's clock, and an event; its places as geometry and what
/// the table tells of it as extended data.
void write_kml(const ExportJob& job, TextFile& file);

} // namespace chronomap
