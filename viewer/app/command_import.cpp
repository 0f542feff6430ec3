#include "viewer/app/command_import.h"

#include "events/table/table_report.h"
#include "viewer/app/table_inputs.h"

#include <ostream>

namespace chronomap {

int import_events(const Options& options, std::ostream& out, std::ostream& err) {
    const auto tables = load_tables(options.inputs, options, err);
    out << describe(*tables.front());
    return 0;
}

} // namespace chronomap
