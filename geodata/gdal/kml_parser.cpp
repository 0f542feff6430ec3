#include "geodata/gdal/kml_parser.h"

#include "geodata/gdal/number_text.h"

#include <algorithm>
#include <array>

namespace chronomap::gdal {
namespace {

bool is_any(std::string_view element, std::initializer_list<std::string_view> of) {
    return std::find(of.begin(), of.end(), element) != of.end();
}

bool is_feature(std::string_view element) {
    return is_any(element, {"Placemark", "GroundOverlay", "PhotoOverlay"});
}

bool is_container(std::string_view element) {
    return element == "Document" || element == "Folder";
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

double number_in(const std::string& text) {
    return number_of(trimmed(text)).value_or(0);
}

} // namespace

std::vector<LonLat> kml_coordinates(const std::string& text) {
    std::vector<LonLat> points;
    std::array<double, 3> numbers{};
    std::size_t count = 0;
    const auto finish = [&] {
        if (count >= 2)
            points.push_back({numbers[0], numbers[1]});
        count = 0;
    };
    bool follows_comma = false;
    for (std::size_t at = text.find_first_not_of(" \t\r\n"); at != text.npos;) {
        if (text[at] == ',') {
            follows_comma = true;
            at = text.find_first_not_of(" \t\r\n", at + 1);
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(", \t\r\n", at), text.size());
        if (!follows_comma)
            finish();
        if (const auto number = number_of(std::string_view(text).substr(at, end - at));
            number && count < numbers.size())
            numbers[count++] = *number;
        follows_comma = false;
        at = text.find_first_not_of(" \t\r\n", end);
    }
    finish();
    return points;
}

bool KmlParser::is_of_container() const {
    return m_feature_depth == 0 && !m_containers.empty() && m_path.size() == m_container_depths.back() + 1;
}

void KmlParser::begin_feature() {
    m_feature = {};
    m_feature_depth = m_path.size();
}

void KmlParser::begin(std::string_view element, const XmlAttributes& attributes) {
    m_path.emplace_back(element);
    m_text.clear();
    if (is_feature(element) && m_feature_depth == 0)
        begin_feature();
    else if (is_container(element) && m_feature_depth == 0) {
        m_containers.push_back({"", {}, element == "Document"});
        m_container_depths.push_back(m_path.size());
    } else if (element == "Data" || element == "SimpleData")
        m_data_name = attributes["name"];
    else if (element == "TimeSpan" && (is_of_feature() || is_of_container()))
        time_owner() = {"..", ".."};
    else if (element == "Track") {
        m_track_times.clear();
        m_track_places.clear();
    }
    if (element == "NetworkLink") {
        ++m_links.count;
        m_link_depth = m_path.size();
    }
}

void KmlParser::text(std::string_view text) {
    constexpr std::size_t most = std::size_t{64} << 20U;
    if (m_text.size() + text.size() > most)
        throw VectorFileError("one of its XML elements holds more than 64 MiB of text");
    m_text += text;
}

KmlTime& KmlParser::time_owner() {
    return m_feature_depth > 0 ? m_feature.time : m_containers.back().time;
}

void KmlParser::end(std::string_view element) {
    if (m_link_depth > 0 && element == "href" && m_links.first.empty())
        m_links.first = trimmed(m_text);
    if (m_path.size() == m_link_depth)
        m_link_depth = 0;
    if (m_feature_depth > 0)
        end_of_feature(element);
    else if (is_of_container() && element == "name")
        m_containers.back().name = trimmed(m_text);
    else if (!m_containers.empty() && m_path.size() == m_container_depths.back() + 2)
        end_time(element);
    if (is_container(element) && !m_containers.empty() && m_path.size() == m_container_depths.back()) {
        m_containers.pop_back();
        m_container_depths.pop_back();
    }
    m_path.pop_back();
    m_text.clear();
}

// The time of a camera, which a view may have, is not that of the feature.
void KmlParser::end_time(std::string_view element) {
    if (element == "when" && is_in("TimeStamp"))
        time_owner() = {std::string(trimmed(m_text)), ""};
    else if (element == "begin" && is_in("TimeSpan") && !trimmed(m_text).empty())
        time_owner().begin = trimmed(m_text);
    else if (element == "end" && is_in("TimeSpan") && !trimmed(m_text).empty())
        time_owner().end = trimmed(m_text);
}

void KmlParser::end_of_feature(std::string_view element) {
    if (m_path.size() == m_feature_depth)
        end_feature();
    else if (is_of_feature() &&
             is_any(element, {"name", "description", "address", "phoneNumber", "Snippet", "snippet"})) {
        if (!trimmed(m_text).empty())
            m_feature.values.emplace_back(element, trimmed(m_text));
    } else if (m_path.size() == m_feature_depth + 2 && is_in("Icon") && element == "href") {
        m_feature.values.emplace_back("icon", trimmed(m_text));
        if (const std::string& address = m_feature.values.back().second;
            address.find("://") != address.npos && m_remote_pictures.count++ == 0)
            m_remote_pictures.first = address;
    } else {
        if (m_path.size() == m_feature_depth + 2)
            end_time(element);
        end_data(element);
        end_geometry(element);
    }
}

void KmlParser::end_data(std::string_view element) {
    if ((element == "value" && is_in("Data")) || element == "SimpleData")
        m_feature.values.emplace_back(m_data_name, trimmed(m_text));
}

void KmlParser::end_geometry(std::string_view element) {
    RawGeometry& geometry = m_feature.geometry;
    if (element == "coordinates") {
        std::vector<LonLat> points = kml_coordinates(m_text);
        if (is_in("Point"))
            geometry.points.insert(geometry.points.end(), points.begin(), points.end());
        else if (is_in("LatLonQuad") || (is_in("LinearRing") && m_path.size() > 2 &&
                                         m_path[m_path.size() - 3].find("BoundaryIs") != std::string::npos))
            geometry.rings.push_back(std::move(points));
        else
            geometry.lines.push_back(std::move(points));
    } else if (is_in("LatLonBox"))
        end_box_side(element);
    else if (element == "LatLonBox") {
        m_box[2] += m_box[2] < m_box[0] ? 360 : 0;
        geometry.rings.push_back(
            {{m_box[0], m_box[1]}, {m_box[2], m_box[1]}, {m_box[2], m_box[3]}, {m_box[0], m_box[3]}});
    } else if (is_in("Location") && element == "longitude")
        geometry.points.push_back({number_in(m_text), 0});
    else if (is_in("Location") && element == "latitude" && !geometry.points.empty())
        geometry.points.back().lat_deg = number_in(m_text);
    else if (is_in("Track") && element == "when")
        m_track_times.emplace_back(trimmed(m_text));
    else if (is_in("Track") && element == "coord") {
        std::replace(m_text.begin(), m_text.end(), ' ', ',');
        const std::vector<LonLat> at = kml_coordinates(std::string(trimmed(m_text)));
        m_track_places.push_back(at.empty() ? LonLat{} : at.front());
    } else if (element == "Track")
        end_track();
}

void KmlParser::end_box_side(std::string_view element) {
    constexpr std::array<std::string_view, 4> sides{"west", "south", "east", "north"};
    const auto side = std::find(sides.begin(), sides.end(), element);
    if (side != sides.end())
        m_box[side - sides.begin()] = number_in(m_text);
}

void KmlParser::end_track() {
    m_feature.geometry.lines.push_back(m_track_places);
    const std::size_t points = std::min(m_track_times.size(), m_track_places.size());
    for (std::size_t i = 0; i < points; ++i)
        m_feature.track.push_back({m_track_times[i], m_track_places[i]});
    if (m_feature.time.is_empty() && points > 0)
        m_feature.time = {m_track_times.front(), m_track_times[points - 1]};
}

// What has no time of its own has that of the nearest folder with one.
void KmlParser::end_feature() {
    for (auto container = m_containers.rbegin(); container != m_containers.rend() && m_feature.time.is_empty();
         ++container)
        m_feature.time = container->time;
    m_feature_depth = 0;
    m_take(layer(), m_feature);
}

std::string KmlParser::layer() const {
    std::string folders, document;
    for (const Container& container : m_containers)
        if (container.is_document)
            document = container.name;
        else
            folders += (folders.empty() ? "" : " / ") + container.name;
    return folders.empty() ? document : folders;
}

} // namespace chronomap::gdal
