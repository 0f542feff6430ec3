#include "viewer/app/reject_file.h"

#include "geodata/safe_file.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "viewer/app/table_inputs.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

// Two files that go away with the test.
struct RejectFiles {
    ~RejectFiles() {
        fs::remove(events);
        fs::remove(rejects);
        fs::remove_all(cache);
    }

    const fs::path events = fs::temp_directory_path() / ("chronomap-rejects-" + std::to_string(getpid()) + ".csv");
    const fs::path rejects = events.string() + ".rejects", cache = events.string() + ".cache";
};

void load(const RejectFiles& files) {
    ::setenv("XDG_CACHE_HOME", files.cache.c_str(), 1); // nothing is kept where people keep theirs
    Options options;
    options.rejects = files.rejects;
    std::ostringstream err;
    load_tables({files.events}, options, err);
}

} // namespace

TEST_CASE("Rejected rows are kept with their row, column, value and reason, then all that stands in them") {
    const RejectFiles files;
    std::ofstream(files.events)
        << "Date,lon,lat,what\n2020-01-01,1.5,2.5,good\n2020-02-30,1.5,2.5,\"a, b\"\n2020-01-02,3.5,4.5,good\n";
    load(files);
    CHECK(content_of(files.rejects) == "row,column,value,reason,Date,lon,lat,what\r\n"
                                       "2,Date,2020-02-30,this month has no such day,2020-02-30,1.5,2.5,\"a, b\"\r\n");
}

TEST_CASE("More rejected rows than a report keeps are all written") {
    const RejectFiles files;
    std::ofstream events(files.events);
    events << "Date,lon,lat\n";
    for (std::size_t i = 0; i < TableReport::most_rejects_kept + 500; ++i) {
        events << "2020-01-01,1.5,2.5\n2020-02-30,1.5,2.5\n";
    }
    events.close();
    for (int time = 0; time < 2; ++time) { // also when the table was kept ready
        load(files);
        const std::string text = content_of(files.rejects);
        CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) ==
              TableReport::most_rejects_kept + 501);
    }
}

TEST_CASE("A file of rejects is written although nothing was rejected, and nowhere when none is asked for") {
    const RejectFiles files;
    std::ofstream(files.events) << "Date,lon,lat\n2020-01-01,1.5,2.5\n";
    load(files);
    CHECK(content_of(files.rejects) == "row,column,value,reason,Date,lon,lat\r\n");
    std::ostringstream err;
    CHECK_NOTHROW(keep_rejects({}, {}, err));
}

TEST_CASE("A table that has not kept all of its rejects tells so") {
    const RejectFiles files;
    std::ofstream(files.events) << "Date,lon,lat\n2020-01-01,1.5,2.5\n2020-02-30,1.5,2.5\n";
    Options options;
    options.is_private = true;
    std::ostringstream err;
    auto table = std::make_shared<LoadedTable>(*load_tables({files.events}, options, err).front());
    CHECK(has_all_rejects(*table));
    table->report.rejects_by_reason["this month has no such day"] = 200'000;
    CHECK_FALSE(has_all_rejects(*table));
    options.rejects = files.rejects;
    std::ostringstream said;
    keep_rejects({table}, options, said);
    CHECK(said.str().find("not all of its rejects were kept") != std::string::npos);
    CHECK(content_of(files.rejects).find("2,Date,2020-02-30") != std::string::npos);
}
