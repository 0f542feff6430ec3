#include "geodata/bake/table.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace chronomap::bake {

namespace {

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, ',');) {
        fields.push_back(field);
    }
    return fields;
}

} // namespace

std::vector<std::map<std::string, std::string>> read_table(const std::filesystem::path& csv) {
    std::ifstream in(csv);
    if (!in) {
        throw std::runtime_error(csv.string() + ": cannot be read");
    }
    std::vector<std::string> columns;
    std::vector<std::map<std::string, std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const std::vector<std::string> fields = fields_of(line);
        if (columns.empty()) {
            columns = fields;
            continue;
        }
        std::map<std::string, std::string> row;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            row[columns[i]] = i < fields.size() ? fields[i] : "";
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace chronomap::bake
