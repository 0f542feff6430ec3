#pragma once

#include "events/table/role_finding.h"
#include "events/table/row_source.h"
#include "events/table/table_roles.h"

#include <string>
#include <vector>

namespace chronomap {

/// Asks all values of the columns of times what a sample of rows left open: whether day or month comes first, whether
/// midnights are times. Changes the formats and what is said of the roles, and notes on what the order of dates was
/// settled when they do not tell it: what the user says; the other columns; AM and PM, which are written in America; else the day
/// first. Throws TableError for an order that is none, and what RowSource::read() throws.
void settle_times(const RowSource& source, const std::vector<std::vector<std::string>>& sample,
                  const TableOptions& options, unsigned threads, Progress& progress, RoleFinding& finding);

} // namespace chronomap
