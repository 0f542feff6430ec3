#pragma once

#include "viewer/scene/text_field.h"
#include "viewer/scene/widgets.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace chronomap {

/// The lines of a dialog with a form: a label and a choice or a field beside it, and a button that does it.

/// What pressing a line means: going to the choice before or after, or giving it the keyboard.
enum class FormPress : std::uint8_t { previous, next, line };

/// A line of one kind of form and what is pressed of it, as the thing pointed at.
Pick form_pick(PickKind form, std::size_t line, FormPress press);
std::size_t form_line_of(Pick pick, std::size_t line_count);
FormPress form_press_of(Pick pick);

inline constexpr double form_padding_px = 20; ///< within the plate
inline constexpr double form_width_px = 372;  ///< of the lines
inline const TextStyle form_title_style{17, FontWeight::bold};

inline constexpr Size form_plate_px{1180, 590};

/// Darkens what lies behind and draws the dialog's plate in the middle of the frame, as large as wanted where there is room;
/// returns the plate without its padding.
Column draw_form_plate(DisplayList& list, const Theme& theme, const Rect& frame, bool mirrored,
                       Size wanted = form_plate_px);

/// "Size ‹ A4 ›" and "Title [      ]"; each returns where the next line begins.
struct FormLine {
    std::string label;
    PickKind form = PickKind::none;
    std::size_t number = 0; ///< of the line in its form
    bool has_keyboard = false;
};
double draw_form_choice(DisplayList& list, const Theme& theme, const Column& column, double y, const FormLine& line,
                        const std::string& value);
double draw_form_field(DisplayList& list, const Theme& theme, const Column& column, double y, const FormLine& line,
                       const TextField& field, const std::string& placeholder);
double draw_form_button(DisplayList& list, const Theme& theme, const Column& column, double y, const FormLine& line);

/// What a form says above and below its lines.
struct FormWords {
    std::string title;
    std::string keys;    ///< what they do
    std::string problem; ///< stands instead of it; empty: there is none
};

/// Draws one line, by its number in the form, at y; returns where the next begins.
using DrawFormLine = std::function<double(const Column& column, double y, std::size_t number)>;

/// Draws a form along the start of a plate. Returns what is left of the plate beside it.
Column draw_form(DisplayList& list, const Theme& theme, const Column& plate, const FormWords& words,
                 std::size_t line_count, const DrawFormLine& draw);

} // namespace chronomap
