#include "viewer/app/document_maker.h"

#include "viewer/app/article_loading.h"
#include "viewer/app/table_inputs.h"

#include <iterator>
#include <ostream>

namespace chronomap {

namespace {

std::shared_ptr<const BaseMap> load_base_map(std::ostream& err) {
    try {
        return std::make_shared<const BaseMap>(BaseMap::open(assets_folder() / "basemap"));
    } catch (const BaseMapError& error) {
        err << "chronomap: " << error.what() << "; the story is drawn without a base map\n";
        return std::make_shared<const BaseMap>();
    }
}

std::shared_ptr<const MessageSet> load_words() {
    try {
        return load_messages(assets_folder() / "messages");
    } catch (const MessageError& error) {
        throw JobError(error.what());
    }
}

/// What tables are shown with where there is no dossier.
std::shared_ptr<const Dossier> dossier_named(const std::filesystem::path& table, const std::string& zone) {
    auto dossier = std::make_shared<Dossier>();
    dossier->title = LanguageText(std::vector<std::pair<std::string, std::string>>{{"en", table.stem().string()}});
    dossier->time_zone = TimeZone::find(zone) ? zone : "UTC";
    return dossier;
}

} // namespace

DocumentMaker::DocumentMaker(const Options& options, std::ostream& err) {
    const InputKinds inputs = kinds_of(options.inputs);
    m_tables = inputs.tables;
    if (inputs.dossiers.empty() && !m_tables.empty()) {
        m_path = m_tables.front();
        m_dossier = dossier_named(m_path, options.table.time_zone);
    } else {
        LoadedDossier loaded = load_dossier(inputs.dossiers);
        m_path = inputs.dossiers.empty() ? bundled_dossier() : inputs.dossiers.front();
        LoadedArticles texts = load_articles(*loaded.dossier, folder_of_dossier(m_path), options.articles);
        std::copy(texts.problems.begin(), texts.problems.end(), std::back_inserter(loaded.problems));
        tell_problems(loaded.problems, err);
        m_dossier = std::move(loaded.dossier);
        m_articles = std::move(texts.articles);
    }
    m_base_map = load_base_map(err);
    m_words = load_words();
}

std::shared_ptr<const Document> DocumentMaker::make(std::vector<std::shared_ptr<const LoadedTable>> tables) const {
    try {
        return make_document(m_dossier, m_base_map, m_words, m_articles, std::move(tables));
    } catch (const TableError& error) {
        throw JobError(std::string("The event files cannot be shown together: ") + error.what() + ".");
    }
}

std::shared_ptr<const Document> load_document(const Options& options, std::ostream& err) {
    const DocumentMaker maker(options, err);
    return maker.make(load_tables(maker.table_files(), options, err));
}

} // namespace chronomap
