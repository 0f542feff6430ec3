#include "viewer/app/document_maker.h"

#include "viewer/app/article_loading.h"
#include "viewer/app/story_input.h"
#include "viewer/app/table_inputs.h"

#include <iterator>
#include <ostream>
#include <utility>

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

} // namespace

DocumentMaker::DocumentMaker(const Options& options, std::ostream& err) {
    StoryInput input = story_input(options);
    m_path = input.path;
    m_tables = std::move(input.tables);
    if (input.has_dossier) {
        LoadedArticles texts = load_articles(*input.story.dossier, folder_of_dossier(m_path), options.articles);
        std::copy(texts.problems.begin(), texts.problems.end(), std::back_inserter(input.story.problems));
        m_articles = std::move(texts.articles);
    }
    tell_problems(input.story.problems, err);
    m_dossier = std::move(input.story.dossier);
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
