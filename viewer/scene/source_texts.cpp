#include "viewer/scene/source_texts.h"

#include "viewer/text/text.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr std::size_t most_piece_bytes = 1500;

bool begins_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

/// Where a piece that begins at `begin` ends: after the last space that it has room for, else between two characters.
std::size_t piece_end(std::string_view text, std::size_t begin) {
    if (text.size() - begin <= most_piece_bytes) {
        return text.size();
    }
    const std::size_t space = text.rfind(' ', begin + most_piece_bytes - 1);
    if (space != std::string_view::npos && space > begin) {
        return space + 1;
    }
    std::size_t end = begin + most_piece_bytes;
    while (!begins_character(text[end])) {
        --end;
    }
    return end;
}

std::vector<TextPiece> pieces_of(const Article& article) {
    std::vector<TextPiece> pieces;
    for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
        const std::string_view text = article.paragraphs[i].text;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = piece_end(text, begin);
            pieces.push_back(
                {i, begin, end - begin, characters_in(text.substr(begin, end - begin)), end == text.size()});
            begin = end;
        }
    }
    return pieces;
}

/// As its first counted paragraph reads.
bool reads_from_right(const Article& article) {
    const std::size_t first = article.find("1").value_or(0);
    return first < article.paragraphs.size() && reads_right_to_left(article.paragraphs[first].text);
}

void add_entries(SourceText& text, const Dossier& dossier) {
    text.entries.resize(text.article.paragraphs.size());
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        for (const std::size_t paragraph : cited_paragraphs(text, dossier.entries[i])) {
            text.entries[paragraph].push_back(i);
        }
    }
}

} // namespace

const SourceText* SourceTexts::of(SourceIndex source) const {
    const auto found =
        std::find_if(texts.begin(), texts.end(), [&](const SourceText& text) { return text.source == source; });
    return found == texts.end() ? nullptr : &*found;
}

const SourceText* SourceTexts::holding(ParagraphIndex paragraph) const {
    const auto after = std::partition_point(texts.begin(), texts.end(),
                                            [&](const SourceText& text) { return text.first <= paragraph; });
    if (after == texts.begin()) {
        return nullptr;
    }
    const SourceText& text = *(after - 1);
    return paragraph - text.first < text.article.paragraphs.size() ? &text : nullptr;
}

const std::vector<EntryIndex>& SourceTexts::entries_at(ParagraphIndex paragraph) const {
    static const std::vector<EntryIndex> none;
    const SourceText* text = holding(paragraph);
    return text ? text->entries[paragraph - text->first] : none;
}

std::vector<std::size_t> cited_paragraphs(const SourceText& text, const Entry& entry) {
    std::vector<std::size_t> cited;
    for (const Citation& cite : entry.cites) {
        const auto paragraph = cite.source == text.source ? text.article.find(cite.paragraph) : std::nullopt;
        if (paragraph && std::find(cited.begin(), cited.end(), *paragraph) == cited.end()) {
            cited.push_back(*paragraph);
        }
    }
    return cited;
}

const SourceText* shown_text(const SourceTexts& texts, const std::optional<SourceIndex>& chosen) {
    const SourceText* text = chosen ? texts.of(*chosen) : nullptr;
    return text || texts.texts.empty() ? text : &texts.texts.front();
}

std::optional<SourceIndex> next_text(const SourceTexts& texts, const std::optional<SourceIndex>& chosen) {
    const SourceText* shown = shown_text(texts, chosen);
    if (!shown) {
        return std::nullopt;
    }
    const auto next = static_cast<std::size_t>(shown - texts.texts.data()) + 1;
    return texts.texts[next % texts.texts.size()].source;
}

std::optional<SourceIndex> text_for(const SourceTexts& texts, const Entry& entry,
                                    const std::optional<SourceIndex>& chosen) {
    const SourceText* shown = shown_text(texts, chosen);
    if (shown == nullptr || !cited_paragraphs(*shown, entry).empty()) {
        return chosen;
    }
    for (const Citation& cite : entry.cites) {
        const SourceText* text = texts.of(cite.source);
        if (text != nullptr && text->article.find(cite.paragraph)) {
            return cite.source;
        }
    }
    return chosen;
}

SourceTexts make_source_texts(const Dossier& dossier, std::vector<std::optional<Article>> articles) {
    SourceTexts made;
    ParagraphIndex first = 0;
    for (SourceIndex source = 0; source < articles.size(); ++source) {
        if (!articles[source]) {
            continue;
        }
        SourceText text;
        text.source = source;
        text.article = std::move(*articles[source]);
        text.pieces = pieces_of(text.article);
        text.right_to_left = reads_from_right(text.article);
        text.first = first;
        add_entries(text, dossier);
        first += text.article.paragraphs.size();
        made.texts.push_back(std::move(text));
    }
    return made;
}

} // namespace chronomap
