// A text of rows and cells, from its bytes to the table of its events.
#include "events/safe_text.h"
#include "events/table/delimited_source.h"
#include "fuzz/input_file.h"
#include "fuzz/promise.h"
#include "fuzz/table_promises.h"
#include "fuzz/targets.h"

namespace chronomap::fuzz {
namespace {

/// So small that every row is cut somewhere, and rows run over several pieces.
DelimitedSettings small_csv_pieces() {
    DelimitedSettings settings;
    settings.piece_bytes = 48;
    settings.strip_bytes = 32;
    settings.lookahead_bytes = 8;
    return settings;
}

std::unique_ptr<RowSource> opened(const std::filesystem::path& path, const DelimitedSettings& settings,
                                  std::string& error) {
    try {
        return open_delimited(path, settings);
    } catch (const TableError& failure) {
        error = failure.what();
        return nullptr;
    }
}

} // namespace

void csv(std::string_view input) {
    static InputFile file("input.csv");
    const std::filesystem::path& path = file.with(input);
    std::string error, other_error;
    const auto source = opened(path, {}, error), in_pieces = opened(path, small_csv_pieces(), other_error);
    promise(error == other_error && !has_controls(error), "small pieces give the error of large ones");
    if (source) {
        check_same_rows(*source, *in_pieces);
        check_source(*in_pieces);
    }
}

} // namespace chronomap::fuzz
