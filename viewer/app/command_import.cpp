#include "viewer/app/command_import.h"

#include "events/table/table_file.h"
#include "viewer/app/table_description.h"
#include "viewer/app/table_inputs.h"

#include <ostream>

namespace chronomap {

int import_events(const Options& options, std::ostream& out, std::ostream& err) {
    const auto tables = load_tables(options.inputs, options, err);
    describe_with_rejects(*tables.front(), out);
    try {
        write_table_file(*tables.front(), options.out);
    } catch (const TableError& error) {
        throw JobError(std::string("The table was not written: ") + error.what() + ".");
    }
    return 0;
}

} // namespace chronomap
