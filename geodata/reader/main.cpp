// chronomap-reader VERSION MEMORY-BYTES SECONDS read PATH LAYER CRS TEXT-BYTES
// chronomap-reader VERSION MEMORY-BYTES SECONDS layers PATH TEXT-BYTES
// chronomap-reader VERSION MEMORY-BYTES SECONDS sheets PATH
//
// Tells what is in a vector file as messages on its standard output (see reader_stream.h).

#include "geodata/build_kind.h"
#include "geodata/reader/confinement.h"
#include "geodata/reader_stream.h"
#include "geodata/vector_module.h"

#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <unistd.h>
#include <vector>

using namespace chronomap;

namespace {

void read(const std::vector<std::string>& arguments, ReaderOutput& output) {
    VectorFileOptions options;
    options.layer = arguments[6];
    options.crs = arguments[7];
    options.most_text_bytes = std::stoull(arguments[8]);
    options.progress = [&](std::uint64_t rows, double part) { output.tell_progress(rows, part); };
    output.tell(vector_module().read(arguments[5], options));
}

void read_layers(const std::string& path, std::size_t most_text_bytes, ReaderOutput& output) {
    VectorFileOptions options;
    options.most_text_bytes = most_text_bytes;
    const std::vector<std::string> layers = vector_module().read(path, options).layers;
    output.tell_names(layers);
    for (const std::string& layer : layers) {
        options.layer = layer;
        output.tell(vector_module().read(path, options));
    }
}

void answer(const std::vector<std::string>& arguments, ReaderOutput& output) {
    try {
        if (arguments[4] == "read" && arguments.size() == 9)
            read(arguments, output);
        else if (arguments[4] == "layers" && arguments.size() == 7)
            read_layers(arguments[5], std::stoull(arguments[6]), output);
        else
            output.tell_names(vector_module().sheets(arguments[5]));
    } catch (const std::bad_alloc&) {
        std::_Exit(out_of_memory_status);
    } catch (const std::exception& error) {
        output.tell_failure(error.what());
    }
}

} // namespace

int main(int argc, char* argv[]) {
    const std::vector<std::string> arguments(argv, argv + argc);
    if (arguments.size() < 6 || arguments[1] != reader_version) {
        std::cerr << "chronomap-reader is started by chronomap of the same version, and is of no use otherwise.\n";
        return 2;
    }
    std::set_new_handler([] { std::_Exit(out_of_memory_status); });
    confine_this_process(std::stoull(arguments[2]), std::stoull(arguments[3]));
    ReaderOutput output(STDOUT_FILENO);
    answer(arguments, output);
    if (counts_lines)
        std::exit(0);
    std::_Exit(0); // GDAL has nothing left to do
}
