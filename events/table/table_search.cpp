#include "events/table/table_search.h"

#include "events/fold.h"
#include "events/table/text_encoding.h"

#include <algorithm>
#include <string>

namespace chronomap {

namespace {

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// The words that are looked for, as one row after the other is held against them. For one thread.
class RowTest {
public:
    explicit RowTest(const std::vector<FoldedWord>& wanted) : m_wanted(wanted), m_found(wanted.size()) {
        for (const FoldedWord& word : wanted) {
            m_plain.push_back(is_ascii(word.folded) ? word.folded : is_ascii(word.latin) ? word.latin : std::string());
        }
    }

    void begin_row() {
        std::fill(m_found.begin(), m_found.end(), false);
        m_left = m_wanted.size();
    }

    bool has_all() const { return m_left == 0; }

    void look_at(const Cell& cell) {
        const std::string_view bytes = cell.bytes();
        if (bytes.empty() || has_all()) {
            return;
        }
        if (is_ascii(bytes) && cell.form != Cell::Form::escaped) {
            look_at_plain(bytes);
        } else {
            look_at_words(fold_words(text_of(cell)));
        }
    }

private:
    void found(std::size_t word) {
        if (!m_found[word]) {
            m_found[word] = true;
            --m_left;
        }
    }

    // Most text: without upper case it is folded already, but for apostrophes, which few words have.
    void look_at_plain(std::string_view bytes) {
        m_lower.resize(bytes.size());
        std::transform(bytes.begin(), bytes.end(), m_lower.begin(), lower);
        std::erase(m_lower, '\'');
        for (std::size_t word = 0; word < m_plain.size(); ++word) {
            if (!m_found[word] && !m_plain[word].empty() && is_in_lower(m_plain[word])) {
                found(word);
            }
        }
    }

    bool is_in_lower(const std::string& word) const {
        if (word.size() > 1) {
            return m_lower.find(word) != std::string::npos;
        }
        for (std::size_t at = m_lower.find(word); at != std::string::npos; at = m_lower.find(word, at + 1)) {
            if (at == 0 || !is_word_character(m_lower[at - 1])) {
                return true;
            }
        }
        return false;
    }

    void look_at_words(const std::vector<FoldedWord>& words) {
        for (std::size_t wanted = 0; wanted < m_wanted.size(); ++wanted) {
            const FoldedWord& query = m_wanted[wanted];
            for (const FoldedWord& word : words) {
                const bool is_short = query.folded.size() == 1;
                const std::size_t at = word.folded.find(query.folded);
                const bool is_folded = is_short ? at == 0 : at != std::string::npos;
                if (is_folded || (query.latin.size() > 2 && word.latin.find(query.latin) != std::string::npos)) {
                    found(wanted);
                    break;
                }
            }
        }
    }

    const std::vector<FoldedWord>& m_wanted;
    std::vector<std::string> m_plain; // by wanted word: as it would stand in a text of ASCII; empty when it cannot
    std::vector<bool> m_found;
    std::size_t m_left = 0;
    std::string m_lower;
};

std::vector<std::size_t> attributes_of(const std::vector<SourceColumn>& columns) {
    std::vector<std::size_t> attributes;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].kind == SourceColumn::Kind::attribute) {
            attributes.push_back(i);
        }
    }
    return attributes;
}

/// Where the rows stand that have all words, ascending.
std::vector<RowOffset> rows_with(const LoadedTable& table, const std::vector<FoldedWord>& wanted, unsigned threads,
                                 Progress& progress) {
    std::vector<RowTest> tests(threads, RowTest(wanted));
    std::vector<std::vector<RowOffset>> found(threads);
    table.rows->read(attributes_of(table.columns), threads, progress, [&](const RowBlock& block, unsigned worker) {
        RowTest& test = tests[worker];
        for (std::size_t row = 0; row < block.size(); ++row) {
            test.begin_row();
            for (const std::vector<Cell>& column : block.columns) {
                test.look_at(column[row]);
            }
            if (test.has_all()) {
                found[worker].push_back(block.offsets[row]);
            }
        }
    });
    std::vector<RowOffset> all;
    for (const std::vector<RowOffset>& some : found) {
        all.insert(all.end(), some.begin(), some.end());
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

std::shared_ptr<const EventMask> search_table(const LoadedTable& table, std::string_view query, unsigned threads,
                                              Progress& progress) {
    const std::vector<FoldedWord> wanted = fold_words(query);
    if (wanted.empty()) {
        return nullptr;
    }
    const std::vector<RowOffset> rows = rows_with(table, wanted, std::max(1U, threads), progress);
    auto mask = std::make_shared<EventMask>(table.events->size());
    for (EventNumber event = 0; event < table.events->size(); ++event) {
        if (std::binary_search(rows.begin(), rows.end(), table.events->offset_of(event))) {
            mask->set(event);
        }
    }
    return mask;
}

} // namespace chronomap
