#include "events/fold_latin.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace chronomap {
namespace {

struct Spelling {
    char32_t base;
    char32_t mark; // 0: whatever mark it has, unless another line names that
    std::string_view latin;

    friend constexpr bool operator<(const Spelling& a, const Spelling& b) {
        return a.base != b.base ? a.base < b.base : a.mark < b.mark;
    }
};

constexpr char32_t breve = 0x306, diaeresis = 0x308, caron = 0x30C, cedilla = 0x327;

template <std::size_t size>
constexpr std::array<Spelling, size> sorted(std::array<Spelling, size> spellings) {
    std::sort(spellings.begin(), spellings.end());
    return spellings;
}

// clang-format off: read as tables
constexpr auto latin = sorted(std::to_array<Spelling>({
    {U'c', caron, "ch"},
    {U'c', cedilla, "ch"},
    {U'g', breve, "gh"},
    {U's', caron, "sh"},
    {U's', cedilla, "sh"},
    {U'z', caron, "zh"},
    {U'ə', 0, "a"},
    {U'ı', 0, "i"},
    {U'ø', 0, "o"},
    {U'ł', 0, "l"},
    {U'đ', 0, "d"},
    {U'ħ', 0, "h"},
    {U'ŋ', 0, "n"},
    {U'æ', 0, "ae"},
    {U'œ', 0, "oe"},
    {U'ð', 0, "d"},
    {U'þ', 0, "th"},
    {U'ŧ', 0, "t"},
}));

constexpr auto cyrillic = sorted(std::to_array<Spelling>({
    {U'а', 0, "a"},     {U'б', 0, "b"},          {U'в', 0, "v"},  {U'г', 0, "g"},  {U'д', 0, "d"},
    {U'е', 0, "e"},     {U'е', diaeresis, "yo"}, {U'ж', 0, "zh"}, {U'з', 0, "z"},  {U'и', 0, "i"},
    {U'и', breve, "y"}, {U'к', 0, "k"},          {U'л', 0, "l"},  {U'м', 0, "m"},  {U'н', 0, "n"},
    {U'о', 0, "o"},     {U'п', 0, "p"},          {U'р', 0, "r"},  {U'с', 0, "s"},  {U'т', 0, "t"},
    {U'у', 0, "u"},     {U'ф', 0, "f"},          {U'х', 0, "kh"}, {U'ц', 0, "ts"}, {U'ч', 0, "ch"},
    {U'ш', 0, "sh"},    {U'щ', 0, "shch"},       {U'ъ', 0, ""},   {U'ы', 0, "y"},  {U'ь', 0, ""},
    {U'э', 0, "e"},     {U'ю', 0, "yu"},         {U'я', 0, "ya"}, {U'і', 0, "i"},  {U'і', diaeresis, "yi"},
    {U'є', 0, "ye"},    {U'ґ', 0, "g"},          {U'ђ', 0, "dj"}, {U'ј', 0, "j"},  {U'љ', 0, "lj"},
    {U'њ', 0, "nj"},    {U'ћ', 0, "c"},          {U'џ', 0, "j"},  {U'ѕ', 0, "dz"}, {U'ә', 0, "a"},
    {U'ғ', 0, "gh"},    {U'қ', 0, "q"},          {U'ҡ', 0, "q"},  {U'ң', 0, "ng"}, {U'ө', 0, "o"},
    {U'ү', 0, "u"},     {U'ұ', 0, "u"},          {U'һ', 0, "h"},  {U'ҳ', 0, "h"},  {U'ҹ', 0, "j"},
    {U'ҷ', 0, "j"},     {U'ҝ', 0, "g"},
}));

constexpr auto armenian = sorted(std::to_array<Spelling>({
    {U'ա', 0, "a"},  {U'բ', 0, "b"},  {U'գ', 0, "g"},  {U'դ', 0, "d"},  {U'ե', 0, "e"},  {U'զ', 0, "z"},
    {U'է', 0, "e"},  {U'ը', 0, "y"},  {U'թ', 0, "t"},  {U'ժ', 0, "zh"}, {U'ի', 0, "i"},  {U'լ', 0, "l"},
    {U'խ', 0, "kh"}, {U'ծ', 0, "ts"}, {U'կ', 0, "k"},  {U'հ', 0, "h"},  {U'ձ', 0, "dz"}, {U'ղ', 0, "gh"},
    {U'ճ', 0, "ch"}, {U'մ', 0, "m"},  {U'յ', 0, "y"},  {U'ն', 0, "n"},  {U'շ', 0, "sh"}, {U'ո', 0, "o"},
    {U'չ', 0, "ch"}, {U'պ', 0, "p"},  {U'ջ', 0, "j"},  {U'ռ', 0, "r"},  {U'ս', 0, "s"},  {U'վ', 0, "v"},
    {U'տ', 0, "t"},  {U'ր', 0, "r"},  {U'ց', 0, "ts"}, {U'ւ', 0, "v"},  {U'փ', 0, "p"},  {U'ք', 0, "k"},
    {U'օ', 0, "o"},  {U'ֆ', 0, "f"},
}));

constexpr auto georgian = sorted(std::to_array<Spelling>({
    {U'ა', 0, "a"},  {U'ბ', 0, "b"},  {U'გ', 0, "g"},  {U'დ', 0, "d"},  {U'ე', 0, "e"},  {U'ვ', 0, "v"},
    {U'ზ', 0, "z"},  {U'თ', 0, "t"},  {U'ი', 0, "i"},  {U'კ', 0, "k"},  {U'ლ', 0, "l"},  {U'მ', 0, "m"},
    {U'ნ', 0, "n"},  {U'ო', 0, "o"},  {U'პ', 0, "p"},  {U'ჟ', 0, "zh"}, {U'რ', 0, "r"},  {U'ს', 0, "s"},
    {U'ტ', 0, "t"},  {U'უ', 0, "u"},  {U'ფ', 0, "p"},  {U'ქ', 0, "k"},  {U'ღ', 0, "gh"}, {U'ყ', 0, "q"},
    {U'შ', 0, "sh"}, {U'ჩ', 0, "ch"}, {U'ც', 0, "ts"}, {U'ძ', 0, "dz"}, {U'წ', 0, "ts"}, {U'ჭ', 0, "ch"},
    {U'ხ', 0, "kh"}, {U'ჯ', 0, "j"},  {U'ჰ', 0, "h"},
}));

constexpr auto arabic = sorted(std::to_array<Spelling>({
    {U'ا', 0, "a"},  {U'ب', 0, "b"}, {U'ت', 0, "t"},  {U'ث', 0, "th"}, {U'ج', 0, "j"}, {U'ح', 0, "h"},
    {U'خ', 0, "kh"}, {U'د', 0, "d"}, {U'ذ', 0, "dh"}, {U'ر', 0, "r"},  {U'ز', 0, "z"}, {U'س', 0, "s"},
    {U'ش', 0, "sh"}, {U'ص', 0, "s"}, {U'ض', 0, "d"},  {U'ط', 0, "t"},  {U'ظ', 0, "z"}, {U'ع', 0, "a"},
    {U'غ', 0, "gh"}, {U'ف', 0, "f"}, {U'ق', 0, "q"},  {U'ك', 0, "k"},  {U'ل', 0, "l"}, {U'م', 0, "m"},
    {U'ن', 0, "n"},  {U'ه', 0, "h"}, {U'و', 0, "u"},  {U'ي', 0, "i"},  {U'پ', 0, "p"}, {U'چ', 0, "ch"},
    {U'ژ', 0, "zh"}, {U'گ', 0, "g"}, {U'ڤ', 0, "v"},  {U'ٹ', 0, "t"},  {U'ڈ', 0, "d"}, {U'ڑ', 0, "r"},
    {U'ں', 0, "n"},
}));
// clang-format on

template <std::size_t size>
const Spelling* find_in(const std::array<Spelling, size>& spellings, const Letter& letter) {
    for (const char32_t mark : {letter.mark, char32_t{0}}) {
        const Spelling wanted{letter.base, mark, {}};
        const auto found = std::lower_bound(spellings.begin(), spellings.end(), wanted);
        if (found != spellings.end() && found->base == letter.base && found->mark == mark)
            return &*found;
    }
    return nullptr;
}

// By the block of the letter: a word has letters of one or two tables only.
const Spelling* find_spelling(const Letter& letter) {
    if (letter.base < 0x300)
        return find_in(latin, letter);
    if (letter.base < 0x530)
        return find_in(cyrillic, letter);
    if (letter.base < 0x590)
        return find_in(armenian, letter);
    if (letter.base < 0x10D0)
        return find_in(arabic, letter);
    return find_in(georgian, letter);
}

bool is_ascii_letter_or_digit(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

/// What depends on the letters around; nothing when the table alone decides.
std::optional<std::string_view> by_neighbours(const std::vector<Letter>& word, std::size_t i, bool is_azerbaijani) {
    const char32_t next = i + 1 < word.size() ? word[i + 1].base : 0;
    const char32_t former = i > 0 ? word[i - 1].base : 0;
    switch (word[i].base) {
    case U'е': // Cyrillic and Armenian
    case U'ե':
        return i == 0 && word[i].mark == 0 ? std::optional("ye") : std::nullopt;
    case U'ո':
        return next == U'ւ' ? std::optional("u") : i == 0 ? std::optional("vo") : std::nullopt;
    case U'ւ':
        return former == U'ո' ? std::optional("") : std::nullopt;
    case U'д':
        return next == U'ж' ? std::optional("j") : std::nullopt;
    case U'ж':
        return former == U'д' ? std::optional("") : std::nullopt;
    case U'و':
        return i == 0 || former == U'ا' || next == U'ا' ? std::optional("w") : std::nullopt;
    case U'ي':
        return i == 0 || former == U'ا' || next == U'ا' ? std::optional("y") : std::nullopt;
    case U'c':
        return is_azerbaijani && word[i].mark == 0 ? std::optional("j") : std::nullopt;
    case U'x':
        return is_azerbaijani ? std::optional("kh") : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<std::string> in_latin_letters(const std::vector<Letter>& word) {
    const bool is_azerbaijani = // no other language writes ə in Latin letters
        std::any_of(word.begin(), word.end(), [](const Letter& letter) { return letter.base == U'ə'; });
    std::string text;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (const auto spelling = by_neighbours(word, i, is_azerbaijani))
            text += *spelling;
        else if (const Spelling* found = find_spelling(word[i]))
            text += found->latin;
        else if (is_ascii_letter_or_digit(word[i].base))
            text += static_cast<char>(word[i].base);
        else if (word[i].base != U'ء')
            return std::nullopt;
    }
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

} // namespace chronomap
