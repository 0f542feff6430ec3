#include "viewer/scene/citation.h"

#include "viewer/scene/entry_detail.h"

namespace chronomap {

std::string citation_of(const Document& document, const ViewState& view, EntryIndex index) {
    const FrameLayout nowhere;
    const Scene scene = make_scene(document, view, nowhere, FramePurpose::window);
    const Entry& entry = document.dossier->entries[index];
    const bool is_statement = entry.kind == EntryKind::statement;
    std::string text = headline(scene, entry) + ".";
    const auto add = [&](const char* label, const std::string& words) {
        text += words.empty() ? "" : " " + scene.words.get(label) + ": " + words + ".";
    };
    if (is_statement) {
        add("card.said", stated_time_words(scene, entry.said));
    }
    add("card.when", stated_time_words(scene, entry.when));
    add("card.source", citation_words(scene, entry));
    return text;
}

} // namespace chronomap
