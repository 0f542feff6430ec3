// The text of a source, and the paragraphs that citations name.
#include "events/article.h"
#include "events/safe_text.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

namespace chronomap::fuzz {
namespace {

void check_paragraphs(const Article& article) {
    std::size_t expected = 1;
    for (const Paragraph& paragraph : article.paragraphs) {
        promise(!paragraph.text.empty() && !has_controls(paragraph.text), "a paragraph is a line of clean text");
        promise_utf8(paragraph.text, "a paragraph");
        promise(paragraph.number == 0 || paragraph.number == expected++, "paragraphs are numbered in their order");
    }
}

} // namespace

void article(std::string_view input) {
    Source plain, told;
    told.first_paragraph = std::string(input.substr(0, input.find('\n')));
    told.headline = std::string(input.substr(input.size() - input.size() / 4));
    told.last_paragraph = std::string(input.substr(input.size() / 2, 20));
    for (const Source& source : {plain, told}) {
        const ArticleResult result = parse_article(input, source, "input.txt");
        for (const Problem& problem : result.problems) {
            promise(!has_controls(to_line(problem)), "a problem shows no controls");
        }
        promise(result.article || !result.problems.empty(), "what cannot be read has a problem");
        if (!result.article) {
            continue;
        }
        check_paragraphs(*result.article);
        for (const char* name : {"1", "7", "headline", "", "99999999999999999999"}) {
            const auto position = result.article->find(name);
            promise(!position || *position < result.article->paragraphs.size(),
                    "a citation finds a paragraph that is there");
        }
    }
}

} // namespace chronomap::fuzz
