#include "window_sample.h"

#include "events/edtf.h"
#include "support/bundled.h"
#include "support/catch.h"
#include "viewer/scene/facet_pick.h"
#include "viewer/scene/widgets.h"
#include "viewer/ui/timeline_controller.h"

#include <algorithm>
#include <set>
#include <string>

/// What an analyst asks, each answered in at most three actions: by the pointer and by the keyboard alone, in both
/// languages. A press, a click and a word that is typed count one each; what a field needs to open and close does not.
namespace chronomap {

namespace {

constexpr int most_actions = 3;

class Analyst {
public:
    explicit Analyst(const std::string& language, std::shared_ptr<const Document> document = border_clashes())
        : m_window(document, opening(*document, language)) {}

    void press(const std::string& key) {
        ++m_actions;
        m_window.press(key);
    }

    /// The same with keys alone, and with few of them.
    void choose_with_few_keys(Pick pick) {
        choose(pick);
        CHECK(m_tabs <= 4);
    }

    void search(const std::string& words) { enter("other", "/", words, "escape"); }
    void go_to(const std::string& where) { enter("g", "g", where, "enter"); }

    void click(Pick pick) {
        ++m_actions;
        const DisplayItem* item = m_window.item_of(pick);
        REQUIRE(item != nullptr);
        const auto* line = std::get_if<LineCommand>(&item->command);
        m_window.click(line != nullptr ? line->points[line->points.size() / 2] : item->bounds.center());
    }

    /// To where it stands on the axis, as near as a hand comes.
    void drag_playhead_near(Instant t) {
        ++m_actions;
        const DisplayItem* item = m_window.item_of({PickKind::playhead, 0});
        REQUIRE(item != nullptr);
        const Point from{item->bounds.center().x, frame().layout.ruler.y + 3};
        const TimeScale axis = axis_scale(view().axis, frame().layout);
        const Point to{from.x + axis.x_of(t) - axis.x_of(view().playhead) + 2, from.y};
        m_window.send(PointerPressed{from});
        m_window.send(PointerMoved{to});
        m_window.send(PointerReleased{to});
    }

    /// Walks the focus on until it stands on something, and presses that.
    void choose(Pick pick) {
        ++m_actions;
        for (m_tabs = 0; m_tabs < 200 && !(m_window.view().focus.pick == pick); ++m_tabs) {
            m_window.press("tab");
        }
        REQUIRE(m_window.view().focus.pick == pick);
        m_window.press("enter");
    }

    bool sees(const std::string& words) const {
        std::string all;
        for (const DisplayItem& item : frame().list.items) {
            if (const auto* text = std::get_if<TextCommand>(&item.command)) {
                all += text->text + '\n';
            }
        }
        return all.find(words) != std::string::npos;
    }

    /// The entries whose rows stand in the panel.
    std::set<std::string> listed() const {
        std::set<std::string> ids;
        for (const DisplayItem& item : frame().list.items) {
            if (item.pick.kind == PickKind::entry && frame().layout.panel.contains(item.bounds.center())) {
                ids.insert(dossier().entries[item.pick.index].id);
            }
        }
        return ids;
    }

    std::size_t passing() const { return document().finder->find(view().filter)->count; }
    const Messages& words() const { return document().words_in(view().language); }
    const ViewState& view() const { return m_window.view(); }
    const Frame& frame() const { return m_window.controller.frame(); }
    const Document& document() const { return m_window.controller.document(); }
    const Dossier& dossier() const { return *document().dossier; }
    int actions() const { return m_actions; }
    EntryIndex entry(const std::string& id) const {
        const std::vector<Entry>& entries = dossier().entries;
        const auto is_it = [&](const Entry& entry) { return entry.id == id; };
        return static_cast<EntryIndex>(std::find_if(entries.begin(), entries.end(), is_it) - entries.begin());
    }

private:
    static ViewState opening(const Document& document, const std::string& language) {
        return opening_view(document, {1280, 720}, FramePurpose::window, language);
    }

    void enter(const std::string& key, const std::string& sign, const std::string& words, const std::string& last) {
        ++m_actions;
        m_window.press(key, {}, sign);
        m_window.send(TextEntered{words});
        m_window.press(last);
    }

    sample::Window m_window;
    int m_actions = 0;
    int m_tabs = 0;
};

bool sees_losses(const Analyst& analyst) {
    bool all = true;
    for (const std::string figure : {"50", "49", "100"}) {
        all = all && analyst.sees(figure);
    }
    for (const Side& side : analyst.dossier().sides) {
        all = all && analyst.sees(side.name.in(analyst.view().language));
    }
    return all;
}

const FacetValue inferred_dating{Facet::dating, 1};

} // namespace

TEST_CASE("what does each side say about losses") {
    const std::string language = GENERATE("en", "ar");
    Analyst by_key(language);
    by_key.press("2");
    CHECK(sees_losses(by_key));
    Analyst by_pointer(language);
    by_pointer.click(pick_of(Action::show_figures));
    CHECK(sees_losses(by_pointer));
}

TEST_CASE("what did Moscow say, and what is said about Jermuk") {
    const auto [language, moscow, jermuk] =
        GENERATE(table<std::string, std::string, std::string>({{"en", "moscow", "jermuk"}, {"ar", "موسكو", "جيرموك"}}));
    Analyst about_moscow(language);
    about_moscow.search(moscow);
    const std::set<std::string> said = about_moscow.listed();
    CHECK(said.count("csto-summit") == 1);
    CHECK(said.count("kremlin-call") == 1);
    CHECK(about_moscow.passing() <= 4);

    Analyst about_jermuk(language);
    about_jermuk.search(jermuk);
    CHECK(about_jermuk.listed() == std::set<std::string>{"am-accusation"});

    Analyst by_pointer(language);
    for (PlaceIndex i = 0; i < by_pointer.dossier().places.size(); ++i) {
        if (by_pointer.dossier().places[i].id == "jermuk") {
            by_pointer.click({PickKind::place, static_cast<std::uint32_t>(i)});
        }
    }
    CHECK(by_pointer.view().selected == by_pointer.entry("am-accusation"));
    CHECK(by_pointer.actions() <= most_actions);
}

TEST_CASE("what was known by the end of 13 September") {
    const std::string language = GENERATE("en", "ar");
    Analyst by_key(language);
    by_key.press("c");
    by_key.press("c");
    by_key.go_to("../2022-09-13");
    Analyst by_pointer(language);
    by_pointer.click(pick_of(Action::clock_known));
    by_pointer.click(pick_of(Action::mode_cumulative));
    const Instant end = parse_window("2022-09-13", by_pointer.document().zone).end;
    by_pointer.drag_playhead_near(end);
    for (const Analyst* analyst : {&by_key, &by_pointer}) {
        CHECK(analyst->view().clock == Clock::known);
        CHECK(analyst->view().playhead == end);
        // What Armenia said the week before was known as well; what was told on one of two days may have been.
        CHECK(analyst->listed().count("armenia-accusation") == 1);
        CHECK(analyst->sees(analyst->words().format_count("count.certain", 2)));
        CHECK(analyst->sees(analyst->words().format_count("count.possible", 15)));
        CHECK(analyst->actions() <= most_actions);
    }
}

TEST_CASE("which entries rest on an inferred date") {
    const std::string language = GENERATE("en", "ar");
    for (const bool by_key : {true, false}) {
        Analyst analyst(language);
        if (by_key) {
            analyst.press("3");
            analyst.choose_with_few_keys(pick_of(inferred_dating));
            analyst.press("1");
        } else {
            analyst.click(pick_of(Action::show_filters));
            analyst.click(pick_of(inferred_dating));
            analyst.click(pick_of(Action::show_entries));
        }
        const std::set<std::string> listed = analyst.listed();
        CHECK_FALSE(listed.empty());
        for (const std::string& id : listed) {
            INFO(id);
            const Entry& entry = analyst.dossier().entries[analyst.entry(id)];
            CHECK((entry.when->inference.inferred || entry.said->inference.inferred));
        }
        CHECK(analyst.sees(analyst.words().get("dating.inferred")));
        CHECK(analyst.actions() <= most_actions);
    }
}

TEST_CASE("which paragraph does this arc come from") {
    const std::string language = GENERATE("en", "ar");
    Analyst by_key(language);
    by_key.press("n");
    REQUIRE(by_key.view().selected);
    const std::string paragraph = by_key.words().format(
        "paragraph", {{"n", by_key.dossier().entries[*by_key.view().selected].cites[0].paragraph}});
    CHECK(by_key.sees(paragraph));

    Analyst by_pointer(language);
    const EntryIndex losses = by_pointer.entry("am-accusation");
    by_pointer.click({PickKind::entry, static_cast<std::uint32_t>(losses)});
    CHECK(by_pointer.view().selected == losses);
    CHECK(by_pointer.sees(by_pointer.words().format("paragraph", {{"n", "3"}})));
    CHECK(by_pointer.actions() <= most_actions);
}

TEST_CASE("which entries have no place") {
    const std::string language = GENERATE("en", "ar");
    const auto document =
        make_document(std::make_shared<const Dossier>(
                          read_dossier(std::string(CHRONOMAP_TEST_DATA) + "/dossiers/no-places.json").dossier),
                      std::make_shared<const BaseMap>(), load_messages(CHRONOMAP_ASSETS "/messages"));
    Analyst by_key(language, document);
    by_key.press("w");
    Analyst by_pointer(language, document);
    by_pointer.click(pick_of(Action::toggle_tray));
    for (const Analyst* analyst : {&by_key, &by_pointer}) {
        CHECK(analyst->view().panel.tray_is_open);
        CHECK_FALSE(analyst->listed().empty());
        for (const std::string& id : analyst->listed()) {
            CHECK(document->placed[analyst->entry(id)] == 0);
        }
    }
}

} // namespace chronomap
