#pragma once

#include "viewer/app/options.h"

#include <string>

namespace chronomap {

// Each reads the value of one option into the options. Throws UsageError with what would be right.
void take_size(Options& options, const std::string& value);
void take_scale(Options& options, const std::string& value);
void take_dpi(Options& options, const std::string& value);
void take_language(Options& options, const std::string& value);
void take_mode(Options& options, const std::string& value);
void take_only(Options& options, const std::string& value);
void take_theme(Options& options, const std::string& value);
void take_time(Options& options, const std::string& value);
void take_date_order(Options& options, const std::string& value);
void take_at(Options& options, const std::string& value);
void take_clock(Options& options, const std::string& value);
void take_center(Options& options, const std::string& value);
void take_zoom(Options& options, const std::string& value);
void take_box(Options& options, const std::string& value);
void take_out(Options& options, const std::string& value);
void take_data_out(Options& options, const std::string& value);
void take_series(Options& options, const std::string& value);
void take_length(Options& options, const std::string& value);
void take_frame_rate(Options& options, const std::string& value);
void take_film_course(Options& options, const std::string& value);
void take_limit(Options& options, const std::string& value);

} // namespace chronomap
