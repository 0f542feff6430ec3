// Reads an event file and prints, for each window of time on standard input (EDTF, one a line), how many events of each
// category it holds: one JSON object a line, to be held against another program's answer.
//   table_counts FILE <WINDOWS
#include "events/edtf.h"
#include "events/table/table_loading.h"

#include <chrono>
#include <iostream>
#include <string>

using namespace chronomap;

int main(int argc, char* argv[]) {
    if (argc != 2) {
        std::cerr << "usage: table_counts FILE <WINDOWS\n";
        return 2;
    }
    Progress progress;
    const auto begin = std::chrono::steady_clock::now();
    const auto table = load_table(argv[1], {}, {}, progress);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    std::cout << "{\"load_ms\": " << took.count() << "}\n";
    for (std::string window; std::getline(std::cin, window);) {
        const TableCounts counts = table->events->count(parse_window(window, TimeZone()), {});
        const char* separator = "{";
        for (std::size_t i = 0; i < table->events->categories().size(); ++i) {
            std::cout << separator << '"' << table->events->categories()[i] << "\": " << counts.certain[i];
            separator = ", ";
        }
        std::cout << "}\n";
    }
}
