#include "viewer/scene/timeline_memo.h"

#include "viewer/scene/answers_again.h"

namespace chronomap {

ColumnsQuestion columns_question(const ViewState& view, const TimeScale& scale, std::size_t columns) {
    return {without_needless_time(question_of(view)), scale.shown(), scale.left(), scale.right(), columns};
}

} // namespace chronomap
