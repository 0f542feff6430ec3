#pragma once

#include "events/article.h"
#include "viewer/app/document_loading.h"
#include "viewer/app/options.h"
#include "viewer/scene/document.h"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

/// Everything of a document but its tables: the dossier, the base map, the words. Event files take longer to read, so the
/// document may be made several times while they are read.
class DocumentMaker {
public:
    /// Reads what the options name. Where event files are given and no dossier, the dossier is empty and has the name of
    /// the first file. Problems are told on `err`. Throws JobError.
    DocumentMaker(const Options& options, std::ostream& err);

    const std::vector<std::filesystem::path>& table_files() const { return m_tables; }

    /// Where the dossier, or else the first table, was read from.
    const std::filesystem::path& path() const { return m_path; }

    std::shared_ptr<const Document> make(std::vector<std::shared_ptr<const LoadedTable>> tables) const;

private:
    std::filesystem::path m_path;
    std::vector<std::filesystem::path> m_tables;
    std::shared_ptr<const Dossier> m_dossier;
    std::shared_ptr<const BaseMap> m_base_map;
    std::shared_ptr<const MessageSet> m_words;
    std::vector<std::optional<Article>> m_articles;
};

/// The document of the options, with its event files read to the end. Throws JobError.
std::shared_ptr<const Document> load_document(const Options& options, std::ostream& err);

} // namespace chronomap
