#include "viewer/app/command_import.h"

#include "viewer/app/table_description.h"
#include "viewer/app/table_inputs.h"

#include <ostream>

namespace chronomap {

int import_events(const Options& options, std::ostream& out, std::ostream& err) {
    const auto tables = load_tables(options.inputs, options, err);
    describe_with_rejects(*tables.front(), out);
    return 0;
}

} // namespace chronomap
