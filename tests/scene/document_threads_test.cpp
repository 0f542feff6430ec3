#include "support/catch.h"
#include "support/dossiers.h"
#include "support/random_dossier.h"
#include "support/tables.h"
#include "support/window_size.h"
#include "viewer/scene/frame.h"

#include <thread>

using namespace chronomap;

namespace {

constexpr int day_count = 40;

/// Entries of a dossier and events of a table over the same weeks.
std::shared_ptr<const Document> dossier_and_table() {
    const auto plain = document_from(random_dossier(300, 11));
    std::vector<TestEvent> events;
    for (int i = 0; i < 3'000; ++i) {
        const int day = i % 28 + 1;
        events.push_back({"1900-05-" + std::string(day < 10 ? "0" : "") + std::to_string(day),
                          LonLat{static_cast<double>(i % 97), static_cast<double>(i % 41)},
                          i % 3 == 0 ? "fire" : "flood", "Event " + std::to_string(i)});
    }
    return make_document(plain->dossier, plain->base_map, plain->words, {}, {table_of(events)});
}

/// What a series of pictures looks at: another time each, by every clock, some filtered and searched.
std::vector<ViewState> views_of(const Document& document) {
    std::vector<ViewState> views;
    const std::int64_t span_ms = document.span.end.ms - document.span.begin.ms;
    for (int day = 0; day < day_count; ++day) {
        ViewState view = opening_view(document, window_size, FramePurpose::window, day % 2 == 0 ? "en" : "ar");
        view.window = {Instant{document.span.begin.ms + span_ms / day_count * day},
                       Instant{document.span.begin.ms + span_ms / day_count * (day + 8)}};
        view.playhead = view.window.end;
        view.clock = static_cast<Clock>(day % 3);
        view.table_colors = day % 5 == 0 ? TableColors::category : TableColors::density;
        if (day % 4 == 1) {
            view.filter = with({}, {Facet::kind, 0});
        }
        views.push_back(std::move(view));
    }
    return views;
}

std::string frame_of(const Document& document, const ViewState& view) {
    return dump(build_frame(document, view, window_size, FramePurpose::window).list);
}

} // namespace

TEST_CASE("Several threads that look at one document see what one sees") {
    const auto document = dossier_and_table();
    const std::vector<ViewState> views = views_of(*document);
    constexpr std::size_t threads = 4;
    std::vector<std::string> seen(views.size());
    {
        std::vector<std::jthread> lookers;
        for (std::size_t first = 0; first < threads; ++first) {
            lookers.emplace_back([&, first] {
                for (std::size_t i = first; i < views.size(); i += threads) {
                    seen[i] = frame_of(*document, views[i]);
                }
            });
        }
    }
    const auto another = dossier_and_table();
    for (std::size_t i = 0; i < views.size(); ++i) {
        INFO("view " << i);
        CHECK(seen[i] == frame_of(*another, views[i]));
    }
}
