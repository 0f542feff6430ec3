#include "events/table/column_names.h"

#include "events/fold.h"
#include "events/table/role_names.h"
#include "events/table/text_encoding.h"

#include <algorithm>

namespace chronomap {

namespace {

/// Whether a folded text is a name of the lists. Those in other scripts are folded when a column has such a name only:
/// folding them loads ICU's data.
bool is_name(const std::string& folded, std::string_view name) {
    if (is_ascii(name)) {
        return folded == name;
    }
    return !is_ascii(folded) && folded == column_name(name).joined;
}

} // namespace

ColumnName column_name(std::string_view name) {
    ColumnName key;
    for (FoldedWord& word : fold_words(name)) {
        key.joined += word.folded;
        key.words.push_back(std::move(word.folded));
    }
    return key;
}

std::optional<std::size_t> name_rank(ColumnRole role, const ColumnName& name) {
    const RoleNames& known = names_of(role);
    for (std::size_t i = 0; i < known.names.size(); ++i) {
        if (is_name(name.joined, known.names[i])) {
            return i;
        }
    }
    for (std::size_t i = 0; i < known.parts.size(); ++i) {
        const std::string_view part = known.parts[i];
        const bool is_word = std::any_of(name.words.begin(), name.words.end(),
                                         [&](const std::string& word) { return is_name(word, part); });
        const bool ends_so = part.size() > 3 && is_ascii(part) && name.joined.size() > part.size() &&
                             name.joined.compare(name.joined.size() - part.size(), part.size(), part) == 0;
        if (is_word || ends_so) {
            return rank_of_partial_names + i;
        }
    }
    return std::nullopt;
}

} // namespace chronomap
