#include "events/fold_sound.h"

#include "events/digit.h"

#include <array>

namespace chronomap {
namespace {

struct Sound {
    std::string_view letters;
    std::string_view sound;
};

// The first that fits counts, so longer ones stand first. What is not here is a vowel or silent.
constexpr auto sounds = std::to_array<Sound>({
    {"shch", "S"}, {"tch", "S"}, {"tsh", "S"}, {"sch", "S"}, {"ngh", "n"}, {"sh", "S"}, {"ch", "S"}, {"kh", "k"},
    {"gh", "g"},   {"zh", "g"},  {"dj", "g"},  {"th", "t"},  {"dh", "d"},  {"ph", "f"}, {"ts", "s"}, {"tz", "s"},
    {"dz", "s"},   {"ck", "k"},  {"ce", "s"},  {"ci", "s"},  {"ng", "n"},  {"b", "b"},  {"p", "b"},  {"c", "k"},
    {"d", "d"},    {"f", "f"},   {"v", "f"},   {"g", "g"},   {"j", "g"},   {"k", "k"},  {"q", "k"},  {"x", "ks"},
    {"l", "l"},    {"m", "m"},   {"n", "n"},   {"r", "r"},   {"s", "s"},   {"z", "s"},  {"t", "t"},
});

// Of a text that is not empty.
const Sound* sound_at(std::string_view text) {
    for (const Sound& sound : sounds)
        if (text.front() == sound.letters.front() && text.starts_with(sound.letters))
            return &sound;
    return nullptr;
}

} // namespace

std::string sound_of(std::string_view latin) {
    std::string heard;
    for (std::size_t i = 0; i < latin.size();) {
        const Sound* sound = sound_at(latin.substr(i));
        if (sound && !heard.ends_with(sound->sound))
            heard += sound->sound;
        else if (is_digit(latin[i]))
            heard += latin[i];
        else if (!sound && i == 0)
            heard += latin[i] == 'w' || latin[i] == 'h' ? latin[i] : 'a';
        i += sound ? sound->letters.size() : 1;
    }
    return heard;
}

} // namespace chronomap
