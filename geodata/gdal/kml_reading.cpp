#include "geodata/gdal/kml_reading.h"

#include "geodata/gdal/feature_rows.h"
#include "geodata/gdal/kml_parser.h"

namespace chronomap::gdal {
namespace {

class KmlReading {
public:
    explicit KmlReading(const VectorFileOptions& options) : m_rows(options) {}

    void read(const FilePart& file, double share) {
        KmlParser parser([&](const std::string& layer, KmlFeature& feature) { take(layer, feature); });
        m_share = share;
        try {
            m_rows.note_elsewhere(read_xml(file, parser, &m_part));
        } catch (const XmlError& error) {
            if (m_rows.text().records() == 0)
                throw;
            m_rows.note(std::string(error.what()) + "; what stands before that is there");
        }
        m_before += share;
        m_part = 0;
        add(parser.links(), m_links);
        add(parser.remote_pictures(), m_remote_pictures);
    }

    VectorFile finish() {
        note("links to other KML files are not followed: ", m_links);
        note("pictures on the network are not fetched: ", m_remote_pictures);
        return m_rows.finish();
    }

private:
    static void add(const KmlReferences& some, KmlReferences& all) {
        all.count += some.count;
        all.first = all.first.empty() ? some.first : all.first;
    }

    void note(const std::string& what, const KmlReferences& references) {
        constexpr std::size_t longest = 300;
        if (references.count > 0)
            m_rows.note(what + std::to_string(references.count) + " (\"" + references.first.substr(0, longest) + "\")");
    }

    void set(std::string_view column, std::string_view value) {
        if (!value.empty())
            m_rows.text().set(m_rows.text().column(column), value);
    }

    double part() const { return m_before + m_part * m_share; }

    void take(const std::string& layer, const KmlFeature& feature) {
        if (m_rows.begin_layer(layer.empty() ? "features" : layer)) {
            for (const auto& [name, value] : feature.values)
                set(name, value);
            set("begin", feature.time.begin);
            set("end", feature.time.end);
            m_rows.set_place(parts_of(feature.geometry), true);
            m_rows.end_feature(part());
        }
        if (!feature.track.empty() && m_rows.begin_layer("track points"))
            for (const KmlTrackPoint& point : feature.track)
                take_track_point(feature, point);
    }

    void take_track_point(const KmlFeature& feature, const KmlTrackPoint& point) {
        for (const auto& [name, value] : feature.values)
            if (name == "name")
                set(name, value);
        set("begin", point.when);
        m_rows.set_place(parts_of(RawGeometry{{point.at}, {}, {}}), true);
        m_rows.end_feature(part());
    }

    FeatureRows m_rows;
    double m_before = 0, m_part = 0, m_share = 1;
    KmlReferences m_links, m_remote_pictures;
};

} // namespace

VectorFile read_kml(const FileFormat& format, const VectorFileOptions& options) {
    KmlReading reading(options);
    for (const FilePart& file : format.parts)
        reading.read(file, 1.0 / static_cast<double>(format.parts.size()));
    return reading.finish();
}

} // namespace chronomap::gdal
