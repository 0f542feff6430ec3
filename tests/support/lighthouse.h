#pragma once

#include "events/article.h"
#include "events/dossier_reader.h"
#include "viewer/scene/document.h"

#include <memory>
#include <string>
#include <string_view>

namespace chronomap {

/// An invented wreck in two invented newspapers, one in English, one in Arabic. "wreck" stands in paragraphs 1 and the
/// headline, "praise" and "doubt" in 2 of the Herald; "count" in 1 of the Arabic paper. Paragraph 3 of the Herald has no
/// entry; nor have the kicker and the footer.
inline constexpr std::string_view lighthouse_dossier = R"({
  "format": "chronomap-dossier/1",
  "title": {"en": "The wreck at Cape Ilse", "ar": "غرق سفينة عند رأس إلسه"},
  "time_zone": "UTC",
  "sources": [{"id": "herald", "publisher": {"en": "The Ilse Herald", "ar": "بريد إلسه"}, "language": "en", "text": "herald.txt",
               "headline": "Keeper saves", "first_paragraph": "The lamp at", "last_paragraph": "Nobody knows"},
              {"id": "fanar", "publisher": {"en": "Al-Fanar", "ar": "الفنار"}, "language": "ar"}],
  "sides": [{"id": "port", "name": {"en": "The port", "ar": "المرفأ"}}],
  "actors": [{"id": "master", "name": {"en": "The harbour master", "ar": "مدير المرفأ"}, "side": "port", "seat": "ilse"},
             {"id": "sailor", "name": {"en": "A sailor", "ar": "بحّار"}}],
  "places": [{"id": "cape", "kind": "cape", "name": {"en": "Cape Ilse", "ar": "رأس إلسه"}, "at": [10, 10]},
             {"id": "ilse", "kind": "town", "name": {"en": "Ilse", "ar": "إلسه"}, "at": [10.4, 10.2]}],
  "entries": [
    {"id": "wreck", "kind": "event", "title": {"en": "A ship runs aground", "ar": "جنوح سفينة"}, "when": {"edtf": "1900-05-01"},
     "where": ["cape"], "cites": [{"source": "herald", "paragraph": 1}, {"source": "herald", "paragraph": "headline"}]},
    {"id": "praise", "kind": "statement", "act": "announces", "by": "master", "title": {"en": "a miracle", "ar": "معجزة"},
     "said": {"edtf": "1900-05-02"}, "said_from": "ilse", "about": ["cape"], "cites": [{"source": "herald", "paragraph": 2}]},
    {"id": "doubt", "kind": "statement", "act": "denies", "by": "sailor", "title": {"en": "the lamp was lit", "ar": "إضاءة المنارة"},
     "said": {"edtf": "1900-05-03"}, "said_from": "ilse", "about": ["cape"], "cites": [{"source": "herald", "paragraph": 2}]},
    {"id": "count", "kind": "statement", "act": "claims", "by": "sailor", "title": {"en": "nine were saved", "ar": "إنقاذ تسعة"},
     "said": {"edtf": "1900-05-04"}, "about": ["cape"], "cites": [{"source": "fanar", "paragraph": 1}]},
    {"id": "rumour", "kind": "event", "title": {"en": "A light is seen", "ar": "رؤية ضوء"}, "when": {"edtf": "1900-05-05"}}
  ]
})";

inline constexpr std::string_view herald_text =
    "The coast\n\nKeeper saves nine from the sea\n\n"
    "The lamp at Cape Ilse had been lit on Friday as on every evening of the last forty years when a ship without a name "
    "ran aground below it. The keeper, who is seventy, rowed out four times.\n\n"
    "The harbour master spoke of a miracle. A sailor who does not wish to be named said that no lamp had been lit at all "
    "and that nobody on board had seen the cape before the keel touched ground.\n\n"
    "Nobody knows what the ship carried. The barrels that came ashore were empty, and the sea took them again.\n\n"
    "Related articles\n";

inline constexpr std::string_view fanar_text =
    "روى بحّار نجا من الغرق أن الحارس العجوز أنقذ تسعة رجال في ليلة واحدة، وأن أحداً منهم لم يكن يعرف اسم الرأس الذي تحطمت "
    "عنده السفينة.\n\nولم يُعثر بعد على دفتر السفينة، ولا على من يقول إنه صاحبها.\n";

/// With both texts, with the first alone, or with none.
inline std::shared_ptr<const Document> lighthouse(std::size_t texts = 2) {
    const Dossier dossier = parse_dossier(lighthouse_dossier, "lighthouse.json").dossier;
    std::vector<std::optional<Article>> articles;
    if (texts > 0) {
        articles.push_back(parse_article(herald_text, dossier.sources[0], "herald.txt").article);
    }
    if (texts > 1) {
        articles.push_back(parse_article(fanar_text, dossier.sources[1], "fanar.txt").article);
    }
    static const std::shared_ptr<const MessageSet> words = load_messages(CHRONOMAP_ASSETS "/messages");
    return make_document(std::make_shared<const Dossier>(dossier), std::make_shared<const BaseMap>(), words,
                         std::move(articles));
}

} // namespace chronomap
