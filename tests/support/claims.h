#pragma once

#include <string_view>

namespace chronomap {

/// Every form that a claim may have, of two sides and of nobody, at exact, soft, doubtful and unknown times of May 1900.
inline constexpr std::string_view claims_dossier = R"({
  "format": "chronomap-dossier/1",
  "title": {"en": "The battle of Ard", "ar": "معركة أرد"},
  "time_zone": "UTC",
  "sources": [{"id": "paper", "publisher": {"en": "The Paper", "ar": "الصحيفة"}},
              {"id": "courier", "publisher": {"en": "The Courier", "ar": "البريد"}}],
  "sides": [{"id": "north", "name": {"en": "North", "ar": "الشمال"}}, {"id": "south", "name": {"en": "South", "ar": "الجنوب"}}],
  "actors": [{"id": "n", "name": {"en": "The North", "ar": "حكومة الشمال"}, "side": "north"},
             {"id": "s", "name": {"en": "The South", "ar": "حكومة الجنوب"}, "side": "south"},
             {"id": "o", "name": {"en": "An observer", "ar": "مراقب"}}],
  "places": [{"id": "ard", "kind": "town", "name": {"en": "Ard", "ar": "أرد"}, "at": [10, 10]}],
  "entries": [
    {"id": "battle", "kind": "event", "title": {"en": "Battle", "ar": "معركة"}, "when": {"edtf": "1900-05-03T10:00"}, "where": ["ard"],
     "claims": [{"what": "killed", "low": 40, "high": 60}, {"what": "wounded", "value": 120, "approximate": true},
                {"what": "ships sunk", "wording": {"en": "several", "ar": "عدة"}}],
     "cites": [{"source": "paper", "paragraph": 1}, {"source": "courier", "paragraph": 2}]},
    {"id": "victory", "kind": "statement", "act": "announces", "by": "n", "title": {"en": "a victory", "ar": "نصراً"},
     "said": {"edtf": "1900-05-04", "inferred": true}, "about": ["ard"],
     "claims": [{"what": "killed", "low": 200, "of": "south"},
                {"what": "killed", "value": 12, "of": {"side": "north", "inferred": true, "why": {"en": "its own"}}}],
     "cites": [{"source": "paper", "paragraph": 3}]},
    {"id": "denial", "kind": "statement", "act": "denies", "by": "s", "title": {"en": "a defeat", "ar": "هزيمة"},
     "said": {"edtf": "1900-05-05/1900-05-07", "wording": {"en": "in those days", "ar": "في تلك الأيام"}}, "about": ["ard"],
     "claims": [{"what": "killed", "high": 90, "of": "south"}], "cites": [{"source": "courier", "paragraph": 3}]},
    {"id": "estimate", "kind": "statement", "act": "assesses", "by": "o", "title": {"en": "the losses", "ar": "الخسائر"},
     "said": {"edtf": "1900-05-06T12:00"}, "about": ["ard"],
     "claims": [{"what": "killed", "low": 80, "high": 120, "approximate": true, "of": "south"},
                {"what": "killed", "value": 70, "approximate": true, "of": "north"}],
     "cites": [{"source": "courier", "paragraph": 4}]},
    {"id": "rumour", "kind": "statement", "act": "reports", "by": "o", "title": {"en": "more losses", "ar": "خسائر أخرى"},
     "about": ["ard"], "claims": [{"what": "killed", "value": 33, "of": "north"}]},
    {"id": "later", "kind": "statement", "act": "reports", "by": "n", "title": {"en": "later losses", "ar": "خسائر لاحقة"},
     "said": {"edtf": "1900-05-20?"}, "about": ["ard"], "claims": [{"what": "killed", "value": 44, "of": "north"}],
     "cites": [{"source": "courier"}]}
  ]
})";

} // namespace chronomap
