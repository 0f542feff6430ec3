#include "events/dossier_reader.h"

#include "support/catch.h"
#include "support/contains.h"

using namespace chronomap;

namespace {

// A small good dossier; tests replace parts of it.
const std::string good_dossier = R"({
  "format": "chronomap-dossier/1",
  "title": {"en": "Story", "ar": "قصة"},
  "time_zone": "Asia/Yerevan",
  "view": {"time": "2022-09-13", "bbox": [44, 39, 47, 41]},
  "sources": [{"id": "sonar", "publisher": {"ar": "سونار"}, "language": "ar", "url": null,
               "published": {"edtf": "2022-09-13/2022-09-14", "within": true, "inferred": true, "why": {"en": "Undated."}}}],
  "sides": [{"id": "armenia", "name": {"en": "Armenia"}}],
  "actors": [{"id": "am-mod", "name": {"en": "Armenia's Ministry of Defence"}, "side": "armenia", "seat": "yerevan"}],
  "places": [{"id": "goris", "name": {"en": "Goris", "hy": "Գորիս"}, "also": {"az": ["Gorus"]}, "kind": "town",
              "at": [46.34168, 39.51111], "precision_m": 2000},
             {"id": "yerevan", "name": {"en": "Yerevan"}, "at": [44.5126, 40.17765]},
             {"id": "border", "name": {"en": "the border"}, "line": ["ARM", "AZE"]}],
  "entries": [
    {"id": "accusation", "kind": "statement", "act": "accuses", "by": "am-mod", "to": ["sonar"], "title": {"en": "Shelling"},
     "said": {"edtf": "2022-09-13/2022-09-14"}, "said_from": {"place": "yerevan", "inferred": true, "why": {"en": "seat"}},
     "about": ["goris", {"place": "border"}], "refers_to": ["clashes"],
     "claims": [{"what": "killed", "of": {"side": "armenia"}, "value": 49}]},
    {"id": "clashes", "kind": "event", "category": "clash", "status": "planned", "title": {"en": "Clashes"},
     "when": {"edtf": "2022-09-13"}, "where": ["border"], "verification": {"status": "verified"},
     "claims": [{"what": "killed", "of": null, "low": 90, "high": 110, "approximate": true}],
     "cites": [{"source": "sonar", "paragraph": 1}, {"source": "sonar", "paragraph": "headline"}]}]
})";

std::string with(std::string_view old_part, std::string_view new_part) {
    std::string text = good_dossier;
    const auto at = text.find(old_part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_part.size(), new_part);
}

std::string told(const DossierResult& result) {
    std::string lines;
    for (const Problem& problem : result.problems)
        lines += to_line(problem) + '\n';
    return lines;
}

// What is told about the good dossier with one part replaced; it must still be usable.
std::string told_with(std::string_view old_part, std::string_view new_part) {
    const DossierResult result = parse_dossier(with(old_part, new_part), "d");
    CHECK(result.usable);
    return told(result);
}

} // namespace

TEST_CASE("A good dossier is read without a problem") {
    const DossierResult result = parse_dossier(good_dossier, "d");
    CHECK(told(result).empty());
    REQUIRE(result.usable);
    const Dossier& dossier = result.dossier;
    CHECK(dossier.time_zone == "Asia/Yerevan");
    CHECK(dossier.languages == std::vector<std::string>{"en", "ar", "hy"});
    REQUIRE(dossier.opening.time);
    CHECK(dossier.opening.time->end.ms - dossier.opening.time->begin.ms == ms_per_day);
    CHECK(dossier.opening.west_south_east_north == std::array<double, 4>{44, 39, 47, 41});

    REQUIRE(dossier.sources.size() == 1);
    CHECK(dossier.sources[0].url.empty());
    CHECK(dossier.sources[0].published.inference.inferred);
    REQUIRE(dossier.places.size() == 3);
    CHECK(dossier.places[0].at == LonLat{46.34168, 39.51111});
    CHECK(dossier.places[0].precision_m == 2000);
    CHECK(dossier.places[0].also[0].second == std::vector<std::string>{"Gorus"});
    CHECK(dossier.places[2].line == std::vector<std::string>{"ARM", "AZE"});
    CHECK(dossier.actors[0].seat == PlaceIndex{1});
}

TEST_CASE("References lead to what they name, forwards too") {
    const Dossier dossier = parse_dossier(good_dossier, "d").dossier;
    REQUIRE(dossier.entries.size() == 2);
    const Entry& statement = dossier.entries[0];
    CHECK(statement.act == Act::accuses);
    CHECK(statement.refers_to == std::vector<EntryIndex>{1});
    REQUIRE(statement.by);
    CHECK(statement.by->kind == PartyRef::Kind::actor);
    REQUIRE(statement.to.size() == 1);
    CHECK(statement.to[0].kind == PartyRef::Kind::source);
    CHECK(statement.said_from->inference.inferred);
    REQUIRE(statement.about.size() == 2);
    CHECK(statement.about[1].place == 2);
    CHECK(speaking_side(dossier, statement) == SideIndex{0});
    CHECK(statement.said->extent->kind == TimeExtent::Kind::moment);

    const Entry& event = dossier.entries[1];
    CHECK(event.planned);
    CHECK(event.claims[0].low == 90.0);
    CHECK_FALSE(event.claims[0].of);
    CHECK(event.cites[0].paragraph == "1");
    CHECK(event.cites[1].paragraph == "headline");
    CHECK_FALSE(speaking_side(dossier, event));
}

TEST_CASE("An unknown reference is dropped, and the nearest id is named") {
    CHECK(told_with(R"("about": ["goris")", R"("about": ["gorsi")") ==
          "d: /entries/0/about/0: there is no place with the id \"gorsi\"; did you mean \"goris\"?\n");
    CHECK(told_with(R"("refers_to": ["clashes"])", R"("refers_to": ["clash", "accusation"])") ==
          "d: /entries/0/refers_to/0: there is no entry with the id \"clash\"\n"
          "d: /entries/0/refers_to/1: an entry cannot refer to itself\n");
    CHECK(contains(told_with(R"("by": "am-mod")", R"("by": "am-mo")"),
                   "no actor or source with the id \"am-mo\"; did you mean \"am-mod\"?"));
    CHECK(contains(told_with(R"("by": "am-mod")", R"("by": {"source": "am-mod"})"), "no source with the id"));
    CHECK(contains(told_with(R"("by": "am-mod")", R"("by": {})"), "names nothing"));
    CHECK(contains(told_with(R"("side": "armenia")", R"("side": 5)"),
                   "/actors/0/side: expected a text, found the number 5"));
}

TEST_CASE("A bad entry is skipped and the others are kept") {
    const auto* bad = GENERATE(R"({"kind": "event"})", R"({"id": "x", "kind": "rumour"})", R"({"id": "x"})", "5",
                               R"({"id": "", "kind": "event"})", R"({"id": 5, "kind": "event"})",
                               R"({"id": "accusation", "kind": "event"})");
    const DossierResult result =
        parse_dossier(with(R"(    {"id": "clashes")", std::string(bad) + R"(, {"id": "clashes")"), "d");
    CHECK(result.problems.size() == 1);
    CHECK(result.problems[0].place.find("/entries/1") == 0);
    CHECK(has_errors(result.problems));
    REQUIRE(result.dossier.entries.size() == 2);
    CHECK(result.dossier.entries[1].id == "clashes");
    CHECK(result.dossier.entries[0].refers_to == std::vector<EntryIndex>{1});
}

TEST_CASE("A second thing with the same id is skipped") {
    CHECK(told_with(R"({"id": "yerevan")", R"({"id": "goris"}, {"id": "yerevan")") ==
          "d: /places/1/id: \"goris\" is already the id of /places/0; this second place is skipped\n");
}

TEST_CASE("Positions must be on the Earth, longitude first") {
    CHECK(told_with("[46.34168, 39.51111]", "[120, 91]") ==
          "d: /places/0/at: latitude 91 is outside -90..90\n"
          "d: /places/0: warning: this place cannot be drawn: it has no usable \"at\", \"area\" or \"line\"\n");
    CHECK(told_with(R"("line": ["ARM", "AZE"])", R"("kind": "border")") ==
          "d: /places/2: warning: this place cannot be drawn: it has no usable \"at\", \"area\" or \"line\"\n");
    CHECK(contains(told_with("[46.34168, 39.51111]", "[40.7, -122.5]"),
                   "longitude comes first: did you mean [-122.5, 40.7]?"));
    CHECK(contains(told_with("[46.34168, 39.51111]", "[181, 0]"), "longitude 181 is outside -180..180"));
    for (const auto* none : {"[46]", "[46, 39, 1]", "\"46,39\"", "[\"46\", \"39\"]", "{\"lon\": 46, \"lat\": 39}"})
        CHECK(contains(told_with("[46.34168, 39.51111]", none), "expected a position [longitude, latitude]"));
    CHECK(contains(told_with(R"(["ARM", "AZE"])", R"(["ARM"])"), "/places/2/line: expected the ISO 3166-1"));
    CHECK(contains(told_with("2000", "-1"), "/places/0/precision_m: the precision is -1 m"));
}

TEST_CASE("Texts must be given by language") {
    CHECK(contains(told_with(R"("title": {"en": "Shelling"})", R"("title": "Shelling")"),
                   "expected a text in each language"));
    CHECK(contains(told_with(R"({"en": "Shelling"})", R"({"english!": "Shelling", "en": 5})"), "no language tag"));
    CHECK(contains(told_with(R"({"en": "Shelling"})", R"({"en": "Shel\u202Eling"})"), "warning: control characters"));
    CHECK(parse_dossier(with("Shelling", "Shel\\u202Eling\\u0007"), "d").dossier.entries[0].title.in("en") ==
          "Shelling");
}

TEST_CASE("Wrong words are told with the right ones") {
    CHECK(contains(told_with("accuses", "shouts"), "expected one of announces, claims, accuses"));
    CHECK(contains(told_with(R"("planned")", R"("maybe")"), "expected \"planned\""));
    CHECK(contains(told_with("Asia/Yerevan", "Asia/Erewhon"), "\"Asia/Erewhon\" is no time zone"));
    CHECK(contains(told_with(R"("bbox": [44, 39, 47, 41])", R"("bbox": [44, 41, 47, 39])"),
                   "/view/bbox: expected [west, south"));
    CHECK(contains(told_with(R"("low": 90)", R"("low": 900)"), "low is greater than high"));
    CHECK(contains(told_with(R"("paragraph": 1)", R"("paragraph": 1.5)"),
                   "/entries/1/cites/0/paragraph: expected the number"));
}

TEST_CASE("Unknown keys are warned of once each, with what was meant") {
    CHECK(told_with(R"("id": "accusation",)", R"("id": "accusation", "tilte": 1, "colour": 2,)") ==
          "d: /entries/0/tilte: warning: unknown key \"tilte\" is not read; did you mean \"title\"?\n"
          "d: /entries/0/colour: warning: unknown key \"colour\" is not read\n");
    const std::string line =
        told_with(R"({"id": "yerevan")", R"({"id": "a", "name": {"en": "a"}, "area": "ARM", "x": 1},
        {"id": "b", "name": {"en": "b"}, "area": "ARM", "x": 1}, {"id": "yerevan")");
    CHECK(line == "d: /places/1/x: warning: unknown key \"x\" is not read (1 more like it)\n");
}

TEST_CASE("A key that stands twice is told") {
    CHECK(told_with(R"("id": "accusation",)", R"("id": "accusation", "id": "other",)") ==
          "d: /entries/0/id: the key \"id\" stands here twice; only the first is read\n");
}

TEST_CASE("A source's text lies beside the dossier") {
    CHECK(told_with(R"("url": null)", R"("text": "article.txt")").empty());
    for (const std::string elsewhere : {"../../secret", "/etc/passwd", "texts/article.txt", "..", ".", "", R"(a\\b)"})
        CHECK(contains(told_with(R"("url": null)", R"("text": ")" + elsewhere + '"'), "/sources/0/text: "));
}

TEST_CASE("A source says how its headline and its counted paragraphs begin") {
    const DossierResult result = parse_dossier(R"({"format": "chronomap-dossier/1", "title": {"en": "t"}, "entries": [],
        "sources": [{"id": "a", "publisher": {"en": "p"}, "first_paragraph": "One", "last_paragraph": "Nine", "headline": "Big"}]})",
                                               "d");
    CHECK(result.problems.empty());
    REQUIRE(result.dossier.sources.size() == 1);
    CHECK(result.dossier.sources[0].first_paragraph == "One");
    CHECK(result.dossier.sources[0].last_paragraph == "Nine");
    CHECK(result.dossier.sources[0].headline == "Big");
}

TEST_CASE("What is no dossier is not usable, and says why") {
    const auto* text =
        GENERATE("", "{", "[]", "{}", R"({"format": "chronomap-dossier/2"})", R"({"format": 1})", "nonsense");
    const DossierResult result = parse_dossier(text, "d");
    CHECK_FALSE(result.usable);
    CHECK(result.problems.size() == 1);
    CHECK(has_errors(result.problems));
}

TEST_CASE("A missing file and a folder without a dossier are told") {
    CHECK(contains(told(read_dossier("no/such/file.json")), "no/such/file.json: cannot be opened: No such file"));
    CHECK(contains(told(read_dossier(CHRONOMAP_TEST_DATA)), "dossier.json: cannot be opened"));
}

TEST_CASE("The bundled dossier is read without a problem") {
    const DossierResult result = read_dossier(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022");
    CHECK(told(result).empty());
    CHECK(result.dossier.entries.size() == 17);
    CHECK(result.dossier.places.size() == 15);
}

TEST_CASE("What stands twice in the same words is kept once, and a problem in it is told twice") {
    const std::string times = R"("when": {"edtf": "2022-09-13"}, "where": ["goris"], "category": "clash")";
    const std::string bad = R"("when": {"edtf": "2022-02-30"}, "where": ["nowhere"], "colour": 1)";
    const auto entry = [](const std::string& id, const std::string& members) {
        return R"({"id": ")" + id + R"(", "kind": "event", "title": {"en": "T"}, )" + members + "}";
    };
    const DossierResult result = parse_dossier(R"({"format": "chronomap-dossier/1", "title": {"en": "t"},
        "places": [{"id": "goris", "name": {"en": "Goris"}, "at": [46, 39]}], "entries": [)" +
                                                   entry("a", times) + "," + entry("b", times) + "," + entry("c", bad) +
                                                   "," + entry("d", bad) + "]}",
                                               "t.json");
    const std::vector<Entry>& entries = result.dossier.entries;
    REQUIRE(entries.size() == 4);
    CHECK(&*entries[0].when == &*entries[1].when);
    CHECK(&*entries[0].category == &*entries[1].category);
    CHECK(&entries[0].where.front() == &entries[1].where.front());
    std::size_t times_told = 0, places_told = 0;
    for (const Problem& problem : result.problems) {
        times_told += problem.place.find("/when/edtf") != problem.place.npos ? 1 : 0;
        places_told += problem.place.find("/where/0") != problem.place.npos ? 1 : 0;
    }
    CHECK(times_told == 2);
    CHECK(places_told == 2);
}

TEST_CASE("Summaries of a large dossier are those of the file") {
    std::string entries;
    const auto words = [](int i) {
        return "Summary " + std::to_string(i) + " of " + std::to_string(i * 7919) +
               std::string(60, 'a' + static_cast<char>(i % 26));
    };
    for (int i = 0; i < 1500; ++i)
        entries += std::string(i == 0 ? "" : ",") + R"({"id": ")" + std::to_string(i) +
                   R"(", "kind": "event", "title": {"en": "T"}, "summary": {"en": ")" + words(i) + "\"}}";
    const DossierResult result = parse_dossier(
        R"({"format": "chronomap-dossier/1", "title": {"en": "t"}, "entries": [)" + entries + "]}", "t.json");
    REQUIRE(result.dossier.entries.size() == 1500);
    int wrong = 0;
    for (int i = 0; i < 1500; ++i)
        wrong += result.dossier.entries[static_cast<std::size_t>(i)].summary.in("en") == words(i) ? 0 : 1;
    CHECK(wrong == 0);
}

TEST_CASE("Of very many problems the first are told, and how many more there are") {
    std::string entries = "1";
    std::string keys = "\"k\": 1";
    for (int i = 0; i < 11'000; ++i) {
        entries += ", 1";
        keys += ", \"k" + std::to_string(i) + "\": 1";
    }
    const auto result =
        parse_dossier(R"({"format": "chronomap-dossier/1", "title": {"en": "t"}, "entries": [)" + entries + "]}", "d");
    REQUIRE(result.problems.size() == 10'001);
    CHECK(to_line(result.problems.back()) == "d: 1001 more errors are not told");
    const auto unknown =
        parse_dossier(R"({"format": "chronomap-dossier/1", "title": {"en": "t"}, "entries": [], )" + keys + "}", "d");
    REQUIRE(unknown.problems.size() == 10'001);
    CHECK(to_line(unknown.problems.back()) == "d: warning: 1001 more warnings are not told");
}
