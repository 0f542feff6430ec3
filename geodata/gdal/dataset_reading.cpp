#include "geodata/gdal/dataset_reading.h"

#include "geodata/gdal/feature_rows.h"
#include "geodata/gdal/field_text.h"
#include "geodata/gdal/field_use.h"
#include "geodata/gdal/mended_xml.h"
#include "geodata/gdal/safe_gdal.h"
#include "geodata/gdal/transform.h"
#include "geodata/gdal/watched_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <optional>
#include <string_view>
#include <system_error>

namespace chronomap::gdal {
namespace {

constexpr int primary_key = -1;
constexpr std::size_t longest_quote = 300;

// The names that GDAL gives to keys of its own.
bool is_made_by_gdal(const std::string& key) {
    return key.empty() || key == "fid" || key == "ogc_fid" || key == "OGC_FID" || key == "rowid";
}

struct FieldColumn {
    int field = 0; // of the layer; primary_key: what GDAL calls the feature's id
    std::size_t column = 0;
    FieldUse use = FieldUse::as_it_is;
    std::uint64_t left_out = 0; // values that are bytes and no text, among others that are
};

bool holds_bytes(const OGRFeature& feature, int field) {
    return feature.GetFieldDefnRef(field)->GetType() == OFTBinary && feature.IsFieldSetAndNotNull(field) &&
           feature.GetRawFieldRef(field)->Binary.nCount > 0;
}

// A table with which SQLite or its geography keeps its books.
bool is_bookkeeping(std::string_view table) {
    constexpr std::array<std::string_view, 4> beginnings{"sqlite_", "spatialite_", "spatial_ref_sys",
                                                         "geometry_columns"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](auto beginning) { return table.starts_with(beginning); });
}

class DatasetReading {
public:
    DatasetReading(GDALDataset& dataset, const FileFormat& format, const VectorFileOptions& options,
                   const WatchedFile* watched)
        : m_dataset(dataset), m_format(format), m_options(options), m_watched(watched), m_rows(options) {}

    VectorFile read() {
        for (OGRLayer* const layer : wanted_layers())
            read_layer(*layer);
        if (m_format.is_database)
            note_virtual_tables();
        if (m_untransformed > 0)
            m_rows.note(std::to_string(m_untransformed) +
                        " rows lie where their coordinate system does not reach and have no place");
        return m_rows.finish();
    }

private:
    static bool has_features(OGRLayer& layer) {
        layer.ResetReading();
        return OGRFeatureUniquePtr(layer.GetNextFeature()) != nullptr;
    }

    std::vector<OGRLayer*> wanted_layers() {
        std::vector<OGRLayer*> found;
        for (int i = 0; i < m_dataset.GetLayerCount(); ++i) {
            OGRLayer* const layer = m_dataset.GetLayer(i);
            if (layer == nullptr || (m_format.is_database && is_bookkeeping(layer->GetName())) ||
                !has_features(*layer) || !m_rows.begin_layer(as_utf8(layer->GetName())))
                continue;
            found.push_back(layer);
            m_total += static_cast<double>(std::max<GIntBig>(layer->GetFeatureCount(FALSE), 0));
        }
        return found;
    }

    std::vector<FieldColumn> columns_of(OGRLayer& layer) {
        std::vector<FieldColumn> columns;
        OGRFeatureDefn& definition = *layer.GetLayerDefn();
        const std::vector<FieldUse> uses = uses_of_fields(layer, m_format);
        if (const std::string key = as_utf8(layer.GetFIDColumn()); m_format.is_database && !is_made_by_gdal(key))
            columns.push_back({primary_key, m_rows.text().column(key), FieldUse::as_it_is});
        for (int i = 0; i < definition.GetFieldCount(); ++i) {
            const std::string name = as_utf8(definition.GetFieldDefn(i)->GetNameRef());
            const FieldUse use = uses[static_cast<std::size_t>(i)];
            if (use == FieldUse::binary)
                m_rows.note("the column \"" + name + "\" holds binary data, which are left out");
            if (use == FieldUse::date)
                m_rows.note("the column \"" + name + "\" holds nothing but midnights and is read as dates, which " +
                            m_format.name + " does not know");
            if (use == FieldUse::as_it_is || use == FieldUse::date)
                columns.push_back({i, m_rows.text().column(name), use});
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
            m_rows.note("the layer \"" + as_utf8(layer.GetName()) +
                        "\" names no coordinate system; its coordinates are taken for longitude and latitude (WGS 84)");
        return nullptr;
    }

    void read_layer(OGRLayer& layer) {
        const std::string name = as_utf8(layer.GetName());
        m_rows.begin_layer(name);
        std::vector<FieldColumn> columns = columns_of(layer);
        const Transformation transformation = transformation_of(layer);
        const Complaints complaints;
        layer.ResetReading();
        while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
            for (FieldColumn& field : columns)
                read_field(*feature, field);
            if (OGRGeometry* const geometry = feature->GetGeometryRef())
                read_geometry(*geometry, transformation.get());
            m_rows.end_feature(part());
        }
        for (const FieldColumn& field : columns)
            if (field.left_out > 0)
                m_rows.note("in the column \"" +
                            as_utf8(layer.GetLayerDefn()->GetFieldDefn(field.field)->GetNameRef()) +
                            "\" some values are binary data, which are left out: " + std::to_string(field.left_out));
        if (!complaints.first_failure().empty())
            m_rows.note("reading \"" + name + "\" met a problem after row " + std::to_string(m_rows.text().records()) +
                        ": " + complaints.first_failure());
    }

    void read_field(const OGRFeature& feature, FieldColumn& field) {
        const std::string text = field.field == primary_key ? std::to_string(feature.GetFID())
                                                            : text_of_field(feature, field.field, field.use);
        if (text.empty() && field.field != primary_key && holds_bytes(feature, field.field))
            ++field.left_out;
        m_rows.text().set(field.column, text);
    }

    // Those that serve queries of the database itself hold nothing of their own.
    void note_virtual_tables() {
        OGRLayer* const found =
            m_dataset.ExecuteSQL("SELECT sql FROM sqlite_master WHERE sql LIKE 'create virtual table%' "
                                 "AND sql NOT LIKE '% using rtree%' AND sql NOT LIKE '% using fts%' LIMIT 10",
                                 nullptr, nullptr);
        if (found == nullptr)
            return;
        while (const OGRFeatureUniquePtr feature{found->GetNextFeature()})
            m_rows.note("a virtual table is not read: " +
                        as_utf8(feature->GetFieldAsString(0)).substr(0, longest_quote));
        m_dataset.ReleaseResultSet(found);
    }

    double part() {
        if (m_watched)
            return m_watched->part();
        return m_total > 0 ? static_cast<double>(m_rows.text().records()) / m_total : 0;
    }

    void read_geometry(OGRGeometry& geometry, OGRCoordinateTransformation* transformation) {
        if (transformation == nullptr || geometry.transform(transformation) == OGRERR_NONE)
            m_rows.set_place(parts_of(geometry), transformation == nullptr);
        else
            ++m_untransformed;
    }

    GDALDataset& m_dataset;
    const FileFormat& m_format;
    const VectorFileOptions& m_options;
    const WatchedFile* m_watched;
    FeatureRows m_rows;
    double m_total = 0;
    std::uint64_t m_untransformed = 0;
};

bool is_there(const std::filesystem::path& path) {
    std::error_code none;
    const std::uintmax_t bytes = std::filesystem::file_size(path, none);
    return !none && bytes > 0;
}

// SQLite would put them into the file, or at least make an index of them beside it: reading changes nothing. With the index there it reads them.
std::string unread_changes(const FileFormat& format) {
    if (!format.is_database || !is_there(format.path + "-wal") || is_there(format.path + "-shm"))
        return {};
    return "its last changes stand in the file " + std::filesystem::path(format.path).filename().string() +
           "-wal beside it and are not read; whatever wrote them can put them in";
}

// Why GDAL cannot open a file, where it says nothing, or what only programmers know.
std::string why_not(const FileFormat& format, const std::string& failure) {
    if (failure.find("SHAPE_RESTORE_SHX") != failure.npos)
        return "its index, the file " + std::filesystem::path(format.path).stem().string() +
               ".shx beside it, cannot be opened";
    if (format.is_database && is_there(format.path + "-journal"))
        return "a change of it was not finished, and what it was before stands in the file " +
               std::filesystem::path(format.path).filename().string() +
               "-journal beside it; whatever wrote it can put it right";
    return failure;
}

GDALDatasetUniquePtr opened(const std::string& path, const FileFormat& format) {
    const auto open = [&](const char* const* options) {
        constexpr unsigned only_read = GDAL_OF_VECTOR | GDAL_OF_READONLY;
        return GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), only_read, format.drivers.data(), options));
    };
    GDALDatasetUniquePtr dataset = open(nullptr);
    // Where SQLite has lists of geometries GDAL shows what stands in them alone.
    constexpr std::array<const char*, 2> all_tables{"LIST_ALL_TABLES=YES", nullptr};
    if (dataset && format.name == "SQLite" && dataset->GetLayerCount() == 0)
        dataset = open(all_tables.data());
    return dataset;
}

} // namespace

VectorFile read_dataset(const FileFormat& format, const VectorFileOptions& options) {
    const Complaints complaints;
    const ReadingProgress progress(options);
    std::optional<MendedXml> mended; // GDAL gives nothing of GPX that is not well-formed
    if (format.name == "GPX")
        mended.emplace(format.path, std::initializer_list<std::string_view>{"wpt", "rtept", "trkpt"});
    const bool is_mended = mended && !mended->problem().empty();
    std::optional<WatchedFile> watched;
    if (format.passes > 0 && !is_mended)
        watched.emplace(format.path, progress, format.passes);
    const std::string path = is_mended ? mended->path() : watched ? watched->path() : format.path;
    const GDALDatasetUniquePtr dataset = opened(path, format);
    if (!dataset) {
        const std::string why = why_not(format, complaints.first_failure());
        throw VectorFileError("it cannot be read as " + format.name + (why.empty() ? "" : ": " + why));
    }
    VectorFile file = DatasetReading(*dataset, format, options, watched ? &*watched : nullptr).read();
    if (is_mended)
        file.notes.push_back(mended->problem() + "; what stands before that is there");
    if (mended && !mended->elsewhere().empty())
        file.notes.push_back("it refers to \"" + mended->elsewhere() + "\", which is not read");
    if (const std::string changes = unread_changes(format); !changes.empty())
        file.notes.push_back(changes);
    if (complaints.wanted_network())
        file.notes.push_back("it refers to something on the network, which was not fetched");
    return file;
}

} // namespace chronomap::gdal
