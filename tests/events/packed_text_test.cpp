#include "events/packed_text.h"

#include "support/catch.h"

#include <string>

using namespace chronomap;

namespace {

LanguageText text_of(std::size_t number) {
    return LanguageText({{"en", "Shots were heard at post " + std::to_string(number)},
                         {"ar", "سُمع إطلاق نار " + std::to_string(number * 7)}});
}

} // namespace

TEST_CASE("A text alone is the same when it is unpacked") {
    const PackedText packed = text_of(5);
    CHECK_FALSE(packed.is_empty());
    CHECK(packed.unpacked() == text_of(5));
    CHECK(packed.in("ar") == text_of(5).in("ar"));
    CHECK(PackedText().is_empty());
    CHECK(PackedText(LanguageText()).is_empty());
    CHECK(PackedText().unpacked().is_empty());
    CHECK(PackedText().in("en").empty());
}

TEST_CASE("Texts packed together are each the same again, empty ones among them") {
    TextPacker packer;
    std::vector<LanguageText> texts;
    std::vector<PackedText> packed;
    for (std::size_t i = 0; i < 2000; ++i) {
        texts.push_back(i % 7 == 0 ? LanguageText() : text_of(i));
        packer.add(texts.back());
        if (packer.is_full())
            for (PackedText& text : packer.pack())
                packed.push_back(std::move(text));
    }
    for (PackedText& text : packer.pack())
        packed.push_back(std::move(text));

    REQUIRE(packed.size() == texts.size());
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < texts.size(); ++i)
        wrong += packed[i].unpacked() == texts[i] && packed[i].is_empty() == texts[i].is_empty() ? 0 : 1;
    CHECK(wrong == 0);
    CHECK(packer.pack().empty());
}

TEST_CASE("What cannot be made smaller is kept as it is") {
    std::string noise;
    std::uint32_t state = 1;
    for (int i = 0; i < 40'000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise += static_cast<char>(state >> 24U);
    }
    TextPacker packer;
    packer.add(LanguageText({{"und", noise}}));
    REQUIRE(packer.is_full());
    CHECK(packer.pack().front().in("und") == noise);
}
