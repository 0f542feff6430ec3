#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace chronomap {

/// The last answer to a question that a window asks again with every frame. Any thread.
template <typename Question, typename Answer>
class Remembered {
public:
    /// The answer of before when the question is the same; else what `work_out()` gives.
    template <typename WorkOut>
    std::shared_ptr<const Answer> answer(const Question& question, WorkOut work_out) const {
        return answer_from_last(question, [&](const Question*, const Answer*) { return work_out(); });
    }

    /// The same, where the last answer helps to find the next: `work_out(question, answer)` gets both of before, or null.
    template <typename WorkOut>
    std::shared_ptr<const Answer> answer_from_last(const Question& question, WorkOut work_out) const {
        std::optional<Question> last_question;
        std::shared_ptr<const Answer> last;
        {
            const std::lock_guard lock(m_mutex);
            if (m_answer && m_question == question) {
                return m_answer;
            }
            last_question = m_question;
            last = m_answer;
        }
        auto answer = std::make_shared<const Answer>(work_out(last ? &*last_question : nullptr, last.get()));
        const std::lock_guard lock(m_mutex);
        m_question = question;
        m_answer = answer;
        return answer;
    }

private:
    mutable std::mutex m_mutex; // guards what follows
    mutable std::optional<Question> m_question;
    mutable std::shared_ptr<const Answer> m_answer;
};

} // namespace chronomap
