#include "geodata/bake/geo_maps.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace chronomap::bake {

namespace {

/// Follows the nesting of "coordinates" as it streams by: GDAL would hold the 87 MB as a tree of several gigabytes.
class Handler : public nlohmann::json_sax<nlohmann::json> {
public:
    std::map<std::string, Shape> shapes;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return number(value); }
    bool binary(binary_t&) override { return true; }

    bool string(string_t& text) override {
        if (m_key == "A3") {
            m_code = text;
        }
        return true;
    }

    bool key(string_t& text) override {
        m_key = text;
        m_in_coordinates = text == "coordinates";
        m_depth = 0;
        return true;
    }

    bool start_array(std::size_t) override {
        if (m_in_coordinates) {
            ++m_depth;
            m_height = 0;
            m_point.clear();
        }
        return true;
    }

    /// How many levels lie below tells what has just ended: a point, a ring, a polygon.
    bool end_array() override {
        if (!m_in_coordinates) {
            return true;
        }
        ++m_height;
        if (m_height == 1) {
            m_ring.push_back({m_point.at(0), m_point.at(1)});
        } else if (m_height == 2) {
            m_polygon.push_back(std::move(m_ring));
            m_ring.clear();
        } else if (m_height == 3) {
            m_shape.push_back(std::move(m_polygon));
            m_polygon.clear();
        }
        m_in_coordinates = --m_depth > 0;
        return true;
    }

    bool start_object(std::size_t) override {
        ++m_objects;
        return true;
    }

    /// Features end at the second level; the geometries of a plain collection too.
    bool end_object() override {
        if (m_objects-- == 2 && !m_shape.empty()) {
            const std::string name = m_code.empty() ? std::to_string(shapes.size()) : m_code;
            Shape& shape = shapes[name];
            shape.insert(shape.end(), m_shape.begin(), m_shape.end());
            m_shape.clear();
            m_code.clear();
        }
        return true;
    }

    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
        throw std::runtime_error("not JSON at byte " + std::to_string(at));
    }

private:
    bool number(double value) {
        if (m_in_coordinates) {
            m_point.push_back(value);
        }
        return true;
    }

    std::string m_key, m_code;
    bool m_in_coordinates = false;
    int m_depth = 0, m_height = 0, m_objects = 0;
    std::vector<double> m_point;
    Line m_ring;
    Polygon m_polygon;
    Shape m_shape;
};

} // namespace

std::map<std::string, Shape> read_geo_maps(const std::filesystem::path& file) {
    std::ifstream in(file);
    Handler handler;
    if (!in || !nlohmann::json::sax_parse(in, &handler)) {
        throw std::runtime_error(file.string() + ": cannot be read");
    }
    return std::move(handler.shapes);
}

} // namespace chronomap::bake
