#pragma once

#include "geodata/gdal/kml_feature.h"
#include "geodata/gdal/xml_reading.h"

#include <functional>

namespace chronomap::gdal {

/// What of a kind a file refers to.
struct KmlReferences {
    std::size_t count = 0;
    std::string first;
};

/// Takes the features out of KML 2.2, with their folders and times. GDAL's own drivers lose times: LIBKML makes "2004-01" the midnight that
/// this month begins with and drops bare years, KML has no times at all.
class KmlParser final : public XmlHandler {
public:
    /// `take(layer, feature)`: the layer is the names of the folders around the feature, or that of the document.
    using Take = std::function<void(const std::string& layer, KmlFeature& feature)>;

    explicit KmlParser(Take take) : m_take(std::move(take)) {}

    void begin(std::string_view element, const XmlAttributes& attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view text) override;

    /// What lies elsewhere and was left alone.
    const KmlReferences& links() const { return m_links; }
    const KmlReferences& remote_pictures() const { return m_remote_pictures; }

private:
    struct Container {
        std::string name;
        KmlTime time;
        bool is_document = false;
    };

    bool is_in(std::string_view parent) const { return m_path.size() > 1 && m_path[m_path.size() - 2] == parent; }
    bool is_of_feature() const { return m_feature_depth > 0 && m_path.size() == m_feature_depth + 1; }
    bool is_of_container() const;
    void begin_feature();
    void end_feature();
    void end_of_feature(std::string_view element);
    void end_time(std::string_view element);
    void end_data(std::string_view element);
    void end_geometry(std::string_view element);
    void end_box_side(std::string_view element);
    void end_track();
    KmlTime& time_owner();
    std::string layer() const;

    Take m_take;
    std::vector<std::string> m_path; // the elements around, the innermost last
    std::vector<Container> m_containers;
    std::vector<std::size_t> m_container_depths;
    std::string m_text;
    KmlFeature m_feature;
    std::size_t m_feature_depth = 0; // length of m_path of the feature; 0: in none
    std::string m_data_name;
    std::vector<std::string> m_track_times;
    std::vector<LonLat> m_track_places;
    double m_box[4]{}; // west, south, east, north
    KmlReferences m_links, m_remote_pictures;
    std::size_t m_link_depth = 0; // length of m_path of the NetworkLink; 0: in none
};

} // namespace chronomap::gdal
