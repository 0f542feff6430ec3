#include "geodata/gdal/dataset_reading.h"

#include "geodata/gdal/field_text.h"
#include "geodata/gdal/field_use.h"
#include "geodata/gdal/geometry_parts.h"
#include "geodata/gdal/reading_progress.h"
#include "geodata/gdal/record_text.h"
#include "geodata/gdal/safe_gdal.h"
#include "geodata/gdal/transform.h"

#include <algorithm>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <optional>

namespace chronomap::gdal {
namespace {

struct FieldColumn {
    int field = 0;
    std::size_t column = 0;
    FieldUse use = FieldUse::as_it_is;
};

// What a layer's features become in the text.
struct LayerColumns {
    std::vector<FieldColumn> fields;
    std::optional<std::size_t> layer, longitude, latitude;
};

class DatasetReading {
public:
    DatasetReading(GDALDataset& dataset, const FileFormat& format, const VectorFileOptions& options)
        : m_dataset(dataset), m_format(format), m_options(options), m_progress(options) {}

    VectorFile read() {
        const std::vector<OGRLayer*> layers = wanted_layers();
        for (OGRLayer* layer : layers)
            m_total += static_cast<double>(std::max<GIntBig>(layer->GetFeatureCount(FALSE), 0));
        for (OGRLayer* layer : layers)
            read_layer(*layer, layers.size() > 1);
        add_notes(layers.size());
        m_text.finish(m_file);
        return std::move(m_file);
    }

private:
    static bool has_features(OGRLayer& layer) {
        layer.ResetReading();
        const OGRFeatureUniquePtr first(layer.GetNextFeature());
        layer.ResetReading();
        return first != nullptr;
    }

    std::vector<OGRLayer*> wanted_layers() {
        std::vector<OGRLayer*> found;
        for (int i = 0; i < m_dataset.GetLayerCount(); ++i) {
            m_progress.check();
            OGRLayer* const layer = m_dataset.GetLayer(i);
            if (layer == nullptr || !has_features(*layer))
                continue;
            m_file.layers.push_back(as_utf8(layer->GetName()));
            if (m_options.layer.empty() || m_file.layers.back() == m_options.layer)
                found.push_back(layer);
        }
        if (found.empty() && !m_options.layer.empty())
            throw VectorFileError("it has no layer \"" + m_options.layer + "\" with features; " + layers_in_words());
        return found;
    }

    std::string layers_in_words() const {
        constexpr std::size_t most = 20;
        std::string words = m_file.layers.empty() ? "it has none at all" : "there are: ";
        for (std::size_t i = 0; i < std::min(most, m_file.layers.size()); ++i)
            words += (i > 0 ? ", " : "") + m_file.layers[i];
        return words + (m_file.layers.size() > most ? ", …" : "");
    }

    LayerColumns columns_of(OGRLayer& layer, bool is_one_of_several) {
        LayerColumns columns;
        if (is_one_of_several)
            columns.layer = m_text.column("layer");
        OGRFeatureDefn& definition = *layer.GetLayerDefn();
        const std::vector<FieldUse> uses = uses_of_fields(layer, m_format);
        for (int i = 0; i < definition.GetFieldCount(); ++i) {
            const std::string name = as_utf8(definition.GetFieldDefn(i)->GetNameRef());
            const FieldUse use = uses[static_cast<std::size_t>(i)];
            if (use == FieldUse::binary)
                m_file.notes.push_back("the column \"" + name + "\" holds binary data, which are left out");
            if (use == FieldUse::date)
                m_file.notes.push_back("the column \"" + name + "\" holds nothing but midnights and is read as dates, which " + m_format.name + " does not know");
            if (use == FieldUse::as_it_is || use == FieldUse::date)
                columns.fields.push_back({i, m_text.column(name), use});
        }
        if (definition.GetGeomFieldCount() > 0) {
            columns.longitude = m_text.column("longitude", VectorColumn::Kind::longitude);
            columns.latitude = m_text.column("latitude", VectorColumn::Kind::latitude);
        }
        return columns;
    }

    // What the user says of the coordinates counts, else what the layer says, else they are taken for WGS 84.
    Transformation transformation_of(OGRLayer& layer) {
        if (!m_options.crs.empty())
            return to_wgs84(spatial_reference(m_options.crs));
        const OGRSpatialReference* const own = layer.GetSpatialRef();
        if (own != nullptr && !own->IsLocal())
            return to_wgs84(*own);
        if (layer.GetGeomType() != wkbNone)
            m_file.notes.push_back("the layer \"" + as_utf8(layer.GetName()) + "\" names no coordinate system; its coordinates are taken for longitude and latitude (WGS 84)");
        return nullptr;
    }

    void read_layer(OGRLayer& layer, bool is_one_of_several) {
        const LayerColumns columns = columns_of(layer, is_one_of_several);
        const Transformation transformation = transformation_of(layer);
        const std::string name = as_utf8(layer.GetName());
        const Complaints complaints;
        layer.ResetReading();
        while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
            if (columns.layer)
                m_text.set(*columns.layer, name);
            for (const FieldColumn& field : columns.fields)
                m_text.set(field.column, text_of_field(*feature, field.field, field.use));
            if (OGRGeometry* const geometry = columns.longitude ? feature->GetGeometryRef() : nullptr)
                read_geometry(*geometry, transformation.get(), columns);
            m_text.end_record();
            m_progress.row(m_text.records(), m_total > 0 ? std::min(1.0, static_cast<double>(m_text.records()) / m_total) : 0);
        }
        if (!complaints.first_failure().empty())
            m_file.notes.push_back("reading \"" + name + "\" met a problem after row " + std::to_string(m_text.records()) + ": " + complaints.first_failure());
    }

    void read_geometry(OGRGeometry& geometry, OGRCoordinateTransformation* transformation, const LayerColumns& columns) {
        if (transformation != nullptr && geometry.transform(transformation) != OGRERR_NONE) {
            ++m_untransformed;
            return;
        }
        GeometryParts parts = parts_of(geometry);
        if (!parts.point)
            return;
        const bool is_as_written = transformation == nullptr && parts.shape.parts.empty();
        const auto text = is_as_written ? text_of : text_of_degrees;
        m_text.set(*columns.longitude, text(parts.point->lon_deg));
        m_text.set(*columns.latitude, text(parts.point->lat_deg));
        keep(std::move(parts.shape));
    }

    void keep(VectorShape shape) {
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

    void add_notes(std::size_t layers_read) {
        if (layers_read > 1)
            m_file.notes.push_back(std::to_string(layers_read) + " layers are read together; the column \"layer\" tells them apart");
        if (m_untransformed > 0)
            m_file.notes.push_back(std::to_string(m_untransformed) + " rows lie where their coordinate system does not reach and have no place");
        if (m_shapes_left_out > 0)
            m_file.notes.push_back(std::to_string(m_shapes_left_out) + " shapes are left out beyond " + std::to_string(most_shape_points) + " points; their rows keep a point each");
    }

    GDALDataset& m_dataset;
    const FileFormat& m_format;
    const VectorFileOptions& m_options;
    ReadingProgress m_progress;
    RecordText m_text;
    VectorFile m_file;
    double m_total = 0;
    std::size_t m_points = 0;
    std::uint64_t m_untransformed = 0, m_shapes_left_out = 0;
};

} // namespace

VectorFile read_dataset(const FileFormat& format, const VectorFileOptions& options) {
    const Complaints complaints;
    const GDALDatasetUniquePtr dataset(GDALDataset::Open(format.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, format.drivers.data()));
    if (!dataset)
        throw VectorFileError("it cannot be read as " + format.name + (complaints.first_failure().empty() ? std::string() : ": " + complaints.first_failure()));
    VectorFile file = DatasetReading(*dataset, format, options).read();
    if (complaints.wanted_network())
        file.notes.push_back("it refers to something on the network, which was not fetched");
    return file;
}

} // namespace chronomap::gdal
