#include "viewer/scene/page.h"

#include "support/bundled.h"
#include "support/catch.h"
#include "support/golden.h"
#include "viewer/scene/page_parts.h"

#include <algorithm>
#include <random>
#include <sstream>

using namespace chronomap;

namespace {

ViewState opening(const Document& document, const std::string& language, Size size = {1600, 900}) {
    return opening_view(document, size, FramePurpose::picture, language);
}

/// A text as it is seen: where its letters are, and what it is cut by.
struct SeenText {
    std::string text;
    Rect ink;
    Rect clip;
};

std::vector<SeenText> texts_of(const DisplayList& list, const Rect& page) {
    std::vector<SeenText> texts;
    std::vector<Rect> clips{page};
    for (const DisplayItem& item : list.items) {
        if (const auto* clip = std::get_if<BeginClipCommand>(&item.command)) {
            clips.push_back(intersection(clips.back(), clip->rect));
        } else if (std::holds_alternative<EndClipCommand>(item.command)) {
            clips.pop_back();
        } else if (const auto* text = std::get_if<TextCommand>(&item.command)) {
            const TextExtent extent = measure_text(text->text, text->style);
            const Rect ink{text->origin.x, text->origin.y - extent.ascent * 0.75, extent.width, extent.ascent * 0.75};
            if (ink.intersects(clips.back())) {
                texts.push_back({text->text, ink, clips.back()});
            }
        }
    }
    return texts;
}

bool lies_within(const Rect& inner, const Rect& outer) {
    constexpr double tolerance_px = 2; // letters end before their advance does
    return inner.x >= outer.x - tolerance_px && inner.y >= outer.y - tolerance_px &&
           inner.right() <= outer.right() + tolerance_px && inner.bottom() <= outer.bottom() + tolerance_px;
}

std::string overlaps_in(const std::vector<SeenText>& texts, const Rect& lanes, bool has_selected) {
    std::ostringstream found;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!lies_within(texts[i].ink, texts[i].clip)) {
            found << "cut: " << texts[i].text << " at " << texts[i].ink.x << ", " << texts[i].ink.y << " by "
                  << texts[i].clip.x << ", " << texts[i].clip.y << " " << texts[i].clip.width << "x"
                  << texts[i].clip.height << "\n";
        }
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const Rect both = intersection(texts[i].ink, texts[j].ink);
            // The selected bar lies on an opaque plate in front of its neighbours.
            const bool is_behind_selected = has_selected && lanes.contains(both.center());
            if (both.width > 1 && both.height > 1 && !is_behind_selected) {
                found << "overlap: " << texts[i].text << " | " << texts[j].text << "\n";
            }
        }
    }
    return found.str();
}

bool dump_has(const Frame& frame, const std::string& part) {
    return dump(frame.list).find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A page has the title, the time, the counts, the numbered list and the sources") {
    const auto document = border_clashes();
    const Frame page = build_page(*document, opening(*document, "en"), {}, {1600, 900});
    CHECK(dump_has(page, "Times in UTC+4"));
    CHECK(dump_has(page, "In this time"));
    CHECK(dump_has(page, "Sources: "));
    CHECK(page.counts.certain > 0);
}

TEST_CASE("A newsroom's own words take their places") {
    const auto document = border_clashes();
    PageOptions options;
    options.title = "Our own title";
    options.caption = "A sentence of ours";
    options.credit = "Graphic: The Desk";
    const Frame page = build_page(*document, opening(*document, "en"), options, {1600, 900});
    CHECK(dump_has(page, "Our own title"));
    CHECK(dump_has(page, "A sentence of ours"));
    CHECK(dump_has(page, "Graphic: The Desk"));
    CHECK_FALSE(dump_has(page, document->dossier->title.in("en")));
}

TEST_CASE("What is left out of a picture is said on it") {
    const auto document = border_clashes();
    ViewState view = opening(*document, "en");
    view.clock = Clock::known;
    view.filter.search = "Jermuk";
    view.shows_maybe = false;
    const Frame page = build_page(*document, view, {}, {1600, 900});
    CHECK(dump_has(page, "by when it became known"));
    CHECK(dump_has(page, "found by “Jermuk”"));
    CHECK(dump_has(page, "only what is surely in this time"));
}

TEST_CASE("The map alone has neither title nor list") {
    const auto document = border_clashes();
    PageOptions options;
    options.content = PageContent::map;
    const Frame page = build_page(*document, opening(*document, "en"), options, {1600, 900});
    CHECK(page.layout.map.width == 1600);
    CHECK(page.layout.map.height == 900);
    CHECK_FALSE(dump_has(page, "In this time"));
    CHECK_FALSE(dump_has(page, document->dossier->title.in("en")));
}

TEST_CASE("Parts step back in order: the list, the legend, the timeline") {
    const auto document = border_clashes();
    struct Parts {
        bool list, legend, timeline;
    };
    const auto parts_at = [&](Size size) {
        const Frame page = build_page(*document, opening(*document, "en", size), {}, size);
        return Parts{dump_has(page, "In this time"), dump_has(page, "statement: "), !page.layout.timeline.is_empty()};
    };
    const Parts large = parts_at({1600, 900});
    CHECK((large.list && large.legend && large.timeline));
    const Parts middling = parts_at({740, 600});
    CHECK_FALSE(middling.list);
    CHECK(middling.timeline);
    const Parts small = parts_at({600, 400});
    CHECK_FALSE(small.list);
    CHECK_FALSE(small.legend);
    const Parts smallest = parts_at({420, 300});
    CHECK_FALSE(smallest.timeline);
}

TEST_CASE("Pages are drawn as they always were") {
    const auto document = border_clashes();
    check_golden("scene/page_en.txt", dump(build_page(*document, opening(*document, "en"), {}, {1600, 900}).list));
    check_golden("scene/page_ar_portrait.txt",
                 dump(build_page(*document, opening(*document, "ar", {900, 1200}), {}, {900, 1200}).list));
}

TEST_CASE("On pages of any size and view no text covers another and none is cut") {
    const auto document = border_clashes();
    std::mt19937 random(20220913);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    for (int i = 0; i < 120; ++i) {
        const Size size{std::round(between(600, 2000)), std::round(between(400, 1600))};
        ViewState view = opening(*document, i % 2 == 0 ? "en" : "ar", size);
        if (i % 3 != 0) {
            view.camera.zoom += between(-2, 3);
            view.camera.center.x += between(-0.004, 0.004);
            view.camera.center.y += between(-0.004, 0.004);
            const auto length = static_cast<double>(document->span.end.ms - document->span.begin.ms);
            view.window.begin.ms = document->span.begin.ms + static_cast<std::int64_t>(length * between(0, 0.95));
            view.window.end.ms = view.window.begin.ms + static_cast<std::int64_t>(length * between(0.001, 0.9));
            view.playhead = view.window.end;
            view.axis = axis_around(view.window);
        }
        if (i % 4 == 1) {
            view.selected = static_cast<EntryIndex>(i) % document->dossier->entries.size();
        }
        const Frame page = build_page(*document, view, {}, size);
        INFO(i << ": " << size.width << "x" << size.height << " " << view.language);
        CHECK(overlaps_in(texts_of(page.list, {0, 0, size.width, size.height}), page.layout.lanes,
                          view.selected.has_value()) == "");
    }
}
