#pragma once

#include "events/article.h"
#include "events/dossier.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace chronomap {

/// The position of a paragraph among those of all texts of a document: the index of a PickKind::paragraph.
using ParagraphIndex = std::size_t;

/// A stretch of a paragraph that is shaped at once. Short paragraphs have one; long ones are parted between words.
struct TextPiece {
    std::size_t paragraph = 0;        ///< position in its text
    std::size_t begin = 0, bytes = 0; ///< of the paragraph's text
    std::size_t characters = 0;
    bool is_last = true; ///< of its paragraph
};

/// The text of one source, ready to be set, with the entries that cite its paragraphs.
struct SourceText {
    SourceIndex source = 0;
    Article article;
    std::vector<TextPiece> pieces;
    bool right_to_left = false;
    ParagraphIndex first = 0;                     ///< of its first paragraph
    std::vector<std::vector<EntryIndex>> entries; ///< by paragraph: in the dossier's order, each once
};

struct SourceTexts {
    std::vector<SourceText> texts; ///< in the order of the sources

    /// The text of a source; null when there is none.
    const SourceText* of(SourceIndex source) const;

    /// The text that holds a paragraph; null when there is no such paragraph.
    const SourceText* holding(ParagraphIndex paragraph) const;

    /// The entries that cite a paragraph; none when there is no such paragraph.
    const std::vector<EntryIndex>& entries_at(ParagraphIndex paragraph) const;
};

/// The paragraphs of a text that an entry cites, by position in the text, in the order of its citations.
std::vector<std::size_t> cited_paragraphs(const SourceText& text, const Entry& entry);

/// The text that is shown: of the chosen source, else the first; null when there is none.
const SourceText* shown_text(const SourceTexts& texts, const std::optional<SourceIndex>& chosen);

/// The source of the text after the one that is shown, round and round; nothing when there is no text.
std::optional<SourceIndex> next_text(const SourceTexts& texts, const std::optional<SourceIndex>& chosen);

/// The source whose text shows what an entry rests on: the shown one where the entry cites a paragraph of it, else the
/// first that it cites; else what was chosen before.
std::optional<SourceIndex> text_for(const SourceTexts& texts, const Entry& entry,
                                    const std::optional<SourceIndex>& chosen);

/// `articles` by source; those that there are not have no text. There may be fewer than sources.
SourceTexts make_source_texts(const Dossier& dossier, std::vector<std::optional<Article>> articles);

} // namespace chronomap
