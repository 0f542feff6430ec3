#include "geodata/gdal/feature_rows.h"

#include <algorithm>

namespace chronomap::gdal {
namespace {

std::string in_words(const std::vector<std::string>& layers) {
    constexpr std::size_t most = 20;
    std::string words = layers.empty() ? "it has none at all" : "there are: ";
    for (std::size_t i = 0; i < std::min(most, layers.size()); ++i)
        words += (i > 0 ? ", " : "") + layers[i];
    return words + (layers.size() > most ? ", …" : "");
}

} // namespace

bool FeatureRows::begin_layer(const std::string& name) {
    if (m_layers.insert(name).second)
        m_file.layers.push_back(name);
    const bool is_wanted = m_options.layer.empty() || m_options.layer == name;
    if (is_wanted)
        m_text.begin_layer(name);
    return is_wanted;
}

void FeatureRows::set_place(GeometryParts parts, bool as_written) {
    if (!parts.point)
        return;
    const auto text = as_written && parts.shape.parts.empty() ? text_of : text_of_degrees;
    if (!m_longitude) {
        m_longitude = m_text.column("longitude", VectorColumn::Kind::longitude);
        m_latitude = m_text.column("latitude", VectorColumn::Kind::latitude);
    }
    m_text.set(*m_longitude, text(parts.point->lon_deg));
    m_text.set(*m_latitude, text(parts.point->lat_deg));
    keep(std::move(parts.shape));
}

void FeatureRows::keep(VectorShape shape) {
    std::size_t points = 0;
    for (const std::vector<WorldPoint>& part : shape.parts)
        points += part.size();
    if (points == 0)
        return;
    if (points > most_shape_points - m_points) {
        ++m_shapes_left_out;
        return;
    }
    m_points += points;
    shape.row = m_text.records();
    m_file.shapes.push_back(std::move(shape));
}

void FeatureRows::end_feature(double part) {
    m_text.end_record();
    m_progress.row(m_text.records(), std::clamp(part, 0.0, 1.0));
}

void FeatureRows::note_elsewhere(const std::string& address) {
    const std::string words = "it refers to \"" + address + "\", which is not read";
    if (!address.empty() && std::find(m_file.notes.begin(), m_file.notes.end(), words) == m_file.notes.end())
        note(words);
}

VectorFile FeatureRows::finish() {
    if (!m_options.layer.empty() && !m_layers.contains(m_options.layer))
        throw VectorFileError("it has no layer \"" + m_options.layer + "\" with rows; " + in_words(m_file.layers));
    if (m_text.layers() > 1)
        note(std::to_string(m_text.layers()) + " layers are read together; the column \"layer\" tells them apart");
    if (m_shapes_left_out > 0)
        note(std::to_string(m_shapes_left_out) + " shapes are left out beyond " + std::to_string(most_shape_points) +
             " points; their rows keep a point each");
    m_text.finish(m_file);
    return std::move(m_file);
}

} // namespace chronomap::gdal
