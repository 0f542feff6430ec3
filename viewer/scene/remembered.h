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
        {
            const std::lock_guard lock(m_mutex);
            if (m_answer && m_question == question) {
                return m_answer;
            }
        }
        auto answer = std::make_shared<const Answer>(work_out());
        const std::lock_guard lock(m_mutex);
        m_question = question;
        m_answer = answer;
        return answer;
    }

private:
    mutable std::mutex m_mutex;     // guards what follows
    mutable std::optional<Question> m_question;
    mutable std::shared_ptr<const Answer> m_answer;
};

} // namespace chronomap
