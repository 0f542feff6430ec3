#pragma once

#include "viewer/scene/forget_form.h"
#include "viewer/scene/scene.h"

namespace chronomap {

/// The list of all that is kept and the question below it, in front of everything. Its two buttons are
/// PickKind::forget_answer, each by its ForgetAnswer.
void draw_forget_dialog(DisplayList& list, const Scene& scene);

} // namespace chronomap
