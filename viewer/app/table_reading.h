#pragma once

#include "viewer/app/document_maker.h"
#include "viewer/ui/window.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace chronomap {

/// Whether a document is made of the parts of a file that have been read, or of whole files alone.
enum class PartsOfFiles { shown, left_out };

/// Reads the event files of a document on threads of its own, which give way to all others, and makes the document anew as
/// they come.
class TableReading final : public ComingContent {
public:
    /// How a document is first looked at, and what goes with it. Called on the reading's thread.
    using Open = std::function<WindowContent(std::shared_ptr<const Document>)>;

    TableReading(std::shared_ptr<const DocumentMaker> maker, const Options& options, PartsOfFiles parts, Open open);
    ~TableReading() override;

    /// Waits until there is something to show or the time is over; throws what ended the reading before that. When it is a
    /// part, the reading rests until take() asks for more: drawing it needs the processors.
    std::optional<WindowContent> first(std::chrono::milliseconds patience);

    /// Waits until the reading is over; throws what ended it before its end.
    std::optional<WindowContent> last();

    std::optional<WindowContent> take() override;
    ReadingState state() const override;
    bool is_over() const override;
    void stop() override;

private:
    void read();
    std::optional<WindowContent> taken();
    void publish(std::shared_ptr<const LoadedTable> newest, const std::string& problem);

    std::shared_ptr<const DocumentMaker> m_maker;
    Options m_options;
    PartsOfFiles m_parts;
    Open m_open;
    Progress m_progress;
    std::vector<std::shared_ptr<const LoadedTable>> m_whole; // of the reading's thread alone
    mutable std::mutex m_mutex;                              // guards what follows
    std::condition_variable m_news;
    std::string m_name;
    std::chrono::steady_clock::time_point m_begin;
    std::optional<WindowContent> m_content;
    std::exception_ptr m_failure;
    bool m_is_over = false;
    std::thread m_thread; // last, so that it begins when all the others are there
};

} // namespace chronomap
