#include "support/catch.h"
#include "support/dossiers.h"
#include "viewer/scene/finder.h"

#include <thread>

using namespace chronomap;

namespace {

Filter searching(const char* words) {
    Filter filter;
    filter.search = words;
    return filter;
}

} // namespace

TEST_CASE("a finder answers as the tables do, however often it is asked") {
    const auto document = document_from(small_dossier);
    const Finder finder(document->dossier);
    const Filter statements = with({}, *finder.facets().value_from("kind=statement"));
    const Findings expected = find(finder.facets(), nullptr, statements, nullptr);
    CHECK(finder.find(statements)->passes == expected.passes);
    CHECK(finder.find({})->count == document->dossier->entries.size());
    CHECK(finder.find(statements)->passes == expected.passes);
    CHECK(finder.find(statements) == finder.find(statements));
}

TEST_CASE("an index that was called off is built by the next search") {
    const auto document = document_from(small_dossier);
    const Finder finder(document->dossier);
    std::stop_source stop;
    stop.request_stop();
    finder.prepare_search(stop.get_token());
    CHECK(finder.find(searching("bell"))->count > 0);
}

TEST_CASE("statements are found by the interface's words for what they do") {
    const auto document = document_from(small_dossier);
    CHECK(document->finder->find(searching("اتهام"))->count == document->finder->find(searching("accuses"))->count);
    CHECK(document->finder->find(searching("اتهام"))->count > 0);
}

TEST_CASE("a search narrows a filter, and a search without a word does not") {
    const auto document = document_from(small_dossier);
    const Finder finder(document->dossier);
    const std::size_t all = document->dossier->entries.size();
    CHECK(finder.find(searching("  "))->count == all);
    CHECK(finder.find(searching("xyzzyquux"))->count == 0);
    const std::size_t bells = finder.find(searching("bell"))->count;
    CHECK(bells > 0);
    CHECK(bells < all);
    CHECK(finder.search("") == nullptr);
}

TEST_CASE("what was searched for a short while ago is known, and what was searched for long ago is found again") {
    const auto document = document_from(small_dossier);
    const Finder finder(document->dossier);
    const std::string word = "bell tower rang";
    std::vector<std::shared_ptr<const SearchMatches>> found;
    for (std::size_t length = 1; length <= 9; ++length) {
        found.push_back(finder.search(word.substr(0, length)));
    }
    for (std::size_t length = 9; length >= 1; --length) {
        CHECK(finder.search(word.substr(0, length)) == found[length - 1]);
    }
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        finder.search(std::string(3, letter));
    }
    const std::shared_ptr<const SearchMatches> again = finder.search("be");
    CHECK(again != found[1]);
    CHECK(again->ranks == found[1]->ranks);
}

TEST_CASE("two threads may ask one finder") {
    const auto document = document_from(small_dossier);
    const Finder finder(document->dossier);
    std::size_t counts[2] = {};
    {
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < 2; ++i) {
            threads.emplace_back([&, i] {
                for (int round = 0; round < 200; ++round) {
                    counts[i] = finder.find(searching(round % 2 == 0 ? "bell" : "a"))->count;
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
    }
    CHECK(counts[0] == counts[1]);
}

TEST_CASE("typing on gives what typing at once would give") {
    const auto document = document_from(small_dossier);
    const Finder typing(document->dossier);
    for (const char* words : {"t", "th", "the", "the ", "the s", "the so", "the s", "the", "fire", "fire in"}) {
        INFO(words);
        const Finder fresh(document->dossier);
        CHECK(typing.search(words)->ranks == fresh.search(words)->ranks);
    }
}

TEST_CASE("counts among a mask follow the mask, and are not worked out twice") {
    const auto document = document_from(small_dossier);
    const Finder finder(document->dossier);
    const FacetValue statement = *finder.facets().value_from("kind=statement");
    std::vector<std::uint8_t> mask(document->dossier->entries.size(), 1);
    const auto all = finder.find_among({}, mask);
    CHECK(all->count_of(statement) == 2);
    CHECK(finder.find_among({}, mask) == all);
    mask[1] = 0;
    CHECK(finder.find_among({}, mask)->count_of(statement) == 1);
    CHECK(finder.find_among(with({}, statement), mask)->count == 2);
}
