#pragma once

#include "events/table/row_source.h"
#include "viewer/ui/app_controller.h"

#include <future>
#include <memory>
#include <optional>

namespace chronomap {

/// Searches tables beside the frames for what is typed: one search at a time, the newest.
class TableSearcher {
public:
    ~TableSearcher();

    /// Begins to search for what the view asks for and has not got, and hands over what was found; true when something
    /// that is seen has changed. Never waits, unless `waits`: then until it is found.
    bool follow(AppController& controller, bool waits);

    bool is_busy() const { return m_coming.valid(); }

private:
    void begin(std::shared_ptr<const Document> document, const std::string& query);
    void stop();

    std::shared_ptr<const Document> m_document; ///< that is being searched
    std::string m_query;
    std::shared_ptr<Progress> m_progress;
    std::future<FoundInTables> m_coming;
};

/// What a search finds in every table of a document. Throws TableError, Cancelled.
FoundInTables found_in_tables(const Document& document, const std::string& query, Progress& progress);

} // namespace chronomap
