#include "viewer/app/table_reading.h"

#include "viewer/app/table_inputs.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace chronomap {

namespace {

using SteadyClock = std::chrono::steady_clock;

// On Linux a thread has a niceness of its own, and hands it on to those that it starts: the window opens and moves on while
// reading takes what it leaves of the processors.
void give_way() {
    constexpr int nicer_by = 10;
    const auto thread = static_cast<id_t>(::gettid());
    ::setpriority(PRIO_PROCESS, thread, ::getpriority(PRIO_PROCESS, thread) + nicer_by);
}

} // namespace

TableReading::TableReading(std::shared_ptr<const DocumentMaker> maker, const Options& options, PartsOfFiles parts,
                           Open open)
    : m_maker(std::move(maker)), m_options(options), m_parts(parts), m_open(std::move(open)),
      m_begin(SteadyClock::now()), m_thread([this] { read(); }) {}

TableReading::~TableReading() {
    stop();
    m_thread.join();
}

void TableReading::read() {
    give_way();
    const std::function<void(std::shared_ptr<const LoadedTable>)> show =
        [this](std::shared_ptr<const LoadedTable> so_far) { publish(std::move(so_far), ""); };
    try {
        for (const std::filesystem::path& file : m_maker->table_files()) {
            {
                const std::lock_guard lock(m_mutex);
                m_name = file.filename().string();
                m_begin = SteadyClock::now();
            }
            std::shared_ptr<const LoadedTable> table =
                load_one_table(file, m_options, m_progress, m_parts == PartsOfFiles::shown ? show : nullptr);
            std::ostringstream doubts;
            tell_doubts(*table, doubts);
            const std::string said = doubts.str();
            m_whole.push_back(std::move(table));
            publish(nullptr, said.substr(0, said.find('\n')));
        }
        std::ostringstream left_out;
        keep_rejects(m_whole, m_options, left_out);
    } catch (const Cancelled&) {
        // What has come stays.
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_failure = std::current_exception();
    }
    const std::lock_guard lock(m_mutex);
    m_is_over = true;
    m_news.notify_all();
}

void TableReading::publish(std::shared_ptr<const LoadedTable> newest, const std::string& problem) {
    std::vector<std::shared_ptr<const LoadedTable>> tables = m_whole;
    if (newest) {
        tables.push_back(std::move(newest));
    }
    WindowContent content = m_open(m_maker->make(std::move(tables)));
    content.problem = problem.empty() ? content.problem : problem;
    const std::lock_guard lock(m_mutex);
    m_content = std::move(content);
    m_news.notify_all();
}

std::optional<WindowContent> TableReading::first(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    m_news.wait_for(lock, patience, [this] { return m_content || m_is_over; });
    if (m_content && !m_is_over) {
        m_progress.hold();
    }
    return taken();
}

std::optional<WindowContent> TableReading::last() {
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] { return m_is_over; });
    return taken();
}

std::optional<WindowContent> TableReading::take() {
    m_progress.go_on();
    const std::lock_guard lock(m_mutex);
    return taken();
}

std::optional<WindowContent> TableReading::taken() {
    if (m_failure) {
        std::rethrow_exception(std::exchange(m_failure, nullptr));
    }
    return std::exchange(m_content, std::nullopt);
}

ReadingState TableReading::state() const {
    const std::lock_guard lock(m_mutex);
    const double seconds = std::chrono::duration<double>(SteadyClock::now() - m_begin).count();
    const auto rows = m_progress.rows.load();
    const auto total = static_cast<double>(std::max<std::uint64_t>(1, m_progress.total));
    return {m_name, std::min(1.0, static_cast<double>(m_progress.done) / total), rows,
            seconds > 0 ? static_cast<double>(rows) / seconds : 0};
}

bool TableReading::is_over() const {
    const std::lock_guard lock(m_mutex);
    return m_is_over;
}

void TableReading::stop() {
    m_progress.is_cancelled = true;
    m_progress.go_on();
}

} // namespace chronomap
