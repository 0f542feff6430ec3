#include "viewer/ui/table_searcher.h"

#include "events/table/table_search.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <thread>

namespace chronomap {

TableSearcher::~TableSearcher() {
    stop();
}

void TableSearcher::stop() {
    if (m_coming.valid()) {
        m_progress->is_cancelled = true;
        m_coming.wait();
        m_coming = {};
    }
}

void TableSearcher::begin(std::shared_ptr<const Document> document, const std::string& query) {
    stop();
    m_document = std::move(document);
    m_query = query;
    m_progress = std::make_shared<Progress>();
    m_coming = std::async(std::launch::async, [document = m_document, query, progress = m_progress] {
        return found_in_tables(*document, query, *progress);
    });
}

bool TableSearcher::follow(AppController& controller, bool waits) {
    const std::string& wanted = controller.view().filter.search;
    const bool is_asked =
        !controller.document().tables.empty() && !wanted.empty() && controller.view().found.query != wanted;
    if (!is_asked) {
        return false;
    }
    if (m_query != wanted || m_document != controller.shared_document()) {
        begin(controller.shared_document(), wanted);
    }
    if (!m_coming.valid() || (!waits && m_coming.wait_for(std::chrono::seconds(0)) != std::future_status::ready)) {
        return false;
    }
    try {
        controller.set_found(m_coming.get());
    } catch (const std::exception& error) {
        controller.set_found({wanted, {}});
        controller.tell(error.what());
    }
    return true;
}

FoundInTables found_in_tables(const Document& document, const std::string& query, Progress& progress) {
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    FoundInTables found{query, {}};
    for (const DocumentTable& table : document.tables.all) {
        found.by_table.push_back(search_table(*table.loaded, query, threads, progress));
    }
    return found;
}

} // namespace chronomap
