// Tables that somebody has made by hand, with good checksums.
#include "events/table/checksum.h"
#include "events/table/table_file.h"
#include "events/table/table_file_layout.h"
#include "events/table/table_record.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "table/plain_table.h"

#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <random>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

using Sections = std::array<std::string, table_section_count>;

constexpr std::size_t magnitudes = first_column_section + 6, radii = first_column_section + 7;

Sections sections_of(const std::string& file) {
    const SectionPlaces places = decoded_header(file);
    Sections sections;
    for (std::size_t i = 0; i < places.size(); ++i) {
        sections[i] = file.substr(places[i].offset, places[i].size);
    }
    return sections;
}

std::string file_of(const Sections& sections) {
    SectionPlaces places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = {0, sections[i].size(), checksum(sections[i].data(), sections[i].size())};
    }
    const std::uint64_t size = place_sections(places);
    std::string file = encoded_header(places, size);
    for (std::size_t i = 0; i < places.size(); ++i) {
        file.resize(places[i].offset);
        file += sections[i];
    }
    file.resize(size);
    return file;
}

/// A table of random events, and its file, to be forged.
struct Forger {
    explicit Forger(bool has_many_shapes, std::size_t events = 2'000) {
        std::mt19937 random(5);
        table.events = table_of(random_events(random, events, {has_many_shapes, true, 40}));
        table.source = written(folder / "a.csv", "id,lon\n");
        table.source_state = settled_state_of(table.source);
        write_table_file(table, file);
        sections = sections_of(content_of(file));
    }

    void change_record(const std::function<void(TableRecord&)>& change) {
        TableRecord record = decoded_record(sections[record_section]);
        change(record);
        sections[record_section] = encoded(record);
    }

    void change_first(std::size_t section, float number) {
        std::memcpy(sections[section].data(), &number, sizeof(number));
    }

    std::shared_ptr<const EventTable> opened() {
        written(file, file_of(sections));
        return open_table_file(file).table.events;
    }

    std::string error() {
        try {
            opened();
        } catch (const TableError& error) {
            return error.what();
        }
        return "";
    }

    TemporaryFolder folder;
    LoadedTable table;
    fs::path file = folder / "a.chronotable";
    Sections sections;
};

} // namespace

TEST_CASE("A table that is put together again as it was opens") {
    Forger forger(GENERATE(false, true));
    CHECK(forger.error().empty());
}

TEST_CASE("What a table says of all its events is not believed") {
    Forger forger(GENERATE(false, true));
    const EventTable& honest = *forger.table.events;
    forger.change_record([](TableRecord& record) {
        TableSummary& summary = *record.parts.summary;
        summary.span = TimeWindow{{5}, {3}};
        summary.bounds = {{-9, 7}, {-10, 6}};
        summary.unplaced.front() = 1'000'000'000;
    });
    forger.sections[count_section].assign(forger.sections[count_section].size(), '\xfe');
    const auto table = forger.opened();
    CHECK(table->span() == honest.span());
    CHECK(table->bounds().min == honest.bounds().min);
    CHECK(table->bounds().max == honest.bounds().max);
    for (const auto& window : {std::optional<TimeWindow>(), honest.span()}) {
        const TableCounts counts = table->count(window, {}), wanted = honest.count(window, {});
        CHECK(counts.counts == wanted.counts);
        CHECK(counts.certain == wanted.certain);
        CHECK(counts.possible == wanted.possible);
    }
}

TEST_CASE("Times whose bounds are not in their order are damage") {
    Forger forger(GENERATE(false, true));
    SECTION("an end before the begin") {
        forger.change_record([](TableRecord& record) {
            for (TimeSegment& segment : record.parts.segments) {
                segment.least.end_last_ms = segment.greatest.end_last_ms = std::numeric_limits<std::int64_t>::min() / 4;
            }
            for (TimeShape& shape : record.parts.shapes) {
                shape.end_last_ms = std::numeric_limits<std::int64_t>::min() / 4;
            }
        });
    }
    SECTION("a shape that is not between those of its run") {
        forger.change_record([](TableRecord& record) { record.parts.segments.front().greatest.end_last_ms = -1; });
    }
    CHECK(forger.error() == "is damaged: the bounds of a time are not in their order");
}

TEST_CASE("A run that says of its begins what they are not is damage") {
    Forger forger(false);
    forger.change_record([](TableRecord& record) {
        bool& is_open = record.parts.segments.back().is_open_at_begin;
        is_open = !is_open;
    });
    CHECK(forger.error() == "is damaged: a run has other begins than it says");
}

TEST_CASE("Magnitudes and radii that are no numbers are damage") {
    Forger forger(false);
    REQUIRE(forger.sections[magnitudes].size() > 4);
    constexpr float infinite = std::numeric_limits<float>::infinity();
    SECTION("a magnitude") {
        forger.change_first(magnitudes, infinite);
        CHECK(forger.error() == "is damaged: a magnitude has no end");
    }
    SECTION("no magnitude is none") {
        forger.change_first(magnitudes, std::nanf(""));
        CHECK(forger.error().empty());
    }
    SECTION("a radius") {
        forger.sections[radii].assign(forger.table.events->size() * sizeof(float), '\0');
        CHECK(forger.error().empty());
        for (const float bad : {infinite, -1.0F, std::nanf("")}) {
            forger.change_first(radii, bad);
            CHECK(forger.error() == "is damaged: a radius is none");
        }
    }
}

TEST_CASE("Whatever bytes of a table are forged, it is damaged or answers without contradiction") {
    std::mt19937 random(23);
    Forger forger(true, 300);
    const Sections good = forger.sections;
    std::size_t opened = 0;
    for (int i = 0; i < 3'000; ++i) {
        forger.sections = good;
        for (std::size_t changes = 1 + random() % 3; changes > 0; --changes) {
            std::string& bytes = forger.sections[random() % 3 == 0 ? record_section : random() % table_section_count];
            if (!bytes.empty()) {
                bytes[random() % bytes.size()] = static_cast<char>(random());
            }
        }
        std::shared_ptr<const EventTable> table;
        try {
            table = forger.opened();
        } catch (const TableError&) {
            continue;
        }
        ++opened;
        const std::optional<TimeWindow> span = table->span();
        const TimeWindow window = span ? TimeWindow{span->begin, {span->begin.ms / 2 + span->end.ms / 2}} : all_time;
        const Counts counts = table->count(window, {}).counts;
        REQUIRE(counts.certain + counts.possible + counts.undated + counts.outside == counts.total);
        REQUIRE(counts.outside <= counts.total);
        REQUIRE(counts.total == table->size());
        for (const float bin : table->histogram(window, 50, {})) {
            REQUIRE(std::isfinite(bin));
        }
        for (const EventRange& run : table->runs()) {
            REQUIRE(table->time_of(run.first));
            table->offset_of(run.last - 1);
        }
    }
    CHECK(opened > 100);
}
