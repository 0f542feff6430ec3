#include "events/shared.h"

#include "support/catch.h"

#include <string>
#include <thread>

using namespace chronomap;

TEST_CASE("What was not given reads as an empty value") {
    const Shared<std::string> none;
    CHECK_FALSE(static_cast<bool>(none));
    CHECK(none->empty());
    CHECK(Shared<std::string>(std::optional<std::string>())->empty());
    CHECK(Shared<std::string>(std::nullopt)->empty());
}

TEST_CASE("A copy holds the very same value, also when the first is gone") {
    Shared<std::string> copy;
    {
        const Shared<std::string> word(std::string("a word that is too long to stand within a string"));
        copy = word;
        CHECK(&*copy == &*word);
    }
    CHECK(*copy == "a word that is too long to stand within a string");
    Shared<std::string> moved = std::move(copy);
    CHECK(moved->size() == 48);
    moved = std::string("another");
    CHECK(*moved == "another");
}

TEST_CASE("Many threads may hold and let go of one value") {
    const Shared<std::string> word(std::string("shared by all of them, without a lock"));
    const auto hold = [&] {
        for (int i = 0; i < 20'000; ++i) {
            const Shared<std::string> mine = word;
            if (mine->size() != 37)
                throw std::runtime_error("the value was gone");
        }
    };
    std::thread other(hold);
    hold();
    other.join();
    CHECK(word->size() == 37);
}

TEST_CASE("A shared list reads as a vector, and adding to one leaves its copies alone") {
    SharedList<int> numbers{1, 2};
    const SharedList<int> before = numbers;
    numbers.push_back(3);
    CHECK(numbers == std::vector<int>{1, 2, 3});
    CHECK(before == std::vector<int>{1, 2});
    CHECK(before.front() == 1);
    CHECK(numbers[2] == 3);
    const std::vector<int>& as_vector = numbers;
    CHECK(as_vector.size() == 3);
}

TEST_CASE("An empty list takes a pointer and has nothing in it") {
    CHECK(sizeof(SharedList<int>) == sizeof(void*));
    CHECK(SharedList<int>().empty());
    CHECK(SharedList<int>(std::vector<int>()).size() == 0);
    CHECK(SharedList<int>().begin() == SharedList<int>().end());
}
