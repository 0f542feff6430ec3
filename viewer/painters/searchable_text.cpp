#include "viewer/painters/searchable_text.h"

#include "viewer/text/clean_text.h"
#include "viewer/text/text.h"

#include <algorithm>
#include <string_view>

namespace chronomap {

namespace {

// Poppler, on which most programs that search PDF files are built, takes letters that go to the left, or that leave the
// baseline, for words of their own; it turns the letters of a glyph around; and it sorts words, so that their order is ours.

std::vector<std::string> letters_of(std::string_view text) {
    std::vector<std::string> letters;
    for (std::size_t at = 0; at < text.size(); at += character_bytes(text[at]))
        letters.emplace_back(text.substr(at, character_bytes(text[at])));
    return letters;
}

// Takes the clusters of a run as they are read.
class Words {
public:
    void add(const std::string& text, const Glyph* glyphs, std::size_t count, double advance_px) {
        if (text == " ") {
            end_word();
            m_found.glyphs.push_back({glyphs[0], text, false});
            return;
        }
        // Vowel marks come as clusters without width, or before the glyph of their cluster that bears them.
        const bool is_mark = advance_px == 0 && !m_word.empty();
        const Glyph bearer = is_mark ? m_bearer : glyphs[count - 1];
        m_found.ink.insert(m_found.ink.end(), glyphs, glyphs + count - (is_mark ? 0 : 1));
        bool is_unseen = is_mark;
        for (std::string& letter : letters_of(text)) {
            const bool turns = reads_right_to_left(letter);
            if (m_word.empty() && !turns)
                m_word.push_back(mark_at(bearer));
            m_ends_neutral = !turns && !is_mark;
            m_word.push_back({bearer, std::move(letter), is_unseen});
            is_unseen = true;
        }
        m_bearer = bearer;
    }

    SearchableRun found() {
        end_word();
        return std::move(m_found);
    }

private:
    // What has no direction of its own Poppler joins across spaces and turns around, unless a mark stands between.
    static LetteredGlyph mark_at(const Glyph& glyph) { return {glyph, "\u200F", true}; }

    void end_word() {
        if (m_ends_neutral)
            m_word.push_back(mark_at(m_bearer));
        m_ends_neutral = false;
        m_found.glyphs.insert(m_found.glyphs.end(), m_word.rbegin(), m_word.rend());
        m_word.clear();
    }

    SearchableRun m_found;
    std::vector<LetteredGlyph> m_word; // from right to left
    Glyph m_bearer;                    // of its last letter
    bool m_ends_neutral = false;
};

SearchableRun from_right_to_left(const std::string& text, const GlyphRun& run) {
    Words words;
    for (const GlyphCluster& cluster : run.clusters)
        if (cluster.glyph_count > 0 && cluster.byte_count > 0)
            words.add(text.substr(cluster.first_byte, cluster.byte_count), &run.glyphs[cluster.first_glyph],
                      cluster.glyph_count, cluster.advance_px);
    return words.found();
}

SearchableRun from_left_to_right(const std::string& text, const GlyphRun& run) {
    SearchableRun found;
    Glyph end; // where the next letter begins
    for (const GlyphCluster& cluster : run.clusters) {
        const auto first = run.glyphs.begin() + cluster.first_glyph;
        const std::vector<std::string> letters =
            letters_of(std::string_view(text).substr(cluster.first_byte, cluster.byte_count));
        const bool is_mark = cluster.advance_px == 0 && !found.glyphs.empty();
        const std::size_t seen = is_mark ? 0 : std::min<std::size_t>(cluster.glyph_count, letters.size());
        for (std::size_t i = 0; i < seen; ++i)
            found.glyphs.push_back({first[static_cast<std::ptrdiff_t>(i)], letters[i], false});
        if (seen > 0)
            end = {0, first->x + cluster.advance_px, first->y};
        for (std::size_t i = seen; i < letters.size() && cluster.glyph_count > 0; ++i)
            found.glyphs.push_back({end, letters[i], true});
        found.ink.insert(found.ink.end(), first + static_cast<std::ptrdiff_t>(seen), first + cluster.glyph_count);
    }
    return found;
}

} // namespace

SearchableRun searchable(const std::string& text, const GlyphRun& run) {
    return run.right_to_left ? from_right_to_left(text, run) : from_left_to_right(text, run);
}

} // namespace chronomap
