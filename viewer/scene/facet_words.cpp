#include "viewer/scene/facet_words.h"

namespace chronomap {

namespace {

/// What stands for a name that is missing in every language.
std::string or_id(const std::string& name, const std::string& id) {
    return name.empty() ? id : name;
}

std::string source_words(const Source& source, std::string_view language) {
    const std::string publisher = or_id(source.publisher.in(language), source.id);
    const std::string& title = source.title.in(language);
    return title.empty() ? publisher : publisher + " · " + title;
}

std::string category_words(const std::string& category, const Messages& words) {
    if (category.empty()) {
        return words.get("category_unknown");
    }
    const std::string key = "category." + category;
    return words.has(key) ? words.get(key) : category;
}

} // namespace

std::string facet_words(Facet facet, const Messages& words) {
    return words.get("facet." + std::string(name_of(facet)));
}

std::string value_words(const Document& document, FacetValue value, const Messages& words, std::string_view language) {
    const Dossier& dossier = *document.dossier;
    const std::size_t i = value.value;
    switch (value.facet) {
    case Facet::kind:
        return words.get("kind." + std::string(name_of(static_cast<EntryKind>(i))));
    case Facet::act:
        return words.get("act." + std::string(act_names[i]));
    case Facet::category:
        return category_words(document.finder->facets().categories()[i], words);
    case Facet::side:
        return i < dossier.sides.size() ? or_id(dossier.sides[i].name.in(language), dossier.sides[i].id)
                                        : words.get("lane.others");
    case Facet::actor: {
        if (i < dossier.actors.size()) {
            return or_id(dossier.actors[i].name.in(language), dossier.actors[i].id);
        }
        const Source& source = dossier.sources[i - dossier.actors.size()];
        return or_id(source.publisher.in(language), source.id);
    }
    case Facet::place:
        return or_id(dossier.places[i].name.in(language), dossier.places[i].id);
    case Facet::source:
        return i < dossier.sources.size()
                   ? source_words(dossier.sources[i], language)
                   : or_id(document.finder->facets().column(Facet::source).ids[i], words.get("source_unknown"));
    case Facet::dating:
        break;
    }
    constexpr std::string_view datings[] = {"dating.stated", "dating.inferred", "dating.unknown"};
    return words.get(datings[i]);
}

std::string filter_words(const Document& document, FacetValue value, const Messages& words, std::string_view language) {
    return words.format("filter.chip", {{"facet", facet_words(value.facet, words)},
                                        {"value", value_words(document, value, words, language)}});
}

} // namespace chronomap
