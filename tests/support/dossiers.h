#pragma once

#include "events/dossier_reader.h"
#include "viewer/scene/document.h"

#include <memory>
#include <stdexcept>
#include <string_view>

namespace chronomap {

/// A document from dossier text, on an empty base map. Throws when the text has errors: tests mean what they write.
inline std::shared_ptr<const Document> document_from(std::string_view json,
                                                     std::shared_ptr<const BaseMap> map = std::make_shared<BaseMap>()) {
    DossierResult result = parse_dossier(json, "test.json");
    for (const Problem& problem : result.problems) {
        if (problem.severity == Problem::Severity::error) {
            throw std::runtime_error(to_line(problem));
        }
    }
    static const std::shared_ptr<const MessageSet> words = load_messages(CHRONOMAP_ASSETS "/messages");
    return make_document(std::make_shared<const Dossier>(std::move(result.dossier)), std::move(map), words);
}

/// Two sides, three towns, a region, and one of each kind of entry: small enough to know by heart.
/// "fire" happens in Ard on 1 May 1900; "claim" is said by North from Norda on 2 May about Ard (inferred), and tells 5 killed;
/// "reply" is said by South from Suda at an unknown hour of 2 or 3 May about Ard and the Marsh; "note" has neither time nor place.
inline constexpr std::string_view small_dossier = R"({
  "format": "chronomap-dossier/1",
  "title": {"en": "The fire at Ard", "ar": "حريق أرد"},
  "time_zone": "UTC",
  "sources": [{"id": "paper", "publisher": {"en": "The Paper", "ar": "الصحيفة"}, "language": "en"}],
  "sides": [{"id": "north", "name": {"en": "North", "ar": "الشمال"}}, {"id": "south", "name": {"en": "South", "ar": "الجنوب"}}],
  "actors": [{"id": "n", "name": {"en": "The North", "ar": "حكومة الشمال"}, "side": "north", "seat": "norda"},
             {"id": "s", "name": {"en": "The South", "ar": "حكومة الجنوب"}, "side": "south", "seat": "suda"}],
  "places": [{"id": "ard", "kind": "town", "name": {"en": "Ard", "ar": "أرد"}, "at": [10, 10], "precision_m": 2000},
             {"id": "norda", "kind": "capital", "name": {"en": "Norda", "ar": "نوردا"}, "at": [10, 11], "precision_m": 5000},
             {"id": "suda", "kind": "capital", "name": {"en": "Suda", "ar": "سودا"}, "at": [10, 9], "precision_m": 5000},
             {"id": "marsh", "kind": "region", "name": {"en": "the Marsh", "ar": "المستنقع"}, "at": [10.5, 9.5], "precision_m": 20000, "disputed": true}],
  "entries": [
    {"id": "fire", "kind": "event", "title": {"en": "Fire in the town", "ar": "حريق في البلدة"}, "when": {"edtf": "1900-05-01"}, "where": ["ard"],
     "cites": [{"source": "paper", "paragraph": 1}]},
    {"id": "claim", "kind": "statement", "act": "accuses", "by": "n", "title": {"en": "the South lit it", "ar": "الجنوب أشعله"},
     "said": {"edtf": "1900-05-02"}, "said_from": {"place": "norda", "inferred": true, "why": {"en": "seat"}},
     "about": [{"place": "ard", "inferred": true, "why": {"en": "refers to the fire"}}], "refers_to": ["fire"],
     "claims": [{"what": "killed", "value": 5, "of": "north"}], "cites": [{"source": "paper", "paragraph": 2}]},
    {"id": "reply", "kind": "statement", "act": "denies", "by": "s", "title": {"en": "nobody lit it", "ar": "لم يشعله أحد"},
     "said": {"edtf": "1900-05-02/1900-05-03", "within": true}, "said_from": "suda", "about": ["ard", "marsh"],
     "cites": [{"source": "paper", "paragraph": 3}]},
    {"id": "note", "kind": "event", "title": {"en": "A bell is heard", "ar": "سُمع جرس"}, "cites": [{"source": "paper", "paragraph": 4}]}
  ]
})";

/// Its places and entries by their numbers.
inline constexpr PlaceIndex ard = 0, norda = 1, suda = 2, marsh = 3;
inline constexpr EntryIndex fire = 0, claim = 1, reply = 2;

} // namespace chronomap
