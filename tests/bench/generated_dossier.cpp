#include "bench/generated_dossier.h"

#include "events/edtf.h"
#include "events/time_zone.h"

#include <array>
#include <cmath>
#include <random>
#include <string>

namespace chronomap {
namespace {

struct Syllable {
    const char* latin;
    const char* arabic;
};

constexpr std::array<Syllable, 40> syllables{{
    {"ba", "با"},   {"ri", "ري"}, {"mo", "مو"},   {"ka", "كا"},   {"du", "دو"},   {"sen", "سن"}, {"la", "لا"},
    {"ti", "تي"},   {"go", "غو"}, {"nar", "نار"}, {"she", "شي"},  {"ru", "رو"},   {"fa", "فا"},  {"zi", "زي"},
    {"tal", "تل"},  {"ho", "هو"}, {"mir", "مير"}, {"ja", "جا"},   {"ke", "كي"},   {"su", "سو"},  {"bel", "بل"},
    {"an", "ان"},   {"or", "ور"}, {"im", "يم"},   {"qa", "قا"},   {"dis", "ديس"}, {"wa", "وا"},  {"kho", "خو"},
    {"mal", "مال"}, {"ne", "ني"}, {"tu", "تو"},   {"sar", "سار"}, {"vi", "في"},   {"ga", "غا"},  {"lor", "لور"},
    {"da", "دا"},   {"es", "يس"}, {"yu", "يو"},   {"hak", "حك"},  {"pe", "بي"},
}};
constexpr std::size_t vocabulary = syllables.size() * syllables.size() * syllables.size();

// Common words, which have small numbers, are short.
std::string word(std::size_t number, const char* Syllable::*script) {
    std::string text = syllables[number % syllables.size()].*script;
    for (number /= syllables.size(); number > 0; number /= syllables.size())
        text += syllables[(number - 1) % syllables.size()].*script;
    return text;
}

class Maker {
public:
    Dossier make(std::size_t count) {
        m_dossier.title = LanguageText({{"en", "Generated"}, {"ar", "مولَّد"}});
        m_dossier.languages = {"en", "ar"};
        add_people();
        add_places();
        for (EntryIndex i = 0; i < count; ++i)
            m_dossier.entries.push_back(entry(i));
        return std::move(m_dossier);
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool once_in(std::size_t n) { return below(n) == 0; }

    // Only the engine's own numbers: the standard's distributions differ between libraries.
    double fraction() { return static_cast<double>(m_random()) / 4294967296.0; }
    std::size_t zipf(std::size_t limit) {
        return static_cast<std::size_t>(std::pow(static_cast<double>(limit), fraction())) - 1;
    }

    std::string words(std::size_t count, const char* Syllable::*script) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += (i == 0 ? "" : " ") + word(zipf(vocabulary), script);
        return text;
    }

    LanguageText text(std::size_t least, std::size_t most) {
        const std::size_t count = least + below(most - least + 1);
        return LanguageText({{"en", words(count, &Syllable::latin)}, {"ar", words(count, &Syllable::arabic)}});
    }

    static LanguageText name(std::size_t number) {
        std::string latin = word(number, &Syllable::latin);
        latin[0] = static_cast<char>(latin[0] - 'a' + 'A');
        return LanguageText({{"en", latin}, {"ar", word(number, &Syllable::arabic)}});
    }

    void add_people() {
        for (std::size_t i = 0; i < 20; ++i) {
            Source source;
            source.id = "source" + std::to_string(i);
            source.publisher = name(20'000 + 31 * i);
            m_dossier.sources.push_back(source);
        }
        for (std::size_t i = 0; i < 3; ++i)
            m_dossier.sides.push_back({"side" + std::to_string(i), name(30'000 + 37 * i)});
        for (std::size_t i = 0; i < 30; ++i) {
            Actor actor{"actor" + std::to_string(i), name(40'000 + 41 * i), std::nullopt, std::nullopt};
            if (i % 4 != 3)
                actor.side = i % 4;
            m_dossier.actors.push_back(actor);
        }
    }

    void add_places() {
        for (std::size_t i = 0; i < 200; ++i) {
            Place place;
            place.id = "place" + std::to_string(i);
            place.kind = i % 20 == 0 ? "region" : "town";
            place.name = name(3'000 + 43 * i);
            place.at = LonLat{40 + 10 * fraction(), 36 + 6 * fraction()};
            place.precision_m = i % 20 == 0 ? 20'000 : 2'000;
            place.disputed = i % 40 == 0;
            m_dossier.places.push_back(place);
        }
    }

    PlaceRef place() { return {zipf(m_dossier.places.size() + 1), {once_in(8), {}}}; }

    std::string day(std::size_t month, std::size_t date) {
        const auto two = [](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return "2021-" + two(month) + "-" + two(date);
    }

    StatedTime time(bool is_moment) {
        StatedTime stated;
        const std::size_t month = 1 + below(12);
        const std::size_t date = 1 + below(25);
        stated.edtf = day(month, date);
        if (once_in(6))
            stated.edtf += "/" + day(month, date + 1 + below(3));
        else if (once_in(3))
            stated.edtf += "T" + std::to_string(10 + below(14)) + ":" + std::to_string(10 + below(50));
        stated.extent = parse_edtf(stated.edtf, m_zone, is_moment ? IntervalMeaning::within : IntervalMeaning::span);
        stated.inference.inferred = once_in(3);
        return stated;
    }

    PartyRef speaker() {
        if (once_in(12))
            return {PartyRef::Kind::source, below(m_dossier.sources.size()), {}};
        return {PartyRef::Kind::actor, below(m_dossier.actors.size()), {}};
    }

    void make_statement(Entry& entry, bool is_dated, bool is_placed) {
        entry.act = static_cast<Act>(zipf(act_names.size() + 1));
        entry.by = speaker();
        if (once_in(4))
            entry.to.push_back(speaker());
        if (is_dated)
            entry.said = time(true);
        entry.said_from = place();
        for (std::size_t i = 0; is_placed && i < 1 + below(2); ++i)
            entry.about.push_back(place());
    }

    Entry entry(EntryIndex index) {
        static constexpr std::array<const char*, 8> categories{"clash", "talks",  "ceasefire", "visit",
                                                               "aid",   "return", "protest",   "trial"};
        const bool is_dated = !once_in(20);
        const bool is_placed = !once_in(16);
        Entry entry;
        entry.id = "entry" + std::to_string(index);
        entry.title = text(5, 9);
        entry.summary = text(20, 40);
        entry.cites.push_back({below(m_dossier.sources.size()), std::to_string(1 + below(30))});
        if (once_in(3)) {
            entry.category = std::string(categories[zipf(categories.size() + 1)]);
            if (is_dated)
                entry.when = time(once_in(2));
            if (is_placed)
                entry.where.push_back(place());
        } else {
            entry.kind = EntryKind::statement;
            make_statement(entry, is_dated, is_placed);
        }
        if (once_in(10))
            entry.claims.push_back(
                {"killed", std::nullopt, static_cast<double>(below(100)), {}, {}, once_in(2), text(2, 4)});
        if (index > 100 && once_in(5))
            entry.refers_to.push_back(index - 1 - below(100));
        return entry;
    }

    std::mt19937 m_random{2021};
    TimeZone m_zone;
    Dossier m_dossier;
};

} // namespace

Dossier generated_dossier(std::size_t count) {
    return Maker().make(count);
}

} // namespace chronomap
