// Our reader of GeoJSON points against GDAL's, cell for cell.
#include "events/table/geojson_source.h"

#include "support/catch.h"
#include "support/table_rows.h"
#include "table_gdal/gdal_rows.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>

using namespace chronomap;

namespace {

GeoJsonSettings small_geojson_pieces() {
    GeoJsonSettings settings;
    settings.piece_bytes = 211;
    settings.lookahead_bytes = 16;
    settings.block_rows = 5;
    settings.threads = 2;
    return settings;
}

/// What GDAL writes in its own way: columns of true and false alone are numbers to it.
std::string as_gdal_has_it(const std::string& ours, const std::string& gdal) {
    if ((ours == "true" || ours == "false") && (gdal == "1" || gdal == "0"))
        return ours == "true" ? "1" : "0";
    return ours;
}

bool is_place(const std::vector<std::string>& row, const std::optional<std::pair<double, double>>& place) {
    const std::string& longitude = row.at(row.size() - 2);
    if (!place)
        return longitude.empty() && row.back().empty();
    return std::strtod(longitude.c_str(), nullptr) == place->first &&
           std::strtod(row.back().c_str(), nullptr) == place->second;
}

void require_same_geojson(const std::filesystem::path& file, const GeoJsonSettings& settings) {
    const bool is_sequence = file.extension() == ".geojsonl";
    const auto gdal =
        gdal_rows((is_sequence ? "GeoJSONSeq:" : "") + file.string(), {is_sequence ? "GeoJSONSeq" : "GeoJSON", nullptr},
                  {"DATE_AS_STRING=YES", "ARRAY_AS_STRING=YES", nullptr});
    REQUIRE(gdal);
    const auto ours = open_geojson(file, nullptr, settings);
    REQUIRE(ours);
    const std::vector<std::string> names = names_of(*ours);
    const TextRows rows = rows_of(*ours, 2);
    REQUIRE(rows.size() == gdal->rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        REQUIRE(is_place(rows[row], gdal->rows[row].place));
        for (std::size_t field = 0; field < gdal->names.size(); ++field) {
            const auto column =
                static_cast<std::size_t>(std::find(names.begin(), names.end(), gdal->names[field]) - names.begin());
            REQUIRE(column < names.size());
            const std::string& value = gdal->rows[row].values[field];
            REQUIRE(as_gdal_has_it(rows[row][column], value) == value);
        }
    }
}

void require_same_geojson_text(const std::string& text, const std::string& name = "events.geojson") {
    INFO(text);
    const TemporaryFolder folder;
    require_same_geojson(write_file(folder, name, text), small_geojson_pieces());
}

class GeoJsonMaker {
public:
    explicit GeoJsonMaker(unsigned seed) : m_random(seed) {}

    std::string make(bool is_sequence) {
        m_has_lists = !is_sequence; // GDAL's driver for sequences knows no ARRAY_AS_STRING
        m_has_blanks = !is_sequence && below(2) == 0;
        m_has_id = below(3) == 0;
        const std::size_t count = 2 + below(30);
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += (i == 0 ? "" : is_sequence ? "\n" : "," + blanks()) + feature();
        return is_sequence ? text + "\n"
                           : "{" + blanks() + "\"type\":\"FeatureCollection\"," + blanks() + "\"features\":[" +
                                 blanks() + text + blanks() + "]}\n";
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    std::string pick(std::initializer_list<const char*> from) { return *(from.begin() + below(from.size())); }
    std::string blanks() { return m_has_blanks ? pick({"", " ", "\n", "\r\n  ", "\t"}) : ""; }

    std::string feature() {
        std::vector<std::string> members{R"("type":"Feature")", "\"properties\":" + blanks() + properties(),
                                         "\"geometry\":" + blanks() + geometry()};
        if (m_has_id)
            members.push_back("\"id\":\"f" + std::to_string(below(100)) + "\"");
        std::shuffle(members.begin(), members.end(), m_random);
        std::string text = "{";
        for (const std::string& member : members)
            text += (text.size() == 1 ? "" : "," + blanks()) + member;
        return text + blanks() + "}";
    }

    std::string geometry() {
        return pick({"null", R"({"type":"Point","coordinates":[1.5,-2]})",
                     R"({"type":"Point","coordinates":[ 46.34168 , 39.51111 ]})",
                     R"({"coordinates":[-1e1,2.5e-1,300],"type":"Point"})", R"({"type":"Point","coordinates":[]})"});
    }

    std::string properties() {
        if (below(12) == 0)
            return pick({"null", "{}"});
        std::string text = "{";
        // Of each key the values are of one kind or any, as columns of GDAL's have a type.
        const auto add = [&](const char* key, const std::string& value) {
            if (below(6) != 0)
                text += (text.size() == 1 ? "" : "," + blanks()) + "\"" + key + "\":" + blanks() + value;
        };
        add("whole", pick({"1", "-20", "12345678901", "null", "0"}));
        add("number", pick({"1.5", "-0.25", "100", "null"}));
        add("text", text_value());
        add("truth", pick({"true", "false", "null"}));
        add("any", pick({"1", "2.5", "\"x\"", "true", "null", "{\"a\":1}"}));
        add("ke\\\"y", text_value());
        add("nested", pick({"{}", "{\"a\":[1,{\"b\":null}],\"c\":\"x\\ny\"}", "{ \"a\" : 2.5 , \"b\":true }", "null"}));
        if (m_has_lists)
            add("list", pick({"[]", "[1,2,3]", "[\"a\",\"\\u00e9\"]", "[[1],[2.5]]", "null"}));
        return text + "}";
    }

    std::string text_value() {
        return "\"" +
               pick({"", "text", "q\\\"uote", "back\\\\slash", "caf\\u00e9", "Լաչին", "\\ud83d\\ude00", "\\ud83d",
                     "a\\/b\\n\\t", "},{\\\"type\\\":\\\"Feature\\\"", "2022-09-13", "2022/09/13 05:00", "12"}) +
               "\"";
    }

    std::mt19937 m_random;
    bool m_has_blanks = false, m_has_lists = false, m_has_id = false;
};

} // namespace

TEST_CASE("Generated GeoJSON files are read as GDAL reads them") {
    for (unsigned seed = 0; seed < 300; ++seed)
        require_same_geojson_text(GeoJsonMaker(seed).make(false));
    for (unsigned seed = 0; seed < 150; ++seed)
        require_same_geojson_text(GeoJsonMaker(seed).make(true), "events.geojsonl");
}

TEST_CASE("GeoJSON features behind separators are read as GDAL reads them") {
    require_same_geojson_text(
        "\x1E{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":null}\n\x1E{\"type\":\"Feature\",\n\"properties\":"
        "{\"b\":\"x\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}\n",
        "events.geojsonl");
}

TEST_CASE("Sample files of GeoJSON are read as GDAL reads them") {
    const char* folder = std::getenv("CHRONOMAP_SAMPLE_DATA");
    if (folder == nullptr)
        return;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".geojson")
            require_same_geojson(entry.path(), {});
}
