#include "events/search_index.h"

#include "events/dossier_reader.h"

#include "support/catch.h"

#include <string>
#include <vector>

using namespace chronomap;

namespace {

// Places as the bundled dossier names them, one entry each, with next to no text; then people, and entries with text.
constexpr const char* search_dossier = R"({"format": "chronomap-dossier/1", "title": {"en": "t"},
    "sources": [{"id": "s", "publisher": {"ar": "صحيفة السونار"}, "title": {"en": "Evening edition"}}],
    "actors": [{"id": "a", "name": {"ar": "نيكول باشينيان"}}, {"id": "b", "name": {"en": "UN Security Council"}},
               {"id": "c", "name": {"en": "The Élysée"}}],
    "places": [
        {"id": "p0", "name": {"en": "Goris", "ar": "غوريس", "hy": "Գորիս"}, "also": {"az": ["Gorus"]}},
        {"id": "p1", "name": {"en": "Sotk", "ar": "سوتك", "hy": "Սոթք"}, "also": {"az": ["Zod"]}},
        {"id": "p2", "name": {"en": "Jermuk", "ar": "جيرموك", "hy": "Ջերմուկ"}, "also": {"az": ["Cermuk"]}},
        {"id": "p3", "name": {"en": "Dashkasan", "ar": "داشكسان", "az": "Daşkəsən"}, "also": {"hy": ["Դաշքեսան"]}},
        {"id": "p4", "name": {"en": "Kalbajar", "ar": "كلباجار", "az": "Kəlbəcər"}, "also": {"hy": ["Քարվաճառ"], "en": ["Karvachar"]}},
        {"id": "p5", "name": {"en": "Lachin", "ar": "لاشين", "az": "Laçın"}, "also": {"hy": ["Բերձոր"]}},
        {"id": "p6", "name": {"en": "Karabakh", "ar": "كاراباخ", "az": "Qarabağ", "hy": "Ղարաբաղ"}, "also": {"hy": ["Արցախ"]}},
        {"id": "p7", "name": {"en": "Yerevan", "ar": "يريفان", "hy": "Երևան"}, "also": {"az": ["İrəvan"]}},
        {"id": "p8", "name": {"en": "Baku", "ar": "باكو", "az": "Bakı"}, "also": {"hy": ["Բաքու"]}},
        {"id": "p9", "name": {"en": "Moscow", "ar": "موسكو", "ru": "Москва"}},
        {"id": "new-york", "name": {"en": "New York", "ar": "نيويورك"}},
        {"id": "new-delhi", "name": {"en": "New Delhi"}}],
    "entries": [
        {"id": "0", "kind": "event", "title": {"en": "-"}, "where": ["p0"]},
        {"id": "1", "kind": "event", "title": {"en": "-"}, "where": ["p1"]},
        {"id": "2", "kind": "event", "title": {"en": "-"}, "where": ["p2"]},
        {"id": "3", "kind": "event", "title": {"en": "-"}, "where": ["p3"]},
        {"id": "4", "kind": "event", "title": {"en": "-"}, "where": ["p4"]},
        {"id": "5", "kind": "event", "title": {"en": "-"}, "where": ["p5"]},
        {"id": "6", "kind": "event", "title": {"en": "-"}, "where": ["p6"]},
        {"id": "7", "kind": "event", "title": {"en": "-"}, "where": ["p7"]},
        {"id": "8", "kind": "event", "title": {"en": "-"}, "where": ["p8"]},
        {"id": "9", "kind": "event", "title": {"en": "-"}, "where": ["p9"]},
        {"id": "10", "kind": "statement", "act": "calls_for", "by": "b", "to": ["a", "c"], "title": {"en": "restraint"},
         "said": {"edtf": "2022", "wording": {"en": "last Tuesday"}}, "said_from": "new-york", "cites": [{"source": "s"}]},
        {"id": "11", "kind": "statement", "act": "claims", "by": {"source": "s"}, "category": "shelling",
         "title": {"en": "the Standard fell", "ar": "سقوط الشمال"}, "summary": {"en": "Ardent fighting", "ar": "قتال في شمال مدينة"},
         "when": {"wording": {"en": "at dawn"}}, "about": ["new-delhi"],
         "claims": [{"what": "killed", "value": 50, "wording": {"en": "fifty conscripts", "ar": "٥٠ مجنداً"}}]},
        {"id": "12", "kind": "event", "category": "calm", "title": {"en": "Quiet in the Ardaban hills", "ar": "هدوء"},
         "summary": {"en": "Standard words of Romania", "ar": "رومانيا والمانيا"}}]})";

const SearchIndex& index() {
    static const SearchIndex built(parse_dossier(search_dossier, "test.json").dossier);
    return built;
}

/// The entries found, "0 3", or "no words".
std::string found(std::string_view query) {
    const auto matches = index().find(query);
    if (!matches)
        return "no words";
    std::string entries;
    std::size_t count = 0;
    for (EntryIndex i = 0; i < matches->ranks.size(); ++i)
        if (matches->ranks[i] > 0) {
            entries += (count++ > 0 ? " " : "") + std::to_string(i);
        }
    CHECK(matches->count == count);
    return entries;
}

bool has(const std::string& entries, const std::string& entry) {
    return (" " + entries + " ").find(" " + entry + " ") != std::string::npos;
}

} // namespace

TEST_CASE("Every spelling of a place finds it") {
    struct Row {
        const char* entry;
        std::vector<const char*> spellings;
    };
    const std::vector<Row> table{
        {"0",
         {"goris", "GORIS", "Goris", "غوريس", "غـوريس", "Գորիս", "ԳՈՐԻՍ", "Горис", "ГОРИС", "gorus", "Gòris", "gor",
          "oris", "ｇｏｒｉｓ"}},
        {"1", {"sotk", "سوتك", "سوتک", "Սոթք", "Сотк", "zod", "Зод"}},
        {"2", {"jermuk", "جيرموك", "جیرموک", "Ջերմուկ", "Джермук", "cermuk", "Jérmuk"}},
        {"3",
         {"dashkasan", "داشكسان", "داشکسان", "Daşkəsən", "DAŞKƏSƏN", "daskesen", "dashkesan", "Դաշքեսան", "Дашкесан"}},
        {"4",
         {"kalbajar", "كلباجار", "کلباجار", "Kəlbəcər", "KƏLBƏCƏR", "kelbecer", "karvachar", "Քարվաճառ", "Карвачар",
          "kelbajar", "Кельбаджар", "Kelbadjar"}},
        {"5", {"lachin", "لاشين", "لاشین", "Laçın", "LAÇIN", "lacin", "laçin", "Лачин", "Berdzor", "Բերձոր"}},
        {"6",
         {"karabakh", "كاراباخ", "کاراباخ", "Qarabağ", "qarabag", "qarabagh", "Ղարաբաղ", "gharabagh", "Карабах",
          "Artsakh", "Արցախ", "Арцах"}},
        {"7",
         {"yerevan", "يريفان", "یریفان", "Երևան", "Երեւան", "ԵՐԵՎԱՆ", "Ереван", "irevan", "İRƏVAN", "İrəvan", "iravan",
          "erevan"}},
        {"8", {"baku", "باكو", "باکو", "Bakı", "BAKI", "baki", "Բաքու", "Баку"}},
        {"9", {"moscow", "موسكو", "موسکو", "Москва", "москва", "moskva", "Մոսկվա"}},
        {"10", {"new york", "york NEW", "new-york", "نيويورك", "نیویورک"}},
    };
    for (const Row& row : table)
        for (const char* spelling : row.spellings) {
            CAPTURE(spelling);
            CHECK(has(found(spelling), row.entry));
        }
    CHECK(found("goris") == "0");
    CHECK(found("Горис") == "0");
    CHECK(found("غوريس") == "0");
    CHECK(found("Գորիս") == "0");
}

TEST_CASE("Arabic is found with or without its article, hamza, vowel signs and in either form of its last letters") {
    for (const char* query : {"شمال", "الشمال", "الشَّمَال", "والشمال"}) {
        CAPTURE(query);
        CHECK(found(query) == "11");
    }
    CHECK(found("مدينة") == "11");
    CHECK(found("مدينه") == "11");
    CHECK(found("المدينة") == "11");
    CHECK(found("السونار") == "10 11");
    CHECK(found("سونار") == "10 11");
    CHECK(found("ألمانيا") == "12");
    CHECK(found("المانيا") == "12");
    CHECK(index().find("ألمانيا")->similar == false);
}

TEST_CASE("The Arabic article of a query is not looked for inside of words") {
    CHECK(found("رومانيا") == "12");
    const SearchIndex romania(parse_dossier(R"({"format": "chronomap-dossier/1", "title": {"en": "t"},
        "entries": [{"id": "a", "kind": "event", "title": {"ar": "رومانيا"}}]})",
                                            "t")
                                  .dossier);
    CHECK(romania.find("ألمانيا")->count == 0);
    CHECK(romania.find("مانيا")->count == 1);
}

TEST_CASE("Everything that is told of an entry is searched") {
    CHECK(found("restraint") == "10");  // title
    CHECK(found("fighting") == "11");   // summary
    CHECK(found("tuesday") == "10");    // wording of said
    CHECK(found("dawn") == "11");       // wording of when
    CHECK(found("shelling") == "11");   // category
    CHECK(found("calls for") == "10");  // act
    CHECK(found("announces").empty());  // the act that events do not have
    CHECK(found("security") == "10");   // speaker
    CHECK(found("باشينيان") == "10");   // addressee
    CHECK(found("elysee") == "10");     // another
    CHECK(found("evening") == "10 11"); // title of the source, cited or speaking
    CHECK(found("conscripts") == "11"); // wording of a claim
    CHECK(found("killed") == "11");     // what is claimed
    CHECK(found("50") == "11");         // in Arabic digits
    CHECK(found("p1") == "1");          // id of a place
}

TEST_CASE("Every word of a query must stand somewhere in the entry") {
    CHECK(found("new") == "10 11");
    CHECK(found("new dawn") == "11");
    CHECK(found("dawn, NEW!") == "11");
    CHECK(found("new dawn goris").empty());
    CHECK(found("york السونار restraint") == "10");
}

TEST_CASE("A search that goes on from a former one finds the same") {
    const auto former = index().find("new daw");
    for (const char* query : {"new dawn", "new", "dawn new york", "goris"}) {
        const auto fresh = index().find(query);
        const auto next = index().find(query, &*former);
        CHECK(next->ranks == fresh->ranks);
        CHECK(next->count == fresh->count);
        CHECK(next->places == fresh->places);
    }
    CHECK(index().find("dawn new", &*former)->words[1] == former->words[0]);
}

TEST_CASE("A query without a word is no search") {
    for (const char* query : {"", "  ", "…", "\u0301", "\u202E", "'"})
        CHECK(found(query) == "no words");
}

TEST_CASE("A single letter must begin a word, more may stand inside") {
    CHECK(found("g") == "0");
    CHECK(has(found("oris"), "0"));
    CHECK_FALSE(has(found("s"), "0"));
}

TEST_CASE("What stands nowhere is looked for by its sound, and that is told") {
    CHECK(found("pashinyan") == "10");
    CHECK(index().find("pashinyan")->similar);
    CHECK(index().find("Kelbajar")->similar);
    CHECK_FALSE(index().find("goris")->similar);
    CHECK_FALSE(index().find("xyzzy")->similar);
    CHECK(found("xyzzy").empty());
    CHECK(found("bk").empty()); // too little to be told from others
}

TEST_CASE("Places and actors that answer to the query best are told") {
    CHECK(index().find("goris")->places == std::vector<PlaceIndex>{0});
    CHECK(index().find("new")->places == std::vector<PlaceIndex>{10, 11});
    CHECK(index().find("new york")->places == std::vector<PlaceIndex>{10});
    CHECK(index().find("goris fighting")->places == std::vector<PlaceIndex>{0});
    CHECK(index().find("council")->actors == std::vector<ActorIndex>{1});
    CHECK(index().find("council")->places.empty());
    CHECK(index().find("fighting")->actors.empty());
}

TEST_CASE("Titles rank before names and these before texts, and beginnings of words before their middles") {
    const std::vector<EntryIndex> order{12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    CHECK(ranked(*index().find("standard"), order, 9) == std::vector<EntryIndex>{11, 12}); // title, text
    CHECK(ranked(*index().find("ard"), order, 9) ==
          std::vector<EntryIndex>{12, 11}); // Ardaban in a title, Ardent in a text
    CHECK(ranked(*index().find("new"), order, 9) == std::vector<EntryIndex>{11, 10});
    CHECK(ranked(*index().find("new"), {10, 11}, 9) == std::vector<EntryIndex>{10, 11});
    CHECK(ranked(*index().find("new"), order, 1) == std::vector<EntryIndex>{11});
    CHECK(ranked(*index().find("new"), order, 0).empty());
    CHECK(ranked(*index().find("standard ard"), order, 9) == std::vector<EntryIndex>{12, 11});
}

TEST_CASE("An empty dossier has an index that finds nothing") {
    const SearchIndex empty{Dossier{}};
    const auto matches = empty.find("goris");
    REQUIRE(matches);
    CHECK(matches->count == 0);
    CHECK(matches->ranks.empty());
    CHECK(matches->places.empty());
    CHECK_FALSE(empty.find(""));
    CHECK(ranked(*matches, {}, 10).empty());
}

TEST_CASE("Texts made to do harm are only texts") {
    Dossier dossier;
    Entry entry;
    entry.title = LanguageText({{"en", std::string(300'000, 'x')}, {"ar", "\u202Eسيروغ\u202C"}});
    std::string marks = "a";
    for (int i = 0; i < 50'000; ++i)
        marks += "\u0301";
    entry.summary = LanguageText(
        {{"en", marks}, {"ja", std::string("東京") + std::string(1000, '\'')}, {"ar", "\u064B\u064C\u0640"}});
    dossier.entries = {entry, entry};
    const SearchIndex index(dossier);
    CHECK(index.find(std::string(300'000, 'X'))->count == 2);
    CHECK(index.find(std::string(300'001, 'X'))->count == 0);
    CHECK(index.find("سيروغ")->count == 2);
    CHECK(index.find("京")->count == 2);
    CHECK(index.find("á")->count == 2);
}

TEST_CASE("Sides, reasons and the interface's words for acts are searched") {
    const Dossier dossier = parse_dossier(R"({"format": "chronomap-dossier/1", "title": {"en": "t"},
        "sides": [{"id": "n", "name": {"en": "Northerners", "ar": "الشماليون"}}, {"id": "s", "name": {"en": "Southerners"}}],
        "actors": [{"id": "a", "name": {"en": "A"}, "side": "n"}],
        "places": [{"id": "p", "name": {"en": "P"}, "at": [1, 2]}],
        "entries": [
            {"id": "0", "kind": "statement", "act": "denies", "by": "a", "title": {"en": "x"},
             "said": {"edtf": "2022", "inferred": true, "why": {"en": "printed overnight"}},
             "said_from": {"place": "p", "inferred": true, "why": {"en": "seat of the office"}}},
            {"id": "1", "kind": "event", "title": {"en": "x"}, "where": [{"place": "p", "inferred": true, "why": {"en": "map sketch"}}],
             "claims": [{"what": "killed", "of": {"side": "s", "inferred": true, "why": {"en": "not outright"}}, "value": 5}],
             "verification": {"status": "disputed", "why": {"en": "one witness"}}}]})",
                                          "t")
                                .dossier;
    ActWords acts;
    acts[static_cast<std::size_t>(Act::denies)] = {"نفي"};
    const SearchIndex searched(dossier, acts);
    const auto found_in = [&](std::string_view query) {
        const auto matches = searched.find(query);
        REQUIRE(matches);
        return std::pair(matches->ranks[0] > 0, matches->ranks[1] > 0);
    };
    const std::pair first(true, false);
    const std::pair second(false, true);
    CHECK(found_in("northerners") == first);
    CHECK(found_in("الشماليون") == first);
    CHECK(found_in("southerners") == second); // of whom a figure speaks
    CHECK(found_in("نفي") == first);
    CHECK(found_in("denies") == first);
    CHECK(found_in("overnight") == first);
    CHECK(found_in("seat") == first);
    CHECK(found_in("sketch") == second);
    CHECK(found_in("outright") == second);
    CHECK(found_in("witness") == second);
}

TEST_CASE("The building of an index can be called off") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(SearchIndex(parse_dossier(search_dossier, "test.json").dossier, {}, stop.get_token()),
                    SearchStopped);
}
