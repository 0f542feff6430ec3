#include "geodata/bake/labels.h"

#include "geodata/bake/table.h"
#include "geodata/clip.h"
#include "geodata/outline.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <unicode/locid.h>
#include <unicode/tznames.h>

namespace chronomap::bake {

namespace {

const char* const languages[] = {"en", "ar", "az", "hy", "ru", "fr", "tr", "ka", "fa"};

/// The five countries of the region show together, whatever their size.
const std::set<std::string> region_countries{"ARM", "AZE", "GEO", "TUR", "IRN"};

std::string alpha2_of(const std::string& alpha3) {
    if (alpha3 == "XKX") {
        return "XK";
    }
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
        if (icu::Locale("", *code).getISO3Country() == alpha3) {
            return *code;
        }
    }
    return {};
}

std::map<std::string, std::string> country_names(const std::string& alpha3) {
    std::map<std::string, std::string> names;
    const std::string alpha2 = alpha2_of(alpha3);
    if (alpha2.empty()) {
        return names;
    }
    for (const char* language : languages) {
        icu::UnicodeString name;
        icu::Locale("", alpha2.c_str()).getDisplayCountry(icu::Locale(language), name);
        name.toUTF8String(names[language]);
    }
    if (alpha3 == "TUR") {
        names["en"] = "Türkiye";
    }
    return names;
}

std::vector<std::vector<WorldPoint>> largest_part(const Shape& shape) {
    std::vector<std::vector<WorldPoint>> largest;
    double best = -1;
    for (const Polygon& polygon : shape) {
        std::vector<WorldPoint> ring = to_world_path(polygon.front(), true);
        const double area = ring_area(ring);
        if (area > best) {
            best = area;
            // A label's place needs no more than the coarse form.
            WorldPath coarse = simplify_ring(ring, std::sqrt(area) / 100);
            largest = {coarse.size() > 2 ? std::move(coarse) : std::move(ring)};
        }
    }
    return largest;
}

double two_digits(const std::string& digits) {
    return std::stod(digits);
}

/// "+4011" or "+0434500": degrees, minutes and perhaps seconds with a sign.
double iso_6709_part(const std::string& text) {
    const std::size_t degree_digits = text.size() == 5 || text.size() == 7 ? 2 : 3;
    double degrees = two_digits(text.substr(1, degree_digits)) + two_digits(text.substr(1 + degree_digits, 2)) / 60.0;
    if (text.size() > 6) {
        degrees += two_digits(text.substr(3 + degree_digits, 2)) / 3600.0;
    }
    return text.front() == '-' ? -degrees : degrees;
}

std::map<std::string, LonLat> zone_places(const std::filesystem::path& zone_tab) {
    std::ifstream in(zone_tab);
    if (!in) {
        throw std::runtime_error(zone_tab.string() + ": cannot be read");
    }
    std::map<std::string, LonLat> places;
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        std::string country, place, zone;
        if (line.front() != '#' && fields >> country >> place >> zone) {
            const std::size_t split = place.find_first_of("+-", 1);
            places[zone] = {iso_6709_part(place.substr(split)), iso_6709_part(place.substr(0, split))};
        }
    }
    return places;
}

std::map<std::string, std::string> city_names(const std::string& zone) {
    std::map<std::string, std::string> names;
    for (const char* language : languages) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::TimeZoneNames> source(
            icu::TimeZoneNames::createInstance(icu::Locale(language), status));
        icu::UnicodeString name;
        if (U_SUCCESS(status)) {
            source->getExemplarLocationName(icu::UnicodeString::fromUTF8(zone), name);
        }
        if (!name.isEmpty() && !name.isBogus()) {
            name.toUTF8String(names[language]);
        }
    }
    return names;
}

std::map<std::string, std::string> written_names(const std::map<std::string, std::string>& row) {
    std::map<std::string, std::string> names;
    for (const char* language : languages) {
        const auto found = row.find(language);
        if (found != row.end() && !found->second.empty()) {
            names[language] = found->second;
        }
    }
    return names;
}

MapLabelKind kind_of(const std::string& name) {
    return name == "sea" ? MapLabelKind::sea : name == "lake" ? MapLabelKind::lake : MapLabelKind::region;
}

} // namespace

std::vector<MapLabel> country_labels(const std::map<std::string, Shape>& countries) {
    std::vector<MapLabel> labels;
    for (const auto& [code, shape] : countries) {
        const auto part = largest_part(shape);
        MapLabel label;
        label.kind = MapLabelKind::country;
        label.code = code;
        label.names = country_names(code);
        if (part.empty() || label.names.empty()) {
            continue;
        }
        label.at = interior_point(part);
        const double size = std::sqrt(ring_area(part.front()));
        // The zoom at which the country is about as wide as its name.
        label.min_zoom = std::clamp(std::log2(55.0 / world_size_px / size), 1.5, 9.0);
        label.max_zoom = std::clamp(label.min_zoom + 6.0, 6.0, 12.0);
        label.rank = std::clamp(label.min_zoom, 0.0, 9.0);
        if (region_countries.count(code) != 0) {
            label.min_zoom = std::min(label.min_zoom, 4.0);
            label.max_zoom = 9.5;
            label.rank = 1;
        }
        labels.push_back(std::move(label));
    }
    return labels;
}

std::vector<MapLabel> capital_labels(const std::filesystem::path& csv, const std::filesystem::path& zone_tab) {
    const auto places = zone_places(zone_tab);
    std::vector<MapLabel> labels;
    for (const auto& row : read_table(csv)) {
        MapLabel label;
        label.kind = MapLabelKind::capital;
        label.code = row.at("code");
        const std::string& zone = row.at("zone");
        if (zone.empty()) {
            label.at = to_world({std::stod(row.at("lon")), std::stod(row.at("lat"))});
            label.names = written_names(row);
        } else {
            label.at = to_world(places.at(zone));
            label.names = city_names(zone);
        }
        if (label.names.count("en") == 0) {
            throw std::runtime_error(zone + ": has no English name");
        }
        label.min_zoom = 4.5;
        label.rank = 3;
        labels.push_back(std::move(label));
    }
    return labels;
}

std::vector<MapLabel> table_labels(const std::filesystem::path& csv) {
    std::vector<MapLabel> labels;
    for (const auto& row : read_table(csv)) {
        MapLabel label;
        label.kind = kind_of(row.at("kind"));
        label.code = label.kind == MapLabelKind::region ? "AZE" : "";
        label.names = written_names(row);
        label.at = to_world({std::stod(row.at("lon")), std::stod(row.at("lat"))});
        label.min_zoom = std::stod(row.at("min_zoom"));
        label.max_zoom = std::stod(row.at("max_zoom"));
        label.rank = std::stod(row.at("rank"));
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace chronomap::bake
