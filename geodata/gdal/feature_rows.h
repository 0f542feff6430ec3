#pragma once

#include "geodata/gdal/geometry_parts.h"
#include "geodata/gdal/reading_progress.h"
#include "geodata/gdal/record_text.h"

#include <optional>
#include <set>

namespace chronomap::gdal {

/// Builds a VectorFile feature by feature, for all readers alike.
class FeatureRows {
public:
    explicit FeatureRows(const VectorFileOptions& options)
        : m_options(options), m_progress(options), m_text(options.most_text_bytes) {}

    RecordText& text() { return m_text; }

    /// Notes that a layer has features. False when it is not to be read.
    bool begin_layer(const std::string& name);

    /// The place of the feature that is being built. `as_written`: its coordinates are the file's own.
    void set_place(GeometryParts parts, bool as_written);

    /// `part`: of the whole, 0 to 1, that has been read.
    void end_feature(double part);

    void note(std::string note) { m_file.notes.push_back(std::move(note)); }

    /// Notes, once, what the file refers to that stands elsewhere and is not read; nothing for "".
    void note_elsewhere(const std::string& address);

    /// The whole. Throws VectorFileError when the layer that was asked for was not there.
    VectorFile finish();

private:
    void keep(VectorShape shape);

    const VectorFileOptions& m_options;
    ReadingProgress m_progress;
    RecordText m_text;
    VectorFile m_file;
    std::set<std::string> m_layers;
    std::optional<std::size_t> m_longitude, m_latitude; // columns, once there is a place
    std::size_t m_points = 0;
    std::uint64_t m_shapes_left_out = 0;
};

} // namespace chronomap::gdal
