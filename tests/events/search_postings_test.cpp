#include "events/search_postings.h"

#include "support/catch.h"

#include <utility>

using namespace chronomap;

namespace {

using List = std::vector<std::pair<std::uint32_t, bool>>;

List list_of(const PostingLists& lists, std::size_t list) {
    List numbers;
    lists.for_each(list, [&](std::uint32_t number, bool flag) { numbers.emplace_back(number, flag); });
    return numbers;
}

} // namespace

TEST_CASE("Lists give back their numbers and flags, however far apart these are") {
    const List numbers{{0, true},
                       {1, false},
                       {2, true},
                       {32768, true},
                       {32769 + 32766, true},
                       {98304, false},
                       {131072, true},
                       {2'147'483'000, true},
                       {2'147'483'647, true}};
    PostingWriter writer;
    for (const auto& [number, flag] : numbers) {
        writer.add(3, number, flag);
        writer.add(1, number, !flag);
    }
    const PostingLists lists = writer.finish();
    CHECK(list_of(lists, 3) == numbers);
    CHECK(list_of(lists, 1).size() == numbers.size());
    CHECK(list_of(lists, 1)[1] == std::pair(1U, true));
}

TEST_CASE("A number that a list has is not added again") {
    PostingWriter writer;
    writer.add(0, 0, true);
    writer.add(0, 0, false);
    writer.add(0, 7, false);
    writer.add(0, 7, true);
    CHECK(list_of(writer.finish(), 0) == List{{0, true}, {7, false}});
}

TEST_CASE("A list that nothing was added to is empty") {
    PostingWriter writer;
    writer.add(2, 5, false);
    const PostingLists lists = writer.finish();
    CHECK(list_of(lists, 0).empty());
    CHECK(list_of(lists, 2).size() == 1);
    CHECK(list_of(lists, 3).empty());
    CHECK(list_of(PostingLists(), 0).empty());
}
