#pragma once

#include "viewer/scene/geometry.h"
#include "viewer/scene/page_options.h"
#include "viewer/scene/text_field.h"
#include "viewer/scene/theme.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chronomap {

enum class ExportPreset : std::uint8_t { screen, full_hd, ultra_hd, square, portrait, a4, a4_landscape, letter };
enum class ExportFormat : std::uint8_t { png, svg, pdf };

inline constexpr std::size_t export_preset_count = 8;
inline constexpr std::array<std::string_view, 3> export_endings{"png", "svg", "pdf"}; ///< by ExportFormat

/// What a picture is made like; kept for the next one.
struct ExportSettings {
    ExportPreset preset = ExportPreset::full_hd;
    ExportFormat format = ExportFormat::png;
    std::uint8_t density = 0; ///< of three: once, twice, thrice the size in pixels; on paper 150, 300, 600 to the inch
    ThemeName theme = ThemeName::light;
    std::string language = "en";
    PageOptions page;
    std::string file; ///< where to; its ending follows the format

    friend bool operator==(const ExportSettings&, const ExportSettings&) = default;
};

/// Logical px of a page, and pixels of the file for one of them. A page larger than 1600x900 is looked at as a whole: its
/// type grows with it. Paper has 96 logical px to the inch.
struct ExportSize {
    Size size;
    double scale = 1;
};
ExportSize size_of(const ExportSettings& settings, Size window);

bool is_paper(ExportPreset preset);

/// The lines of the form, from the top down.
enum class ExportRow : std::uint8_t {
    preset,
    format,
    density,
    content,
    theme,
    language,
    title,
    caption,
    credit,
    file,
    save
};

inline constexpr std::size_t export_row_count = 11;

/// Whether a line is a field to type in; the others are choices.
bool is_text(ExportRow row);

/// The dialog that makes a picture of what is seen.
struct ExportForm {
    ExportSettings settings;
    ExportRow row = ExportRow::preset; ///< has the keyboard
    TextField field;                   ///< of the row, where it is a text
    std::string problem;               ///< why it could not be written
    bool asks_to_replace = false;      ///< there is such a file already: saving again writes over it
    bool is_saving = false;

    friend bool operator==(const ExportForm&, const ExportForm&) = default;
};

/// The text of a line that is typed.
std::string& text_of(ExportSettings& settings, ExportRow row);

/// The settings with what is being typed.
ExportSettings settings_of(const ExportForm& form);

} // namespace chronomap
