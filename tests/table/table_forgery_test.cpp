// Table files that are damaged on purpose, with checksums that fit: whatever they say, nothing goes wrong but an error.
#include "events/table/checksum.h"
#include "events/table/event_order.h"
#include "events/table/table_file.h"
#include "events/table/table_file_layout.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "table/plain_table.h"

#include <random>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

LoadedTable table_to_forge(const fs::path& source, std::shared_ptr<const EventTable> events) {
    LoadedTable table;
    table.source = source;
    table.source_state = settled_state_of(source);
    table.events = std::move(events);
    table.columns = {{"id"}, {"lon", SourceColumn::Kind::longitude}};
    table.report.rejects = {{3, "lat", "x", "no number", 77}};
    table.rejects = {{77, 2, 1, RejectReason::neither_time_nor_place()}};
    table.shapes = {{5, true, {{{0.25, 0.5}, {-0.1, 0.5}}, {}}}};
    return table;
}

/// A table file that can be changed, and whose checksums then fit again.
class Forgery {
public:
    explicit Forgery(std::string bytes) : m_bytes(std::move(bytes)), m_places(decoded_header(m_bytes)) {}

    std::size_t size_of(std::size_t section) const { return m_places[section].size; }

    void change(std::size_t section, std::size_t at, char value) { m_bytes[m_places[section].offset + at] = value; }

    std::string bytes() {
        for (SectionPlace& place : m_places) {
            place.checksum = checksum(m_bytes.data() + place.offset, place.size);
        }
        m_bytes.replace(0, table_header_size, encoded_header(m_places, m_bytes.size()));
        return m_bytes;
    }

private:
    std::string m_bytes;
    SectionPlaces m_places;
};

/// Asks a table everything.
void ask(const EventTable& table, std::mt19937& random) {
    const auto any = [&] { return static_cast<std::int64_t>(random() % 2'000) - 800; };
    const auto span = table.span();
    for (const TimeWindow window : {all_time, TimeWindow{{any()}, {any()}}, span ? *span : all_time}) {
        const EventsInWindow events = table.in(window);
        table.count(window, {});
        table.histogram(window, 7, {});
        const EventOrder order(table, events, {});
        for (const EventNumber event : order.slice(order.size() / 2, 5)) {
            table.time_of(event);
        }
    }
    events_of(table);
}

} // namespace

TEST_CASE("A forged table does no harm") {
    const TemporaryFolder folder;
    const fs::path source = written(folder / "a.csv", "id,lon\n"), file = folder / "a.chronotable";
    std::mt19937 random(20);
    std::size_t refused = 0, opened = 0;
    for (const bool has_many_shapes : {false, true}) {
        const RandomKinds kinds{has_many_shapes, true, 300, has_many_shapes ? std::int64_t{1} << 50 : 1};
        write_table_file(table_to_forge(source, table_of(random_events(random, 300, kinds))), file);
        const std::string good = content_of(file);
        for (int round = 0; round < 1'500; ++round) {
            Forgery forgery(good);
            const std::size_t section = round % 3 == 0 ? std::size_t{record_section} : random() % table_section_count;
            for (std::size_t changes = 1 + random() % 3; changes > 0 && forgery.size_of(section) > 0; --changes) {
                forgery.change(section, random() % forgery.size_of(section), static_cast<char>(random()));
            }
            try {
                ask(*open_table_file(written(folder / "forged", forgery.bytes())).table.events, random);
                ++opened;
            } catch (const TableError&) {
                ++refused;
            }
        }
    }
    CHECK(refused > 100);
    CHECK(opened > 100);
}

TEST_CASE("Garbage is no table") {
    const TemporaryFolder folder;
    std::mt19937 random(21);
    for (int round = 0; round < 300; ++round) {
        std::string bytes(random() % 3'000, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random());
        }
        if (round % 2 == 0) {
            bytes.insert(0, table_magic);
        }
        CHECK_THROWS_AS(open_table_file(written(folder / "garbage", bytes)), TableError);
    }
}
