#pragma once

#include "support/catch.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace chronomap {

/// Compares a text with tests/golden/NAME, telling the first line that differs. With CHRONOMAP_REWRITE_GOLDEN set in the
/// environment it writes the file instead: look at the difference before you commit it.
inline void check_golden(const std::string& name, const std::string& text) {
    const std::string path = std::string(CHRONOMAP_TEST_GOLDEN) + "/" + name;
    if (std::getenv("CHRONOMAP_REWRITE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << text;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    INFO("golden file " << path << "; set CHRONOMAP_REWRITE_GOLDEN to write it anew");
    REQUIRE(file.good());
    std::istringstream now(text);
    std::string wanted_line;
    std::string line;
    for (int number = 1; std::getline(file, wanted_line); ++number) {
        INFO("line " << number);
        REQUIRE(std::getline(now, line));
        REQUIRE(line == wanted_line);
    }
    CHECK_FALSE(std::getline(now, line));
}

} // namespace chronomap
