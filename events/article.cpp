#include "events/article.h"

#include "events/input_file.h"
#include "events/safe_text.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace chronomap {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view no_break_space = "\u00A0";

/// What had to be changed about a text.
struct Repairs {
    std::size_t invalid = 0; ///< bytes that are no UTF-8
    bool has_controls = false;
};

std::string with_valid_utf8(std::string_view text, Repairs& repairs) {
    std::string valid;
    valid.reserve(text.size());
    while (!text.empty()) {
        const std::size_t bytes = well_formed_bytes(text);
        valid += bytes > 0 ? text.substr(0, bytes) : replacement;
        repairs.invalid += bytes > 0 ? 0 : 1;
        text.remove_prefix(std::max<std::size_t>(bytes, 1));
    }
    return valid;
}

/// Without outer spaces, and with one space for many.
std::string with_single_spaces(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const bool is_no_break = text.substr(0, no_break_space.size()) == no_break_space;
        const bool is_space = is_no_break || text.front() == ' ' || text.front() == '\t';
        if (!is_space)
            line += text.front();
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
        text.remove_prefix(is_no_break ? no_break_space.size() : 1);
    }
    if (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t ended_by = text.substr(end, 2) == "\r\n" ? 2 : end < text.size() ? 1 : 0;
    text.remove_prefix(end + ended_by);
    return line;
}

std::vector<Paragraph> paragraphs_of(std::string_view text, Repairs& repairs) {
    std::vector<Paragraph> paragraphs;
    bool is_going_on = false;
    while (!text.empty()) {
        const std::string_view raw = take_line(text);
        std::string line = with_single_spaces(raw);
        if (has_controls(line)) {
            repairs.has_controls = true;
            line = with_single_spaces(without_controls(line));
        }
        if (line.empty()) {
            is_going_on = false;
        } else if (is_going_on) {
            paragraphs.back().text += ' ' + line;
        } else {
            paragraphs.push_back({std::move(line)});
            is_going_on = true;
        }
    }
    return paragraphs;
}

std::optional<std::size_t> find_beginning(const std::vector<Paragraph>& paragraphs, std::string_view beginning,
                                          std::size_t from = 0) {
    const std::string wanted = with_single_spaces(beginning);
    for (std::size_t i = from; i < paragraphs.size(); ++i)
        if (std::string_view(paragraphs[i].text).substr(0, wanted.size()) == wanted)
            return i;
    return std::nullopt;
}

/// Finds the paragraphs that a source names by how they begin, and tells of those that are not there.
class Naming {
public:
    Naming(const std::vector<Paragraph>& paragraphs, ArticleResult& result, const std::string& name)
        : m_paragraphs(paragraphs), m_result(result), m_name(name) {}

    std::optional<std::size_t> find(const std::string& beginning, const std::string& key, std::size_t from = 0) const {
        if (beginning.empty())
            return std::nullopt;
        const auto found = find_beginning(m_paragraphs, beginning, from);
        if (!found)
            m_result.problems.push_back(
                {Problem::Severity::warning, m_name, "",
                 "no paragraph begins with " + in_quotes(beginning) + ", as the source's \"" + key + "\" says"});
        return found;
    }

private:
    const std::vector<Paragraph>& m_paragraphs;
    ArticleResult& m_result;
    const std::string& m_name;
};

void count_paragraphs(Article& article, const Source& source, const Naming& naming) {
    std::vector<Paragraph>& paragraphs = article.paragraphs;
    article.headline = naming.find(source.headline, "headline");
    const std::size_t after_headline = article.headline ? *article.headline + 1 : 0;
    const std::size_t first = naming.find(source.first_paragraph, "first_paragraph").value_or(after_headline);
    const std::size_t last = naming.find(source.last_paragraph, "last_paragraph", first).value_or(paragraphs.size());
    if (!article.headline && first > 0)
        article.headline = 0;
    for (std::size_t i = first; i < paragraphs.size() && i <= last; ++i)
        paragraphs[i].number = i - first + 1;
}

ArticleResult refused(const std::string& name, std::string message) {
    return {std::nullopt, {{Problem::Severity::error, name, "", std::move(message)}}};
}

bool is_utf16(std::string_view text) {
    return text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF";
}

} // namespace

std::optional<std::size_t> Article::find(std::string_view paragraph) const {
    if (paragraph == "headline")
        return headline;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(paragraph.data(), paragraph.data() + paragraph.size(), number);
    if (error != std::errc() || end != paragraph.data() + paragraph.size() || number == 0)
        return std::nullopt;
    // Counted ones follow each other.
    const auto first =
        std::find_if(paragraphs.begin(), paragraphs.end(), [](const Paragraph& one) { return one.number == 1; });
    const auto before = static_cast<std::size_t>(first - paragraphs.begin());
    if (number > paragraphs.size() - before || paragraphs[before + number - 1].number != number)
        return std::nullopt;
    return before + number - 1;
}

ArticleResult parse_article(std::string_view utf8, const Source& source, const std::string& name) {
    if (utf8.size() > max_article_bytes)
        return refused(name, "the text is larger than " + std::to_string(max_article_bytes >> 20U) + " MB");
    if (is_utf16(utf8))
        return refused(name, "the text is in UTF-16; expected UTF-8");
    if (utf8.substr(0, 3) == "\xEF\xBB\xBF")
        utf8.remove_prefix(3);

    ArticleResult result;
    Repairs repairs;
    Article article;
    article.paragraphs = paragraphs_of(with_valid_utf8(utf8, repairs), repairs);
    if (article.paragraphs.empty())
        return refused(name, "the file holds no text");
    const auto warn = [&](std::string message) {
        result.problems.push_back({Problem::Severity::warning, name, "", std::move(message)});
    };
    if (repairs.invalid > 0)
        warn(std::to_string(repairs.invalid) + " bytes are no UTF-8; each is shown as " + std::string(replacement));
    if (repairs.has_controls)
        warn("control characters, such as those that turn the direction of writing, are left out");
    count_paragraphs(article, source, Naming(article.paragraphs, result, name));
    result.article = std::move(article);
    return result;
}

ArticleResult read_article(const std::filesystem::path& path, const Source& source) {
    try {
        return parse_article(read_input_file(path, max_article_bytes), source, path.string());
    } catch (const InputFileError& error) {
        return refused(path.string(), error.what());
    }
}

ArticleResult read_article_beside(const std::filesystem::path& folder, const Source& source) {
    const std::filesystem::path path = folder / source.text_file;
    std::error_code none;
    if (source.text_file.empty() || !std::filesystem::exists(path, none))
        return {};
    const std::filesystem::path true_path = std::filesystem::canonical(path, none);
    if (true_path.parent_path() != std::filesystem::canonical(folder, none))
        return refused(path.string(), "this is a link to a file elsewhere, which a dossier may not open");
    if (!std::filesystem::is_regular_file(true_path, none))
        return refused(path.string(), "this is no plain file");
    return read_article(path, source);
}

} // namespace chronomap
