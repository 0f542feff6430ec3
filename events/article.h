#pragma once

#include "events/dossier.h"
#include "events/problem.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// One paragraph of a source's text: a single line of valid UTF-8 without control characters, never empty.
struct Paragraph {
    std::string text;
    std::size_t number = 0; ///< from 1; 0 for those that are not counted
};

/// The text of a source.
struct Article {
    std::vector<Paragraph> paragraphs;
    std::optional<std::size_t> headline; ///< position of the one that citations call "headline"

    /// The position of the paragraph that a citation names, "3" or "headline"; nothing when the text has none such.
    std::optional<std::size_t> find(std::string_view paragraph) const;
};

/// What came of reading a text: nothing when there is no file, or none that can be used, of which a problem tells.
struct ArticleResult {
    std::optional<Article> article;
    Problems problems;
};

/// A larger text is refused.
inline constexpr std::size_t max_article_bytes = std::size_t{8} << 20U;

/// Takes a plain text apart: UTF-8 with or without a byte order mark, lines ended in any way, paragraphs parted by blank
/// lines. Bytes that are no UTF-8 become U+FFFD and control characters are left out, with a warning each.
///
/// The paragraph that begins with the source's `first_paragraph` is number 1, or the very first one where the source
/// does not say; counting ends with the one that begins with `last_paragraph`. The headline begins with `headline`, else
/// it is the first paragraph before number 1. Spaces do not matter to how a paragraph begins.
ArticleResult parse_article(std::string_view utf8, const Source& source, const std::string& name);

/// Reads a text from any file. A file that is not there is an error.
ArticleResult read_article(const std::filesystem::path& path, const Source& source);

/// Reads the source's `text_file` beside its dossier. A source without one and a file that is not there have no problem;
/// a file that lies elsewhere, by a link, or is no plain file is refused.
ArticleResult read_article_beside(const std::filesystem::path& folder, const Source& source);

} // namespace chronomap
